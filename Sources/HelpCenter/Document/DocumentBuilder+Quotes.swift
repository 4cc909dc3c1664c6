extension DocumentBuilder {
  /// Lowers a block quote; one that starts with `[!NOTE]` and the like is a callout.
  ///
  /// MDC reads the marker of a GitHub alert as a span.
  mutating func quote(_ element: MarkupElement) -> Document.Block {
    guard let (kind, rest) = alert(element.children) else {
      return .quote(blocks(element.children))
    }
    return .callout(Document.Callout(kind: kind, blocks: blocks(rest)))
  }

  private func alert(
    _ nodes: [MarkupNode]
  ) -> (kind: Document.Callout.Kind, rest: [MarkupNode])? {
    guard let first = nodes.firstIndex(where: { !$0.isBlank }),
      var paragraph = nodes[first].element, paragraph.tag == "p",
      let marker = paragraph.children.first,
      let (kind, remainder) = marked(marker)
    else { return nil }
    // The marker must stand alone on its line.
    if paragraph.children.count > 1 {
      if remainder == nil, case .text(let text) = paragraph.children[1],
        text.utf8.first(where: { $0 != 0x20 }) != UInt8(ascii: "\n")
      {
        return nil
      }
    }
    paragraph.children.removeFirst()
    if let remainder, !remainder.isEmpty {
      paragraph.children.insert(.text(remainder), at: 0)
    }
    var rest = Array(nodes[first...])
    if paragraph.children.allSatisfy(\.isBlank) {
      rest.removeFirst()
    } else {
      rest[0] = .element(paragraph)
    }
    return (kind, rest)
  }

  /// Reads `!NOTE` of a span, or `[!NOTE]` of text followed by what stands on the next lines.
  private func marked(
    _ node: MarkupNode
  ) -> (kind: Document.Callout.Kind, remainder: String?)? {
    func kind(_ name: some StringProtocol) -> Document.Callout.Kind? {
      Document.Callout.Kind(rawValue: name.lowercased())
    }
    switch node {
    case .element(let span) where span.tag == "span":
      let text = span.textContent
      guard text.hasPrefix("!"), let kind = kind(text.dropFirst()) else { return nil }
      return (kind, nil)
    case .text(let text) where text.hasPrefix("[!"):
      guard let end = text.firstIndex(of: "]"), let kind = kind(text[..<end].dropFirst(2)) else {
        return nil
      }
      let rest = text[text.index(after: end)...].drop { $0 == " " }
      guard rest.isEmpty || rest.first == "\n" else { return nil }
      return (kind, String(rest.dropFirst()))
    default: return nil
    }
  }
}
