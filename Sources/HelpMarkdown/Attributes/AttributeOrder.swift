package import HelpCenter

/// Puts the attributes of one document's Markdown elements into the order that rehype gives them.
///
/// rehype-sort-attributes sorts by how often an element of the tag has the attribute,
/// rehype-sort-attribute-values by how often the document has the token, both then by UTF-16 code
/// units. So every element is counted before the first one is sorted.
package struct AttributeOrder: Sendable {
  private var attributeCounts: [String: [String: Int]] = [:]
  private var tokenCounts: [String: [String: Int]] = [:]

  /// Creates an order for a document.
  package init() {}

  /// Takes an element into account.
  package mutating func count(tag: String, attributes: DataObject) {
    guard !attributes.isEmpty else { return }
    for member in attributes.members where member.value != .null {
      attributeCounts[tag, default: [:]][member.key, default: 0] += 1
      guard AttributeOrder.hasTokens(member.key, tag: tag) else { continue }
      for token in member.value.array ?? [] {
        guard let token = token.string else { continue }
        tokenCounts[member.key, default: [:]][token, default: 0] += 1
      }
    }
  }

  /// Returns the attributes of an element in order, token lists included.
  package func sorted(tag: String, attributes: DataObject) -> DataObject {
    var members = attributes.members
    for (index, member) in members.enumerated() where AttributeOrder.hasTokens(member.key, tag: tag)
    {
      guard case .array(let items) = member.value, items.count > 1 else { continue }
      let counts = tokenCounts[member.key] ?? [:]
      members[index].value = .array(
        AttributeOrder.sort(items, counts: counts) { $0.string ?? $0.json })
    }
    if members.count > 1 {
      members = AttributeOrder.sort(members, counts: attributeCounts[tag] ?? [:]) { $0.key }
    }
    return DataObject(members: members)
  }

  /// Sorts by descending count, then by UTF-16 code units; equal items keep their order.
  private static func sort<Item>(
    _ items: [Item], counts: [String: Int], name: (Item) -> String
  ) -> [Item] {
    let keys = items.map { item in
      let name = name(item)
      return (count: counts[name] ?? 0, name: name)
    }
    return items.indices.sorted { lhs, rhs in
      if keys[lhs].count != keys[rhs].count { return keys[lhs].count > keys[rhs].count }
      if keys[lhs].name == keys[rhs].name { return lhs < rhs }
      return keys[lhs].name.utf16.lexicographicallyPrecedes(keys[rhs].name.utf16)
    }.map { items[$0] }
  }

  /// A Boolean value indicating whether an attribute is a list of tokens in any order.
  private static func hasTokens(_ property: String, tag: String) -> Bool {
    switch property {
    case "className", "itemProp", "itemRef", "itemType", "dropzone": true
    case "rel": tag == "a" || tag == "area" || tag == "link"
    case "ping": tag == "a" || tag == "area"
    case "accept": tag == "input"
    case "sandbox": tag == "iframe"
    case "sizes": tag == "link"
    case "headers": tag == "td" || tag == "th"
    case "htmlFor": tag == "output"
    default: false
    }
  }
}
