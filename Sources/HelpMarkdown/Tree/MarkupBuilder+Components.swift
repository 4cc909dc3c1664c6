internal import HelpCenter

extension MarkupBuilder {
  /// Adds raw HTML, or the component that a comment of the block scanner stands for.
  mutating func htmlBlock(
    _ node: CommonMarkNodes.Node, depth: Int, into list: inout NodeList
  ) {
    var html = tree.bytes(node.literal)
    let blanks = html.prefix { $0.isBlank }
    html = html[blanks.endIndex...]
    let prefix = "<!--".utf8.count
    if html.count > prefix + 3, html.dropFirst(prefix).starts(with: Marker.bytes) {
      if let (number, _) = Marker.number(in: html, at: html.startIndex + prefix),
        number < text.outline.components.count
      {
        component(number, depth: depth, into: &list)
      }
      return
    }
    if !HTMLBlock.isOpenEnded(html) {
      while html.last == .newline { html.removeLast() }
    }
    // The white space before a tag belongs to the HTML.
    var node = MarkupBuilder.raw(
      html, keepsTagName: !blanks.isEmpty && options.keepsUpstreamDefects)
    if !blanks.isEmpty {
      let text = String(decoding: blanks, as: UTF8.self)
      if case .element(var element) = node {
        element.children.insert(.text(text), at: 0)
        node = .element(element)
      } else {
        list.append(text: text)
      }
    }
    list.flush()
    list.append(node)
  }

  /// Adds a component that stands as a block.
  private mutating func component(_ number: Int, depth: Int, into nodes: inout NodeList) {
    let component = text.outline.components[number]
    var content = NodeList()
    var label: [MarkupNode]?
    if let job = plan.labels[number] {
      var inner = NodeList()
      self.job(job, depth: depth + 1, into: &inner)
      label = inner.finish()
    }
    if let label { content.append(contentsOf: label) }
    for section in component.sections {
      var children = region(section.region, depth: depth + 1)
      if options.autoUnwrap { children = MarkupBuilder.unwrapped(children) }
      guard let name = section.name, name != "default" || !section.attributes.isEmpty else {
        content.append(contentsOf: children)
        continue
      }
      var attributes = DataObject()
      for attribute in section.attributes {
        attributes[attribute.name] = attribute.value.map(DataValue.string) ?? true
      }
      attributes["v-slot:" + name] = ""
      content.append("component-slot", attributes, children: children)
    }
    var attributes = DataObject()
    // Upstream loses the attributes behind a label.
    let isLost = options.keepsUpstreamDefects && !component.isInline && label != nil
    let list = isLost ? [] : component.attributes
    if !component.isInline {
      // The handler of block components merges the bare attributes in.
      for attribute in list {
        attributes[attribute.name] = attribute.value.map(DataValue.string) ?? true
      }
    }
    bind(list, properties[number], into: &attributes)
    if component.tag == "a" { MarkupBuilder.addRelation(&attributes) }
    nodes.append(
      component.tag, attributes, children: content.finish(),
      range: SourceRange(component.range))
  }

  /// A lone paragraph becomes its children.
  private static func unwrapped(_ nodes: [MarkupNode]) -> [MarkupNode] {
    guard nodes.count == 1, case .element(let element) = nodes[0], element.tag == "p"
    else { return nodes }
    return element.children
  }

  /// Adds attributes as a component has them: what is no string becomes a bound one.
  private func bind(
    _ list: [MarkdownAttribute], _ properties: DataObject?, into attributes: inout DataObject
  ) {
    var values = DataObject()
    for attribute in list {
      values[attribute.name] = attribute.value.map(DataValue.string) ?? true
    }
    for member in properties?.members ?? [] { values[member.key] = member.value }
    for member in values.members {
      if member.key.utf8.first == .colon || member.value.string != nil {
        attributes[member.key] = member.value
      } else if member.value != .undefined {
        attributes[":" + member.key] = .string(member.value.json)
      }
    }
  }

  /// Adds a construct that a marker stands for.
  mutating func construct(
    _ construct: InlineConstruct, context: inout InlineContext, into list: inout NodeList
  ) {
    switch construct {
    case .component(let tag, let label, let attributes):
      inlineComponent(tag, label, attributes, depth: context.depth, into: &list)
    case .span(let label, let attributes):
      inlineComponent("span", label, attributes, depth: context.depth, into: &list)
    case .binding(let value, let defaultValue):
      var attributes: DataObject = ["value": .string(value)]
      if let defaultValue { attributes["defaultValue"] = .string(defaultValue) }
      list.append("binding", attributes)
    case .attributes(let attributes):
      if list.isEmpty {
        context.ownAttributes = attributes
      } else {
        _ = list.withLastElement { apply(attributes, to: &$0) }
      }
    case .nothing: break
    case .reference:
      _ = list.withLastElement { element in
        guard element.tag == "a", let address = element.attributes["href"]?.string,
          let original = rewrittenAddresses[address]
        else { return }
        element.attributes["href"] = .string(original)
      }
    case .text(let text): list.append(text: text)
    case .code(let code):
      list.append("code", children: [.text(String(decoding: code, as: UTF8.self))])
    case .html(let html):
      let node = html.starts(with: "<!--".utf8) ? .comment("") : MarkupBuilder.raw(html[...])
      if case .comment = node { list.flush() }
      list.append(node)
    case .footnote(let label): footnoteReference(label, into: &list)
    case .address(let text, let href):
      var attributes: DataObject = [
        "href": .string(AddressText.normalized(Array(href.utf8)[...]))
      ]
      MarkupBuilder.addRelation(&attributes)
      list.append("a", attributes, children: [.text(text)])
    }
  }

  private mutating func inlineComponent(
    _ tag: String, _ label: Int?, _ list: [MarkdownAttribute], depth: Int,
    into nodes: inout NodeList
  ) {
    var content = NodeList()
    if let label, depth < MarkupBuilder.depthLimit {
      job(label, depth: depth + 1, into: &content)
    }
    var attributes = DataObject()
    bind(list, nil, into: &attributes)
    if tag == "a" { MarkupBuilder.addRelation(&attributes) }
    nodes.append(tag, attributes, children: content.finish())
  }

  /// Gives attributes to an element of Markdown.
  func apply(_ list: [MarkdownAttribute], to element: inout MarkupElement) {
    let names: Set<String> = ["em", "strong", "code", "a", "img"]
    guard names.contains(element.tag) else { return }
    var attributes = DataObject()
    for attribute in list {
      attributes[attribute.name] = attribute.value.map(DataValue.string) ?? true
    }
    if element.tag == "code" {
      let language = [attributes["language"], attributes["lang"]].lazy.compactMap { value in
        value?.string.flatMap { $0.isEmpty ? nil : $0 }
      }.first
      var classes = (attributes["class"]?.string ?? "").split(separator: " ").map(String.init)
      attributes["class"] = nil
      if let language {
        attributes["lang"] = nil
        attributes["language"] = .string(language)
        classes.append("language-" + language)
      }
      attributes["className"] = .string(classes.joined(separator: " "))
    }
    // What the syntax itself says wins.
    for member in element.attributes.members where member.key != "rel" {
      attributes[member.key] = member.value
    }
    if element.tag == "a" { MarkupBuilder.addRelation(&attributes) }
    element.attributes = attributes
  }
}
