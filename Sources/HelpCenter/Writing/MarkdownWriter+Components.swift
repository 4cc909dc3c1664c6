extension MarkdownWriter {
  /// Writes an element as a block component.
  func component(_ element: MarkupElement, _ context: Context) -> String {
    if let html = html(element) { return html }
    let isSlot: (MarkupNode) -> Bool = { $0.element?.tag == "template" }
    var content = Array(element.children.prefix { !isSlot($0) })
    let slots = slots(Array(element.children.dropFirst(content.count)))
    let colons = String(repeating: ":", count: 2 + containerHeight(element))
    var opener = colons + element.tag
    var label: [MarkupNode] = []
    if !autoUnwrap {
      label = Array(content.prefix { !isBlockNode($0, among: content) })
      if label.contains(where: { !$0.isBlank }) {
        content.removeFirst(label.count)
      } else {
        label = []
      }
    }
    if !label.isEmpty {
      let text = trimmed(inlines(label, atLineStart: false)).replacing("\n", with: " ")
      if content.isEmpty, slots.isEmpty, let attributes = lineAttributes(element.attributes) {
        // Alone on its line an inline component is a block.
        return ":" + element.tag + "[" + text + "]" + attributes
      }
      opener += "[" + text + "]"
    }
    var lines: [String] = []
    if let attributes = lineAttributes(element.attributes), attributes.utf8.count <= 100 {
      lines.append(opener + attributes)
    } else {
      lines.append(opener)
      lines.append("---\n" + YAMLWriter.block(properties(element.attributes)) + "---")
    }
    // A slot marker of a component within would be taken for one of this component.
    let body = indented(blocks(content, context.inner), by: holdsSlots(content) ? "  " : "")
    if !body.isEmpty { lines.append(body) }
    for template in slots {
      let (name, attributes) = slotHead(template)
      if !body.isEmpty || lines.count > 1 { lines.append("") }
      lines.append("#" + name + (lineAttributes(attributes) ?? ""))
      let text = blocks(template.children, context.inner)
      if !text.isEmpty {
        lines.append(indented(text, by: holdsSlots(template.children) ? "  " : ""))
      }
    }
    lines.append(colons)
    return lines.joined(separator: "\n")
  }

  /// The slots of a component; what stands behind one of them is content of the default slot.
  private func slots(_ nodes: [MarkupNode]) -> [MarkupElement] {
    var slots: [MarkupElement] = []
    for node in nodes {
      if let element = node.element, element.tag == "template" {
        slots.append(element)
      } else if let last = slots.last, last.attributes["v-slot:default"] != nil {
        slots[slots.count - 1].children.append(node)
      } else if !node.isBlank {
        slots.append(
          MarkupElement(tag: "template", attributes: ["v-slot:default": ""], children: [node]))
      }
    }
    return slots
  }

  /// An element of raw HTML, known by its attributes without value, which MDC would bind.
  private func html(_ element: MarkupElement) -> String? {
    let isHTML = element.attributes.members.contains {
      if case .bool = $0.value { true } else { false }
    }
    guard isHTML, element.tag != "input",
      element.children.allSatisfy({ $0.isBlank || $0.element?.children.isEmpty == true })
    else { return nil }
    var body = "\n"
    for child in element.children {
      guard let child = child.element else {
        body += child.textContent.replacing("\n\n", with: "\n")
        continue
      }
      body += "<\(child.tag)\(htmlAttributes(child.attributes))>"
      if child.tag != "source" && child.tag != "track" { body += "</\(child.tag)>" }
    }
    if body.hasPrefix("\n\n") { body.removeFirst() }
    if body.utf8.last != UInt8(ascii: "\n") { body += "\n" }
    return "<" + element.tag + htmlAttributes(element.attributes) + ">" + body + "</\(element.tag)>"
  }

  /// Attributes as HTML has them.
  func htmlAttributes(_ attributes: DataObject) -> String {
    var result = ""
    for member in attributes.members {
      let name = member.key == "className" ? "class" : member.key
      switch member.value {
      case .bool(true): result += " \(name)"
      case .bool(false), .null, .object, .tagged: break
      case .string, .number, .array:
        let text = member.value.number?.literal ?? member.value.strings.joined(separator: " ")
        let escaped = text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        result += " \(name)=\"\(escaped.replacing("\n", with: "&#10;"))\""
      }
    }
    return result
  }

  private func isBlockNode(_ node: MarkupNode, among nodes: [MarkupNode]) -> Bool {
    let parts = partition(node.isBlank ? [] : [node], Context())
    if case .block = parts.first, case .element(let element) = node {
      // Beside text a component belongs to the line.
      return partition(nodes, Context()).contains { part in
        if case .block(let block) = part { block == element } else { false }
      }
    }
    return false
  }

  private func holdsSlots(_ nodes: [MarkupNode]) -> Bool {
    nodes.contains {
      guard let element = $0.element else { return false }
      return element.tag == "template" || holdsSlots(element.children)
    }
  }

  private func indented(_ text: String, by margin: String) -> String {
    margin.isEmpty || text.isEmpty ? text : margin + prefixed(text, first: "", others: margin)
  }

  /// How many components nest below an element: each level outside needs one more colon.
  private func containerHeight(_ element: MarkupElement, limit: Int = 100) -> Int {
    guard limit > 0 else { return 0 }
    var height = 0
    for child in element.children {
      guard let child = child.element else { continue }
      let isContainer =
        !Self.markdownTags.contains(child.tag) && child.tag != "template"
        || child.tag == "table" && !isPlainTable(child)
      height = max(
        height, containerHeight(child, limit: limit - 1) + (isContainer ? 1 : 0))
    }
    return height
  }

  static let markdownTags: Set<String> = [
    "a", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
    "input", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th", "thead", "tr",
    "ul", "binding",
  ]

  private func slotHead(_ template: MarkupElement) -> (name: String, DataObject) {
    var attributes = template.attributes
    for member in attributes.members {
      if member.key.hasPrefix("v-slot:") {
        attributes[member.key] = nil
        return (String(member.key.dropFirst(7)), attributes)
      }
    }
    let name = attributes["name"]?.string ?? "default"
    attributes["name"] = nil
    return (name, attributes)
  }

  // MARK: Attributes

  /// Attributes in braces on one line; `nil` if a value does not fit there.
  func lineAttributes(_ attributes: DataObject) -> String? {
    guard !attributes.isEmpty else { return "" }
    var items: [String] = []
    for member in attributes.members {
      guard let item = item(member) else { return nil }
      items.append(item)
    }
    return "{" + items.joined(separator: " ") + "}"
  }

  private func item(_ member: DataObject.Member) -> String? {
    let key = member.key
    if key == "className" || key == "class" {
      let names = member.value.strings
      if key == "className", !names.isEmpty, names.allSatisfy(isPlainName) {
        return names.map { "." + $0 }.joined()
      }
      return quoted("class", names.joined(separator: " "))
    }
    if key == "rel" { return quoted(key, member.value.strings.joined(separator: " ")) }
    if key == "id", let id = member.value.string, isPlainName(id) { return "#" + id }
    switch member.value {
    case .string(let value):
      if key.utf8.first == UInt8(ascii: ":") {
        if value == "true" { return String(key.dropFirst()) }
        return quoted(key, value)
      }
      return quoted(key, value)
    case .bool(true): return key
    case .bool(false): return quoted(":" + key, "false")
    case .number(let number): return quoted(key, number.literal)
    case .null: return quoted(":" + key, "null")
    case .array, .object, .tagged: return quoted(":" + key, member.value.json)
    }
  }

  /// Whether a name can stand behind `.` or `#` as it is.
  private func isPlainName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 >= 0x80
          || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
      }
  }

  /// A name with a quoted value; `nil` where no quotes can hold it.
  private func quoted(_ key: String, _ value: String) -> String? {
    let bytes = value.utf8
    guard !bytes.contains(UInt8(ascii: "\n")), !bytes.contains(UInt8(ascii: "\r")),
      !bytes.contains(UInt8(ascii: "\\")) || key.utf8.first != UInt8(ascii: ":")
    else { return nil }
    let text = value.replacing("&", with: "&amp;")
    if !bytes.contains(UInt8(ascii: "\"")) { return key + "=\"" + text + "\"" }
    if !bytes.contains(UInt8(ascii: "'")) { return key + "='" + text + "'" }
    return key.utf8.first == UInt8(ascii: ":")
      ? nil : key + "=\"" + text.replacing("\"", with: "&quot;") + "\""
  }

  /// The attributes as YAML has them: bound values are written as what they stand for.
  private func properties(_ attributes: DataObject) -> DataObject {
    DataObject(
      members: attributes.members.map { member in
        guard member.key.utf8.first == UInt8(ascii: ":"), let value = member.value.string else {
          if member.key == "className" {
            return DataObject.Member(
              key: "class", value: .string(member.value.strings.joined(separator: " ")))
          }
          return member
        }
        let name = String(member.key.dropFirst())
        switch value {
        case "true": return DataObject.Member(key: name, value: true)
        case "false": return DataObject.Member(key: name, value: false)
        case "null": return DataObject.Member(key: name, value: nil)
        default: return member
        }
      })
  }
}
