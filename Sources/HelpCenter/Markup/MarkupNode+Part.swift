extension [MarkupNode] {
  /// Returns the nodes from the heading with an id to the next heading of its level or a higher.
  ///
  /// The heading may stand within a component; the part then ends with its siblings. Footnotes
  /// that the part refers to are carried along. Without such a heading the part is empty.
  package func part(at id: String) -> [MarkupNode] {
    guard let siblings = siblings(ofHeading: id, depth: 0),
      let start = siblings.firstIndex(where: { $0.headingID == id }),
      let level = siblings[start].headingLevel
    else { return [] }
    let end =
      siblings[(start + 1)...].firstIndex { $0.headingLevel.map { $0 <= level } ?? false }
      ?? siblings.endIndex
    var part = Array(siblings[start..<end])
    if let notes = last(where: { $0.element?.attributes["dataFootnotes"] != nil }),
      part.last != notes, part.contains(where: { $0.holdsFootnoteReference(depth: 0) })
    {
      part.append(notes)
    }
    return part
  }

  private func siblings(ofHeading id: String, depth: Int) -> [MarkupNode]? {
    if contains(where: { $0.headingID == id }) { return self }
    guard depth < DocumentBuilder.depthLimit else { return nil }
    for node in self {
      if let found = node.element?.children.siblings(ofHeading: id, depth: depth + 1) {
        return found
      }
    }
    return nil
  }
}

extension MarkupNode {
  fileprivate var headingLevel: Int? {
    switch element?.tag {
    case "h1": 1
    case "h2": 2
    case "h3": 3
    case "h4": 4
    case "h5": 5
    case "h6": 6
    default: nil
    }
  }

  fileprivate var headingID: String? {
    headingLevel == nil ? nil : element?.attributes["id"]?.string
  }

  fileprivate func holdsFootnoteReference(depth: Int) -> Bool {
    guard let element, depth < DocumentBuilder.depthLimit else { return false }
    return element.attributes["dataFootnoteRef"] != nil
      || element.children.contains { $0.holdsFootnoteReference(depth: depth + 1) }
  }
}
