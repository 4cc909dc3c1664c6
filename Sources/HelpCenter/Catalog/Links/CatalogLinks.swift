/// The links between the articles of a catalog, and those that lead nowhere.
///
/// Made by ``HelpCatalog/links``. Targets of images, and addresses of other sites, are not looked
/// at.
public struct CatalogLinks: Sendable {
  /// A link from one article to another, or to a place within itself.
  public struct Link: Sendable, Hashable {
    /// The path of the article the link stands in.
    public let source: String
    /// The path of the article it leads to.
    public let target: String
    /// The anchor it leads to; `nil` if it names none.
    public let anchor: String?
    /// The destination as it is written.
    public let destination: String
    /// Where it is written, if that is known.
    public let range: SourceRange?
  }

  /// All links that lead to an article, in reading order.
  public let links: [Link]
  /// Findings about links that lead nowhere.
  public let diagnostics: [Diagnostic]
  /// The places of the articles that each of ``links`` stands in and leads to.
  package let places: [(source: Int, target: Int)]

  private let linksByTarget: [String: [Int]]

  init(links: [Link], places: [(source: Int, target: Int)], diagnostics: [Diagnostic]) {
    self.links = links
    self.places = places
    self.diagnostics = diagnostics
    var linksByTarget: [String: [Int]] = [:]
    for (place, link) in links.enumerated() where link.source != link.target {
      linksByTarget[link.target, default: []].append(place)
    }
    self.linksByTarget = linksByTarget
  }

  /// Returns the links that other articles have to one.
  public func backlinks(to article: HelpArticle) -> [Link] {
    (linksByTarget[article.path] ?? []).map { links[$0] }
  }
}

extension HelpCatalog {
  /// The links between the articles, and findings about those that lead nowhere.
  ///
  /// - Complexity: O(*n*) in the size of all bodies, each time; keep the result.
  public var links: CatalogLinks {
    links(following: articles.map { ArticleLinks(of: $0.body.nodes) })
  }
}
