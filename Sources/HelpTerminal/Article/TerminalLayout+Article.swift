internal import HelpCenter

extension TerminalLayout {
  /// Writes an article: where it stands, its title, the document, and where to go on.
  mutating func article(_ document: Document, in frame: ArticleFrame) {
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
    if !frame.description.isEmpty, !Self.opens(document, with: frame.description) {
      separate()
      label(frame.description, style.emphasis)
    }
    separate()
    blocks(document.blocks)
    footnotes(document.footnotes)
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

  /// Returns whether the first paragraph of a document says what the description says, as it does
  /// if the description was taken from there.
  private static func opens(_ document: Document, with description: String) -> Bool {
    guard case .paragraph(let content)? = document.blocks.first else { return false }
    var plain = ""
    for inline in content {
      guard case .text(let string) = inline else { return false }
      plain += string
      if plain.utf8.count >= description.utf8.count { break }
    }
    return plain.hasPrefix(description)
  }
}
