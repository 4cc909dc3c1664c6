/// A page of a site.
public enum SitePage: Sendable, Hashable {
  /// The home page.
  case home
  /// The page of a category, by its place among ``SiteModel/categories``.
  case category(Int)
  /// The page of an article, by its place among the articles of the catalog.
  case article(Int)
  /// The page that lists what a search found.
  case search
  /// The index of titles and keywords.
  case keywordIndex
  /// The page for addresses that lead nowhere.
  case notFound
}
