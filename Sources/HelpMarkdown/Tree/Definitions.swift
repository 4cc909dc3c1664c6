/// The link reference definitions of a document.
struct Definitions {
  /// Their labels, normalized.
  var labels: Set<[UInt8]> = []
  /// Their text without the marks of containers, as paragraphs.
  var text: [UInt8] = []

  /// Finds the definitions in the lines that libcmark's tree gives to no code and no raw HTML.
  init(_ source: SourceText, _ tree: CommonMarkNodes) {
    let text = source.outline.text
    guard HTMLSyntax.find("]:", in: text[...]) != nil else { return }
    /// For each line, 1 where a paragraph starts, 2 inside one, 3 in code and raw HTML.
    var kinds = [UInt8](repeating: 0, count: source.lines.count + 1)
    for node in tree.nodes {
      let isVerbatim = node.kind == .codeBlock || node.kind == .htmlBlock
      guard isVerbatim || node.kind == .paragraph || node.kind == .heading, node.startLine > 0
      else { continue }
      for line in Int(node.startLine)...max(Int(node.endLine), Int(node.startLine))
      where line < kinds.count {
        kinds[line] = isVerbatim ? 3 : line == Int(node.startLine) ? 1 : 2
      }
    }
    var index = 0
    while index < source.lines.count {
      let first = index
      index += 1
      guard kinds[first + 1] < 2 else { continue }
      var start = Definitions.skipMarks(text, source.lines[first])
      guard start < source.lines[first].end, text[start] == .openBracket else { continue }
      // The lines of the paragraph, or of what would have been one.
      var content = Array(text[start..<source.lines[first].end])
      while index < source.lines.count, kinds[index + 1] == (kinds[first + 1] == 1 ? 2 : 0) {
        let line = source.lines[index]
        let lineStart = Definitions.skipMarks(text, line)
        guard lineStart < line.end else { break }
        content.append(.newline)
        content += text[lineStart..<line.end]
        index += 1
      }
      start = 0
      while let definition = LinkSyntax.definition(content[...], at: start) {
        labels.insert(BlockScanner.normalize(content[definition.label]))
        self.text += content[start..<definition.end]
        self.text += "\n\n".utf8
        start = definition.end
      }
    }
  }

  /// The index behind white space and the marks of containers.
  private static func skipMarks(_ text: [UInt8], _ line: SourceLine) -> Int {
    var index = line.start
    while index < line.end, text[index] != .openBracket {
      let byte = text[index]
      guard
        byte.isBlank || byte == .greaterThan || byte == .dash || byte == .star
          || byte == UInt8(ascii: "+") || byte.isDigit || byte == .dot
          || byte == .closeParenthesis
      else { return index }
      index += 1
    }
    return index
  }
}
