import HelpCenter

/// Reads devalue's flattened format into a graph.
///
/// The format is an array of values in which every member of an object and every item of an array
/// is the index of another value; devalue 5.9, `src/parse.js` and `src/constants.js`. Reading is
/// one pass over the bytes: an index becomes a link, whether its value has been read or not.
struct DevalueDecoder {
  /// A value that stands behind a custom tag instead of an index, to be read later.
  private struct Deferred {
    let position: Int
    let link: Int
    let depth: Int
  }

  private var lexer: JSONLexer
  private var nodes: [PayloadGraph.Node] = []
  private var links: [PayloadGraph.Link] = []
  private var deferred: [Deferred] = []
  /// The largest index met, to be compared with the number of values at the end.
  private var largestIndex: Int = 0
  /// The number of values if it is known, so that an index past it is reported where it stands.
  private let valueCount: Int?
  private var hasBackReference = false
  private var customTags = 0
  /// Builtin tags whose argument must be checked when all values are known.
  private var checks: [Int] = []

  private init(_ source: [UInt8], valueCount: Int?) throws(PayloadError) {
    lexer = try JSONLexer(source)
    self.valueCount = valueCount
  }

  /// Reads a payload.
  static func decode(
    _ source: [UInt8]
  ) throws(PayloadError) -> (graph: PayloadGraph, diagnostics: [Diagnostic]) {
    var decoder = try DevalueDecoder(source, valueCount: nil)
    let root = try decoder.table()
    if decoder.largestIndex >= decoder.nodes.count {
      // Now that the number of values is known, a second reading finds the place.
      var locator = try DevalueDecoder(source, valueCount: decoder.nodes.count)
      _ = try locator.table()
    }
    try decoder.readDeferred()
    var graph = PayloadGraph(
      root: root, nodes: decoder.nodes, links: decoder.links, bytes: source)
    graph.bytes.append(contentsOf: decoder.lexer.decoded)
    try graph.checkTags(decoder.checks)
    if decoder.hasBackReference, decoder.customTags > 0 { try graph.checkReviverCycles() }
    return (graph, decoder.lexer.diagnostics())
  }

  /// Reads the whole text and returns the root.
  private mutating func table() throws(PayloadError) -> PayloadGraph.Reference {
    let first = lexer.nextToken()
    if first == UInt8(ascii: "-") {
      let start = lexer.position
      guard let index = lexer.index(), (-6 ... -1).contains(index), index != -2 else {
        throw invalid("a payload of one number must be one of the constants -1, -3 … -6", start)
      }
      try lexer.expectEnd()
      return PayloadGraph.Reference(rawValue: Int32(index))
    }
    guard first == UInt8(ascii: "[") else {
      throw PayloadError(
        first == 0 && lexer.position == lexer.source.count ? .invalidJSON : .invalidPayload,
        "a payload is a JSON array of values", at: lexer.position, in: lexer.source)
    }
    lexer.position += 1
    nodes.reserveCapacity(lexer.source.count / 24)
    links.reserveCapacity(lexer.source.count / 12)
    if lexer.nextToken() == UInt8(ascii: "]") {
      throw invalid("a payload has at least one value", lexer.position)
    }
    repeat {
      nodes.append(try value(depth: 0))
    } while try !lexer.endsList(UInt8(ascii: "]"))
    try lexer.expectEnd()
    return PayloadGraph.Reference(rawValue: 0)
  }

  /// Reads one value of the table.
  @inline(__always)
  private mutating func value(depth: Int) throws(PayloadError) -> PayloadGraph.Node {
    switch lexer.nextToken() {
    case UInt8(ascii: "\""): .init(.string, try lexer.string())
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      .init(.number, try lexer.number())
    default: .init(try lexer.keyword())
    }
  }

  private mutating func object() throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    lexer.position += 1
    if lexer.nextToken() == UInt8(ascii: "}") {
      lexer.position += 1
      return .init(.object, links: first..<first)
    }
    while true {
      guard lexer.nextToken() == UInt8(ascii: "\"") else {
        throw lexer.unexpected("the name of a member")
      }
      let start = lexer.position
      let key = try lexer.string()
      if key.count == 9 { try checkKey(key, at: start) }
      try lexer.expect(UInt8(ascii: ":"), "':'")
      if try appendMember(key) { break }
    }
    if links.count - first > 1 {
      links.removeDuplicateKeys(from: first, lexer: &lexer)
    }
    return .init(.object, links: first..<links.count)
  }

  private mutating func array(depth: Int) throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    lexer.position += 1
    let token = lexer.nextToken()
    if token == UInt8(ascii: "]") {
      lexer.position += 1
      return .init(.array, links: first..<first)
    }
    if token == UInt8(ascii: "\"") { return try tagged(depth: depth) }
    if token == UInt8(ascii: "-"), let mark = try sparseMark() { return try sparse(mark) }
    while true {
      let start = lexer.position
      if let (index, isLast) = lexer.listedIndex(UInt8(ascii: "]")) {
        try note(Int(index), at: start)
        links.append(.init(index))
        if isLast { break }
      } else {
        links.append(.init(try index(allowsHole: true)))
        if try lexer.endsList(UInt8(ascii: "]")) { break }
      }
    }
    return .init(.array, links: first..<links.count)
  }

  /// Reads an index.
  @inline(__always)
  private mutating func index(allowsHole: Bool = false) throws(PayloadError) -> Int32 {
    _ = lexer.nextToken()
    let start = lexer.position
    guard let index = lexer.index() else {
      throw invalid("expected the index of a value", start)
    }
    if index >= 0 {
      try note(index, at: start)
    } else if index < -6 || index == -2 && !allowsHole {
      throw invalid("\(index) is no index and no constant", start)
    }
    return Int32(truncatingIfNeeded: index)
  }

  /// Keeps what must be known about an index when all have been read.
  @inline(__always)
  private mutating func note(_ index: Int, at offset: Int) throws(PayloadError) {
    if index > largestIndex {
      largestIndex = index
      if index >= valueCount ?? Int(Int32.max) {
        throw invalid("the index \(index) is past the end of the payload", offset)
      }
    }
    if index <= nodes.count, index == nodes.count || nodes[index].isContainer {
      hasBackReference = true
    }
  }

  /// Reads the value of a member and returns whether it was the last.
  @inline(__always)
  private mutating func appendMember(_ key: TextRange) throws(PayloadError) -> Bool {
    let start = lexer.position
    if let (index, isLast) = lexer.listedIndex(UInt8(ascii: "}")) {
      try note(Int(index), at: start)
      links.append(.init(key: key, index))
      return isLast
    }
    links.append(.init(key: key, try index()))
    return try lexer.endsList(UInt8(ascii: "}"))
  }

  private func checkKey(_ key: TextRange, at offset: Int) throws(PayloadError) {
    guard lexer.bytes(of: key).elementsEqual("__proto__".utf8) else { return }
    throw invalid("an object must not have a member named '__proto__'", offset)
  }

  private func invalid(_ message: String, _ offset: Int) -> PayloadError {
    PayloadError(.invalidPayload, message, at: offset, in: lexer.source)
  }
}

// MARK: - Sparse arrays

extension DevalueDecoder {
  /// Reads the mark of a sparse array and returns its place; `nil` if it is another item.
  private mutating func sparseMark() throws(PayloadError) -> Int? {
    let start = lexer.position
    guard lexer.index() == Int(PayloadGraph.Reference.sparseMark) else {
      lexer.position = start
      return nil
    }
    return start
  }

  /// Reads length, indices and items of a sparse array.
  private mutating func sparse(_ mark: Int) throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    func count(limit: Int, _ name: StaticString) throws(PayloadError) -> UInt32 {
      _ = lexer.nextToken()
      let start = lexer.position
      guard let value = lexer.index(), value >= 0, value <= limit else {
        throw invalid("expected \(name) of a sparse array, at most \(limit)", start)
      }
      return UInt32(value)
    }

    guard try !lexer.endsList(UInt8(ascii: "]")) else {
      throw invalid("a sparse array states its length", mark)
    }
    let length = try count(limit: Int(UInt32.max), "the length")
    var key = TextRange(Int(length), Int(length))
    links.append(.init(key: key, PayloadGraph.Reference.hole.rawValue))
    var isAscending = true
    while try !lexer.endsList(UInt8(ascii: "]")) {
      let index = try count(limit: Int(length) - 1, "an index")
      guard try !lexer.endsList(UInt8(ascii: "]")) else {
        throw invalid("the last index of the sparse array has no value", lexer.position - 1)
      }
      if links.count - first > 1, index <= key.start { isAscending = false }
      key = TextRange(Int(index), Int(index))
      links.append(.init(key: key, try self.index()))
    }
    if !isAscending { links.sortByIndex(from: first + 1) }
    return .init(.sparse, links: first..<links.count)
  }
}

// MARK: - Tags

extension DevalueDecoder {
  /// Reads `["Tag", …]`, standing at the tag.
  private mutating func tagged(depth: Int) throws(PayloadError) -> PayloadGraph.Node {
    let first = links.count
    let start = lexer.position
    let name = try lexer.string()
    links.append(.init(key: name, PayloadGraph.Reference.hole.rawValue))
    let tag = DevalueTag(name: lexer.bytes(of: name))
    while try !lexer.endsList(UInt8(ascii: "]")) {
      try argument(of: tag, number: links.count - first - 1, depth: depth)
    }
    let count = links.count - first - 1
    switch tag {
    case .text where count == 1, .expression where count == 1 || count == 2,
      .map where count % 2 == 0, .set, .nullPrototype:
      break
    case .boxed where count == 1, .view where (1...3).contains(count):
      checks.append(nodes.count)
    case .custom where count > 0: customTags += 1
    default:
      throw invalid(
        "the number of arguments is wrong for the type \(lexer.string(name))", start)
    }
    return .init(.tagged, links: first..<links.count)
  }

  /// Reads an argument of a tag.
  private mutating func argument(
    of tag: DevalueTag, number: Int, depth: Int
  ) throws(PayloadError) {
    let token = lexer.nextToken()
    let isString = token == UInt8(ascii: "\"")
    switch tag {
    case .text, .expression:
      guard isString else { throw invalid("expected a string", lexer.position) }
      links.append(.init(key: try lexer.string(), PayloadGraph.Link.inlineString))
    case .set, .map: links.append(.init(try index()))
    case .nullPrototype:
      guard isString else { throw invalid("expected the name of a member", lexer.position) }
      let start = lexer.position
      let key = try lexer.string()
      if key.count == 9 { try checkKey(key, at: start) }
      guard try !lexer.endsList(UInt8(ascii: "]")) else {
        throw invalid("the last member has no value", start)
      }
      links.append(.init(key: key, try index()))
    case .view where number > 0: try literal()
    case .view, .boxed, .custom:
      switch token {
      case UInt8(ascii: "\""):
        links.append(.init(key: try lexer.string(), PayloadGraph.Link.inlineString))
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard case .custom = tag else { throw invalid("expected an index", lexer.position) }
        deferred.append(Deferred(position: lexer.position, link: links.count, depth: depth + 1))
        links.append(.init(PayloadGraph.Reference.undefined.rawValue))
        try lexer.skipContainer()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        links.append(.init(try index()))
      default: try literal()
      }
    }
  }

  /// Reads a number, a truth value or `null` that stands in place.
  private mutating func literal() throws(PayloadError) {
    let token = lexer.nextToken()
    let start = lexer.position
    switch token {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try lexer.number()
    default: _ = try lexer.keyword()
    }
    links.append(
      .init(key: TextRange(start, lexer.position), PayloadGraph.Link.inlineLiteral))
  }

  /// Reads values that stood behind custom tags as if the table had them at its end.
  private mutating func readDeferred() throws(PayloadError) {
    var next = 0
    while next < deferred.count {
      let item = deferred[next]
      next += 1
      guard item.depth <= JSONGraphDecoder.depthLimit else {
        throw PayloadError(
          .nestingTooDeep,
          "custom types stand in each other past \(JSONGraphDecoder.depthLimit) levels",
          at: item.position, in: lexer.source)
      }
      lexer.position = item.position
      let node = try value(depth: item.depth)
      links[item.link].target = Int32(nodes.count)
      nodes.append(node)
    }
    if largestIndex >= nodes.count - next {
      throw invalid("the index \(largestIndex) is past the end of the payload", 0)
    }
  }
}
