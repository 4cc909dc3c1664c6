/// A node of the lossless tree that minimark holds: an element, a text or a comment.
///
/// The format is described by minimark's `src/types/tree.ts`. Meaning is added in one step, when
/// a tree is lowered to a ``Document``.
public enum MarkupNode: Sendable, Hashable {
  /// An element with attributes and children.
  case element(MarkupElement)
  /// A run of text. Two runs may stand side by side where a comment was.
  case text(String)
  /// A comment; minimark has none, hast and Comark trees do.
  case comment(String)
}

extension MarkupNode {
  /// Creates an element.
  public static func element(
    _ tag: String, _ attributes: DataObject = [:], _ children: [MarkupNode] = []
  ) -> MarkupNode {
    .element(MarkupElement(tag: tag, attributes: attributes, children: children))
  }

  /// The element, if the node is one.
  public var element: MarkupElement? {
    if case .element(let element) = self { element } else { nil }
  }

  /// The text of the node and all its descendants, joined without separators.
  public var textContent: String {
    var text = ""
    appendTextContent(to: &text)
    return text
  }

  private func appendTextContent(to text: inout String) {
    switch self {
    case .text(let run): text += run
    case .comment: break
    case .element(let element):
      for child in element.children { child.appendTextContent(to: &text) }
    }
  }
}
