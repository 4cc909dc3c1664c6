import HelpCenter

/// The documents in a graph, found by their shape.
///
/// A document is an object with a member `body` that is a tree of a known type. Where it stands,
/// and under which key, is up to the application.
struct GraphDocuments {
  /// A document and the places where it is.
  struct Document {
    /// The object.
    let node: Int
    /// The object `body`.
    let body: Int
    /// The array of top-level nodes.
    let list: Int
    /// The shape of the body.
    let kind: MarkupBody.Kind
    /// The keys of the payload's data under which the document is.
    var keys: [String]
  }

  private let graph: PayloadGraph
  private(set) var documents: [Document] = []
  private var places: [Int: Int] = [:]
  private var isVisited: [Bool]

  /// Finds the documents of a graph, those of the payload's data first.
  init(_ graph: PayloadGraph) {
    self.init(graph, roots: [])
    for member in Self.data(of: graph) { walk(from: member.value, key: member.key) }
    walk(from: graph.root, key: nil)
  }

  /// Finds the documents below some values of a graph.
  init(_ graph: PayloadGraph, roots: [PayloadGraph.Reference]) {
    self.graph = graph
    isVisited = [Bool](repeating: false, count: graph.nodes.count)
    for root in roots { walk(from: root, key: nil) }
  }

  /// The members of the payload's `data`, which the application's keys name.
  static func data(of graph: PayloadGraph) -> [PayloadGraph.Member] {
    let root = NuxtReviver.unwrap(graph.root, in: graph)
    guard let data = graph.member("data", of: root),
      case .object(let members) = graph[NuxtReviver.unwrap(data, in: graph)]
    else { return [] }
    return members
  }

  /// Returns the body that a value is, if it is one.
  static func body(
    _ reference: PayloadGraph.Reference, in graph: PayloadGraph
  ) -> (body: Int, list: Int, kind: MarkupBody.Kind)? {
    let body = NuxtReviver.unwrap(reference, in: graph)
    guard let type = graph.member("type", of: body).flatMap(graph.string(at:)),
      let kind = MarkupBody.Kind(rawValue: type),
      let list = graph.member("value", of: body) ?? graph.member("children", of: body),
      let listIndex = NuxtReviver.unwrap(list, in: graph).index,
      graph.nodes[listIndex].kind == .array, let bodyIndex = body.index
    else { return nil }
    return (bodyIndex, listIndex, kind)
  }

  private mutating func walk(from reference: PayloadGraph.Reference, key: String?) {
    var stack: [(next: Int, end: Int)] = []
    enter(reference, key: key, stack: &stack)
    while let (next, end) = stack.last {
      guard next < end else {
        stack.removeLast()
        continue
      }
      stack[stack.count - 1].next += 1
      enter(graph.links[next].reference, key: key, stack: &stack)
    }
  }

  private mutating func enter(
    _ reference: PayloadGraph.Reference, key: String?, stack: inout [(next: Int, end: Int)]
  ) {
    guard let index = reference.index, graph.nodes[index].isContainer else { return }
    guard !isVisited[index] else {
      if let place = places[index], let key, documents[place].keys.last != key {
        documents[place].keys.append(key)
      }
      return
    }
    isVisited[index] = true
    let node = graph.nodes[index]
    if node.kind == .object, let body = graph.member("body", of: reference),
      let found = Self.body(body, in: graph)
    {
      places[index] = documents.count
      documents.append(
        Document(
          node: index, body: found.body, list: found.list, kind: found.kind,
          keys: key.map { [$0] } ?? []))
      // What is in a body is markup.
      isVisited[found.body] = true
    }
    stack.append((node.links.lowerBound, node.links.upperBound))
  }
}
