internal import HelpCenter
internal import HelpSearch

extension HelpSource {
  /// Opens the search index: the one beside the articles, else one that is made now.
  func searchIndex() throws -> SearchIndex {
    if case .container(let container) = storage, let blob = container.index {
      return try SearchIndex(blob)
    }
    var builder = SearchIndexBuilder(language: language)
    builder.synonyms = synonyms
    for article in try catalog().articles { builder.add(article) }
    return try SearchIndex(builder.build())
  }

  /// The articles of an image that a topic is compared with when it names none exactly.
  private static let candidateLimit = 12

  /// Returns a catalog in which a topic that names no article exactly can be resolved.
  ///
  /// An image with an index gives the few articles that the index finds or whose names begin so;
  /// comparing the topic with these takes the same short time whatever their number.
  func catalog(for topic: String) throws -> HelpCatalog {
    guard case .container(let container) = storage, container.index != nil else {
      return try catalog()
    }
    let image = container.articles
    var indices = try image.indices(
      ofNamesBeginningWith: topic, limit: HelpSource.candidateLimit)
    let results = try searchIndex().search(
      topic, options: SearchOptions(limit: HelpSource.candidateLimit, sectionLimit: 1))
    for path in results.hits.map(\.path) + results.suggestions.map(\.path) {
      guard let index = try image.index(ofPath: path), !indices.contains(index) else { continue }
      indices.append(index)
    }
    return HelpCatalog(rows: try indices.sorted().map { try image.row(at: $0) })
  }

  /// Whether a catalog made for a topic is the whole one.
  var hasWholeCatalog: Bool {
    if case .container(let container) = storage { container.index == nil } else { true }
  }

  /// Returns the shortest topic that names the article at a path beyond doubt.
  func topic(ofPath path: String) throws -> String {
    switch storage {
    case .container(let container):
      let image = container.articles
      guard let index = try image.index(ofPath: path) else { return path }
      let slug = try image.summary(at: index).slug
      return try image.index(ofTopic: slug) == index ? slug : path
    case .catalog(let catalog):
      guard let slug = catalog.article(atPath: path)?.slug,
        case .found(let article, _) = catalog.resolve(slug), article.path == path
      else { return path }
      return slug
    }
  }
}
