public import HelpCenter

/// Where articles come from: an image, of which only what is asked for is read, or a catalog.
public struct HelpSource: Sendable {
  private enum Storage: Sendable {
    case image(HelpImage)
    case catalog(HelpCatalog)
  }

  private let storage: Storage

  /// Takes articles from an image.
  public init(image: HelpImage) { storage = .image(image) }

  /// Takes articles from a catalog.
  public init(catalog: HelpCatalog) { storage = .catalog(catalog) }

  /// Returns all articles as a catalog; an image is read whole for it.
  func catalog() throws(HelpImageError) -> HelpCatalog {
    switch storage {
    case .image(let image): HelpCatalog(rows: try image.rows())
    case .catalog(let catalog): catalog
    }
  }

  /// Returns the article that a topic names exactly, without reading the others.
  ///
  /// Only an image can tell so; what is no exact name of one article gives `nil`.
  func exactArticle(_ topic: String) throws(HelpImageError) -> HelpArticle? {
    guard case .image(let image) = storage else { return nil }
    guard let index = try image.index(ofTopic: topic) else { return nil }
    return HelpArticle(row: try image.row(at: index))
  }

  /// Returns the title of the article at a path.
  func title(atPath path: String) throws(HelpImageError) -> (title: String, slug: String)? {
    switch storage {
    case .image(let image):
      guard let index = try image.index(ofPath: path) else { return nil }
      let summary = try image.summary(at: index)
      return (summary.title, summary.slug)
    case .catalog(let catalog):
      return catalog.article(atPath: path).map { ($0.title, $0.slug) }
    }
  }
}
