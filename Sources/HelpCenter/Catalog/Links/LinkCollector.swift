/// Follows the links of articles.
struct LinkCollector {
  /// The findings for which a nearest name is looked up; each costs a walk over all of them.
  private static let suggestionLimit = 50

  private let catalog: HelpCatalog
  /// The links and anchors of each article.
  private let found: [ArticleLinks]
  private var anchors: [Int: Set<String>] = [:]
  /// Where absolute paths lead: many articles link to the same.
  private var targets: [String: Int?] = [:]
  private var suggestions = 0
  private(set) var links: [CatalogLinks.Link] = []
  /// Where each link stands and leads to.
  private(set) var places: [(source: Int, target: Int)] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ catalog: HelpCatalog, _ found: [ArticleLinks]) {
    self.catalog = catalog
    self.found = found
  }

  /// Follows all links of an article.
  mutating func collect(_ article: HelpArticle, at place: Int) {
    for use in found[place].uses {
      follow(use.destination, from: article, at: place, range: use.range)
    }
    for path in article.relatedArticles where catalog.article(named: path, by: article) == nil {
      diagnostics.append(.unknownRelatedArticle(path, in: article))
    }
  }

  private mutating func follow(
    _ destination: String, from article: HelpArticle, at place: Int, range: SourceRange?
  ) {
    guard let reference = LinkReference(destination) else { return }
    guard let target = target(of: reference, from: article) else {
      if reference.isAsset { return }
      let nearest = nearestName(to: reference.path, among: catalog.articles.lazy.map(\.path))
      diagnostics.append(
        .brokenLink(destination, in: article, range: range, nearest: nearest))
      return
    }
    let found = catalog.articles[target]
    places.append((place, target))
    links.append(
      CatalogLinks.Link(
        source: article.path, target: found.path, anchor: reference.anchor,
        destination: destination, range: range))
    guard let anchor = reference.anchor, anchor != "top" else { return }
    let known = anchors[target] ?? Set(self.found[target].anchors)
    anchors[target] = known
    if !known.contains(anchor) {
      diagnostics.append(
        .brokenAnchor(
          anchor, of: found, in: article, range: range,
          nearest: nearestName(to: anchor, among: known.sorted())))
    }
  }

  private mutating func target(of reference: LinkReference, from article: HelpArticle) -> Int? {
    guard reference.isAbsolute else { return catalog.target(of: reference, from: article) }
    if let known = targets[reference.path] { return known }
    let target = catalog.target(of: reference, from: article)
    targets[reference.path] = .some(target)
    return target
  }

  private mutating func nearestName(
    to name: String, among names: some Sequence<String>
  ) -> String? {
    guard suggestions < LinkCollector.suggestionLimit else { return nil }
    suggestions += 1
    let wanted = Array(name.unicodeScalars.prefix(200))
    var distance = EditDistance()
    var limit = min(wanted.count / 3, 8)
    var nearest: String?
    for candidate in names {
      let letters = Array(candidate.unicodeScalars.prefix(200))
      guard let edits = distance.between(wanted, letters, limit: limit) else { continue }
      nearest = candidate
      limit = edits - 1
      if limit < 0 { break }
    }
    return nearest
  }
}
