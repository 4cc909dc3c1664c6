import HelpCenter

extension GraphReader {
  /// A literal that a column may have had in the database.
  private enum Literal {
    case null
    case sqlText([UInt8])
    case plain([UInt8])
  }

  /// Compares a document with its content hash.
  ///
  /// The columns are taken in the order of the members. Applications that publish rows change
  /// some of them in known ways, and each is tried to be undone: members behind the hash were
  /// appended, a `slug` may have been filled in, and a leading segment of the path that the
  /// file's place implies may have been removed.
  mutating func integrity(
    of document: GraphDocuments.Document, hash: String?
  ) -> ContentIntegrity {
    guard let hash, ContentHasher.canVerify(hash) else { return .unknown }
    let members = graph.links[graph.nodes[document.node].links]
    func has(_ name: StaticString) -> Bool { members.contains { graph.isText($0.key, name) } }
    // Of rows that were queried for some columns only, nothing can be said.
    guard has("id"), has("extension"), has("meta"), has("stem"),
      let place = members.firstIndex(where: { graph.isText($0.key, "__hash__") })
    else { return .unknown }

    let before = members[..<place]
    let behind = members[(place + 1)...]
    do {
      let prefixes = pathPrefixes(of: document)
      var options: [[Literal]] = []
      for link in before { options.append(try literals(of: link, pathPrefixes: prefixes)) }
      if verifies(options[...], hasher: ContentHasher(), hash: hash) { return .verified }
      if behind.isEmpty { return .modified }
      for link in behind { options.append(try literals(of: link, pathPrefixes: prefixes)) }
      return verifies(options[...], hasher: ContentHasher(), hash: hash) ? .verified : .modified
    } catch {
      // A value that JSON cannot hold was not in the database.
      return .modified
    }
  }

  /// Hashes every choice of literals; what is common to two choices is hashed once.
  private func verifies(
    _ options: ArraySlice<[Literal]>, hasher: ContentHasher, hash: String
  ) -> Bool {
    var hasher = hasher
    var options = options
    while let choices = options.popFirst() {
      if choices.count > 1 {
        return choices.contains { choice in
          verifies([[choice]] + options, hasher: hasher, hash: hash)
        }
      }
      switch choices.first ?? .null {
      case .null: hasher.append(string: "NULL".utf8)
      case .sqlText(let text): hasher.append(sqlText: text)
      case .plain(let text): hasher.append(literal: text)
      }
    }
    return hasher.finish() == hash
  }

  /// The literals that a column may have had, the likeliest first.
  private mutating func literals(
    of link: PayloadGraph.Link, pathPrefixes: [String]
  ) throws(PayloadError) -> [Literal] {
    let reference = NuxtReviver.unwrap(link.reference, in: graph)
    guard let node = graph.node(reference) else { return [.null] }
    let isNavigation = graph.isText(link.key, "navigation")
    switch node.kind {
    case .null: return [.null]
    case .true, .false:
      let text = Array((node.kind == .true ? "true" : "false").utf8)
      // `navigation` is a column of JSON, other truth values have columns of their own.
      return isNavigation ? [.sqlText(text)] : [.plain(text)]
    case .number: return [.plain(Array(graph.bytes[node.text.range]))]
    case .string:
      let text = Array(graph.bytes[node.text.range])
      if graph.isText(link.key, "path") {
        return [.sqlText(text)] + pathPrefixes.map { .sqlText(Array($0.utf8) + text) }
      }
      return graph.isText(link.key, "slug") ? [.sqlText(text), .null] : [.sqlText(text)]
    case .array, .sparse, .object, .tagged:
      var json: [UInt8] = []
      try appendJSON(reference, depth: 0, to: &json)
      return [.sqlText(json)]
    }
  }

  /// The leading segments that a path lacks when it is compared with the file's stem.
  private func pathPrefixes(of document: GraphDocuments.Document) -> [String] {
    let row = PayloadGraph.Reference(rawValue: Int32(truncatingIfNeeded: document.node))
    guard let stem = graph.member("stem", of: row).flatMap(graph.string(at:)),
      let path = graph.member("path", of: row).flatMap(graph.string(at:))
    else { return [] }
    let segments = stem.split(separator: "/").map { segment in
      // An order number in front of a name is no part of the path.
      let digits = segment.prefix { $0.isNumber }
      let rest = segment.dropFirst(digits.count)
      return digits.isEmpty || !rest.hasPrefix(".") ? segment : rest.dropFirst()
    }
    let missing = segments.count - path.split(separator: "/").count
    // A page named index has no segment of its own.
    return [missing, missing - 1].filter { $0 > 0 && $0 <= 8 }.map { count in
      "/" + segments[..<count].joined(separator: "/")
    }
  }
}
