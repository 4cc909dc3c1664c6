extension HTMLURL {
  /// Percent-encodes what may not stand in an address (WHATWG URL standard, "URL code points").
  static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let host = hostRange(of: bytes)
    var isInPath = true
    var isInFragment = false
    for index in bytes.indices {
      let byte = bytes[index]
      let keeps: Bool
      switch byte {
      case 0x00...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
        UInt8(ascii: "}"):
        keeps = false
      case UInt8(ascii: "\\"):
        // Up to the query browsers read it as a slash.
        keeps = false
        if isInPath {
          result.append(UInt8(ascii: "/"))
          continue
        }
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        keeps = host.contains(index)
      case UInt8(ascii: "%"):
        keeps =
          index + 2 < bytes.count && hexValue(bytes[index + 1]) != nil
          && hexValue(bytes[index + 2]) != nil
      case UInt8(ascii: "#"):
        keeps = !isInFragment
        isInFragment = true
        isInPath = false
      case UInt8(ascii: "?"):
        keeps = true
        isInPath = false
      case 0x80...: keeps = !isUnfit(bytes, at: index)
      default: keeps = true
      }
      if keeps { result.append(byte) } else { appendPercentEncoded(byte, to: &result) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Undoes percent-encoding.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hexValue(bytes[index + 1]), let low = hexValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Decodes the character references that can spell a scheme: numbers of ASCII characters and
  /// the names of blanks and punctuation.
  static func entityDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (byte, end) = reference(bytes, after: index) {
        result.append(byte)
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static let named: [(name: String, byte: UInt8)] = [
    ("colon", UInt8(ascii: ":")), ("Tab", 0x09), ("NewLine", 0x0A), ("nbsp", 0x20),
    ("lpar", UInt8(ascii: "(")), ("rpar", UInt8(ascii: ")")), ("sol", UInt8(ascii: "/")),
    ("amp", UInt8(ascii: "&")), ("AMP", UInt8(ascii: "&")), ("num", UInt8(ascii: "#")),
    ("percnt", UInt8(ascii: "%")), ("semi", UInt8(ascii: ";")), ("period", UInt8(ascii: ".")),
    ("ZeroWidthSpace", 0x20), ("shy", 0x20),
  ]

  private static func reference(
    _ bytes: ArraySlice<UInt8>, after start: Int
  ) -> (byte: UInt8, end: Int)? {
    var index = start + 1
    guard index < bytes.endIndex else { return nil }
    guard bytes[index] == UInt8(ascii: "#") else {
      for (name, byte) in named where bytes[index...].starts(with: name.utf8) {
        let end = index + name.utf8.count
        let hasSemicolon = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";")
        return (byte, hasSemicolon ? end + 1 : end)
      }
      return nil
    }
    index += 1
    guard index < bytes.endIndex else { return nil }
    let isHex = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    let firstDigit = index
    var value = 0
    while index < bytes.endIndex, let digit = hexValue(bytes[index]), isHex || digit < 10 {
      // Larger numbers are no ASCII characters; holding the value also avoids an overflow.
      value = min(value * (isHex ? 16 : 10) + Int(digit), 0x110000)
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ";") { index += 1 }
    return (value < 0x80 ? UInt8(value) : 0x20, index)
  }

  /// The range of the host and its port, empty if the address names none.
  private static func hostRange(of bytes: [UInt8]) -> Range<Int> {
    let head = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let isSlash: (UInt8) -> Bool = { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard let slash = head.firstIndex(where: isSlash), slash + 1 < head.count,
      isSlash(head[slash + 1]), slash == 0 || head[slash - 1] == UInt8(ascii: ":")
    else { return 0..<0 }
    let start = slash + 2
    return start..<(head[start...].firstIndex(where: isSlash) ?? head.count)
  }

  /// Whether a byte belongs to a C1 control, a bidirectional control or a noncharacter.
  private static func isUnfit(_ bytes: [UInt8], at index: Int) -> Bool {
    var start = index
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start + 1 < bytes.count else { return false }
    let second = bytes[start + 1]
    switch bytes[start] {
    case 0xC2: return second <= 0xA0
    case 0xE2:
      guard start + 2 < bytes.count else { return false }
      let third = bytes[start + 2]
      return second == 0x80 && (0x80...0x8F).contains(third)
        || second == 0x80 && (0xA8...0xAF).contains(third)
        || second == 0x81 && (0x9F...0xAF).contains(third)
    case 0xEF:
      guard start + 2 < bytes.count else { return false }
      let third = bytes[start + 2]
      return second == 0xB7 && (0x90...0xAF).contains(third)
        || second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xB0
    case 0xF0...:
      guard start + 3 < bytes.count else { return false }
      return second & 0x0F == 0x0F && bytes[start + 2] == 0xBF && bytes[start + 3] >= 0xBE
    default: return false
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func appendPercentEncoded(_ byte: UInt8, to result: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    result.append(UInt8(ascii: "%"))
    result.append(digits[Int(byte >> 4)])
    result.append(digits[Int(byte & 15)])
  }
}
