extension DocumentBuilder {
  /// Lowers a table element; a caption becomes a paragraph before it.
  mutating func table(_ element: MarkupElement) -> [Document.Block] {
    var header: [[Document.Inline]] = []
    var rows: [[[Document.Inline]]] = []
    var alignments: [Document.Table.Alignment?] = []
    var blocks: [Document.Block] = []

    for child in element.children {
      guard let part = child.element else {
        if !child.isBlank { blocks.append(.paragraph(inlines([child]))) }
        continue
      }
      let partRows =
        ComponentNames.plain(part.tag) == "tr"
        ? [part] : part.children.compactMap(\.element).filter { $0.tag.hasSuffix("tr") }
      if ComponentNames.plain(part.tag) == "caption" {
        blocks.append(.paragraph([.strong(inlines(part.children))]))
        continue
      }
      for row in partRows {
        let cells = row.children.compactMap(\.element)
        let isHeader =
          ComponentNames.plain(part.tag) == "thead"
          || (header.isEmpty && rows.isEmpty && !cells.isEmpty
            && cells.allSatisfy { $0.tag.hasSuffix("th") })
        for (column, cell) in cells.enumerated() {
          if column >= alignments.count { alignments.append(nil) }
          if alignments[column] == nil { alignments[column] = alignment(of: cell) }
        }
        let content = cells.map { inlines($0.children) }
        if isHeader, header.isEmpty { header = content } else { rows.append(content) }
      }
    }
    blocks.append(
      .table(Document.Table(alignments: alignments, header: header, rows: rows)))
    return blocks
  }

  private func alignment(of cell: MarkupElement) -> Document.Table.Alignment? {
    if let align = string("align", of: cell) { return Document.Table.Alignment(rawValue: align) }
    // Comark and hand-written HTML say it in CSS.
    guard let style = string("style", of: cell), let colon = style.firstIndex(of: ":"),
      style[..<colon].hasSuffix("text-align")
    else { return nil }
    let value = style[style.index(after: colon)...].prefix { $0 != ";" }
    return Document.Table.Alignment(rawValue: String(value).filter { $0 != " " })
  }
}
