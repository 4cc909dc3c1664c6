import HelpCenter

extension SiteModel {
  /// The most categories in the navigation of a page.
  private static let categoryLimit = 10
  /// The most articles of the same category in the navigation of a page.
  private static let siblingLimit = 5

  /// Returns what the page of an article shows of the rest of the site.
  ///
  /// - Complexity: Does not depend on the number of articles.
  public func context(ofArticle place: Int) -> ArticlePageContext {
    let article = catalog.articles[place]
    let (previous, next) = catalog.neighbours(of: article)
    return ArticlePageContext(
      address: address(of: .article(place)), title: article.title,
      category: plan.categoryIndices[place].map { categories[$0] },
      categories: categories(around: plan.categoryIndices[place]), siblings: siblings(of: place),
      previous: previous.flatMap { link(to: $0) }, next: next.flatMap { link(to: $0) },
      related: related.articles(relatedTo: article).compactMap { link(to: $0) },
      updated: article.updatedDate)
  }

  /// The categories in the navigation of a page: all, or those nearest to its own.
  func categories(around index: Int?) -> [CategorySummary] {
    Array(categories[Self.window(categories.count, around: index ?? 0, limit: Self.categoryLimit)])
  }

  private func siblings(of place: Int) -> [PageLink] {
    guard let category = plan.categoryIndices[place] else { return [] }
    let members = plan.members[category]
    guard let position = plan.positions[place] else { return [] }
    let window = Self.window(members.count, around: position, limit: Self.siblingLimit)
    return members[window].compactMap { link(toArticle: $0) }
  }

  private func link(to article: HelpArticle) -> PageLink? {
    plan.places[article.path].flatMap { link(toArticle: $0) }
  }

  /// The range of at most so many places around one, moved inwards at both ends.
  private static func window(_ count: Int, around place: Int, limit: Int) -> Range<Int> {
    guard count > limit else { return 0..<count }
    let start = min(max(place - limit / 2, 0), count - limit)
    return start..<(start + limit)
  }
}
