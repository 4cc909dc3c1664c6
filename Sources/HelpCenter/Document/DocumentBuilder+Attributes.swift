extension DocumentBuilder {
  /// Returns the value of an attribute, written plainly or bound with `:`.
  func value(_ name: String, of element: MarkupElement) -> DataValue? {
    for member in element.attributes.members {
      if member.isNamed(name) { return member.value }
      if member.key.utf8.first == UInt8(ascii: ":"), member.key.dropFirst() == name {
        return member.value.string.map(evaluate) ?? member.value
      }
    }
    return nil
  }

  /// Returns an attribute as a string; empty strings count as absent.
  func string(_ name: String, of element: MarkupElement) -> String? {
    switch value(name, of: element) {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let number): number.literal
    default: nil
    }
  }

  /// Returns an attribute as a whole number.
  func int(_ name: String, of element: MarkupElement) -> Int? {
    switch value(name, of: element) {
    case .number(let number): number.int
    case .string(let text): Int(text)
    default: nil
    }
  }

  /// Tells whether an attribute is set: HTML's empty value and `true` count, `false` does not.
  func flag(_ name: String, of element: MarkupElement) -> Bool {
    switch value(name, of: element) {
    case .bool(let value): value
    case .string(let text): text != "false"
    default: false
    }
  }

  /// Returns the class names of an element.
  func classNames(of element: MarkupElement) -> [String] {
    let value = element.attributes["className"] ?? element.attributes["class"]
    return value?.strings.flatMap { $0.split(separator: " ").map(String.init) } ?? []
  }

  /// Returns the text that stands for a component without content.
  func label(of element: MarkupElement) -> String? {
    string("label", of: element) ?? string("title", of: element) ?? string("text", of: element)
      ?? string("value", of: element)
  }

  /// Returns what `{{ path || 'default' }}` shows.
  func bindingText(_ element: MarkupElement) -> String {
    let path = element.attributes["value"]?.string ?? ""
    let value = look(up: path) ?? element.attributes["defaultValue"]
    switch value {
    case .string(let text): return text
    case .number(let number): return number.literal
    case .bool(let flag): return flag ? "true" : "false"
    case .array, .object: return value?.json ?? ""
    default: return ""
    }
  }

  /// Evaluates a bound attribute: a path into the data, a literal, or the text itself.
  private func evaluate(_ code: String) -> DataValue {
    if let value = look(up: code) { return value }
    switch code {
    case "true": return true
    case "false": return false
    case "null", "undefined": return nil
    default: break
    }
    if let number = Int(code) { return .number(DataNumber(number)) }
    if Double(code) != nil, let first = code.utf8.first,
      first == 0x2D || (0x30...0x39).contains(first)
    {
      return .number(DataNumber(literal: code))
    }
    return .string(code)
  }

  private func look(up path: String) -> DataValue? {
    guard !path.isEmpty else { return nil }
    var keys = path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" })[...]
    if keys.first == "$document" || keys.first == "$doc" { keys.removeFirst() }
    var value = DataValue.object(data)
    for key in keys {
      switch value {
      case .object(let object):
        guard let next = object[String(key)] else { return nil }
        value = next
      case .array(let items):
        guard let index = Int(key), items.indices.contains(index) else { return nil }
        value = items[index]
      default: return nil
      }
    }
    return keys.isEmpty ? nil : value
  }
}
