import HelpCenter

/// Takes values out of a graph as trees.
///
/// A tree repeats what a graph shares, and a cycle has no tree at all. So the reader cuts cycles
/// and depths, says so once each, and refuses to make more values than a budget allows: a few
/// hundred bytes of nested sharing would otherwise fill the memory.
struct GraphReader {
  /// The depth at which trees are cut.
  static let depthLimit = 256

  let graph: PayloadGraph
  /// A Boolean value indicating whether Nuxt's wrappers are replaced by what is in them.
  let revivesNuxt: Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// The number of values that may still be made.
  private var budget: Int
  private var isOnPath: [Bool]
  private var reported: Set<Diagnostic.Code> = []

  /// Creates a reader.
  init(_ graph: PayloadGraph, revivesNuxt: Bool) {
    self.graph = graph
    self.revivesNuxt = revivesNuxt
    budget = 100_000 + 16 * graph.nodes.count
    isOnPath = [Bool](repeating: false, count: graph.nodes.count)
  }

  /// Takes a value from the budget.
  mutating func spend() throws(PayloadError) {
    budget -= 1
    guard budget >= 0 else {
      throw PayloadError(
        .tooLarge, "the shared values of the payload expand to too many values to hold")
    }
  }

  /// Keeps a diagnostic, unless there is one of its kind.
  mutating func report(_ diagnostic: Diagnostic) {
    if reported.insert(diagnostic.code).inserted { diagnostics.append(diagnostic) }
  }

  /// Marks a node as being on the path from the root; `false` if it already is.
  mutating func enter(_ reference: PayloadGraph.Reference) -> Bool {
    guard let index = reference.index else { return true }
    guard !isOnPath[index] else {
      report(.circularValue)
      return false
    }
    isOnPath[index] = true
    return true
  }

  /// Takes a node from the path again.
  mutating func leave(_ reference: PayloadGraph.Reference) {
    if let index = reference.index { isOnPath[index] = false }
  }

  /// Returns a value as a tree.
  mutating func value(
    _ reference: PayloadGraph.Reference, depth: Int = 0
  ) throws(PayloadError) -> DataValue {
    try spend()
    guard let node = graph.node(reference) else { return constant(reference) }
    switch node.kind {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number: return .number(DataNumber(literal: graph.string(node.text)))
    case .string: return .string(graph.string(node.text))
    case .array, .sparse, .object, .tagged: break
    }
    guard depth < Self.depthLimit else {
      report(.valueTooDeep(limit: Self.depthLimit))
      return .null
    }
    guard enter(reference) else { return .null }
    defer { leave(reference) }
    switch node.kind {
    case .array: return .array(try values(node.links, depth: depth))
    case .sparse: return try sparse(node, depth: depth)
    case .object: return .object(try object(node.links, depth: depth))
    default: return try tagged(node, depth: depth)
    }
  }

  /// Returns the members of links with keys.
  mutating func object(_ links: Range<Int>, depth: Int) throws(PayloadError) -> DataObject {
    var members: [DataObject.Member] = []
    members.reserveCapacity(links.count)
    for position in links {
      let link = graph.links[position]
      let value = try value(link.reference, depth: depth + 1)
      members.append(.init(key: graph.string(link.key), value: value))
    }
    return DataObject(members: members)
  }

  private mutating func values(
    _ links: Range<Int>, depth: Int
  ) throws(PayloadError) -> [DataValue] {
    var values: [DataValue] = []
    values.reserveCapacity(links.count)
    for position in links { values.append(try argument(graph.links[position], depth: depth)) }
    return values
  }

  private mutating func argument(
    _ link: PayloadGraph.Link, depth: Int
  ) throws(PayloadError) -> DataValue {
    switch link.target {
    case PayloadGraph.Link.inlineString: return .string(graph.string(link.key))
    case PayloadGraph.Link.inlineLiteral:
      switch graph.string(link.key) {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      case let digits: return .number(DataNumber(literal: digits))
      }
    default: return try value(link.reference, depth: depth + 1)
    }
  }

  private func constant(_ reference: PayloadGraph.Reference) -> DataValue {
    switch graph[reference] {
    case .number(let number): .number(number)
    case .hole: .tagged("hole", .null)
    default: .undefined
    }
  }

  private mutating func sparse(
    _ node: PayloadGraph.Node, depth: Int
  ) throws(PayloadError) -> DataValue {
    let length = Int(graph.links[node.links.lowerBound].key.start)
    var items: [DataValue] = []
    for position in node.links.dropFirst() {
      let link = graph.links[position]
      let value = try value(link.reference, depth: depth + 1)
      items.append(.array([.number(DataNumber(Int(link.key.start))), value]))
    }
    return .tagged(
      "sparse", .object(["length": .number(DataNumber(length)), "items": .array(items)]))
  }

  private mutating func tagged(
    _ node: PayloadGraph.Node, depth: Int
  ) throws(PayloadError) -> DataValue {
    let name = graph.tag(of: node)
    let arguments = node.links.dropFirst()
    switch DevalueTag(name: graph.bytes[name.range]) {
    case .nullPrototype: return .tagged("null", .object(try object(arguments, depth: depth)))
    case .set: return .tagged("Set", .array(try values(arguments, depth: depth)))
    case .map:
      let flat = try values(arguments, depth: depth)
      let pairs = stride(from: 0, to: flat.count - 1, by: 2).map {
        DataValue.array([flat[$0], flat[$0 + 1]])
      }
      return .tagged("Map", .array(pairs))
    case .text, .expression, .boxed, .view, .custom:
      let values = try values(arguments, depth: depth)
      let payload = values.count == 1 ? values[0] : DataValue.array(values)
      let tag = graph.string(name)
      return (revivesNuxt ? NuxtReviver.revive(tag, payload) : nil) ?? .tagged(tag, payload)
    }
  }
}
