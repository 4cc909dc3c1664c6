public import HelpCenter

/// Values that may share parts and refer to themselves, as devalue writes them.
///
/// A graph is an arena: nodes, the links between them and the bytes of their texts lie in three
/// flat arrays. A cycle is a link like any other, and no walk over a graph needs the call stack.
///
/// ```swift
/// let graph = try PayloadGraph(devalue: bytes)
/// if case .object(let members) = graph[graph.root] { … }
/// ```
public struct PayloadGraph: Sendable {
  /// A value of a graph: a node, or one of the constants that need none.
  public struct Reference: Sendable, Hashable {
    /// The index of the node, or devalue's negative number of the constant.
    let rawValue: Int32

    /// The value `undefined`.
    public static let undefined = Reference(rawValue: -1)
    /// An item that an array lacks.
    public static let hole = Reference(rawValue: -2)
    /// The number NaN.
    public static let notANumber = Reference(rawValue: -3)
    /// The number Infinity.
    public static let infinity = Reference(rawValue: -4)
    /// The number -Infinity.
    public static let negativeInfinity = Reference(rawValue: -5)
    /// The number -0.
    public static let negativeZero = Reference(rawValue: -6)

    /// Devalue's mark of a sparse array; no value.
    static let sparseMark: Int32 = -7

    /// The place of the node in its graph; `nil` for a constant.
    var index: Int? { rawValue >= 0 ? Int(rawValue) : nil }
  }

  /// A value in the arena: what it is, and where its text or its links lie.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case null
      case `true`
      case `false`
      /// The text is the literal.
      case number
      case string
      case array
      /// The first link holds the length as its key's start, the others an index each.
      case sparse
      /// The links have keys.
      case object
      /// The first link's key is the tag, the others are the arguments.
      case tagged
    }

    var kind: Kind
    /// The offset of the text, or the index of the first link.
    var start: UInt32
    /// The number of bytes or links.
    var count: UInt32

    init(_ kind: Kind, _ text: TextRange) {
      self.kind = kind
      start = text.start
      count = text.count
    }

    init(_ kind: Kind, links: Range<Int>) {
      self.init(kind, TextRange(links.lowerBound, links.upperBound))
    }

    init(_ kind: Kind) { self.init(kind, TextRange(0, 0)) }

    var text: TextRange { TextRange(Int(start), Int(start) + Int(count)) }
    var links: Range<Int> { text.range }
    var isContainer: Bool { kind.rawValue >= Kind.array.rawValue }
  }

  /// An item, a member or an argument of a node.
  struct Link: Sendable {
    /// The name of a member or the text of an argument.
    var key: TextRange
    /// The value, or one of the two marks of an argument that stands in place.
    var target: Int32

    static let inlineString = Int32.min
    static let inlineLiteral = Int32.min + 1

    init(key: TextRange = TextRange(0, 0), _ target: Int32) {
      self.key = key
      self.target = target
    }

    var reference: Reference { Reference(rawValue: target) }
    var isInline: Bool { target <= Self.inlineLiteral }
  }

  /// The value that the graph is about.
  public internal(set) var root: Reference
  var nodes: [Node]
  var links: [Link]
  var bytes: [UInt8]

  /// The number of values, constants not counted.
  public var count: Int { nodes.count }
}

extension PayloadGraph {
  /// A value as it can be looked at: one level, with references to what is in it.
  public enum Value: Sendable, Hashable {
    /// The value `undefined`.
    case undefined
    /// An item that its array lacks.
    case hole
    /// The value `null`.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number; NaN, the infinities and -0 among them.
    case number(DataNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([Reference])
    /// An array of a length of which only some items are there.
    case sparseArray(length: Int, items: [SparseItem])
    /// An object.
    case object([Member])
    /// A value of a type that JSON lacks.
    case tagged(String, [Argument])
  }

  /// An item of a sparse array.
  public struct SparseItem: Sendable, Hashable {
    /// The index in the array.
    public let index: Int
    /// The value.
    public let value: Reference
  }

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let key: String
    /// The value.
    public let value: Reference
  }

  /// What a tagged value is made of.
  public enum Argument: Sendable, Hashable {
    /// Another value of the graph.
    case reference(Reference)
    /// A member of an object without prototype.
    case member(Member)
    /// A text that stands in place, such as the time of a `Date`.
    case string(String)
    /// A number, truth value or `null` that stands in place, as JSON, such as a byte offset.
    case literal(String)
  }

  /// The value that a reference stands for.
  public subscript(reference: Reference) -> Value {
    guard let index = reference.index, index < nodes.count else {
      return constant(reference)
    }
    let node = nodes[index]
    switch node.kind {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number: return .number(DataNumber(literal: string(node.text)))
    case .string: return .string(string(node.text))
    case .array: return .array(links[node.links].map(\.reference))
    case .sparse:
      let items = links[node.links].dropFirst()
      return .sparseArray(
        length: Int(links[node.links.lowerBound].key.start),
        items: items.map { SparseItem(index: Int($0.key.start), value: $0.reference) })
    case .object: return .object(links[node.links].map(member))
    case .tagged:
      let name = tag(of: node)
      return .tagged(string(name), links[node.links].dropFirst().map { argument($0, of: name) })
    }
  }

  private func constant(_ reference: Reference) -> Value {
    switch reference {
    case .hole: .hole
    case .notANumber: .number(DataNumber(.nan))
    case .infinity: .number(DataNumber(.infinity))
    case .negativeInfinity: .number(DataNumber(-.infinity))
    case .negativeZero: .number(DataNumber(literal: "-0"))
    default: .undefined
    }
  }

  private func member(_ link: Link) -> Member {
    Member(key: string(link.key), value: link.reference)
  }

  private func argument(_ link: Link, of tag: TextRange) -> Argument {
    switch link.target {
    case Link.inlineString: .string(string(link.key))
    case Link.inlineLiteral: .literal(string(link.key))
    default: isText(tag, "null") ? .member(member(link)) : .reference(link.reference)
    }
  }
}

extension PayloadGraph {
  /// The text at a place, which is known to be UTF-8.
  func string(_ text: TextRange) -> String {
    String(decoding: bytes[text.range], as: UTF8.self)
  }

  /// A Boolean value indicating whether a text of the pool is a given one.
  func isText(_ text: TextRange, _ other: StaticString) -> Bool {
    guard text.count == other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { unsafe bytes[text.range].elementsEqual($0) }
  }

  /// The tag of a tagged node.
  func tag(of node: Node) -> TextRange { links[node.links.lowerBound].key }

  /// The node behind a reference; `nil` for constants.
  func node(_ reference: Reference) -> Node? {
    guard let index = reference.index, index < nodes.count else { return nil }
    return nodes[index]
  }

  /// The value of an object's member; `nil` if the value is no object or lacks it.
  func member(_ key: StaticString, of reference: Reference) -> Reference? {
    guard let node = node(reference), node.kind == .object else { return nil }
    return links[node.links].first { isText($0.key, key) }?.reference
  }

  /// The string that a reference stands for.
  func string(at reference: Reference) -> String? {
    guard let node = node(reference), node.kind == .string else { return nil }
    return string(node.text)
  }
}
