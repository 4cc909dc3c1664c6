import HelpCenter

/// Reads JSON into a graph, which is then a tree.
///
/// The reader keeps its own stack, so that depth costs no call stack.
struct JSONGraphDecoder {
  /// The depth past which arrays and objects are refused.
  ///
  /// Markup is cut at 100 levels, and its deepest form takes two JSON levels for each; 512 KB of
  /// stack, what a secondary thread has, hold the release of trees of 2,000 levels.
  static let depthLimit = 256

  private struct Frame {
    let isObject: Bool
    let firstPending: Int
    /// The name of the member that this container is the value of.
    let key: TextRange
  }

  private(set) var lexer: JSONLexer
  private var nodes: [PayloadGraph.Node] = []
  private var links: [PayloadGraph.Link] = []
  /// The links of containers that are not closed yet.
  private var pending: [PayloadGraph.Link] = []
  private var frames: [Frame] = []

  /// Creates a reader of a text that holds one value or several.
  init(_ source: [UInt8]) throws(PayloadError) { lexer = try JSONLexer(source) }

  /// Reads a text that holds one value.
  static func decode(
    _ source: [UInt8]
  ) throws(PayloadError) -> (graph: PayloadGraph, diagnostics: [Diagnostic]) {
    var decoder = try JSONGraphDecoder(source)
    let root = try decoder.value()
    try decoder.lexer.expectEnd()
    return decoder.finish(root: root)
  }

  /// A Boolean value indicating whether another value follows.
  mutating func hasValue() -> Bool {
    _ = lexer.nextToken()
    return lexer.position < lexer.source.count
  }

  /// Gives what was read as a graph.
  func finish(
    root: PayloadGraph.Reference
  ) -> (graph: PayloadGraph, diagnostics: [Diagnostic]) {
    var graph = PayloadGraph(root: root, nodes: nodes, links: links, bytes: lexer.source)
    graph.bytes.append(contentsOf: lexer.decoded)
    return (graph, lexer.diagnostics())
  }

  /// Reads the next value.
  mutating func value() throws(PayloadError) -> PayloadGraph.Reference {
    let base = frames.count
    var key = TextRange(0, 0)
    while true {
      var node: PayloadGraph.Node
      switch lexer.nextToken() {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        try open(key: key)
        guard try isEmptyContainer() else {
          key = try nextKey()
          continue
        }
        node = close(&key)
      case UInt8(ascii: "\""): node = .init(.string, try lexer.string())
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        node = .init(.number, try lexer.number())
      default: node = .init(try lexer.keyword())
      }

      // The value is complete; so may be the containers that it ends.
      while true {
        let reference = PayloadGraph.Reference(rawValue: Int32(truncatingIfNeeded: nodes.count))
        nodes.append(node)
        guard frames.count > base, let frame = frames.last else { return reference }
        pending.append(.init(key: key, reference.rawValue))
        guard try lexer.endsList(UInt8(ascii: frame.isObject ? "}" : "]")) else { break }
        node = close(&key)
      }
      key = try nextKey()
    }
  }

  private mutating func open(key: TextRange) throws(PayloadError) {
    guard frames.count < Self.depthLimit else {
      throw PayloadError(
        .nestingTooDeep, "arrays and objects nest past \(Self.depthLimit) levels",
        at: lexer.position, in: lexer.source)
    }
    frames.append(
      Frame(
        isObject: lexer.next == UInt8(ascii: "{"), firstPending: pending.count, key: key))
    lexer.position += 1
  }

  private mutating func isEmptyContainer() throws(PayloadError) -> Bool {
    let token = lexer.nextToken()
    guard let frame = frames.last,
      token == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"))
    else { return false }
    lexer.position += 1
    return true
  }

  /// Reads the name of the next member, if the open container is an object.
  private mutating func nextKey() throws(PayloadError) -> TextRange {
    guard let frame = frames.last, frame.isObject else { return TextRange(0, 0) }
    guard lexer.nextToken() == UInt8(ascii: "\"") else {
      throw lexer.unexpected("the name of a member")
    }
    let key = try lexer.string()
    try lexer.expect(UInt8(ascii: ":"), "':'")
    return key
  }

  /// Ends the open container and gives back the name it has in its parent.
  private mutating func close(_ key: inout TextRange) -> PayloadGraph.Node {
    guard let frame = frames.popLast() else { return .init(.null) }
    key = frame.key
    if frame.isObject, pending.count - frame.firstPending > 1 {
      pending.removeDuplicateKeys(
        from: frame.firstPending, lexer: &lexer)
    }
    let first = links.count
    links.append(contentsOf: pending[frame.firstPending...])
    pending.removeLast(pending.count - frame.firstPending)
    return .init(frame.isObject ? .object : .array, links: first..<links.count)
  }
}
