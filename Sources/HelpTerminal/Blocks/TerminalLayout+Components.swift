internal import HelpCenter

extension TerminalLayout {
  /// Writes a component that has no layout of its own: its words and its content.
  mutating func component(_ component: Document.Component) {
    if let handler = componentHandlers[component.name], let blocks = handler(component) {
      self.blocks(blocks)
      return
    }
    var isFirst = true
    func attribute(_ names: String...) -> String? {
      for name in names {
        if let value = component.attributes[name]?.string, !value.isEmpty { return value }
      }
      return nil
    }
    let title = attribute("title", "label", "name")
    let destination = attribute("to", "href", "src", "url")
    let hasSlot = { (name: String) in component.slots.contains { $0.name == name } }
    if let title, !hasSlot("title") {
      text.removeAll()
      if let destination {
        append(
          Document.Link(destination: destination, content: [.text(title)]), style.subheading)
      } else {
        text.append(title, style.subheading)
      }
      flowText()
      isFirst = false
    } else if let destination {
      text.removeAll()
      append(
        Document.Link(destination: destination, content: [.text(destination)]), TextAttributes())
      flowText()
      isFirst = false
    }
    if let description = attribute("description"), !hasSlot("description") {
      label(description, TextAttributes())
      isFirst = false
    }
    for slot in component.slots {
      if !isFirst { separate() }
      if !Self.plainSlots.contains(slot.name) { label(slot.name + ":", style.secondary) }
      blocks(slot.blocks)
      isFirst = false
    }
  }

  /// The slots whose content needs no name to be understood.
  private static let plainSlots: Set<String> = [
    "default", "title", "headline", "description", "body", "content", "header", "footer", "links",
    "leading", "trailing", "top", "bottom", "left", "right", "actions", "caption",
  ]
}
