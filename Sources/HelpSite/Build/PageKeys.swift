internal import HelpAuthoring
internal import HelpCenter

/// Fingerprints of what pages show of the rest of the site.
///
/// What pages show of an article or of the navigation is hashed once, not for each of the many
/// pages that show it.
struct PageKeys: Sendable {
  private let model: SiteModel
  /// A fingerprint of the link to each article.
  private let linkKeys: [UInt64]
  /// A fingerprint of the categories in the navigation of the pages of each category, and last of
  /// those without one.
  private let navigationKeys: [UInt64]

  /// Makes the fingerprints of a site.
  init(_ model: SiteModel) {
    self.model = model
    linkKeys = model.catalog.articles.indices.map { place in
      model.link(toArticle: place).map { PageKeys.key(of: $0) } ?? 0
    }
    navigationKeys = (0...model.categories.count).map { index in
      PageKeys.key(of: model.categories(around: index < model.categories.count ? index : nil))
    }
  }

  /// Adds what a page shows of the rest of the site to the fingerprint of all that it shows.
  func combine(_ page: SitePage, into key: inout Fingerprint) {
    // The rest of what is said of other editions stands in the configuration.
    for link in model.versions(of: page) + model.languages(of: page) {
      key.combine(link.destination)
      key.combine(link.target.rawValue)
    }
    switch page {
    // They are cheaper to make than to tell whether they would be the same.
    case .home, .search, .notFound: break
    case .keywordIndex:
      key.combine(PageKeys.key(of: model.categories))
      for (place, article) in model.catalog.articles.enumerated()
      where !article.isHiddenFromNavigation {
        key.combine(linkKeys[place])
        for keyword in article.keywords { key.combine(keyword) }
      }
    case .category(let index):
      key.combine(PageKeys.key(of: model.categories))
      for link in model.articles(inCategory: index) {
        key.combine(PageKeys.key(of: link))
        key.combine(link.description)
      }
    case .article(let place): combine(model.surroundings(of: place), of: place, into: &key)
    }
  }

  private func combine(
    _ others: SiteModel.Surroundings, of place: Int, into key: inout Fingerprint
  ) {
    let category = others.category ?? model.categories.count
    key.combine(linkKeys[place])
    key.combine(UInt64(category))
    key.combine(navigationKeys[category])
    for places in [others.siblings, others.related[...]] {
      key.combine(UInt64(places.count))
      for place in places { key.combine(linkKeys[place]) }
    }
    for place in [others.previous, others.next] {
      key.combine(place.map { linkKeys[$0] } ?? 0)
    }
  }

  /// A fingerprint of a link without its description.
  private static func key(of link: PageLink) -> UInt64 {
    var key = Fingerprint()
    key.combine(link.title)
    key.combine(link.address.url)
    key.combine(link.address.file)
    return key.value
  }

  /// A fingerprint of what pages show of categories.
  private static func key(of categories: [CategorySummary]) -> UInt64 {
    var key = Fingerprint()
    for category in categories {
      key.combine(category.id)
      key.combine(self.key(of: category.link))
      key.combine(category.link.description)
      key.combine(UInt64(category.count))
    }
    return key.value
  }
}
