extension SearchEngine {
  /// The stems of the query that snippets mark.
  var markedStems: [SnippetChooser.Stem] {
    var stems: [SnippetChooser.Stem] = []
    for (index, term) in terms.enumerated() where !term.isFunctionWord && !term.isWhole {
      for stem in term.stems where stem.entry.frequency > 0 {
        stems.append(
          SnippetChooser.Stem(bytes: stem.bytes, term: index, weight: term.inverseFrequency))
      }
    }
    return stems
  }

  /// Returns the text of an article; `nil` if it has to be supplied first.
  package mutating func text(of article: Int) throws(SearchIndexError) -> ArticleText? {
    let part = IndexPart(.text, article)
    guard let view = try memory.view(of: part) else { return nil }
    guard let text = ArticleText(view) else { throw .damaged(part.errorPart) }
    return text
  }

  /// Returns the best part of a section: one line, an ellipsis where it is cut, and the ranges in
  /// it that match.
  package mutating func snippet(
    of text: ByteView
  ) -> (text: [UInt8], marks: [(start: Int, end: Int)]) {
    let choice = SnippetChooser.choose(text, markedStems, language: language, &form)
    var line: [UInt8] = []
    var marks: [(start: Int, end: Int)] = []
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    if choice.window.start > 0 { line += ellipsis }
    var nextMark = 0
    var offset = choice.window.start
    var isSpace = false
    while offset < choice.window.end {
      let byte = text[offset]
      if nextMark < choice.marks.count, choice.marks[nextMark].start == offset {
        if isSpace, !line.isEmpty { line.append(0x20) }
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
        if isSpace, !line.isEmpty { line.append(0x20) }
        isSpace = false
        line.append(byte)
      }
      offset += 1
    }
    if choice.window.end < text.count { line += ellipsis }
    return (line, marks)
  }
}
