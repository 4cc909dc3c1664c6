internal import HelpAuthoring
internal import HelpCenter

/// Which pages an edition of the help center has: this one, or another version or language.
///
/// Pages of two editions are one and the same if they have the same address within their editions,
/// or if one has the address that the other had before, as the aliases of articles tell.
struct SiteEdition: Sendable {
  /// Where each address leads: that of a page to itself, an old one to the page in its place.
  private var pages: [String: String] = [:]
  /// The old addresses of each page.
  private var oldAddresses: [String: [String]] = [:]

  /// An edition of which no more is known than that it has a home page.
  init(style: SiteAddress.Style) {
    let home = SiteAddress.home(style).url
    pages[home] = home
  }

  /// The pages of a site.
  init(_ model: SiteModel, _ redirects: Redirects) {
    for redirect in redirects.redirects {
      pages[redirect.address.url] = redirect.target.url
      oldAddresses[redirect.target.url, default: []].append(redirect.address.url)
    }
    for page in model.pages where page != .notFound {
      let url = model.address(of: page).url
      pages[url] = url
    }
  }

  /// The pages that articles give, which may lack their bodies.
  init(_ articles: [HelpArticle], _ configuration: SiteConfiguration) {
    let catalog = HelpCatalog(
      articles: articles,
      options: HelpCatalog.Options(includesDrafts: configuration.includesDrafts))
    let model = SiteModel(
      catalog: catalog, configuration: configuration,
      related: RelatedArticles(catalog, terms: []))
    self.init(model, Redirects(model, reserved: model.pageFiles))
  }

  /// Returns the address at which another edition has a page of this one; `nil` if it has none.
  func counterpart(of url: String, in other: SiteEdition) -> String? {
    other.pages[url] ?? oldAddresses[url]?.lazy.compactMap { other.pages[$0] }.first
  }

  /// Whether there are pages that another edition has not.
  func hasPages(missingIn other: SiteEdition) -> Bool {
    pages.contains { $0.key == $0.value && counterpart(of: $0.key, in: other) == nil }
  }
}
