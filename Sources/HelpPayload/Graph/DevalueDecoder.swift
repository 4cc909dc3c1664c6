import HelpCenter

/// Reads devalue's flattened format into a graph.
///
/// The format is an array of values in which every member of an object and every item of an array
/// is the index of another value; devalue 5.9, `src/parse.js` and `src/constants.js`. Reading is
/// one pass over the bytes: an index becomes a link, whether its value has been read or not.
struct DevalueDecoder {
  /// A value that stands behind a custom tag instead of an index, to be read later.
  struct Deferred {
    let position: Int
    let link: Int
    let depth: Int
  }

  var lexer: JSONLexer
  private(set) var nodes: [PayloadGraph.Node] = []
  var links: [PayloadGraph.Link] = []
  var deferred: [Deferred] = []
  /// The largest index met, to be compared with the number of values at the end.
  private var largestIndex = -1
  /// The number of values if it is known, so that an index past it is reported where it stands.
  private let valueCount: Int?
  private var hasBackReference = false
  var customTags = 0
  /// Builtin tags whose argument must be checked when all values are known.
  var checks: [Int] = []

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
  mutating func index(allowsHole: Bool = false) throws(PayloadError) -> Int32 {
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

  func checkKey(_ key: TextRange, at offset: Int) throws(PayloadError) {
    guard lexer.bytes(of: key).elementsEqual("__proto__".utf8) else { return }
    throw invalid("an object must not have a member named '__proto__'", offset)
  }

  func invalid(_ message: String, _ offset: Int) -> PayloadError {
    PayloadError(.invalidPayload, message, at: offset, in: lexer.source)
  }
}
