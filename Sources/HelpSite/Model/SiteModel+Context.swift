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
    let others = surroundings(of: place)
    return ArticlePageContext(
      address: address(of: .article(place)), title: article.title,
      category: others.category.map { categories[$0] },
      categories: categories(around: others.category),
      siblings: others.siblings.compactMap { link(toArticle: $0) },
      previous: others.previous.flatMap { link(toArticle: $0) },
      next: others.next.flatMap { link(toArticle: $0) },
      related: others.related.compactMap { link(toArticle: $0) },
      updated: article.updatedDate)
  }

  /// The articles that the page of one leads to, by their places.
  struct Surroundings {
    /// The category, by its index.
    var category: Int?
    /// The articles of the category that stand next to it, itself among them.
    var siblings: ArraySlice<Int> = []
    /// The article before in reading order.
    var previous: Int?
    /// The article after in reading order.
    var next: Int?
    /// Articles on related questions.
    var related: [Int]
  }

  /// Returns which articles the page of one leads to.
  func surroundings(of place: Int) -> Surroundings {
    let neighbours = catalog.neighbours(ofPlace: place)
    return Surroundings(
      category: plan.categoryIndices[place], siblings: siblings(of: place),
      previous: neighbours.previous, next: neighbours.next,
      related: related.places(relatedTo: place))
  }

  /// The categories in the navigation of a page: all, or those nearest to its own.
  func categories(around index: Int?) -> [CategorySummary] {
    Array(categories[Self.window(categories.count, around: index ?? 0, limit: Self.categoryLimit)])
  }

  private func siblings(of place: Int) -> ArraySlice<Int> {
    guard let category = plan.categoryIndices[place], let position = plan.positions[place] else {
      return []
    }
    let members = plan.members[category]
    return members[Self.window(members.count, around: position, limit: Self.siblingLimit)]
  }

  /// The range of at most so many places around one, moved inwards at both ends.
  private static func window(_ count: Int, around place: Int, limit: Int) -> Range<Int> {
    guard count > limit else { return 0..<count }
    let start = min(max(place - limit / 2, 0), count - limit)
    return start..<(start + limit)
  }
}
