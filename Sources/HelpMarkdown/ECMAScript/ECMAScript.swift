import HelpCenter

/// Rules of ECMAScript that the formats depend on, because their tools are written in it.
enum ECMAScript {
  /// Returns what `Number(text)` gives; `nil` stands for NaN (ECMA-262, StringToNumber).
  static func number(_ text: some StringProtocol) -> Double? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isWhitespace($0) }) else { return 0 }
    var last = scalars.endIndex
    while last > first, isWhitespace(scalars[scalars.index(before: last)]) {
      last = scalars.index(before: last)
    }
    let trimmed = String(text[first..<last])
    switch trimmed {
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: break
    }
    let bytes = Array(trimmed.utf8)
    if bytes.count > 2, bytes[0] == UInt8(ascii: "0"), let radix = radix(of: bytes[1]) {
      return digits(bytes[2...], radix: radix)
    }
    let isDecimal = bytes.allSatisfy { byte in
      isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte | 0x20 == UInt8(ascii: "e")
    }
    guard isDecimal, bytes.contains(where: isDigit) else { return nil }
    return Double(trimmed)
  }

  /// Returns the value of digits of a radix, rounded as a sum of doubles; `nil` if one is no digit.
  static func digits(_ bytes: some Collection<UInt8>, radix: Double) -> Double? {
    guard !bytes.isEmpty else { return nil }
    var value = 0.0
    for byte in bytes {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      guard Double(digit) < radix else { return nil }
      value = value * radix + Double(digit)
    }
    return value
  }

  /// A Boolean value indicating whether a scalar is white space or a line end in ECMAScript.
  static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// A Boolean value indicating whether a property name is an array index, which objects list first.
  static func isArrayIndex(_ key: String) -> Bool {
    let bytes = key.utf8
    guard let first = bytes.first, bytes.count <= 10, bytes.allSatisfy(isDigit) else {
      return false
    }
    if first == UInt8(ascii: "0") { return bytes.count == 1 }
    guard let value = UInt64(key) else { return false }
    return value < 4_294_967_295
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func radix(of letter: UInt8) -> Double? {
    switch letter | 0x20 {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }
}

extension DataObject {
  /// The object with the order its members have in ECMAScript: array indices first, by value.
  var inPropertyOrder: DataObject {
    guard members.contains(where: { ECMAScript.isArrayIndex($0.key) }) else { return self }
    let indices = members.filter { ECMAScript.isArrayIndex($0.key) }
      .sorted { (UInt64($0.key) ?? 0) < (UInt64($1.key) ?? 0) }
    return DataObject(members: indices + members.filter { !ECMAScript.isArrayIndex($0.key) })
  }
}
