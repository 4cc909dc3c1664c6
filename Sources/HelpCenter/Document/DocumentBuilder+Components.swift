extension DocumentBuilder {
  /// Lowers a block element that is neither Markdown's nor a table; `nil` if it shows nothing.
  mutating func component(
    _ element: MarkupElement, named name: String
  ) -> Document.Block? {
    if ComponentNames.calloutTags.contains(name), let callout = callout(element, named: name) {
      return .callout(callout)
    }
    switch name {
    case "steps": return .steps(steps(element))
    case "tabs": return .tabs(tabs(element, isCodeGroup: false))
    case "code-group": return .tabs(tabs(element, isCodeGroup: true))
    case "tab": return .tabs(Document.Tabs(isCodeGroup: false, tabs: [tab(element, number: 1)]))
    case "accordion":
      let items = element.children.compactMap(\.element).map { accordionItem($0) }
      return items.isEmpty ? generic(element) : .accordion(items)
    case "accordion-item", "collapsible": return .accordion([accordionItem(element)])
    case "card-group":
      let cards = element.children.compactMap(\.element)
      guard !cards.isEmpty, cards.allSatisfy({ ComponentNames.plain($0.tag) == "card" }) else {
        return generic(element)
      }
      return .cards(cards.map { card($0) })
    case "card": return .cards([card(element)])
    case "field-group":
      let fields = element.children.compactMap(\.element)
      guard !fields.isEmpty, fields.allSatisfy({ ComponentNames.plain($0.tag) == "field" }) else {
        return generic(element)
      }
      return .fields(fields.map { field($0) })
    case "field": return .fields([field(element)])
    case "dl": return .fields(definitions(element))
    default: return generic(element)
    }
  }

  // MARK: Content and slots

  /// Splits the children of a component into named slots and the rest.
  private func slots(of element: MarkupElement) -> [(name: String, nodes: [MarkupNode])] {
    var result: [(name: String, nodes: [MarkupNode])] = [("default", [])]
    for child in element.children {
      guard let template = child.element, template.tag == "template" else {
        result[0].nodes.append(child)
        continue
      }
      let name = slotName(of: template)
      if let index = result.firstIndex(where: { $0.name == name }) {
        result[index].nodes += template.children
      } else {
        result.append((name, template.children))
      }
    }
    return result
  }

  /// The name of a slot: the part of the first `v-slot:` or `#` attribute behind its mark.
  ///
  /// Comark writes it as a plain `name`.
  private func slotName(of template: MarkupElement) -> String {
    for member in template.attributes.members {
      if member.key.hasPrefix("v-slot:") { return String(member.key.dropFirst(7)) }
      if member.key.hasPrefix("#") { return String(member.key.dropFirst()) }
    }
    return template.attributes["name"]?.string ?? "default"
  }

  private mutating func title(
    of element: MarkupElement, _ slots: inout [(name: String, nodes: [MarkupNode])]
  ) -> [Document.Inline] {
    if let index = slots.firstIndex(where: { $0.name == "title" || $0.name == "label" }) {
      return inlines(unwrapped(slots.remove(at: index).nodes))
    }
    return string("title", of: element).map { [.text($0)] } ?? []
  }

  /// The blocks of all slots in order; a `description` attribute comes first.
  private mutating func content(
    of element: MarkupElement, _ slots: [(name: String, nodes: [MarkupNode])]
  ) -> [Document.Block] {
    var result: [Document.Block] = []
    if let text = string("description", of: element) {
      result.append(.paragraph([.text(text)]))
    }
    for slot in slots { result += blocks(slot.nodes) }
    return result
  }

  /// The children of a lone paragraph, or the nodes as they are.
  private func unwrapped(_ nodes: [MarkupNode]) -> [MarkupNode] {
    let content = nodes.filter { !$0.isBlank }
    if content.count == 1, let paragraph = content[0].element, paragraph.tag == "p" {
      return paragraph.children
    }
    return nodes
  }

  private mutating func generic(_ element: MarkupElement) -> Document.Block {
    // What a browser would run or apply is no text to read.
    if element.tag == "script" || element.tag == "style" {
      return .component(
        Document.Component(name: element.tag, attributes: element.attributes))
    }
    var parts: [Document.Component.Slot] = []
    var slots = slots(of: element)
    if !element.tag.isHTMLContainer {
      let title = title(of: element, &slots)
      var head: [Document.Block] = []
      if !title.isEmpty {
        head.append(.paragraph([.strong(linked(title, to: string("to", of: element)))]))
      } else if let label = label(of: element), slots.allSatisfy({ $0.nodes.isEmpty }) {
        head.append(.paragraph(linked([.text(label)], to: string("to", of: element))))
      }
      if let text = string("description", of: element) {
        head.append(.paragraph([.text(text)]))
      }
      if !head.isEmpty { parts.append(Document.Component.Slot(name: "title", blocks: head)) }
    }
    for slot in slots {
      let content = blocks(slot.nodes)
      if !content.isEmpty {
        parts.append(Document.Component.Slot(name: slot.name, blocks: content))
      }
    }
    return .component(
      Document.Component(name: element.tag, attributes: element.attributes, slots: parts))
  }

  private func linked(
    _ content: [Document.Inline], to destination: String?
  ) -> [Document.Inline] {
    guard let destination else { return content }
    return [.link(Document.Link(destination: destination, content: content))]
  }

  // MARK: Callouts

  private mutating func callout(
    _ element: MarkupElement, named name: String
  ) -> Document.Callout? {
    var kind = ComponentNames.callout(name) ?? .note
    if ComponentNames.callout(name) == nil {
      for attribute in ["type", "color", "variant", "kind"] {
        if let value = string(attribute, of: element),
          let named = ComponentNames.callout(value.lowercased())
        {
          kind = named
          break
        }
      }
    }
    var slots = slots(of: element)
    var title = title(of: element, &slots)
    let destination = string("to", of: element) ?? string("href", of: element)
    let blocks = content(of: element, slots)
    if title.isEmpty, blocks.isEmpty, let destination { title = [.text(destination)] }
    return Document.Callout(
      kind: kind, title: title, icon: string("icon", of: element), destination: destination,
      blocks: blocks)
  }

  // MARK: Steps, tabs, accordions

  private mutating func steps(_ element: MarkupElement) -> [Document.Step] {
    let children = slots(of: element).flatMap(\.nodes)
    func level(_ node: MarkupNode) -> Int? {
      guard let tag = node.element?.tag, tag.utf8.count == 2, tag.hasPrefix("h") else {
        return nil
      }
      return tag.utf8.last.map { Int($0) - 0x30 }.flatMap { (1...6).contains($0) ? $0 : nil }
    }
    // The highest heading that occurs starts a step, unless the writer names another level.
    let levels = children.compactMap(level)
    let stepLevel =
      int("level", of: element).flatMap { levels.contains($0) ? $0 : nil } ?? levels.min()
    guard let stepLevel else { return listedSteps(children) }

    var steps: [Document.Step] = []
    var heading: Document.Heading?
    var run: [MarkupNode] = []
    func flush(_ builder: inout DocumentBuilder) {
      let content = builder.blocks(run)
      if heading != nil || !content.isEmpty {
        steps.append(Document.Step(heading: heading, blocks: content))
      }
      run.removeAll()
    }
    for child in children {
      if level(child) == stepLevel, let element = child.element {
        flush(&self)
        heading = self.heading(element)
      } else {
        run.append(child)
      }
    }
    flush(&self)
    return steps
  }

  /// Reads steps that are the items of an ordered list; other content is one step.
  private mutating func listedSteps(_ nodes: [MarkupNode]) -> [Document.Step] {
    let content = blocks(nodes)
    if content.count == 1, case .list(let list) = content[0], case .ordered = list.kind {
      return list.items.map { Document.Step(heading: nil, blocks: $0.blocks) }
    }
    return content.isEmpty ? [] : [Document.Step(heading: nil, blocks: content)]
  }

  private mutating func tabs(_ element: MarkupElement, isCodeGroup: Bool) -> Document.Tabs {
    var tabs: [Document.Tabs.Tab] = []
    for slot in slots(of: element) {
      if slot.name != "default" {
        tabs.append(Document.Tabs.Tab(label: slot.name, blocks: blocks(slot.nodes)))
        continue
      }
      for child in slot.nodes where !child.isBlank {
        guard let child = child.element else {
          tabs.append(
            Document.Tabs.Tab(label: "\(tabs.count + 1)", blocks: blocks([child])))
          continue
        }
        tabs.append(tab(child, number: tabs.count + 1))
      }
    }
    return Document.Tabs(isCodeGroup: isCodeGroup, tabs: tabs)
  }

  private mutating func tab(_ element: MarkupElement, number: Int) -> Document.Tabs.Tab {
    if element.tag == "pre" {
      var code = codeBlock(element)
      let label = code.filename ?? code.language ?? "\(number)"
      code.filename = nil
      return Document.Tabs.Tab(label: label, blocks: [.codeBlock(code)])
    }
    let isPanel = ComponentNames.plain(element.tag) == "tab" || label(of: element) != nil
    return Document.Tabs.Tab(
      label: label(of: element) ?? string("name", of: element) ?? "\(number)",
      icon: string("icon", of: element),
      blocks: isPanel
        ? content(of: element, slots(of: element)) : blocks([.element(element)]))
  }

  private mutating func accordionItem(_ element: MarkupElement) -> Document.AccordionItem {
    var children = element.children
    var label = label(of: element) ?? string("name", of: element)
    if let index = children.firstIndex(where: { $0.element?.tag == "summary" }) {
      let summary = children.remove(at: index).textContent
      label = summary.isEmpty ? label : summary
    }
    let stripped = MarkupElement(
      tag: element.tag, attributes: element.attributes, children: children)
    return Document.AccordionItem(
      label: label ?? "Details", icon: string("icon", of: element),
      isOpen: flag("open", of: element) || flag("defaultOpen", of: element)
        || flag("default-open", of: element),
      blocks: content(of: stripped, slots(of: stripped)))
  }

  // MARK: Cards and fields

  private mutating func card(_ element: MarkupElement) -> Document.Card {
    var slots = slots(of: element)
    return Document.Card(
      title: title(of: element, &slots), icon: string("icon", of: element),
      destination: string("to", of: element) ?? string("href", of: element),
      blocks: content(of: element, slots))
  }

  private mutating func field(_ element: MarkupElement) -> Document.Field {
    Document.Field(
      name: string("name", of: element) ?? string("label", of: element)
        ?? string("path", of: element) ?? "",
      type: string("type", of: element), isRequired: flag("required", of: element),
      defaultValue: value("default", of: element).map { $0.string ?? $0.json },
      blocks: content(of: element, slots(of: element)))
  }

  private mutating func definitions(_ element: MarkupElement) -> [Document.Field] {
    var fields: [Document.Field] = []
    for child in element.children {
      guard let child = child.element else { continue }
      if child.tag == "dt" {
        fields.append(Document.Field(name: child.textContent, blocks: []))
      } else if fields.isEmpty {
        fields.append(Document.Field(name: "", blocks: blocks(child.children)))
      } else {
        fields[fields.count - 1].blocks += blocks(child.children)
      }
    }
    return fields
  }
}

extension String {
  /// Whether the tag is one of HTML's, whose `title` is a tooltip and no heading.
  fileprivate var isHTMLContainer: Bool {
    switch self {
    case "address", "article", "aside", "div", "dl", "footer", "form", "header", "iframe", "main",
      "nav", "section", "video", "audio", "svg", "object", "embed", "picture", "canvas", "center":
      true
    default: false
    }
  }
}
