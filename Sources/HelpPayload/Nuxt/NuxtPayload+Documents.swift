public import HelpCenter

extension NuxtPayload {
  /// A document of the payload.
  public struct Document: Sendable, Hashable {
    /// The row that the document is.
    public var row: ContentRow
    /// The keys of the payload's data under which it is; empty if it is elsewhere.
    public var keys: [String]
    /// The value that the document is in the graph.
    public let reference: PayloadGraph.Reference
  }

  /// Returns the documents of the payload, in the order in which its data holds them.
  ///
  /// - Throws: ``PayloadError`` if shared values make the documents too large to hold.
  public func documents(diagnostics: inout [Diagnostic]) throws(PayloadError) -> [Document] {
    var reader = GraphReader(graph, revivesNuxt: true)
    var documents: [Document] = []
    for found in GraphDocuments(graph).documents {
      let row = try reader.row(found)
      documents.append(
        Document(
          row: row, keys: found.keys,
          reference: PayloadGraph.Reference(rawValue: Int32(truncatingIfNeeded: found.node))))
    }
    diagnostics += reader.diagnostics
    return documents
  }

  /// Replaces the body of a document by another one of the same kind.
  ///
  /// What else the body's object holds stays, and so does all that shares the body.
  ///
  /// - Returns: `false`, and nothing is changed, if the value is no document.
  @discardableResult
  public mutating func setBody(
    _ body: MarkupBody, of reference: PayloadGraph.Reference
  ) -> Bool {
    guard let member = graph.member("body", of: reference),
      let found = GraphDocuments.body(member, in: graph), found.kind == body.kind
    else { return false }
    graph.setLinks(of: found.list, to: graph.items(of: body))
    guard let toc = body.toc else { return true }
    let value = graph.append(toc)
    var members = Array(graph.links[graph.nodes[found.body].links])
    if let place = members.firstIndex(where: { graph.isText($0.key, "toc") }) {
      members[place].target = value.rawValue
    } else {
      members.append(PayloadGraph.Link(key: graph.append(text: "toc"), value.rawValue))
    }
    graph.setLinks(of: found.body, to: members)
    return true
  }

  /// Creates a payload whose data holds rows.
  ///
  /// - Parameters:
  ///   - rows: The rows, each with the key it gets in the data.
  ///   - prerenderedAt: The time that Nuxt compares with the site's, in milliseconds since 1970;
  ///     `nil` writes what Nuxt writes for pages that were not prerendered.
  ///   - slashes: How slashes are written.
  public init(
    rows: [(key: String, row: ContentRow)], prerenderedAt: Int? = nil,
    slashes: PayloadGraph.SlashStyle = .plain
  ) {
    var graph = PayloadGraph(.undefined)
    var entries: [PayloadGraph.Link] = []
    for (key, row) in rows {
      entries.append(.init(key: graph.append(text: key), graph.append(row).rawValue))
    }
    let reactive: [PayloadGraph.Link] = [
      .init(key: graph.append(text: "ShallowReactive"), PayloadGraph.Reference.hole.rawValue),
      .init(graph.append(.object, entries).rawValue),
    ]
    let data = graph.append(.tagged, reactive)
    let time = prerenderedAt.map { graph.append(.number(DataNumber($0))) } ?? .undefined
    graph.root = graph.append(
      .object,
      [
        .init(key: graph.append(text: "data"), data.rawValue),
        .init(key: graph.append(text: "prerenderedAt"), time.rawValue),
      ])
    self.init(graph: graph, slashes: slashes)
  }
}

extension PayloadGraph {
  /// Adds a row in the order of Nuxt Content's columns and returns its reference.
  ///
  /// `id` and `title` come first and the others are sorted, so the place of the body is before
  /// the first column of a greater name; the hash is the last column.
  fileprivate mutating func append(_ row: ContentRow) -> Reference {
    var members: [Link] = []
    var body: Link? = Link(key: append(text: "body"), append(row.body).rawValue)
    if row.fields["body"] != nil { body = nil }
    for member in row.fields.members where member.key != "__proto__" {
      let isLead = member.key == "id" || member.key == "title"
      if !isLead, member.key > "body", let place = body.take() { members.append(place) }
      members.append(Link(key: append(text: member.key), append(member.value).rawValue))
    }
    if let body { members.append(body) }
    if let hash = row.hash {
      members.append(Link(key: append(text: "__hash__"), append(.string(hash)).rawValue))
    }
    return append(.object, members)
  }
}
