extension InlineScanner {
  /// The end of the box of a task at the start of a list item.
  static func taskMark(_ text: ArraySlice<UInt8>) -> Int? {
    let start = text.startIndex
    guard text.count > 3, text[start] == .openBracket, text[start + 2] == .closeBracket,
      text[start + 3].isWhitespace
    else { return nil }
    let mark = text[start + 1]
    guard mark.isWhitespace || mark | 0x20 == UInt8(ascii: "x") else { return nil }
    return start + 3
  }

  /// A Boolean value indicating whether a text starts with brackets that hold nothing but white space
  /// and marks of tasks.
  static func startsWithBox(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == .openBracket else { return false }
    let end = text.dropFirst().first { !$0.isBlank && $0 | 0x20 != UInt8(ascii: "x") }
    return end == .closeBracket
  }

  /// Reads a footnote reference or a span, or notes where a link may begin.
  mutating func openBracket(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    if start + 1 < text.endIndex, text[start + 1] == .caret,
      let label = BlockScanner.footnoteLabel(text, at: start)
    {
      let key = BlockScanner.normalize(text[label.content])
      if context.footnotes.contains(key) {
        replace(from: start, to: label.end, by: .footnote(key), in: &pass)
        return
      }
    }
    let isDouble =
      start + 1 < text.endIndex && text[start + 1] == .openBracket
      || start > text.startIndex && text[start - 1] == .openBracket && pass.afterEscape != start
    if !isDouble, let label = AttributeSyntax.label(text, at: start, isBlock: false),
      label.end >= text.endIndex
        || text[label.end] != .openParenthesis && text[label.end] != .openBracket
    {
      let job = label.content.isEmpty ? nil : addLabel(text[label.content])
      var end = label.end
      var list: [MarkdownAttribute] = []
      if end < text.endIndex, text[end] == .openBrace,
        let found = AttributeSyntax.parse(text, at: end, isBlock: false)
      {
        list = found.attributes
        end = found.end
      }
      replace(from: start, to: end, by: .span(label: job, attributes: list), in: &pass)
      return
    }
    pass.openers.append(InlinePass.Opener(start: start + 1, isImage: false))
    pass.index += 1
  }

  /// Reads the end of a link or an image, if one began, and the attributes behind it.
  mutating func closeBracket(_ pass: inout InlinePass) {
    let index = pass.index
    let text = pass.text
    pass.index += 1
    guard let opener = pass.openers.popLast(), opener.isActive else { return }
    let next = index + 1 < text.endIndex ? text[index + 1] : nil
    var isReference = true
    if next == .openParenthesis, let end = LinkSyntax.resource(text, at: index + 1) {
      pass.index = end
      isReference = false
    } else if next == .openBracket, let label = LinkSyntax.label(text, at: index + 1),
      context.definitions.contains(BlockScanner.normalize(text[label.content]))
    {
      pass.index = label.end
    } else if !context.definitions.isEmpty, index - opener.start < 1000,
      context.definitions.contains(BlockScanner.normalize(text[opener.start..<index]))
    {
      let isCollapsed =
        next == .openBracket && index + 2 < text.endIndex && text[index + 2] == .closeBracket
      pass.index = isCollapsed ? index + 3 : index + 1
    } else {
      return
    }
    // Links do not hold links.
    if !opener.isImage {
      for outer in pass.openers.indices.reversed() where !pass.openers[outer].isImage {
        guard pass.openers[outer].isActive else { break }
        pass.openers[outer].isActive = false
      }
    }
    attributes(&pass, isReference: isReference)
    if isReference, !opener.isImage, context.marksReferences {
      pass.output += text[pass.copied..<pass.index]
      append(.reference, to: &pass.output)
      pass.copied = pass.index
    }
  }
}
