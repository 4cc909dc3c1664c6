/// The numbers that devalue gives to the values of a graph.
///
/// The walk is that of `flatten` in devalue's `src/stringify.js`: a value gets the next number
/// before its contents do, unless it, or an equal primitive, has one.
struct DevalueOrder {
  /// The nodes to write, in their order.
  private(set) var nodes: [Int32] = []
  /// The number of each node; -1 for one that is not reached.
  private(set) var numbers: [Int32]

  private var constants = [Int32](repeating: -1, count: 3)
  private var strings = TextTable()
  private var literals = TextTable()
  private var bigInts = TextTable()

  /// Walks a graph from its root.
  init(graph: PayloadGraph) {
    numbers = [Int32](repeating: -1, count: graph.nodes.count)
    var stack: [(next: Int, end: Int)] = []
    func enter(_ reference: PayloadGraph.Reference) {
      guard let index = reference.index, numbers[index] < 0 else { return }
      let node = graph.nodes[index]
      numbers[index] = number(of: node, in: graph)
      guard numbers[index] == nodes.count else { return }
      nodes.append(Int32(truncatingIfNeeded: index))
      if node.isContainer { stack.append((node.links.lowerBound, node.links.upperBound)) }
    }

    enter(graph.root)
    while let (next, end) = stack.last {
      guard next < end else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      enter(graph.links[next].reference)
    }
  }

  /// The number of an equal primitive that has one, or the next.
  private mutating func number(of node: PayloadGraph.Node, in graph: PayloadGraph) -> Int32 {
    let fresh = Int32(truncatingIfNeeded: nodes.count)
    switch node.kind {
    case .null, .true, .false:
      let kind = Int(node.kind.rawValue)
      if constants[kind] < 0 { constants[kind] = fresh }
      return constants[kind]
    case .number: return literals.number(of: node.text, in: graph.bytes, orInsert: fresh)
    case .string: return strings.number(of: node.text, in: graph.bytes, orInsert: fresh)
    case .tagged:
      guard graph.isText(graph.tag(of: node), "BigInt"),
        let digits = graph.links[node.links].last?.key
      else { return fresh }
      return bigInts.number(of: digits, in: graph.bytes, orInsert: fresh)
    case .array, .sparse, .object: return fresh
    }
  }
}
