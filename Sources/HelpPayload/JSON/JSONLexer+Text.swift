import HelpCenter

extension JSONLexer {
  /// The bytes of a text, in the source or in the pool of decoded strings.
  func bytes(of text: TextRange) -> ArraySlice<UInt8> {
    text.lowerBound < source.count || text.count == 0 && text.lowerBound == source.count
      ? source[text.range]
      : decoded[text.lowerBound - source.count..<text.upperBound - source.count]
  }

  /// A text as a string.
  func string(_ text: TextRange) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// Passes over an array or object without reading it.
  ///
  /// Strings are honoured; what is in the container is checked when it is read later.
  mutating func skipContainer() throws(PayloadError) {
    let start = position
    var depth = 0
    while position < source.count {
      switch source[position] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        guard depth <= JSONGraphDecoder.depthLimit else {
          throw PayloadError(
            .nestingTooDeep, "arrays and objects nest past \(JSONGraphDecoder.depthLimit) levels",
            at: position, in: source)
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""): skipString()
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    throw PayloadError(.invalidJSON, "the bracket is not closed", at: start, in: source)
  }

  /// Moves from the opening quote of a string to its closing one, or to the end.
  private mutating func skipString() {
    position += 1
    while position < source.count, source[position] != UInt8(ascii: "\"") {
      position += source[position] == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  /// The findings about the text read so far.
  func diagnostics() -> [Diagnostic] {
    guard !duplicateKeys.isEmpty || !loneSurrogates.isEmpty else { return [] }
    let lines = LineTable(source)
    func place(_ finding: Diagnostic, _ range: Range<Int>) -> Diagnostic {
      var finding = finding
      finding.range = SourceRange(range)
      finding.location = lines.location(of: range.lowerBound)
      return finding
    }
    let keys = duplicateKeys.map { key in
      // A name with an escape was decoded to another place.
      key.upperBound <= source.count
        ? place(.duplicateKey(string(key)), key.range) : .duplicateKey(string(key))
    }
    return keys + loneSurrogates.map { place(.loneSurrogate, $0..<$0 + 6) }
  }
}
