import HelpCenter

extension HTMLRendering {
  /// Writes a callout, which says in words what it is.
  mutating func write(_ callout: Document.Callout) {
    writer.open(.aside)
    writer.attribute(.className, "hc-callout hc-callout-\(callout.kind.rawValue)")
    writer.attribute(.role, "note")
    let kind = options.labels.callouts[callout.kind] ?? callout.kind.rawValue
    let linked = linkedParagraph(of: callout)
    writer.open(.p, class: "hc-callout-title")
    writer.open(.span, class: "hc-callout-kind")
    if callout.title.isEmpty, linked == nil {
      writeLink(to: callout.destination) { $0.writer.text(kind) }
    } else {
      writer.text(kind)
    }
    writer.close()
    if !callout.title.isEmpty {
      writer.text(" ")
      writer.open(.span, class: "hc-callout-name")
      writeLink(to: callout.destination) { $0.write(callout.title) }
      writer.close()
    }
    writer.close()
    writer.text("\n")
    if let linked {
      writer.open(.p)
      writeLink(to: callout.destination) { $0.write(linked) }
      writer.close()
      writer.text("\n")
    } else {
      write(callout.blocks)
    }
    writer.close()
  }

  /// The one paragraph of a callout that leads somewhere and has no title: it becomes the link.
  private func linkedParagraph(of callout: Document.Callout) -> [Document.Inline]? {
    guard callout.destination != nil, callout.title.isEmpty, callout.blocks.count == 1,
      case .paragraph(let content) = callout.blocks[0], !Self.holdsLink(content)
    else { return nil }
    return content
  }

  private static func holdsLink(_ inlines: [Document.Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .link, .footnoteReference: true
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .badge(let content), .superscript(let content), .subscript(let content):
        holdsLink(content)
      case .component(let component): holdsLink(component.content)
      case .text, .lineBreak, .code, .image, .keyboard: false
      }
    }
  }

  /// Writes steps as an ordered list; what stands before the first heading comes before the list.
  mutating func write(_ steps: [Document.Step]) {
    guard !steps.isEmpty else { return }
    var steps = steps[...]
    writer.open(.div, class: "hc-steps")
    writer.text("\n")
    if steps[0].heading == nil, steps.contains(where: { $0.heading != nil }) {
      write(steps.removeFirst().blocks)
    }
    writer.open(.ol)
    writer.text("\n")
    for step in steps {
      writer.open(.li)
      if let heading = step.heading {
        write(heading)
        writer.text("\n")
        write(step.blocks)
      } else {
        writeTight(step.blocks)
      }
      writer.close()
      writer.text("\n")
    }
    writer.close()
    writer.close()
  }

  /// Writes tabs as radio buttons, each in a label before its panel.
  ///
  /// A style sheet can show only the panel of the button that is chosen, without a script
  /// (`.hc-tab-label:has(:checked) + .hc-tab`), as that of the help site does; without such rules,
  /// or on paper, the panels stand one below the other under their labels. A script that chooses
  /// the same tab everywhere finds the labels by their text.
  mutating func write(_ tabs: Document.Tabs) {
    guard !tabs.tabs.isEmpty else { return }
    let name = anchors.unique("tabs")
    writer.open(.div, class: "hc-tabs")
    writer.data("hc-tabs", tabs.isCodeGroup ? "code" : "text")
    writer.text("\n")
    for (index, tab) in tabs.tabs.enumerated() {
      writer.open(.label, class: "hc-tab-label")
      writer.open(.input)
      writer.attribute(.type, "radio")
      writer.attribute(.name, name)
      if index == 0 { writer.attribute(.checked) }
      writer.text(" " + tab.label)
      writer.close()
      writer.text("\n")
      writer.open(.div, class: "hc-tab")
      if tab.blocks.count == 1, case .codeBlock(let code) = tab.blocks[0] {
        write(code, isNamed: code.filename == tab.label)
      } else {
        write(tab.blocks)
      }
      writer.close()
      writer.text("\n")
    }
    writer.close()
  }

  /// Writes items that fold, which browsers do without a script.
  mutating func write(_ items: [Document.AccordionItem]) {
    guard !items.isEmpty else { return }
    writer.open(.div, class: "hc-accordion")
    writer.text("\n")
    for item in items {
      writer.open(.details)
      if item.isOpen { writer.attribute(.open) }
      writer.open(.summary)
      writer.text(item.label)
      writer.close()
      writer.text("\n")
      write(item.blocks)
      writer.close()
      writer.text("\n")
    }
    writer.close()
  }

  /// Writes cards as a list; one card alone needs none.
  mutating func write(_ cards: [Document.Card]) {
    guard cards.count != 1 else {
      writer.open(.div, class: "hc-card")
      writeContent(of: cards[0])
      writer.close()
      return
    }
    guard !cards.isEmpty else { return }
    writer.open(.ul, class: "hc-cards")
    writer.text("\n")
    for card in cards {
      writer.open(.li, class: "hc-card")
      writeContent(of: card)
      writer.close()
      writer.text("\n")
    }
    writer.close()
  }

  private mutating func writeContent(of card: Document.Card) {
    if !card.title.isEmpty || card.destination != nil {
      writer.open(.p, class: "hc-card-title")
      writeLink(to: card.destination) { rendering in
        if card.title.isEmpty, let destination = card.destination {
          rendering.writer.text(destination)
        } else {
          rendering.write(card.title)
        }
      }
      writer.close()
      writer.text("\n")
    }
    write(card.blocks)
  }

  /// Writes fields as a description list.
  mutating func write(_ fields: [Document.Field]) {
    guard !fields.isEmpty else { return }
    writer.open(.dl, class: "hc-fields")
    writer.text("\n")
    for field in fields {
      writer.open(.div, class: "hc-field")
      writer.open(.dt)
      writer.open(.code, class: "hc-field-name")
      writer.text(field.name)
      writer.close()
      if let type = field.type, !type.isEmpty {
        writer.text(" ")
        writer.open(.code, class: "hc-field-type")
        writer.text(type)
        writer.close()
      }
      if field.isRequired {
        writer.text(" ")
        writer.open(.span, class: "hc-field-required")
        writer.text(options.labels.required)
        writer.close()
      }
      writer.close()
      writer.open(.dd)
      writer.text("\n")
      write(field.blocks)
      if let value = field.defaultValue {
        writer.open(.p, class: "hc-field-default")
        writer.text(options.labels.defaultValue + " ")
        writer.open(.code)
        writer.text(value)
        writer.close()
        writer.close()
        writer.text("\n")
      }
      writer.close()
      writer.close()
      writer.text("\n")
    }
    writer.close()
  }
}
