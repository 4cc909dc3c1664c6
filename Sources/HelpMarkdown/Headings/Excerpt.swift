package import HelpCenter

/// The part of a page before `<!--more-->`.
package enum Excerpt {
  /// Returns the nodes before the first top-level comment that says `more`; `nil` if there is none.
  ///
  /// A style sheet at the end of the page is taken along if the excerpt has code.
  ///
  /// - Parameter nodes: The top-level nodes of the body, with their comments.
  /// - Returns: The nodes without comments.
  package static func nodes(of nodes: [MarkupNode]) -> [MarkupNode]? {
    let end = nodes.firstIndex { node in
      guard case .comment(let text) = node else { return false }
      return trimmed(text) == "more"
    }
    guard let end else { return nil }
    var excerpt = nodes[..<end].filter { node in
      if case .comment = node { false } else { true }
    }
    let hasCode = excerpt.contains { $0.element?.tag == "pre" }
    let last = nodes.last { $0.element != nil }
    if hasCode, let last, last.element?.tag == "style" { excerpt.append(last) }
    return excerpt
  }

  /// Returns the excerpt as it is stored: `{type: "minimark", value: […]}`.
  package static func tree(of nodes: [MarkupNode]) -> DataValue? {
    self.nodes(of: nodes).map { excerpt in
      ["type": "minimark", "value": .array(excerpt.map(\.dataValue))]
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !ECMAScript.isWhitespace($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !ECMAScript.isWhitespace($0) }
    return end.map { String(scalars[start...$0]) } ?? ""
  }
}

extension MarkupNode {
  /// The node as minimark data.
  var dataValue: DataValue {
    switch self {
    case .text(let text): .string(text)
    case .comment(let text): .array([.null, [:], .string(text)])
    case .element(let element):
      .array(
        [.string(element.tag), .object(element.attributes)] + element.children.map(\.dataValue))
    }
  }
}
