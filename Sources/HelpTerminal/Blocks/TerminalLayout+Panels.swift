internal import HelpCenter

extension TerminalLayout {
  /// Writes the steps of a procedure, numbered.
  mutating func steps(_ steps: [Document.Step]) {
    let digits = Self.digits(steps.count)
    var number = 0
    for (index, step) in steps.enumerated() {
      if index > 0 { separate() }
      guard let heading = step.heading else {
        blocks(step.blocks)
        continue
      }
      number += 1
      var marker = numberMarker(number, digits: digits)
      marker.attributes = style.subheading
      push(LinePrefix.Piece(width: digits + 2, marker: marker))
      paragraph(heading.content, style.subheading)
      blocks(step.blocks)
      pop()
    }
  }

  /// Writes the panels of tabs or of a code group, one after the other.
  mutating func tabs(_ tabs: Document.Tabs) {
    for (index, tab) in tabs.tabs.enumerated() {
      if index > 0 { separate() }
      if tabs.isCodeGroup, tab.blocks.count == 1, case .codeBlock(let block) = tab.blocks[0] {
        codeBlock(block, label: tab.label)
      } else {
        panel(label: tab.label, sign: signs.panel, spoken: "Tab: ", content: tab.blocks)
      }
    }
  }

  /// Writes what folds open and shut; in a text it is open.
  mutating func accordion(_ items: [Document.AccordionItem]) {
    for (index, item) in items.enumerated() {
      if index > 0 { separate() }
      panel(label: item.label, sign: signs.open, spoken: "Section: ", content: item.blocks)
    }
  }

  private mutating func panel(
    label: String, sign: Signs.Sign, spoken: String, content: [Document.Block]
  ) {
    if isSpoken {
      self.label(spoken + label, style.subheading)
      blocks(content)
      return
    }
    pushItem(sign)
    self.label(label, style.subheading)
    blocks(content)
    pop()
  }

  /// Hangs what follows from a sign.
  mutating func pushItem(_ sign: Signs.Sign) {
    push(
      LinePrefix.Piece(
        width: sign.width + 1,
        marker: LinePrefix.Marker(
          bytes: sign.bytes, width: sign.width, attributes: style.marker)))
  }

  /// Writes cards: each with its title, which leads where the card does, and its text.
  mutating func cards(_ cards: [Document.Card]) {
    for (index, card) in cards.enumerated() {
      if index > 0 { separate() }
      let title = card.title
      if !isSpoken { pushItem(card.destination == nil ? signs.panel : signs.arrow) }
      text.removeAll()
      if let destination = card.destination {
        append(Document.Link(destination: destination, content: title), style.subheading)
      } else {
        append(title, style.subheading)
      }
      flowText()
      blocks(card.blocks)
      if !isSpoken { pop() }
    }
  }

  /// Writes fields: name, type and default on a line, the description below.
  mutating func fields(_ fields: [Document.Field]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { separate() }
      text.removeAll()
      text.append(field.name, style.code.adding(style.subheading))
      appendFacts(of: field)
      flowText()
      push(LinePrefix.Piece(width: 2))
      blocks(field.blocks)
      pop()
    }
  }

  /// Appends what is known of a field: `number, required, default: 18789`.
  private mutating func appendFacts(of field: Document.Field) {
    var separator: [UInt8] = [0x20, 0x20]
    if let type = field.type, !type.isEmpty {
      text.append(sign: separator, TextAttributes())
      text.append(code: type, style.secondary)
      separator = [0x2C, 0x20]
    }
    if field.isRequired {
      text.append(sign: separator, style.secondary)
      text.append("required", style.warning)
      separator = [0x2C, 0x20]
    }
    if let value = field.defaultValue, !value.isEmpty {
      text.append(sign: separator, style.secondary)
      text.append("default: ", style.secondary)
      text.append(code: value, style.code)
    }
  }
}
