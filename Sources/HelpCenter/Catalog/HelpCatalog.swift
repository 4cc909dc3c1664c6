/// All articles of a help center: their order, categories and ways to find one.
///
/// ```swift
/// let catalog = HelpCatalog(rows: rows)
/// switch catalog.resolve("gatway fails to strat") {
/// case .found(let article, _), .nearMiss(let article, _): show(article)
/// case .ambiguous(let candidates), .none(let candidates): list(candidates)
/// }
/// ```
///
/// Creating a catalog costs about as much as sorting its articles. What needs the bodies, such as
/// ``links`` and ``RelatedArticles``, is computed when asked for; keep it if you need it again.
public struct HelpCatalog: Sendable {
  /// The settings of a catalog.
  public struct Options: Sendable, Hashable {
    /// How the articles are ordered.
    public var order: CatalogOrder
    /// Whether drafts are articles like others; else they are left out.
    public var includesDrafts: Bool

    /// Creates settings.
    public init(order: CatalogOrder = .natural, includesDrafts: Bool = false) {
      self.order = order
      self.includesDrafts = includesDrafts
    }
  }

  /// The settings the catalog was made with.
  public let options: Options
  /// The articles in their order.
  public let articles: [HelpArticle]
  /// The categories in the order of their first articles; `order` and names decide ties.
  public let categories: [Category]
  /// The navigation tree, without what is hidden from it.
  public let navigation: [NavigationItem]
  /// Findings about paths, slugs and aliases that are used twice.
  public let diagnostics: [Diagnostic]
  /// All rows the catalog was made of, drafts and `.navigation` rows included, as they came.
  public let rows: [ContentRow]

  /// The number of leading directories that all articles share and that name no category.
  let categoryDepth: Int
  /// The settings of directories, by the paths they are published under.
  let directories: [String: DirectorySettings]
  /// The places of articles in ``articles`` by what they can be looked up with.
  let index: CatalogIndex
  /// The places of articles in reading order of the navigation, and each one's place there.
  let readingOrder: (articles: [Int], positions: [Int: Int])

  /// Creates a catalog of rows; `.navigation` rows become settings of their directories.
  public init(rows: [ContentRow], options: Options = Options()) {
    self.init(articles: rows.map { HelpArticle(row: $0) }, options: options)
  }

  /// Creates a catalog of articles; those of `.navigation` rows become settings of directories.
  public init(articles given: [HelpArticle], options: Options = Options()) {
    self.init(articles: given, in: ArticleSequence(given, options: options))
  }

  /// Creates a catalog of articles whose sequence is known already.
  package init(articles given: [HelpArticle], in sequence: ArticleSequence) {
    let ordered = sequence.places.map { given[$0] }
    let directories = sequence.directories
    let categoryDepth = HelpCatalog.categoryDepth(of: ordered)
    let categories = HelpCatalog.categories(
      of: ordered, depth: categoryDepth, directories: directories)
    let index = CatalogIndex(ordered)
    var tree = NavigationBuilder(articles: ordered, directories: directories)
    options = sequence.options
    self.directories = directories
    self.index = index
    self.categories = categories
    self.categoryDepth = categoryDepth
    articles = ordered
    rows = given.map(\.row)
    navigation = tree.items()
    readingOrder = NavigationBuilder.readingOrder(of: navigation, in: index, ordered)
    diagnostics = index.diagnostics(ordered)
  }

  /// The rows as a Nuxt collection, for sites that need upstream's very answers.
  public var nuxtCollection: NuxtCollection { NuxtCollection(rows: rows) }
}
