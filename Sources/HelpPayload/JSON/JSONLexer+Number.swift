extension JSONLexer {
  /// Reads a number whose first byte is the next one.
  mutating func number() throws(PayloadError) -> TextRange {
    let start = position
    var index = position
    func isDigit(_ index: Int) -> Bool {
      index < source.count && source[index] &- UInt8(ascii: "0") < 10
    }
    func digits(_ index: inout Int) throws(PayloadError) {
      guard isDigit(index) else {
        throw PayloadError(.invalidJSON, "expected a digit", at: index, in: source)
      }
      while isDigit(index) { index += 1 }
    }

    if source[index] == UInt8(ascii: "-") { index += 1 }
    if index < source.count, source[index] == UInt8(ascii: "0"), isDigit(index + 1) {
      throw PayloadError(
        .invalidJSON, "a number must not begin with a zero", at: index, in: source)
    }
    try digits(&index)
    if index < source.count, source[index] == UInt8(ascii: ".") {
      index += 1
      try digits(&index)
    }
    if index < source.count, source[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < source.count,
        source[index] == UInt8(ascii: "+") || source[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      try digits(&index)
    }
    position = index
    return TextRange(start, index)
  }

  /// Reads an index that is followed at once by a comma or a closing bracket, as nearly all are.
  ///
  /// - Returns: The index, and whether the bracket closed the list; `nil`, at the same position,
  ///   if the next bytes are something else.
  @inline(__always)
  mutating func listedIndex(_ close: UInt8) -> (index: Int32, isLast: Bool)? {
    var index = position
    var value: UInt32 = 0
    while index < source.count {
      let digit = source[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt32(digit)
      index += 1
    }
    let count = index - position
    guard count > 0, count < 10, index < source.count else { return nil }
    let end = source[index]
    guard end == UInt8(ascii: ",") || end == close,
      count == 1 || source[position] != UInt8(ascii: "0")
    else { return nil }
    position = index + 1
    return (Int32(truncatingIfNeeded: value), end == close)
  }

  /// Reads a whole number that is short enough to be an index; `nil`, at the same position, if
  /// the next bytes are something else.
  @inline(__always)
  mutating func index() -> Int? {
    var index = position
    var isNegative = false
    if index < source.count, source[index] == UInt8(ascii: "-") {
      isNegative = true
      index += 1
    }
    let start = index
    var value = 0
    while index < source.count {
      let byte = source[index]
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else {
        if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") { return nil }
        break
      }
      value = value &* 10 &+ Int(digit)
      index += 1
    }
    let count = index - start
    guard count > 0, count < 11, count == 1 || source[start] != UInt8(ascii: "0"),
      !(isNegative && value == 0)
    else { return nil }
    position = index
    return isNegative ? -value : value
  }

  /// Reads `true`, `false` or `null`.
  mutating func keyword() throws(PayloadError) -> PayloadGraph.Node.Kind {
    for (text, kind) in Self.keywords
    where source[position...].starts(with: text) {
      position += text.count
      return kind
    }
    guard position < source.count else {
      throw PayloadError(
        .invalidJSON, "the text ends where a value is expected", at: position, in: source)
    }
    throw PayloadError(.invalidJSON, "expected a JSON value", at: position, in: source)
  }

  private static let keywords: [([UInt8], PayloadGraph.Node.Kind)] = [
    (Array("true".utf8), .true), (Array("false".utf8), .false), (Array("null".utf8), .null),
  ]

  /// Passes over white space and a byte, which must be the one expected.
  @inline(__always)
  mutating func expect(_ byte: UInt8, _ name: StaticString) throws(PayloadError) {
    guard nextToken() == byte else { throw unexpected(name) }
    position += 1
  }

  /// Passes over white space and a comma or a closing bracket; returns whether it was the latter.
  @inline(__always)
  mutating func endsList(_ close: UInt8) throws(PayloadError) -> Bool {
    let byte = nextToken()
    guard byte == close || byte == UInt8(ascii: ",") else {
      throw unexpected(close == UInt8(ascii: "]") ? "',' or ']'" : "',' or '}'")
    }
    position += 1
    return byte == close
  }

  /// Checks that nothing but white space follows.
  mutating func expectEnd() throws(PayloadError) {
    _ = nextToken()
    guard position == source.count else {
      throw PayloadError(
        .invalidJSON, "there is text behind the end of the JSON value", at: position, in: source)
    }
  }

  /// The error that something else stands where a token is expected.
  func unexpected(_ name: StaticString) -> PayloadError {
    position < source.count
      ? PayloadError(.invalidJSON, "expected \(name)", at: position, in: source)
      : PayloadError(
        .invalidJSON, "the text ends where \(name) is expected", at: position, in: source)
  }
}
