import HelpCenter

extension GraphReader {
  /// Returns the row that a document is.
  mutating func row(_ document: GraphDocuments.Document) throws(PayloadError) -> ContentRow {
    let node = graph.nodes[document.node]
    var fields: [DataObject.Member] = []
    var hash: String?
    for position in node.links {
      let link = graph.links[position]
      if graph.isText(link.key, "body") { continue }
      if graph.isText(link.key, "__hash__"), let text = graph.string(at: link.reference) {
        hash = text
        continue
      }
      let value = try value(NuxtReviver.unwrap(link.reference, in: graph), depth: 1)
      fields.append(.init(key: graph.string(link.key), value: value))
    }
    var row = ContentRow(
      fields: DataObject(members: fields),
      body: try body(document.body, list: document.list, kind: document.kind),
      hash: hash)
    row.integrity = integrity(of: document, hash: hash)
    return row
  }

  /// Returns the body that a value is; `nil` if it is other data.
  mutating func body(_ reference: PayloadGraph.Reference) throws(PayloadError) -> MarkupBody? {
    guard let found = GraphDocuments.body(reference, in: graph) else { return nil }
    return try body(found.body, list: found.list, kind: found.kind)
  }

  private mutating func body(
    _ body: Int, list: Int, kind: MarkupBody.Kind
  ) throws(PayloadError) -> MarkupBody {
    let list = PayloadGraph.Reference(rawValue: Int32(truncatingIfNeeded: list))
    let body = PayloadGraph.Reference(rawValue: Int32(truncatingIfNeeded: body))
    var result = MarkupBody(nodes: try markup(in: list), kind: kind)
    if let toc = graph.member("toc", of: body) { result.toc = try value(toc) }
    return result
  }
}
