/// The links, pictures and anchors of one article, as its body alone tells them.
package struct ArticleLinks: Sendable, Hashable {
  /// A link.
  package struct Use: Sendable, Hashable {
    /// The destination as it is written.
    package var destination: String
    /// Where it is written, if that is known.
    package var range: SourceRange?

    /// Creates a link.
    package init(destination: String, range: SourceRange?) {
      self.destination = destination
      self.range = range
    }
  }

  /// The links within the site, in reading order.
  package var uses: [Use] = []
  /// The pictures, and other files to play, that stand on the site, in reading order.
  package var images: [Use] = []
  /// The `id` of every element that has one, in reading order.
  package var anchors: [String] = []

  /// Creates a list of given links, pictures and anchors.
  package init(uses: [Use] = [], images: [Use] = [], anchors: [String] = []) {
    self.uses = uses
    self.images = images
    self.anchors = anchors
  }

  /// Gathers the links, pictures and anchors of a body.
  package init(of nodes: [MarkupNode]) { walk(nodes, depth: 0) }

  private mutating func walk(_ nodes: [MarkupNode], depth: Int) {
    guard depth < 200 else { return }
    for case .element(let element) in nodes {
      for (key, value) in element.attributes.members.lazy.map({ ($0.key, $0.value) }) {
        switch key {
        // Links are written `href`; components of Nuxt UI and Docus take `to`.
        case "href", "to":
          guard let destination = value.string, LinkReference(destination) != nil else { continue }
          uses.append(Use(destination: destination, range: element.range))
        case "src":
          guard let source = value.string, LinkReference(source) != nil else { continue }
          images.append(Use(destination: source, range: element.range))
        case "id":
          if let id = value.string, !id.isEmpty { anchors.append(id) }
        default: continue
        }
      }
      walk(element.children, depth: depth + 1)
    }
  }
}

extension HelpCatalog {
  /// Follows links that were gathered before, so that no body is needed.
  ///
  /// - Parameter found: The links and anchors of each article, in the order of ``articles``.
  /// - Returns: Where the links lead, and findings about those that lead nowhere.
  package func links(following found: [ArticleLinks]) -> CatalogLinks {
    var collector = LinkCollector(self, found)
    for (place, article) in articles.enumerated() { collector.collect(article, at: place) }
    return CatalogLinks(
      links: collector.links, places: collector.places, diagnostics: collector.diagnostics)
  }
}
