/// An element of a markup tree: minimark's `[tag, props, ...children]`.
public struct MarkupElement: Sendable {
  /// The tag, in kebab case for components.
  public var tag: String
  /// The attributes in their order, named by hast property names such as `className`.
  public var attributes: DataObject
  /// The children in their order.
  public var children: [MarkupNode]
  /// Where the element stands in its file, if it came from one.
  ///
  /// The range takes no part in comparisons: two elements are equal if they say the same.
  public var range: SourceRange?

  /// Creates an element.
  public init(
    tag: String, attributes: DataObject = [:], children: [MarkupNode] = [],
    range: SourceRange? = nil
  ) {
    self.tag = tag
    self.attributes = attributes
    self.children = children
    self.range = range
  }

  /// The text of all descendants, joined without separators.
  public var textContent: String {
    MarkupNode.element(self).textContent
  }
}

extension MarkupElement: Hashable {
  /// Compares tag, attributes and children.
  public static func == (lhs: MarkupElement, rhs: MarkupElement) -> Bool {
    lhs.tag == rhs.tag && lhs.attributes == rhs.attributes && lhs.children == rhs.children
  }

  /// Hashes tag, attributes and children.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tag)
    hasher.combine(attributes)
    hasher.combine(children)
  }
}
