internal import HelpCenter

/// The text that libcmark parsed, by lines, and where each of them stands in the source.
struct SourceText {
  let outline: BlockOutline
  let lines: [SourceLine]
  /// Where the text starts in the source if it was not rewritten.
  let offset: Int

  init(_ outline: BlockOutline, offset: Int) {
    self.outline = outline
    self.offset = offset
    lines = SourceLine.split(outline.text)
  }

  /// The bytes of the source that a node stands for, by whole lines at its end.
  func range(of node: CommonMarkNodes.Node) -> SourceRange? {
    guard node.startLine > 0, node.endLine >= node.startLine, Int(node.endLine) <= lines.count
    else { return nil }
    let start = place(line: Int(node.startLine) - 1, column: Int(node.startColumn) - 1)
    let end = place(line: Int(node.endLine) - 1, column: Int(node.endColumn))
    return SourceRange(start..<max(start, end))
  }

  private func place(line: Int, column: Int) -> Int {
    guard !outline.lineStarts.isEmpty else {
      return offset + lines[line].start + max(column, 0)
    }
    return outline.lineStarts[line] + max(column - Int(outline.linePrefixes[line]), 0)
  }

  /// The lines of a paragraph or heading without the marks of its containers, joined.
  ///
  /// - Parameters:
  ///   - node: The paragraph or heading.
  ///   - quotes: The number of block quotes around it.
  ///   - indent: The columns before the content of the list item around it.
  /// - Returns: The lines, joined by line feeds; further lines keep white space of their own.
  func content(
    of node: CommonMarkNodes.Node, quotes: Int, indent: Int
  ) -> ArraySlice<UInt8> {
    let text = outline.text
    let first = Int(node.startLine) - 1
    var last = Int(node.endLine) - 1
    guard first >= 0, first <= last, last < lines.count else { return [] }
    var start = min(lines[first].start + max(Int(node.startColumn) - 1, 0), lines[first].end)
    while start < lines[first].end, text[start].isBlank { start += 1 }
    var end = lines[first].end
    if node.kind == .heading {
      if first == last {
        while start < end, text[start] == .hash { start += 1 }
        while start < end, text[start].isBlank { start += 1 }
        end = SourceText.headingEnd(text, start, end)
      } else {
        // libcmark counts the line behind the underline, too, unless the document ends there.
        last = (first + 1...last).first { isUnderline($0, quotes: quotes) }.map { $0 - 1 } ?? last
      }
    }
    guard first < last else { return text[start..<end] }
    var content = Array(text[start..<end])
    for line in lines[(first + 1)...last] {
      let start = contentStart(of: line, quotes: quotes, indent: indent)
      content.append(.newline)
      content += text[start..<line.end]
    }
    return content[...]
  }

  /// The start of a line's content behind the marks of block quotes and the indentation of a list
  /// item.
  private func contentStart(of line: SourceLine, quotes: Int, indent: Int) -> Int {
    let text = outline.text
    var start = line.start
    for _ in 0..<quotes {
      var mark = start
      while mark < line.end, text[mark].isBlank { mark += 1 }
      guard mark < line.end, text[mark] == .greaterThan else { break }
      start = mark + 1
      if start < line.end, text[start].isBlank { start += 1 }
    }
    while start < line.end, text[start].isBlank, start - line.start < indent { start += 1 }
    return start
  }

  /// A Boolean value indicating whether the underline of a heading would be a thematic break.
  func hasRule(_ node: CommonMarkNodes.Node, quotes: Int) -> Bool {
    let first = Int(node.startLine) - 1
    let last = Int(node.endLine) - 1
    guard first >= 0, first < last, last < lines.count,
      let number = (first + 1...last).first(where: { isUnderline($0, quotes: quotes) })
    else { return false }
    let line = lines[number]
    var start = contentStart(of: line, quotes: quotes, indent: 0)
    while start < line.end, outline.text[start].isBlank { start += 1 }
    return BlockState.isThematicBreak(outline.text, start, line.end)
  }

  /// A Boolean value indicating whether a line is the underline of a heading.
  private func isUnderline(_ number: Int, quotes: Int) -> Bool {
    let line = lines[number]
    var start = contentStart(of: line, quotes: quotes, indent: 0)
    while start < line.end, outline.text[start].isBlank { start += 1 }
    return BlockState.isUnderline(outline.text, start, line.end)
  }

  /// The end of an ATX heading's content: blanks and a closing run of `#` are cut.
  private static func headingEnd(_ text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, text[end - 1].isBlank { end -= 1 }
    var run = end
    while run > start, text[run - 1] == .hash { run -= 1 }
    guard run < end else { return end }
    if run == start { return start }
    guard text[run - 1].isBlank else { return end }
    end = run
    while end > start, text[end - 1].isBlank { end -= 1 }
    return end
  }
}
