extension InlineScanner {
  /// Replaces bytes by a marker.
  mutating func replace(
    from start: Int, to end: Int, by construct: InlineConstruct, in pass: inout InlinePass
  ) {
    pass.output += pass.text[pass.copied..<start]
    // One brace on each side is taken for the marker's, so braces of the text get company.
    if pass.text[start].isPunctuation || pass.output.last == .openBrace {
      pass.output.append(.openBrace)
    }
    Marker.append(constructs.count, to: &pass.output)
    if pass.text[end - 1].isPunctuation
      || end < pass.text.endIndex && pass.text[end] == .closeBrace
    {
      pass.output.append(.closeBrace)
    }
    constructs.append(construct)
    pass.copied = end
    pass.index = end
  }

  /// Adds a marker that is punctuation to libcmark on both sides.
  mutating func append(_ construct: InlineConstruct, to output: inout [UInt8]) {
    output.append(.openBrace)
    Marker.append(constructs.count, to: &output)
    output.append(.closeBrace)
    constructs.append(construct)
  }

  /// Puts markers for symbols beside a run of marks of emphasis.
  ///
  /// CommonMark 0.31 counts symbols such as € as punctuation there; libcmark's 0.30 does not.
  mutating func symbols(around run: Range<Int>, in pass: inout InlinePass) {
    let text = pass.text
    if let start = CharacterClass.symbolStart(before: run.lowerBound, in: text),
      start >= pass.copied
    {
      symbol(start..<run.lowerBound, in: &pass)
    }
    if let end = CharacterClass.symbolEnd(at: run.upperBound, in: text) {
      symbol(run.upperBound..<end, in: &pass)
    }
    pass.index = max(pass.copied, run.upperBound)
  }

  private mutating func symbol(_ range: Range<Int>, in pass: inout InlinePass) {
    pass.output += pass.text[pass.copied..<range.lowerBound]
    let symbol = String(decoding: pass.text[range], as: UTF8.self)
    append(.text(symbol), to: &pass.output)
    pass.copied = range.upperBound
  }
}
