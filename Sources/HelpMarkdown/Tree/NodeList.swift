internal import HelpCenter

/// Children of an element while they are collected; neighbouring texts become one.
struct NodeList {
  private var nodes: [MarkupNode] = []
  private var run = ""

  /// The nodes.
  consuming func finish() -> [MarkupNode] {
    if !run.isEmpty { nodes.append(.text(run)) }
    return nodes
  }

  /// Makes room for a number of nodes.
  mutating func reserve(_ count: Int) { nodes.reserveCapacity(count) }

  /// A Boolean value indicating whether nothing was added.
  var isEmpty: Bool { nodes.isEmpty && run.isEmpty }

  /// Adds text.
  mutating func append(text: String) {
    if run.isEmpty { run = text } else { run += text }
  }

  /// Adds a node.
  mutating func append(_ node: MarkupNode) {
    if case .text(let text) = node {
      append(text: text)
      return
    }
    flush()
    nodes.append(node)
  }

  /// Adds nodes.
  mutating func append(contentsOf nodes: [MarkupNode]) {
    for node in nodes { append(node) }
  }

  /// Adds an element.
  mutating func append(
    _ tag: String, _ attributes: DataObject = [:], children: [MarkupNode] = [],
    range: SourceRange? = nil
  ) {
    append(
      .element(
        MarkupElement(tag: tag, attributes: attributes, children: children, range: range)))
  }

  /// Ends a run of text, so that the next is one of its own.
  mutating func flush() {
    guard !run.isEmpty else { return }
    nodes.append(.text(run))
    run = ""
  }

  /// Changes the last node if it is an element.
  mutating func withLastElement(_ change: (inout MarkupElement) -> Void) -> Bool {
    guard run.isEmpty, case .element(var element)? = nodes.last else { return false }
    nodes.removeLast()
    change(&element)
    nodes.append(.element(element))
    return true
  }
}
