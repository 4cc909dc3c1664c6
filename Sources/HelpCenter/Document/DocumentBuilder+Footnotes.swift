extension DocumentBuilder {
  /// Reads the reference that a `sup` holds, as GFM's footnotes are written.
  func footnoteReference(_ element: MarkupElement) -> Document.FootnoteReference? {
    guard element.children.count == 1, let link = element.children[0].element,
      link.attributes["dataFootnoteRef"] != nil, let number = Int(link.textContent)
    else { return nil }
    let target = string("href", of: link) ?? ""
    return Document.FootnoteReference(
      number: number, id: string("id", of: link) ?? "",
      footnoteID: target.hasPrefix("#") ? String(target.dropFirst()) : target)
  }

  /// Tells whether a section is the list of footnotes at the end.
  func isFootnoteSection(_ element: MarkupElement) -> Bool {
    element.attributes["dataFootnotes"] != nil || classNames(of: element).contains("footnotes")
  }

  /// Reads the footnotes; the heading for screen readers and the way back are left to renderers.
  mutating func appendFootnotes(_ section: MarkupElement) {
    let items = section.children.compactMap(\.element).filter { $0.tag == "ol" }
      .flatMap { $0.children.compactMap(\.element) }
    for item in items {
      var references: [String] = []
      let children = strippingBackReferences(item.children, into: &references, depth: 0)
      footnotes.append(
        Document.Footnote(
          number: footnotes.count + 1, id: string("id", of: item) ?? "",
          referenceIDs: references, blocks: blocks(children, inListItem: true)))
    }
  }

  private func strippingBackReferences(
    _ nodes: [MarkupNode], into references: inout [String], depth: Int
  ) -> [MarkupNode] {
    guard depth < DocumentBuilder.depthLimit else { return nodes }
    var result: [MarkupNode] = []
    for node in nodes {
      guard var element = node.element else {
        result.append(node)
        continue
      }
      if element.attributes["dataFootnoteBackref"] != nil {
        let target = string("href", of: element) ?? ""
        if target.hasPrefix("#") { references.append(String(target.dropFirst())) }
        if case .text(let before)? = result.last {
          result[result.count - 1] = .text(before.trimmingTrailingSpaces())
        }
        continue
      }
      element.children = strippingBackReferences(
        element.children, into: &references, depth: depth + 1)
      result.append(.element(element))
    }
    return result
  }
}

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var text = self
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }
}
