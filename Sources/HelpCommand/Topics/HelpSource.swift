public import HelpCenter
public import HelpSearch

/// Where articles come from: an image, of which only what is asked for is read, or a catalog.
public struct HelpSource: Sendable {
  enum Storage: Sendable {
    case container(HelpContainer)
    case catalog(HelpCatalog)
  }

  let storage: Storage
  /// The language and the synonyms of the search where there is no index, as in every catalog.
  let language: SearchLanguage?
  let synonyms: [[String]]

  /// Takes articles from an image.
  public init(image: HelpImage) { self.init(container: HelpContainer(articles: image)) }

  /// Takes articles and their search index from a container; without an index, articles are taken
  /// to be in English.
  public init(container: HelpContainer) {
    storage = .container(container)
    language = .english
    synonyms = []
  }

  /// Takes articles, and their search index if it has one, from an image in a file.
  ///
  /// The file is read whole, so that no later change of it matters.
  ///
  /// - Throws: ``HelpFileError`` if the file cannot be read or is no undamaged help image.
  public init(imageAt path: String) throws(HelpFileError) {
    guard let container = try HelpImageFile.open(path, access: .copy) else {
      throw HelpFileError(.notAnImage, path: path)
    }
    self.init(container: container)
  }

  /// Takes articles from a catalog.
  ///
  /// - Parameters:
  ///   - catalog: The articles.
  ///   - language: The language of the articles; `nil` searches for words as they are.
  ///   - synonyms: Groups of words and phrases that a search takes for one another.
  public init(
    catalog: HelpCatalog, language: SearchLanguage? = .english, synonyms: [[String]] = []
  ) {
    storage = .catalog(catalog)
    self.language = language
    self.synonyms = synonyms
  }

  /// The image the articles come from; `nil` if they come from a catalog.
  private var image: HelpImage? {
    if case .container(let container) = storage { container.articles } else { nil }
  }

  /// Returns all articles as a catalog; an image is read whole for it.
  func catalog() throws(HelpImageError) -> HelpCatalog {
    switch storage {
    case .container(let container): HelpCatalog(rows: try container.articles.rows())
    case .catalog(let catalog): catalog
    }
  }

  /// Returns the article that a topic names exactly, without reading the others.
  ///
  /// Only an image can tell so; what is no exact name of one article gives `nil`.
  func exactArticle(_ topic: String) throws(HelpImageError) -> HelpArticle? {
    guard let image, let index = try image.index(ofTopic: topic) else { return nil }
    return HelpArticle(row: try image.row(at: index))
  }

  /// Returns the title of the article at a path.
  func title(atPath path: String) throws(HelpImageError) -> (title: String, slug: String)? {
    switch storage {
    case .container(let container):
      guard let index = try container.articles.index(ofPath: path) else { return nil }
      let summary = try container.articles.summary(at: index)
      return (summary.title, summary.slug)
    case .catalog(let catalog):
      return catalog.article(atPath: path).map { ($0.title, $0.slug) }
    }
  }

  /// Returns the slugs and titles of articles with a name that begins so, by slug.
  func topics(
    beginningWith beginning: String, limit: Int
  ) throws(HelpImageError) -> [(slug: String, title: String)] {
    var topics: [(slug: String, title: String)] = []
    switch storage {
    case .container(let container):
      for index in try container.articles.indices(ofNamesBeginningWith: beginning, limit: limit) {
        let summary = try container.articles.summary(at: index)
        topics.append((summary.slug, summary.title))
      }
    case .catalog(let catalog):
      topics = catalog.articles.map { ($0.slug, $0.title) }
    }
    return Array(topics.filter { $0.slug.hasPrefix(beginning) }.prefix(limit))
  }

  /// Returns the related articles the image holds for an article; none if it holds none.
  func related(to article: HelpArticle) throws(HelpImageError) -> [HelpImage.Summary] {
    guard let image, let index = try image.index(ofPath: article.path) else { return [] }
    var summaries: [HelpImage.Summary] = []
    for other in try image.indices(relatedTo: index) ?? [] {
      summaries.append(try image.summary(at: other))
    }
    return summaries
  }
}
