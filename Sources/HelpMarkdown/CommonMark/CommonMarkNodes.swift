/// A CommonMark tree as values: nodes in document order, their bytes in one pool.
struct CommonMarkNodes {
  /// What a node is; the raw values are those of `cmark_node_type` in libcmark 0.30.
  enum Kind: UInt32 {
    case document = 1
    case blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak
    case text, softBreak, lineBreak, code, inlineHTML, customInline, emphasis, strong, link, image
  }

  /// A node, linked by indices.
  struct Node {
    /// What the node is.
    var kind: Kind
    /// A Boolean value indicating whether a list is numbered.
    var isOrdered = false
    /// A Boolean value indicating whether a list is tight.
    var isTight = false
    /// The parent, or -1.
    var parent: Int32 = -1
    /// The first child, or -1.
    var firstChild: Int32 = -1
    /// The next sibling, or -1.
    var next: Int32 = -1
    /// The level of a heading, the first number of a list.
    var number: Int32 = 0
    /// The literal, or the address of a link; a range of the pool.
    var literal: Range<Int32> = 0..<0
    /// The info string of a code block, or the title of a link; a range of the pool.
    var info: Range<Int32> = 0..<0
    /// The first line, counted from 1.
    var startLine: Int32 = 0
    /// The last line.
    var endLine: Int32 = 0
    /// The first byte in its line, counted from 1.
    var startColumn: Int32 = 0
    /// The last byte in its line.
    var endColumn: Int32 = 0
  }

  /// The nodes, each before its children; the document first.
  private(set) var nodes: [Node] = []
  /// The bytes that literals, addresses and titles are ranges of.
  var pool: [UInt8] = []
  private var open: [(index: Int32, lastChild: Int32)] = []

  /// Creates an empty tree with room for what a text of a number of bytes mostly needs.
  init(sourceCount: Int = 0) {
    nodes.reserveCapacity(sourceCount / 20)
    pool.reserveCapacity(sourceCount)
  }

  /// The document.
  static let root: Int32 = 0

  subscript(index: Int32) -> Node { nodes[Int(index)] }

  /// Takes the next step of a walk.
  mutating func append(_ event: CommonMarkEvent) {
    guard event.isEntering else {
      open.removeLast()
      return
    }
    let index = Int32(truncatingIfNeeded: nodes.count)
    if let last = open.indices.last {
      if open[last].lastChild < 0 {
        nodes[Int(open[last].index)].firstChild = index
      } else {
        nodes[Int(open[last].lastChild)].next = index
      }
      open[last].lastChild = index
    }
    var node = event.node
    node.parent = open.last?.index ?? -1
    nodes.append(node)
    if !event.node.kind.isLeaf { open.append((index, -1)) }
  }

  /// Adds a node that names its relatives itself; returns its index.
  @discardableResult
  mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  /// Makes a node the next of another, or the first child of a parent.
  mutating func link(_ index: Int32, behind previous: Int32, in parent: Int32) {
    if previous < 0 {
      nodes[Int(parent)].firstChild = index
    } else {
      nodes[Int(previous)].next = index
    }
  }

  /// The bytes of a range of the pool.
  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    pool[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The bytes of a range of the pool, as a string.
  func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The children of a node.
  func children(of index: Int32) -> Children {
    Children(nodes: self, index: self[index].firstChild)
  }

  /// The number of a node and its following siblings.
  func siblingCount(from first: Int32) -> Int {
    var count = 0
    var index = first
    while index >= 0 {
      count += 1
      index = self[index].next
    }
    return count
  }

  /// How many nodes inline siblings become at most: texts and line endings between others are one.
  func markupCount(from first: Int32) -> Int {
    var count = 0
    var others = 0
    var index = first
    while index >= 0 {
      let node = self[index]
      count += 1
      if node.kind != .text, node.kind != .softBreak { others += 1 }
      index = node.next
    }
    return min(count, others * 2 + 1)
  }

  /// A walk along siblings.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: CommonMarkNodes
    fileprivate var index: Int32

    mutating func next() -> Int32? {
      guard index >= 0 else { return nil }
      defer { index = nodes[index].next }
      return index
    }
  }
}

extension CommonMarkNodes.Kind {
  /// A Boolean value indicating whether libcmark's iterator gives no leave step for the node.
  var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .inlineHTML:
      true
    default: false
    }
  }
}

extension CommonMarkNodes {
  /// The index behind the last descendant of a node.
  func endOfSubtree(_ index: Int32) -> Int32 {
    var node = index
    while node >= 0 {
      if self[node].next >= 0 { return self[node].next }
      node = self[node].parent
    }
    return Int32(truncatingIfNeeded: nodes.count)
  }
}
