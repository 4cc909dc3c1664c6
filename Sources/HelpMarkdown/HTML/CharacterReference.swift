/// Character references of HTML, such as `&amp;` and `&#x27;` (HTML standard, 13.2.5.72 ff.).
enum CharacterReference {
  /// The names that need no semicolon are at most this long.
  private static let legacyNameLimit = 6
  private static let nameLimit = 32

  /// Returns what the reference at an `&` stands for and where it ends; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - index: The offset of the `&`.
  ///   - inAttribute: Whether the text is the value of an attribute, where references without a
  ///     semicolon do not count in front of `=` and letters.
  /// - Returns: The text it stands for, and the offset behind the reference.
  static func decode(
    _ bytes: ArraySlice<UInt8>, at index: Int, inAttribute: Bool = false
  ) -> (text: String, end: Int)? {
    var end = index + 1
    guard end < bytes.endIndex else { return nil }
    if bytes[end] == UInt8(ascii: "#") { return numeric(bytes, from: end + 1) }
    while end < bytes.endIndex, end - index <= nameLimit, isNameByte(bytes[end]) { end += 1 }
    let name = bytes[(index + 1)..<end]
    guard !name.isEmpty else { return nil }
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: ";"),
      let text = named(bytes[(index + 1)...end])
    {
      return (text, end + 1)
    }
    for length in stride(from: min(name.count, legacyNameLimit), to: 1, by: -1) {
      let stop = index + 1 + length
      guard let text = named(bytes[(index + 1)..<stop]) else { continue }
      let next = stop < bytes.endIndex ? bytes[stop] : 0
      if inAttribute, next == UInt8(ascii: "=") || isNameByte(next) { return nil }
      return (text, stop)
    }
    return nil
  }

  /// Returns a text with all its references decoded.
  static func decode(_ bytes: ArraySlice<UInt8>, inAttribute: Bool = false) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let (text, end) = decode(bytes, at: index, inAttribute: inAttribute)
      {
        result += text.utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func named(_ name: ArraySlice<UInt8>) -> String? {
    guard let codes = table.value(for: name) else { return nil }
    var text = ""
    for code in codes.split(separator: " ") {
      if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>, from start: Int) -> (String, Int)? {
    var index = start
    let isHexadecimal = index < bytes.endIndex && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digitsStart = index
    var value: UInt32 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: digit = byte - 0x57
      case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: digit = byte - 0x37
      default: digit = 255
      }
      guard digit != 255 else { break }
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x110000)
      index += 1
    }
    guard index > digitsStart else { return nil }
    if index < bytes.endIndex, bytes[index] == UInt8(ascii: ";") { index += 1 }
    let code = value >= 0x80 && value <= 0x9F ? windows1252[Int(value - 0x80)] : value
    let scalar = code == 0 ? nil : Unicode.Scalar(code)
    return (String(Character(scalar ?? "\u{FFFD}")), index)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ECMAScript.isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// What the C1 control codes stand for in a numeric reference.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
