/// What a site knows of the other versions and languages of its help center.
struct SiteEditions: Sendable {
  /// The pages of the site itself.
  private let own: SiteEdition
  /// The pages of the others, by the folders of their articles.
  private var others: [String: SiteEdition] = [:]
  /// An edition of which nothing is known.
  private let unknown: SiteEdition

  /// Knows no more than that every edition has a home page.
  init(style: SiteAddress.Style) {
    unknown = SiteEdition(style: style)
    own = unknown
  }

  /// Gathers the pages of all editions.
  init(
    of model: SiteModel, _ redirects: Redirects, others articles: EditionArticles
  ) {
    let configuration = model.configuration
    unknown = SiteEdition(style: configuration.addressStyle)
    own = SiteEdition(model, redirects)
    for folder in articles.folders {
      others[folder.path] = SiteEdition(folder.articles, configuration)
    }
  }

  /// Where another edition has a page.
  struct Counterpart {
    /// The address within the edition.
    var url: String
    /// Whether the way back leads to the page again.
    var isMutual: Bool
  }

  /// Returns where another edition has a page of this one; `nil` if it has none, or if it is not
  /// known.
  func counterpart(
    of address: SiteAddress, in edition: SiteConfiguration.Alternative
  ) -> Counterpart? {
    let other = edition.content.flatMap { others[$0] } ?? unknown
    guard let url = own.counterpart(of: address.url, in: other) else { return nil }
    return Counterpart(
      url: url, isMutual: other.counterpart(of: url, in: own) == address.url)
  }

  /// Whether an edition has pages that another lacks; true if either is not known.
  func hasPages(
    _ edition: SiteConfiguration.Alternative, missingIn other: SiteConfiguration.Alternative
  ) -> Bool {
    guard let edition = pages(of: edition), let other = pages(of: other) else { return true }
    return edition.hasPages(missingIn: other)
  }

  private func pages(of edition: SiteConfiguration.Alternative) -> SiteEdition? {
    edition.isCurrent ? own : edition.content.flatMap { others[$0] }
  }
}
