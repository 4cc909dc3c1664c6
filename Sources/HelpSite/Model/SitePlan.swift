import HelpCenter

/// Which page stands where.
struct SitePlan: Sendable {
  /// The addresses of the articles; `nil` for those that get no page.
  private(set) var addresses: [SiteAddress?]
  /// The places of the articles by their paths; of several at one path the first.
  private(set) var places: [String: Int] = [:]
  /// The articles with a page of their own.
  private(set) var articlePages: [Int] = []
  /// The categories with articles to show.
  private(set) var categories: [CategorySummary] = []
  /// The articles to list of each category.
  private(set) var members: [[Int]] = []
  /// The index page of each category.
  private(set) var indexArticles: [Int?] = []
  /// The category of each article.
  private(set) var categoryIndices: [Int?]
  /// The position of each article among the members of its category.
  private(set) var positions: [Int: Int] = [:]
  /// The articles without a category.
  private(set) var uncategorized: [Int] = []
  /// The article at the root.
  private(set) var homeArticle: Int?
  private(set) var search = SiteAddress(file: "search.html")
  private(set) var keywordIndex = SiteAddress(file: "topics.html")
  private(set) var diagnostics: [Diagnostic] = []

  private let style: SiteAddress.Style
  /// The addresses taken, in lower case, and the path that took each.
  private var taken: [String: String] = [:]
  /// The last number that was tried to make an address of a name free.
  private var numbers: [String: Int] = [:]

  init(_ catalog: HelpCatalog, _ configuration: SiteConfiguration) {
    style = configuration.addressStyle
    addresses = Array(repeating: nil, count: catalog.articles.count)
    categoryIndices = Array(repeating: nil, count: catalog.articles.count)
    taken[SiteAddress.home(style).file] = "/"
    for name in ["404.html", "index.html"] { taken[name] = "/" + name }
    for place in catalog.articles.indices { placeArticle(place, catalog.articles[place]) }
    search = free("search")
    keywordIndex = free("topics")
    for category in catalog.categories { add(category, of: catalog) }
    let indexPages = Set(indexArticles.compactMap(\.self))
    for (place, article) in catalog.articles.enumerated() where addresses[place] != nil {
      if place == homeArticle || indexPages.contains(place) { continue }
      articlePages.append(place)
      if categoryIndices[place] == nil, !article.isHiddenFromNavigation {
        uncategorized.append(place)
      }
    }
  }

  private mutating func placeArticle(_ place: Int, _ article: HelpArticle) {
    guard let address = SiteAddress(path: article.path, style: style) else {
      diagnostics.append(.unsafePath(of: article))
      return
    }
    if article.path == "/", homeArticle == nil {
      homeArticle = place
    } else if let other = take(address, for: article.path) {
      diagnostics.append(.sameAddress(article, as: other))
      return
    }
    addresses[place] = address
    if places[article.path] == nil { places[article.path] = place }
  }

  /// Takes an address; returns the path that has it already.
  private mutating func take(_ address: SiteAddress, for path: String) -> String? {
    let key = address.file.lowercased()
    if let other = taken[key] { return other }
    taken[key] = path
    return nil
  }

  /// Takes the first free address of those that a name gives: itself, then with a number.
  private mutating func free(_ name: String) -> SiteAddress {
    let name = SiteAddress.isSafe(name) ? name : "topic"
    while true {
      let number = numbers[name, default: 0] + 1
      numbers[name] = number
      let path = number == 1 ? name : "\(name)-\(number)"
      // A safe name stays safe with a number behind it, save for one that grows too long.
      guard let address = SiteAddress(path: path, style: style) else { return free("topic") }
      if take(address, for: path) == nil { return address }
    }
  }

  /// The name of a category in addresses: without capitals and blanks.
  private static func slug(of name: String) -> String {
    name.lowercased().split { $0.isWhitespace || $0 == "/" }.joined(separator: "-")
  }

  private mutating func add(_ category: HelpCatalog.Category, of catalog: HelpCatalog) {
    let index = categories.count
    let indexArticle = category.path.flatMap { places[$0] }
      .flatMap { category.articleIndices.contains($0) && $0 != homeArticle ? $0 : nil }
    let shown = category.articleIndices.filter { place in
      addresses[place] != nil && place != indexArticle && place != homeArticle
        && !catalog.articles[place].isHiddenFromNavigation
    }
    guard !shown.isEmpty || indexArticle != nil else { return }
    let address = indexArticle.flatMap { addresses[$0] } ?? free(Self.slug(of: category.id))
    for place in category.articleIndices { categoryIndices[place] = index }
    for (position, place) in shown.enumerated() { positions[place] = position }
    members.append(shown)
    indexArticles.append(indexArticle)
    categories.append(
      CategorySummary(
        index: index, id: category.id,
        link: PageLink(
          title: category.title, description: category.description, address: address),
        count: shown.count))
  }

  /// The places of the articles that the home page shows first, and findings about paths that
  /// lead to none.
  func usefulArticles(
    _ catalog: HelpCatalog, _ configuration: SiteConfiguration, _ links: CatalogLinks?
  ) -> (places: [Int], diagnostics: [Diagnostic]) {
    let limit = 6
    guard configuration.usefulArticles.isEmpty else {
      var found: [Int] = []
      var unknown: [Diagnostic] = []
      for path in configuration.usefulArticles {
        if let article = catalog.article(atPath: path), let place = places[article.path],
          addresses[place] != nil
        {
          found.append(place)
        } else {
          unknown.append(.unknownUsefulArticle(path))
        }
      }
      return (found, unknown)
    }
    var counts = [Int](repeating: 0, count: catalog.articles.count)
    for link in links?.places ?? [] where link.source != link.target { counts[link.target] += 1 }
    let linked = articlePages.filter { counts[$0] > 0 }
      .sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    var chosen = Array(linked.prefix(limit))
    var position = 0
    while chosen.count < limit, members.contains(where: { $0.count > position }) {
      for category in members where category.count > position && chosen.count < limit {
        if !chosen.contains(category[position]) { chosen.append(category[position]) }
      }
      position += 1
    }
    return (chosen, [])
  }
}
