import HelpCenter

/// Reads the tokens of JSON text (RFC 8259) from bytes.
///
/// Strings without escapes stay where they are; the others are decoded into a pool of their own,
/// whose offsets go on behind those of the source. Positions are exact byte offsets.
struct JSONLexer {
  /// The text.
  let source: [UInt8]
  /// The offset of the next byte.
  var position = 0
  /// The bytes of strings that had escapes.
  private(set) var decoded: [UInt8] = []
  /// The offsets of surrogates that had no partner and became U+FFFD.
  private(set) var loneSurrogates: [Int] = []

  /// The names of members that occurred before in their object.
  var duplicateKeys: [TextRange] = []

  /// Creates a lexer that stands behind the byte order mark, if there is one.
  init(_ source: [UInt8]) throws(PayloadError) {
    self.source = source
    // Offsets are held in 32 bits, and decoded text is at most as long as its source.
    guard source.count < Int(UInt32.max / 2) else {
      throw PayloadError(
        .tooLarge, "a JSON text of \(source.count) bytes is past the limit of 2 GiB")
    }
    if source.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
    } else if source.starts(with: [0xFF, 0xFE]) || source.starts(with: [0xFE, 0xFF]) {
      throw PayloadError(
        .invalidEncoding, "the text is UTF-16, expected UTF-8", at: 0, in: source)
    }
  }

  /// The next byte; zero, which JSON does not contain, at the end.
  var next: UInt8 { position < source.count ? source[position] : 0 }

  /// Passes over white space and returns the byte behind it; zero at the end.
  @inline(__always)
  mutating func nextToken() -> UInt8 {
    var index = position
    while index < source.count {
      let byte = source[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        position = index
        return byte
      }
      index += 1
    }
    position = index
    return 0
  }

  /// Reads a string whose opening quote is the next byte.
  @inline(__always)
  mutating func string() throws(PayloadError) -> TextRange {
    let start = position + 1
    var index = plainRun(from: start)
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        return TextRange(start, index)
      }
      if byte >= 0x80 {
        index += try sequenceLength(at: index)
        continue
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start, at: index) }
      if byte < 0x20 { throw controlCharacter(at: index) }
      index = plainRun(from: index + 1)
    }
    throw PayloadError(.invalidJSON, "the string is not closed", at: start - 1, in: source)
  }

  /// Returns the offset of the first byte from an offset on that is not printable ASCII, or is a
  /// quote or a backslash; near the end of the text it may be an earlier one.
  ///
  /// Eight bytes are compared at once. A borrow can mark a byte wrongly only above one that is
  /// marked rightly, so the lowest mark is exact.
  @inline(__always)
  private func plainRun(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let bytes = unsafe source.span.bytes
    var index = start
    while index + 8 <= bytes.byteCount {
      // The eight bytes lie before the end, as was just compared.
      let word = unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self
      ).littleEndian
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let isQuote = (quote &- ones) & ~quote
      let isBackslash = (backslash &- ones) & ~backslash
      let isControl = (word &- ones &* 0x20) & ~word
      let marks = (isQuote | isBackslash | isControl | word) & (ones &* 0x80)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    return index
  }

  /// Reads the rest of a string in which an escape was met at an offset.
  private mutating func escapedString(
    from start: Int, at escape: Int
  ) throws(PayloadError) -> TextRange {
    let pooled = decoded.count
    var runStart = start
    var index = escape
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\""):
        decoded.append(contentsOf: source[runStart..<index])
        position = index + 1
        return TextRange(source.count + pooled, source.count + decoded.count)
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: source[runStart..<index])
        index = try escapeSequence(at: index)
        runStart = index
      case 0..<0x20: throw controlCharacter(at: index)
      case 0x80...: index += try sequenceLength(at: index)
      default: index += 1
      }
    }
    throw PayloadError(.invalidJSON, "the string is not closed", at: start - 1, in: source)
  }

  /// Decodes an escape into the pool and returns the offset behind it.
  private mutating func escapeSequence(at offset: Int) throws(PayloadError) -> Int {
    guard offset + 1 < source.count else {
      throw PayloadError(.invalidJSON, "the text ends in an escape", at: offset, in: source)
    }
    let simple: UInt8
    switch source[offset + 1] {
    case UInt8(ascii: "\""): simple = UInt8(ascii: "\"")
    case UInt8(ascii: "\\"): simple = UInt8(ascii: "\\")
    case UInt8(ascii: "/"): simple = UInt8(ascii: "/")
    case UInt8(ascii: "b"): simple = 0x08
    case UInt8(ascii: "f"): simple = 0x0C
    case UInt8(ascii: "n"): simple = 0x0A
    case UInt8(ascii: "r"): simple = 0x0D
    case UInt8(ascii: "t"): simple = 0x09
    case UInt8(ascii: "u"): return try unicodeEscape(at: offset)
    default:
      throw PayloadError(.invalidJSON, "JSON has no such escape", at: offset, in: source)
    }
    decoded.append(simple)
    return offset + 2
  }

  /// Decodes `\uXXXX`, or two of them that form a pair, and returns the offset behind.
  private mutating func unicodeEscape(at offset: Int) throws(PayloadError) -> Int {
    let first = try hexUnit(at: offset)
    var scalar = Unicode.Scalar(first)
    var end = offset + 6
    if scalar == nil {
      // A pair of surrogates is one scalar. A lone one has no UTF-8 form; an encoder of
      // ECMAScript strings would write U+FFFD for it, and so do we.
      if first < 0xDC00, end + 1 < source.count, source[end] == UInt8(ascii: "\\"),
        source[end + 1] == UInt8(ascii: "u"),
        case let second = try hexUnit(at: end), (0xDC00...0xDFFF).contains(second)
      {
        scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        end += 6
      } else {
        loneSurrogates.append(offset)
      }
    }
    decoded.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    return end
  }

  private func hexUnit(at offset: Int) throws(PayloadError) -> UInt16 {
    var value: UInt16 = 0
    for index in offset + 2..<offset + 6 {
      guard index < source.count, let digit = hexDigit(source[index]) else {
        throw PayloadError(
          .invalidJSON, "expected four hexadecimal digits after '\\u'", at: offset, in: source)
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }

  private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private func controlCharacter(at offset: Int) -> PayloadError {
    PayloadError(
      .invalidJSON, "a control character in a string must be escaped", at: offset, in: source)
  }

  /// Returns the length of the UTF-8 sequence at an offset (Unicode 15, table 3-7).
  @inline(__always)
  private func sequenceLength(at offset: Int) throws(PayloadError) -> Int {
    // Most text that is not Latin has three bytes a character.
    let lead = source[offset]
    if lead > 0xE0, lead < 0xED, offset + 2 < source.count, source[offset + 1] & 0xC0 == 0x80,
      source[offset + 2] & 0xC0 == 0x80
    {
      return 3
    }
    return try anySequenceLength(at: offset)
  }

  /// Returns the length of the UTF-8 sequence at an offset (Unicode 15, table 3-7).
  private func anySequenceLength(at offset: Int) throws(PayloadError) -> Int {
    let lead = source[offset]
    let left = source.count - offset
    func isContinuation(_ distance: Int) -> Bool { source[offset + distance] & 0xC0 == 0x80 }
    switch lead {
    case 0xC2...0xDF where left > 1 && isContinuation(1):
      return 2
    case 0xE0...0xEF where left > 2 && isContinuation(1) && isContinuation(2):
      let second = source[offset + 1]
      if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { break }
      return 3
    case 0xF0...0xF4
    where left > 3 && isContinuation(1) && isContinuation(2) && isContinuation(3):
      let second = source[offset + 1]
      if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { break }
      return 4
    default: break
    }
    throw PayloadError(.invalidEncoding, "the text is not UTF-8", at: offset, in: source)
  }
}
