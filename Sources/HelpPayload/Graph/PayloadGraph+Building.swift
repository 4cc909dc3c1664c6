public import HelpCenter

extension PayloadGraph {
  /// Creates a graph of a value.
  public init(_ value: DataValue) {
    self.init(root: .undefined, nodes: [], links: [], bytes: [])
    root = append(value)
  }

  /// Returns a value of the graph as a tree.
  ///
  /// Types that JSON lacks become tagged values: `Date`, `RegExp`, `Set` with its items, `Map`
  /// with its pairs, `null` for an object without prototype, `sparse` with length and items, and
  /// so on. A value that contains itself is cut with a diagnostic.
  ///
  /// - Throws: ``PayloadError`` if shared values make the tree too large.
  public func dataValue(
    of reference: Reference, diagnostics: inout [Diagnostic]
  ) throws(PayloadError) -> DataValue {
    var reader = GraphReader(self, revivesNuxt: false)
    let value = try reader.value(reference)
    diagnostics += reader.diagnostics
    return value
  }

  /// Adds a value and returns its reference.
  mutating func append(_ value: DataValue) -> Reference {
    switch value {
    case .null: return append(Node(.null))
    case .bool(let value): return append(Node(value ? .true : .false))
    case .number(let number):
      switch number.literal {
      case "NaN": return .notANumber
      case "Infinity": return .infinity
      case "-Infinity": return .negativeInfinity
      case "-0": return .negativeZero
      case let literal: return append(Node(.number, append(text: literal)))
      }
    case .string(let text): return append(Node(.string, append(text: text)))
    case .array(let items):
      return append(.array, items.map { Link(append($0).rawValue) })
    case .object(let object): return append(.object, members(of: object))
    case .tagged("undefined", _): return .undefined
    case .tagged("hole", _): return .hole
    case .tagged(let tag, let payload):
      if tag == "sparse", let node = appendSparse(payload) { return node }
      let name = Link(key: append(text: tag), Reference.hole.rawValue)
      return append(.tagged, [name] + arguments(of: tag, payload))
    }
  }

  /// Adds a container and returns its reference.
  mutating func append(_ kind: Node.Kind, _ newLinks: [Link]) -> Reference {
    let first = links.count
    links.append(contentsOf: newLinks)
    return append(Node(kind, links: first..<links.count))
  }

  /// Replaces the contents of a container, which stays the same value for all who refer to it.
  mutating func setLinks(of index: Int, to newLinks: [Link]) {
    let first = links.count
    links.append(contentsOf: newLinks)
    nodes[index] = Node(nodes[index].kind, links: first..<links.count)
  }

  /// Adds a text to the pool.
  mutating func append(text: String) -> TextRange {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return TextRange(start, bytes.count)
  }

  private mutating func append(_ node: Node) -> Reference {
    nodes.append(node)
    return Reference(rawValue: Int32(truncatingIfNeeded: nodes.count - 1))
  }

  private mutating func members(of object: DataObject) -> [Link] {
    // An object of that name would become the prototype where the payload is read.
    object.members.filter { $0.key != "__proto__" }.map { member in
      Link(key: append(text: member.key), append(member.value).rawValue)
    }
  }

  private mutating func appendSparse(_ payload: DataValue) -> Reference? {
    guard let object = payload.object, let length = object["length"]?.int,
      let items = object["items"]?.array, (0...Int(UInt32.max)).contains(length)
    else { return nil }
    var newLinks = [Link(key: TextRange(length, length), Reference.hole.rawValue)]
    for item in items {
      guard let pair = item.array, pair.count == 2, let index = pair[0].int,
        (0..<length).contains(index)
      else { return nil }
      newLinks.append(Link(key: TextRange(index, index), append(pair[1]).rawValue))
    }
    newLinks.sortByIndex(from: 1)
    return append(.sparse, newLinks)
  }

  /// The links of a tagged value's payload, the reverse of what `GraphReader` makes of them.
  private mutating func arguments(of tag: String, _ payload: DataValue) -> [Link] {
    let items = payload.array ?? [payload]
    switch DevalueTag(name: tag.utf8) {
    case .text, .expression:
      return items.map { Link(key: append(text: $0.string ?? $0.json), Link.inlineString) }
    case .nullPrototype: return members(of: payload.object ?? [:])
    case .set: return items.map { Link(append($0).rawValue) }
    case .map:
      return items.flatMap { pair in
        let parts = pair.array ?? []
        return (0..<2).map { Link(append($0 < parts.count ? parts[$0] : .undefined).rawValue) }
      }
    case .view:
      guard let buffer = items.first else { return [] }
      let numbers = items.dropFirst().map {
        Link(key: append(text: $0.number?.literal ?? "0"), Link.inlineLiteral)
      }
      let data =
        buffer.string.map { Link(key: append(text: $0), Link.inlineString) }
        ?? Link(append(buffer).rawValue)
      return [data] + numbers
    case .boxed, .custom: return [Link(append(payload).rawValue)]
    }
  }
}
