extension DocumentBuilder {
  /// Lowers a list element.
  mutating func list(_ element: MarkupElement) -> Document.List {
    let kind: Document.List.Kind =
      element.tag == "ol" ? .ordered(start: int("start", of: element) ?? 1) : .bullet
    var items: [Document.List.Item] = []
    var strays: [MarkupNode] = []
    for child in element.children {
      if let item = child.element, ["li", "prose-li"].contains(item.tag) {
        items.append(self.item(item))
      } else if !child.isBlank {
        strays.append(child)
      }
    }
    // Content outside any item is not valid, but it is content.
    if !strays.isEmpty { items.append(Document.List.Item(blocks: blocks(strays))) }
    return Document.List(kind: kind, items: items)
  }

  private mutating func item(_ element: MarkupElement) -> Document.List.Item {
    var children = element.children
    var isChecked: Bool?
    if let state = takeCheckbox(&children) {
      isChecked = state
    } else if case .element(var paragraph)? = children.first, paragraph.tag == "p",
      let state = takeCheckbox(&paragraph.children)
    {
      isChecked = state
      children[0] = .element(paragraph)
    }
    return Document.List.Item(
      isChecked: isChecked, blocks: blocks(children, inListItem: true))
  }

  /// Removes the checkbox that starts a task, and the space after it.
  private func takeCheckbox(_ children: inout [MarkupNode]) -> Bool? {
    guard let input = children.first?.element, input.tag == "input",
      input.attributes["type"]?.string == "checkbox"
    else { return nil }
    children.removeFirst()
    if case .text(let text)? = children.first, text.utf8.first == 0x20 {
      children[0] = .text(String(text.dropFirst()))
    }
    return flag("checked", of: input)
  }
}
