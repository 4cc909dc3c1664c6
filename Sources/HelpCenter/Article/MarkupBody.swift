/// The body of a content row: its nodes, and what its source said beside them.
public struct MarkupBody: Sendable, Hashable {
  /// The shape a body had where it was read; writers give the same shape again.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// `{type: "minimark", value: […]}`, what Nuxt Content 3 stores.
    case minimark
    /// `{type: "minimal", value: […]}`, the older name of the same shape.
    case minimal
    /// `{type: "root", children: […]}`, a hast-like tree of objects.
    case root
  }

  /// The top-level nodes.
  public var nodes: [MarkupNode]
  /// The table of contents as it was stored, if there was one.
  public var toc: DataValue?
  /// The shape the body had where it was read.
  public var kind: Kind

  /// Creates a body.
  public init(nodes: [MarkupNode] = [], toc: DataValue? = nil, kind: Kind = .minimark) {
    self.nodes = nodes
    self.toc = toc
    self.kind = kind
  }
}
