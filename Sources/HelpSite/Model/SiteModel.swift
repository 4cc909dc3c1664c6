public import HelpCenter

/// What the pages of a site have in common: where everything stands, and what leads where.
///
/// Made once for a catalog and a configuration, then asked for one page after the other.
///
/// ```swift
/// let model = SiteModel(catalog: catalog, configuration: configuration)
/// for page in model.pages { print(model.address(of: page).file) }
/// ```
public struct SiteModel: Sendable {
  /// The articles.
  public let catalog: HelpCatalog
  /// What the owner of the site says about it.
  public let configuration: SiteConfiguration
  /// The categories that have articles to show.
  public let categories: [CategorySummary]
  /// All pages, in an order that does not change from one build to the next.
  public let pages: [SitePage]
  /// The places of the articles that the home page shows first.
  public let usefulArticles: [Int]
  /// Findings about paths and colours.
  public let diagnostics: [Diagnostic]

  let plan: SitePlan
  let related: RelatedArticles
  /// What is known of the pages of other versions and languages.
  var editions: SiteEditions
  /// The sizes of pictures by the paths of their files.
  var imageSizes: [String: ImageSize] = [:]

  /// Creates the model of a site.
  ///
  /// - Parameters:
  ///   - catalog: The articles.
  ///   - configuration: What the owner says about the site.
  ///   - related: Finds related articles; made by shared words if not given, for which all bodies
  ///     are read once.
  ///   - links: The links between the articles, by which the most useful articles are found if the
  ///     configuration names none; without them the first of each category are shown.
  public init(
    catalog: HelpCatalog, configuration: SiteConfiguration = SiteConfiguration(),
    related: RelatedArticles? = nil, links: CatalogLinks? = nil
  ) {
    let plan = SitePlan(catalog, configuration)
    self.catalog = catalog
    self.configuration = configuration
    self.plan = plan
    self.related = related ?? catalog.relatedArticles()
    editions = SiteEditions(style: configuration.addressStyle)
    categories = plan.categories
    pages =
      [.home, .search, .keywordIndex, .notFound] + plan.categories.indices.map { .category($0) }
      + plan.articlePages.map { .article($0) }
    let (useful, unknown) = plan.usefulArticles(catalog, configuration, links)
    usefulArticles = useful
    diagnostics = configuration.colors.diagnostics + plan.diagnostics + unknown
  }

  /// Returns where a page stands.
  ///
  /// An article that is the index page of a category shares the page of the category; one that
  /// has no page, for a reason that ``diagnostics`` names, is answered with the home page.
  public func address(of page: SitePage) -> SiteAddress {
    switch page {
    case .home: .home(configuration.addressStyle)
    case .category(let index): plan.categories[index].link.address
    case .article(let place): plan.addresses[place] ?? .home(configuration.addressStyle)
    case .search: plan.search
    case .keywordIndex: plan.keywordIndex
    case .notFound: SiteAddress(file: "404.html")
    }
  }

  /// Returns where an article stands; `nil` if it has no page.
  public func address(of article: HelpArticle) -> SiteAddress? {
    plan.places[article.path].flatMap { plan.addresses[$0] }
  }

  /// Returns the link to an article, by its place; `nil` if it has no page.
  public func link(toArticle place: Int, describes: Bool = false) -> PageLink? {
    plan.addresses[place].map { address in
      let article = catalog.articles[place]
      return PageLink(
        title: article.title, description: describes ? article.description : "", address: address)
    }
  }

  /// Returns the links to the articles of a category, with descriptions, in their order.
  public func articles(inCategory index: Int) -> [PageLink] {
    plan.members[index].compactMap { link(toArticle: $0, describes: true) }
  }

  /// The article that introduces a category, by its place; `nil` if it has no index page.
  public func indexArticle(ofCategory index: Int) -> Int? { plan.indexArticles[index] }

  /// The article that stands at the root, by its place; `nil` if there is none.
  public var homeArticle: Int? { plan.homeArticle }

  /// The links to the articles without a category.
  var uncategorizedArticles: [PageLink] {
    plan.uncategorized.compactMap { link(toArticle: $0, describes: true) }
  }
}
