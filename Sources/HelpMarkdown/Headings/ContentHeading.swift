package import HelpCenter

/// The title and the description that a page takes from its own first lines.
package struct ContentHeading: Sendable, Hashable {
  /// The text of the first element, if it is an `h1`; else empty.
  package var title: String
  /// The text of the paragraph that starts the page or follows the `h1`; else empty.
  package var description: String

  /// Takes them from the top-level nodes of a body; rules are passed over.
  package init(of nodes: [MarkupNode]) {
    title = ""
    description = ""
    var elements = nodes.lazy.compactMap(\.element).filter { $0.tag != "hr" }.makeIterator()
    var next = elements.next()
    if let heading = next, heading.tag == "h1" {
      title = heading.textContent
      next = elements.next()
    }
    if let paragraph = next, paragraph.tag == "p" { description = paragraph.textContent }
  }
}
