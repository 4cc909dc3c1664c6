/// The navigation tree of a collection as `queryCollectionNavigation` gives it.
public struct NuxtNavigation: Sendable {
  /// The items: `{title, path, stem, children, …}`, the keys in upstream's order.
  public let items: [DataValue]

  /// The pages in reading order, without their children.
  private let pages: [DataValue]
  private let positions: [[UInt8]: Int]

  init(items: [DataValue]) {
    self.items = items
    var pages: [DataValue] = []
    Self.flatten(items, into: &pages)
    self.pages = pages
    var positions: [[UInt8]: Int] = [:]
    for (position, page) in pages.enumerated() {
      guard let path = page.object?["path"]?.string else { continue }
      let key = Array(path.utf8)
      if positions[key] == nil { positions[key] = position }
    }
    self.positions = positions
  }

  /// Returns the pages around one, as `queryCollectionItemSurroundings` gives them.
  ///
  /// Missing neighbours are `null`, and all are for a path that is not in the tree. When fewer
  /// pages stand before the one asked for than `before` says, upstream counts them from the end of
  /// the list and most often finds none; so does this.
  public func surroundings(of path: String, before: Int = 1, after: Int = 1) -> [DataValue] {
    let before = min(max(before, 0), pages.count + 1)
    let after = min(max(after, 0), pages.count + 1)
    var preceding: ArraySlice<DataValue> = []
    var following: ArraySlice<DataValue> = []
    if let position = positions[Array(path.utf8)] {
      // Array.prototype.slice takes a negative start from the end.
      let start = position - before
      let lower = start < 0 ? max(start + pages.count, 0) : start
      if lower < position { preceding = pages[lower..<position] }
      following = pages[(position + 1)...].prefix(after)
    }
    let missingBefore = [DataValue](repeating: .null, count: max(before - preceding.count, 0))
    let missingAfter = [DataValue](repeating: .null, count: max(after - following.count, 0))
    return missingBefore + preceding + following + missingAfter
  }

  /// Appends the pages below items; a parent that is also among its children counts once.
  ///
  /// Trees are at most ``NuxtNavigationBuilder/depthLimit`` deep, so the recursion is safe.
  private static func flatten(_ items: [DataValue], into pages: inout [DataValue]) {
    for item in items {
      guard var object = item.object else { continue }
      let place = pages.count
      flatten(object["children"]?.array ?? [], into: &pages)
      if object["page"] == .bool(false) { continue }
      let path = object["path"]?.string
      let isRepeated = pages[place...].contains { page in
        guard let path, let other = page.object?["path"]?.string else { return false }
        return path.utf8.elementsEqual(other.utf8)
      }
      if isRepeated { continue }
      object["children"] = nil
      pages.insert(.object(object), at: place)
    }
  }
}

extension NuxtCollection {
  /// Returns the navigation tree of the collection as `queryCollectionNavigation` gives it.
  ///
  /// - Parameter extraFields: Names of further columns to copy into the items.
  /// - Returns: The tree, from which the pages around each page can be asked for.
  public func navigation(extraFields: [String] = []) -> NuxtNavigation {
    var builder = NuxtNavigationBuilder(extraFields: extraFields)
    // `WHERE navigation <> 'false' OR navigation IS NULL`
    let visible = rows.filter { $0.fields["navigation"] != .bool(false) }
    for row in visible { builder.addConfiguration(row) }
    for row in visible { builder.addPage(row) }
    return NuxtNavigation(items: builder.finish())
  }
}
