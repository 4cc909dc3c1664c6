package import HelpCenter

/// Puts the attributes of one document's Markdown elements into the order that rehype gives them.
///
/// rehype-sort-attributes sorts by how often an element of the tag has the attribute,
/// rehype-sort-attribute-values by how often the document has the token, both then by UTF-16 code
/// units. So every element is counted before the first one is sorted.
package struct AttributeOrder: Sendable {
  /// How often each attribute occurs on a tag.
  private var attributeCounts = Counts()
  /// How often each token occurs in an attribute.
  private var tokenCounts = Counts()

  /// Numbers by two names.
  private struct Counts {
    /// A pair and its number.
    private struct Entry {
      var group: String
      var name: String
      var count: Int

      /// Most names differ in length, which is told faster than what they hold.
      func isFor(_ group: String, _ name: String) -> Bool {
        self.name.utf8.count == name.utf8.count && self.group.utf8.count == group.utf8.count
          && self.name == name && self.group == group
      }
    }

    /// The pairs met first, which are walked faster than hashed.
    private var first: [Entry] = []
    private var rest: [String: [String: Int]] = [:]

    mutating func add(_ group: String, _ name: String) {
      for index in first.indices where first[index].isFor(group, name) {
        first[index].count += 1
        return
      }
      if first.count < 24 {
        first.append(Entry(group: group, name: name, count: 1))
      } else {
        rest[group, default: [:]][name, default: 0] += 1
      }
    }

    func count(_ group: String, _ name: String) -> Int {
      for entry in first where entry.isFor(group, name) { return entry.count }
      return rest[group]?[name] ?? 0
    }
  }

  /// Creates an order for a document.
  package init() {}

  /// Takes an element into account.
  package mutating func count(tag: String, attributes: DataObject) {
    guard !attributes.isEmpty else { return }
    for member in attributes.members {
      if case .null = member.value { continue }
      attributeCounts.add(tag, member.key)
      guard case .array(let items) = member.value,
        AttributeOrder.hasTokens(member.key, tag: tag)
      else { continue }
      for token in items {
        if case .string(let token) = token { tokenCounts.add(member.key, token) }
      }
    }
  }

  /// Returns the attributes of an element in order, token lists included.
  package func sorted(tag: String, attributes: DataObject) -> DataObject {
    var members = attributes.members
    for index in members.indices {
      guard case .array(let items) = members[index].value, items.count > 1,
        AttributeOrder.hasTokens(members[index].key, tag: tag)
      else { continue }
      let key = members[index].key
      members[index].value = .array(
        AttributeOrder.sort(
          items, name: { $0.string ?? $0.json }, count: { tokenCounts.count(key, $0) }))
    }
    if members.count == 2 {
      // Most often a link with its relation.
      let counts = (
        attributeCounts.count(tag, members[0].key), attributeCounts.count(tag, members[1].key)
      )
      if counts.0 < counts.1
        || counts.0 == counts.1
          && members[1].key.utf16.lexicographicallyPrecedes(members[0].key.utf16)
      {
        members.swapAt(0, 1)
      }
    } else if members.count > 2 {
      members = AttributeOrder.sort(
        members, name: { $0.key }, count: { attributeCounts.count(tag, $0) })
    }
    return DataObject(members: members)
  }

  /// Sorts by descending count, then by UTF-16 code units; equal items keep their order.
  private static func sort<Item>(
    _ items: [Item], name: (Item) -> String, count: (String) -> Int
  ) -> [Item] {
    let keys = items.map { item in
      let name = name(item)
      return (count: count(name), name: name)
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
