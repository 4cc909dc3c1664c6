/// Escapes text for element content and for double-quoted attribute values.
///
/// Text is copied in runs; only bytes that may need work are looked at closely. The rules are
/// those of the WHATWG HTML standard, "Serializing HTML fragments" and "Preprocessing the input
/// stream": besides the four markup characters, control characters and noncharacters are parse
/// errors, so they are replaced by U+FFFD.
enum HTMLEscaping {
  /// Appends UTF-8 text with everything that means something in HTML escaped.
  static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var runStart = 0
    var index = 0
    let count = source.count
    while index < count {
      guard unsafe isSpecial(source[index]) else {
        index += 1
        continue
      }
      let (replacement, length) = unsafe replacement(in: source, at: index)
      if let replacement {
        unsafe bytes.append(contentsOf: source[runStart..<index])
        replacement.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        runStart = index + length
      }
      index += length
    }
    unsafe bytes.append(contentsOf: source[runStart..<count])
  }

  /// Whether a byte may need escaping: markup, controls, and first bytes of suspect sequences.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x3F: lowSpecials >> UInt64(byte) & 1 == 1
    case 0x40...0x7E: false
    case 0x7F, 0xC2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }

  /// The special bytes below 0x40: all controls but tab and line feed, and `"`, `&`, `<`, `>`.
  private static let lowSpecials: UInt64 =
    0xFFFF_F9FF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  /// What to write for the character at an index, `nil` to keep it, and its length in bytes.
  private static func replacement(
    in source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString?, length: Int) {
    let byte = unsafe source[index]
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "\r"):
      // Parsers turn both CRLF and a lone CR into LF.
      let isPair = unsafe index + 1 < source.count && source[index + 1] == UInt8(ascii: "\n")
      return isPair ? ("\n", 2) : ("\n", 1)
    case 0x00..<0x20, 0x7F: return ("\u{FFFD}", 1)
    case 0xC2:  // U+0080 to U+00BF, the first half of which are controls.
      guard index + 1 < source.count else { return ("\u{FFFD}", 1) }
      return unsafe source[index + 1] < 0xA0 ? ("\u{FFFD}", 2) : (nil, 2)
    case 0xEF:  // U+F000 to U+FFFF: U+FDD0 to U+FDEF, U+FFFE and U+FFFF are noncharacters.
      guard index + 2 < source.count else { return ("\u{FFFD}", source.count - index) }
      let (second, third) = unsafe (source[index + 1], source[index + 2])
      let isNoncharacter =
        second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
      return (isNoncharacter ? "\u{FFFD}" : nil, 3)
    default:  // U+10000 and up: the last two of every plane are noncharacters.
      guard index + 3 < source.count else { return ("\u{FFFD}", source.count - index) }
      let (second, third) = unsafe (source[index + 1], source[index + 2])
      let fourth = unsafe source[index + 3]
      let isNoncharacter = second & 0x0F == 0x0F && third == 0xBF && fourth >= 0xBE
      return (isNoncharacter ? "\u{FFFD}" : nil, 4)
    }
  }
}
