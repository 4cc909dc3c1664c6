internal import HelpCenter

extension TerminalLayout {
  /// Writes an article: where it stands, its title, the document, and where to go on.
  mutating func article(_ document: Document, in frame: ArticleFrame) {
    openArticle(frame, firstBlock: document.blocks.first)
    blocks(document.blocks)
    closeArticle(frame, footnotes: document.footnotes)
  }

  /// Writes an article while it is lowered, and hands over what was written now and then.
  mutating func article(
    _ nodes: [MarkupNode], data: DataObject, in frame: ArticleFrame, _ body: ([UInt8]) -> Void
  ) {
    var isOpen = false
    var isSeparated = false
    let footnotes = Document.lower(nodes, data: data) { batch in
      if !isOpen { openArticle(frame, firstBlock: batch.first) }
      isOpen = true
      blocks(batch, isSeparated: &isSeparated)
      output.drain(past: 1 << 16, body)
    }
    if !isOpen { openArticle(frame, firstBlock: nil) }
    closeArticle(frame, footnotes: footnotes)
    output.drain(past: 0, body)
  }

  private mutating func openArticle(_ frame: ArticleFrame, firstBlock: Document.Block?) {
    push(LinePrefix.Piece(width: 0))
    breadcrumbs(frame.breadcrumbs)
    if !frame.title.isEmpty {
      separate()
      text.removeAll()
      if isSpoken { text.append("Heading 1: ", style.title) }
      text.append(frame.title, style.title)
      flowText()
      titleRule()
    }
    _ = prefix.setFirstWidth(bodyIndent)
    if !frame.description.isEmpty, !Self.opens(firstBlock, with: frame.description) {
      separate()
      label(frame.description, style.emphasis)
    }
    separate()
  }

  private mutating func closeArticle(_ frame: ArticleFrame, footnotes: [Document.Footnote]) {
    self.footnotes(footnotes)
    related(frame.related)
    linkList()
    if !frame.updated.isEmpty {
      separate()
      label("Updated \(frame.updated)", style.secondary)
    }
    pop()
  }

  private mutating func breadcrumbs(_ names: [String]) {
    guard !names.isEmpty else { return }
    text.removeAll()
    for (index, name) in names.enumerated() {
      if index > 0 {
        text.appendBlank()
        text.append(sign: signs.crumb.bytes, style.secondary)
        text.appendBlank()
      }
      text.append(name, style.secondary)
    }
    flowText()
  }

  private mutating func related(_ references: [ArticleFrame.Reference]) {
    guard !references.isEmpty else { return }
    separate()
    sectionLabel("Related articles")
    for reference in references {
      pushItem(signs.arrow)
      label(reference.title, TextAttributes())
      if !reference.target.isEmpty {
        text.removeAll()
        text.append(code: reference.target, style.code)
        flowText()
      }
      pop()
    }
  }

  /// Returns whether the paragraph that a document starts with says what the description says, as it does
  /// if the description was taken from there.
  private static func opens(_ block: Document.Block?, with description: String) -> Bool {
    guard case .paragraph(let content)? = block else { return false }
    var plain = ""
    for inline in content {
      guard case .text(let string) = inline else { return false }
      plain += string
      if plain.utf8.count >= description.utf8.count { break }
    }
    return plain.hasPrefix(description)
  }
}
