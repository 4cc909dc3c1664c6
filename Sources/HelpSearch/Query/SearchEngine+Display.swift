extension SearchEngine {
  /// The stems of the query that snippets mark.
  private mutating func markedStems() -> List<SnippetChooser.Stem> {
    var stems = List<SnippetChooser.Stem>()
    for index in 0..<terms.count {
      let term = terms[index]
      if term.isFunctionWord || term.isWhole { continue }
      for number in 0..<term.stemCount {
        let stem = term.stem(at: number)
        if stem.entry.frequency == 0 { continue }
        stems.append(
          SnippetChooser.Stem(bytes: stem.bytes, term: index, weight: term.inverseFrequency))
      }
    }
    return stems
  }

  /// Returns the text of an article; `nil` if it has to be supplied first or is damaged.
  package mutating func text(of article: Int) -> ArticleText? {
    let part = IndexPart(.text, article)
    guard let view = memory.view(of: part) else { return nil }
    let text = ArticleText(view)
    if text == nil { memory.fail(part) }
    return text
  }

  /// Returns the best part of a section: one line, an ellipsis where it is cut, and the ranges in
  /// it that match.
  package mutating func snippet(
    of text: ByteView
  ) -> (text: List<UInt8>, marks: List<(start: Int, end: Int)>) {
    let choice = SnippetChooser.choose(text, markedStems(), language: language, &form)
    var line = List<UInt8>()
    var marks = List<(start: Int, end: Int)>()
    if choice.window.start > 0 { UTF8Letters.append(0x2026, to: &line) }
    var nextMark = 0
    var offset = choice.window.start
    var isSpace = false
    while offset < choice.window.end {
      let byte = text[offset]
      if nextMark < choice.marks.count, choice.marks[nextMark].start == offset {
        if isSpace, line.count > 0 { line.append(0x20) }
        isSpace = false
        let start = line.count
        for inner in offset..<choice.marks[nextMark].end { line.append(text[inner]) }
        marks.append((start, line.count))
        offset = choice.marks[nextMark].end
        nextMark += 1
        continue
      }
      if byte <= 0x20 || byte == 0x7F {
        isSpace = true
      } else {
        if isSpace, line.count > 0 { line.append(0x20) }
        isSpace = false
        line.append(byte)
      }
      offset += 1
    }
    if choice.window.end < text.count { UTF8Letters.append(0x2026, to: &line) }
    return (line, marks)
  }
}
