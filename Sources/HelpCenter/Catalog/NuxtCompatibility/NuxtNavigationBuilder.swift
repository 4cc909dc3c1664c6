/// Grows the navigation tree page by page, as `src/runtime/internal/navigation.ts` does.
struct NuxtNavigationBuilder {
  /// The number of directory levels that become parents; what lies deeper joins the last of them.
  static let depthLimit = 100

  private struct Node {
    var item: DataObject
    /// Children that an object under `navigation` brought along.
    var givenChildren: [DataValue] = []
    var children: [Int] = []
  }

  /// A place among the children of a node; paths are compared by their bytes.
  private struct Place: Hashable {
    var parent: Int
    var path: [UInt8]
  }

  private let extraFields: [String]
  private var configurations: [[UInt8]: ContentRow] = [:]
  private var nodes: [Node] = [Node(item: [:])]
  /// The first node at a place.
  private var firstNodes: [Place: Int] = [:]
  /// The nodes at a place that stand for no page.
  private var pagelessNodes: [Place: [Int]] = [:]

  init(extraFields: [String]) { self.extraFields = extraFields }

  /// Takes up a `.navigation` row; other rows are passed over.
  mutating func addConfiguration(_ row: ContentRow) {
    guard Self.isConfiguration(row), let path = row.fields["path"]?.string else { return }
    let directory = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8[..<$0] }
    var row = row
    if row.fields["title"]?.string?.lowercased() == "navigation" { row.fields["title"] = "" }
    let key = directory.map(Array.init) ?? []
    configurations[key.isEmpty ? [UInt8(ascii: "/")] : key] = row
  }

  /// Takes up a page; `.navigation` rows are passed over.
  mutating func addPage(_ row: ContentRow) {
    guard !Self.isConfiguration(row), let path = row.fields["path"]?.string,
      let stem = row.fields["stem"]?.string
    else { return }
    let parts = path.unicodeScalars.dropFirst()
      .split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    let stemParts = stem.unicodeScalars
      .split(separator: "/", omittingEmptySubsequences: false).map { String($0) }

    let page = item(for: row)
    var merged = page
    var children: [Int] = []
    // Upstream's pattern is not anchored: `indexer` counts as an index page, too.
    let isIndex = stemParts.last.map(Self.isIndexName) ?? false
    if isIndex {
      let configuration = page["path"]?.string.flatMap { configurations[Array($0.utf8)] }
      if configuration?.fields["navigation"] == .bool(false) { return }
      if path != "/" { children.append(newNode(page)) }
      if let configuration { merged.assign(configurationFields(of: configuration)) }
    }

    guard let parent = parent(for: parts, stemParts: stemParts) else { return }
    let place = merged["path"]?.string.map { Place(parent: parent, path: Array($0.utf8)) }
    let isFirstLevel = parts.count == 1
    if let place, !isFirstLevel || isIndex, let pageless = takePagelessNode(at: place) {
      if !isFirstLevel {
        merged["children"] = nil
        nodes[pageless].item.assign(merged)
      }
      nodes[pageless].item["page"] = nil
      nodes[pageless].children.insert(contentsOf: children, at: 0)
    } else {
      let node = newNode(merged)
      nodes[node].children = children
      attach(node, to: parent)
    }
  }

  /// Returns the finished items.
  consuming func finish() -> [DataValue] { nodes[0].children.map { value(of: $0) } }

  // MARK: Items

  private static func isConfiguration(_ row: ContentRow) -> Bool {
    guard let stem = row.fields["stem"]?.string else { return false }
    return stem == ".navigation" || stem.hasSuffix("/.navigation")
  }

  private static func isIndexName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    let word = Array("index".utf8)
    guard bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { bytes[$0...].starts(with: word) }
  }

  private func item(for row: ContentRow) -> DataObject {
    var item: DataObject = [
      "title": row.fields["title"] ?? .undefined, "path": row.fields["path"] ?? .undefined,
      "stem": row.fields["stem"] ?? .undefined, "children": [],
    ]
    item.assign(pickedFields(of: row))
    if let navigation = row.fields["navigation"]?.object { item.assign(navigation) }
    return item
  }

  private func pickedFields(of row: ContentRow) -> DataObject {
    var picked = DataObject()
    for name in ["title"] + extraFields {
      if let value = row.fields[name], value != .undefined { picked[name] = value }
    }
    return picked
  }

  private func configurationFields(of row: ContentRow) -> DataObject {
    var fields = pickedFields(of: row)
    if let meta = row.fields["meta"]?.object { fields.assign(meta) }
    if let navigation = row.fields["navigation"]?.object { fields.assign(navigation) }
    return fields
  }

  // MARK: Tree

  /// Returns the node below which a page stands, adding directories as needed.
  ///
  /// - Returns: `nil` if a directory on the way is hidden.
  private mutating func parent(for parts: [String], stemParts: [String]) -> Int? {
    var parent = 0
    var path: [UInt8] = []
    for (depth, part) in parts.dropLast().prefix(Self.depthLimit).enumerated() {
      path.append(UInt8(ascii: "/"))
      path.append(contentsOf: part.utf8)
      let configuration = configurations[path]
      if configuration?.fields["navigation"] == .bool(false) { return nil }
      if let known = firstNodes[Place(parent: parent, path: path)] {
        parent = known
        continue
      }
      var item = configuration.map(configurationFields(of:)) ?? [:]
      if !(item["title"]?.isTruthy ?? false) {
        item["title"] = .string(NuxtText.title(ofPathPart: part))
      }
      item["path"] = .string(String(decoding: path, as: UTF8.self))
      item["stem"] = .string(stemParts.prefix(depth + 1).joined(separator: "/"))
      item["children"] = []
      item["page"] = false
      let node = newNode(item)
      attach(node, to: parent)
      parent = node
    }
    return parent
  }

  private mutating func newNode(_ item: DataObject) -> Int {
    let given = item["children"]?.array ?? []
    nodes.append(Node(item: item, givenChildren: given))
    return nodes.count - 1
  }

  private mutating func attach(_ node: Int, to parent: Int) {
    nodes[parent].children.append(node)
    guard let path = nodes[node].item["path"]?.string else { return }
    let place = Place(parent: parent, path: Array(path.utf8))
    if firstNodes[place] == nil { firstNodes[place] = node }
    if nodes[node].item["page"] == .bool(false) { pagelessNodes[place, default: []].append(node) }
  }

  private mutating func takePagelessNode(at place: Place) -> Int? {
    guard var waiting = pagelessNodes[place], !waiting.isEmpty else { return nil }
    let first = waiting.removeFirst()
    pagelessNodes[place] = waiting
    return first
  }

  private func value(of index: Int) -> DataValue {
    let node = nodes[index]
    let children = node.givenChildren + node.children.map { value(of: $0) }
    var item = DataObject()
    for member in node.item.members where member.value != .undefined {
      if member.key == "children" {
        if !children.isEmpty { item["children"] = .array(children) }
      } else {
        item[member.key] = member.value
      }
    }
    return .object(item.withIndexKeysFirst())
  }
}
