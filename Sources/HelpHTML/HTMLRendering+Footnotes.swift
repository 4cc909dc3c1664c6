import HelpCenter

extension HTMLRendering {
  /// Writes a reference to a footnote; within a link only its number.
  mutating func write(_ reference: Document.FootnoteReference) {
    let id = anchors.take(reference.id, orElse: "footnote-reference")
    writer.open(.sup, class: "hc-footnote-reference")
    writer.attribute(.id, id)
    if canOpenLink, let note = anchors.address(of: reference.footnoteID) {
      writer.open(.a)
      writer.attribute(.href, note)
      writer.attribute(.role, "doc-noteref")
      writer.attribute(.ariaLabel, "\(options.labels.footnote) \(reference.number)")
      writer.text(String(reference.number))
      writer.close()
    } else {
      writer.text(String(reference.number))
    }
    writer.close()
  }

  /// Writes the footnotes with links back to where they are referred to.
  mutating func write(_ footnotes: [Document.Footnote]) {
    guard !footnotes.isEmpty else { return }
    // Tables of contents that come with an article know the heading by this anchor.
    let title = anchors.take("footnote-label", orElse: "footnotes")
    writer.open(.section, class: "hc-footnotes")
    writer.attribute(.role, "doc-endnotes")
    writer.attribute(.ariaLabelledBy, title)
    writer.open(headingTag(options.firstHeadingLevel == nil ? 2 : 1))
    writer.attribute(.id, title)
    writer.text(options.labels.footnotes)
    writer.close()
    writer.text("\n")
    writer.open(.ol)
    writer.text("\n")
    var expected = 1
    for footnote in footnotes {
      writer.open(.li)
      writer.attribute(.id, anchors.take(footnote.id, orElse: "footnote"))
      if footnote.number != expected { writer.attribute(.value, String(footnote.number)) }
      expected = footnote.number &+ 1
      var blocks = footnote.blocks
      if case .paragraph(let content) = blocks.last {
        blocks.removeLast()
        write(blocks)
        writer.open(.p)
        write(content)
        writeBackLinks(of: footnote)
        writer.close()
      } else {
        write(blocks)
        writer.open(.p)
        writeBackLinks(of: footnote)
        writer.close()
      }
      writer.close()
      writer.text("\n")
    }
    writer.close()
    writer.close()
    writer.text("\n")
  }

  private mutating func writeBackLinks(of footnote: Document.Footnote) {
    for (index, id) in footnote.referenceIDs.enumerated() {
      guard let reference = anchors.address(of: id) else { continue }
      writer.text(" ")
      writer.open(.a, class: "hc-footnote-back")
      writer.attribute(.href, reference)
      writer.attribute(.role, "doc-backlink")
      let number = index == 0 ? "\(footnote.number)" : "\(footnote.number)-\(index + 1)"
      writer.attribute(.ariaLabel, "\(options.labels.footnoteBack) \(number)")
      writer.text("↩")
      writer.close()
    }
  }
}
