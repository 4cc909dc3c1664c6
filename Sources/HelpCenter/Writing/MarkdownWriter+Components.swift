extension MarkdownWriter {
  /// Writes an element as a block component.
  func component(_ element: MarkupElement, _ context: Context) -> String {
    let slots = element.children.filter { $0.element?.tag == "template" }
    var content = element.children.filter { $0.element?.tag != "template" }
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
    let body = blocks(content, context.inner)
    if !body.isEmpty { lines.append(body) }
    for slot in slots {
      guard let template = slot.element else { continue }
      let (name, attributes) = slotHead(template)
      if !body.isEmpty || lines.count > 1 { lines.append("") }
      lines.append("#" + name + (lineAttributes(attributes) ?? ""))
      let text = blocks(template.children, context.inner)
      if !text.isEmpty { lines.append(text) }
    }
    lines.append(colons)
    return lines.joined(separator: "\n")
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
