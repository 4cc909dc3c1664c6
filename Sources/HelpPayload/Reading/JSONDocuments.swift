import HelpCenter

/// The documents of JSON that is no payload.
///
/// A value may be a row with a body, an array or object of rows, a body alone, an array of nodes
/// or a tree of Comark.
struct JSONDocuments {
  private let graph: PayloadGraph
  private var reader: GraphReader
  private(set) var entries: [ContentReading.Entry] = []

  /// What is odd about the documents.
  var diagnostics: [Diagnostic] { reader.diagnostics }

  /// Creates a reader of values of a graph.
  init(_ graph: PayloadGraph) {
    self.graph = graph
    reader = GraphReader(graph, revivesNuxt: true)
  }

  /// Reads the documents of a value.
  mutating func read(_ root: PayloadGraph.Reference) throws(PayloadError) {
    guard let node = graph.node(root) else { return }
    if let body = try reader.body(root) {
      entries.append(.init(row: ContentRow(fields: [:], body: body)))
    } else if let tree = try comark(root) {
      entries.append(.init(row: tree))
    } else if node.kind == .object, let row = try row(root) {
      entries.append(.init(row: row))
    } else if node.kind == .array, isMarkup(node) {
      let body = MarkupBody(nodes: try reader.markup(in: root))
      entries.append(.init(row: ContentRow(fields: [:], body: body)))
    } else if node.kind == .array {
      for link in graph.links[node.links] { try readRow(link.reference) }
    }
  }

  /// Reads documents that stand deeper in the values.
  mutating func readNested(_ roots: [PayloadGraph.Reference]) throws(PayloadError) {
    for document in GraphDocuments(graph, roots: roots).documents {
      entries.append(.init(row: try reader.row(document)))
    }
  }

  /// Reads an item of an array of rows.
  private mutating func readRow(_ reference: PayloadGraph.Reference) throws(PayloadError) {
    if let body = try reader.body(reference) {
      entries.append(.init(row: ContentRow(fields: [:], body: body)))
    } else if let tree = try comark(reference) {
      entries.append(.init(row: tree))
    } else if let row = try row(reference) {
      entries.append(.init(row: row))
    } else {
      reader.report(.itemWithoutRow)
    }
  }

  /// Returns the row that an object is: one with a body, or with what identifies a row.
  private mutating func row(
    _ reference: PayloadGraph.Reference
  ) throws(PayloadError) -> ContentRow? {
    guard let index = reference.index else { return nil }
    if let body = graph.member("body", of: reference) {
      if let found = GraphDocuments.body(body, in: graph) {
        return try reader.row(
          .init(node: index, body: found.body, list: found.list, kind: found.kind, keys: []))
      }
      if let tree = try comark(body) {
        var row = try fields(of: index)
        row.body = tree.body
        row.fields["body"] = nil
        return row
      }
    }
    // Rows of data, such as `.navigation.yml`, have other bodies or none.
    guard graph.member("id", of: reference) != nil, graph.member("stem", of: reference) != nil
    else { return nil }
    reader.report(.rowWithoutBody)
    return try fields(of: index)
  }

  private mutating func fields(of index: Int) throws(PayloadError) -> ContentRow {
    var fields = try reader.object(graph.nodes[index].links, depth: 0)
    let hash = fields["__hash__"]?.string
    if hash != nil { fields["__hash__"] = nil }
    return ContentRow(fields: fields, body: MarkupBody(), hash: hash)
  }

  /// Returns the document that a tree of Comark is: `{nodes, frontmatter, meta}`.
  private mutating func comark(
    _ reference: PayloadGraph.Reference
  ) throws(PayloadError) -> ContentRow? {
    guard let nodes = graph.member("nodes", of: reference),
      let list = graph.node(nodes), list.kind == .array,
      graph.member("frontmatter", of: reference) != nil
        || graph.member("meta", of: reference) != nil
        || (graph.node(reference)?.count == 1 && isMarkup(list))
    else { return nil }
    var row = ContentRow(
      fields: [:], body: MarkupBody(nodes: ComarkNormalizer.normalize(try reader.markup(in: nodes)))
    )
    if let frontmatter = graph.member("frontmatter", of: reference),
      let links = graph.node(frontmatter), links.kind == .object
    {
      row.fields = try reader.object(links.links, depth: 1)
    }
    if let meta = graph.member("meta", of: reference),
      let value = try reader.value(meta, depth: 1).object, !value.isEmpty,
      row.fields["meta"] == nil
    {
      row.fields["meta"] = .object(value)
    }
    return row
  }

  /// A Boolean value indicating whether an array holds nodes: strings, or tuples with a tag.
  private func isMarkup(_ node: PayloadGraph.Node) -> Bool {
    let items = graph.links[node.links]
    let isList = items.allSatisfy { link in
      guard let item = graph.node(link.reference) else { return false }
      if item.kind == .string || item.kind == .null { return true }
      guard item.kind == .array, let first = graph.links[item.links].first else { return false }
      let kind = graph.node(first.reference)?.kind
      return kind == .string || kind == .null
    }
    return isList && !items.isEmpty
  }
}
