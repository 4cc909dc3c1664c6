extension DocumentBuilder {
  /// Lowers a `pre` element.
  mutating func codeBlock(_ element: MarkupElement) -> Document.CodeBlock {
    let child = element.children.first { $0.element?.tag == "code" }?.element
    var code = value("code", of: element)?.string ?? element.textContent
    if code.utf8.last == UInt8(ascii: "\n") { code = String(code.dropLast()) }
    let language = string("language", of: element)
    return Document.CodeBlock(
      code: code,
      language: language == "text" || language == "plaintext" ? nil : language,
      filename: string("filename", of: element) ?? string("label", of: element),
      highlightedLines: value("highlights", of: element)?.array?.compactMap(\.int) ?? [],
      highlighting: child.map { highlighting($0, of: code) } ?? [])
  }

  /// Reads the spans Shiki made of the code; empty if there are none or they tell other code.
  private func highlighting(
    _ element: MarkupElement, of code: String
  ) -> [[Document.HighlightedRun]] {
    let lines = element.children.compactMap(\.element).filter {
      classNames(of: $0).contains("line")
    }
    guard !lines.isEmpty else { return [] }
    var result: [[Document.HighlightedRun]] = []
    var isStyled = false
    for line in lines {
      var runs: [Document.HighlightedRun] = []
      for child in line.children {
        let text = child.textContent.filter { $0 != "\n" && $0 != "\r\n" }
        guard !text.isEmpty else { continue }
        let style = child.element.flatMap { self.style(of: $0) }
        if style != nil { isStyled = true }
        runs.append(Document.HighlightedRun(text: text, style: style))
      }
      result.append(runs)
    }
    guard isStyled else { return [] }
    let text = result.map { $0.map(\.text).joined() }.joined(separator: "\n")
    return text == code ? result : []
  }

  private func style(of element: MarkupElement) -> Document.HighlightStyle? {
    if let css = element.attributes["style"]?.string, !css.isEmpty,
      let style = HighlightStyleSheet.style(declarations: css)
    {
      return style
    }
    for name in classNames(of: element) {
      if let style = styles[name] { return style }
    }
    return nil
  }
}
