internal import HelpCenter
internal import HelpSearch

extension HelpSource {
  /// Opens the search index: the one beside the articles, else one that is made now.
  func searchIndex() throws -> SearchIndex {
    if case .container(let container) = storage, let blob = container.index {
      return try SearchIndex(blob)
    }
    var builder = SearchIndexBuilder()
    for article in try catalog().articles { builder.add(article) }
    return try SearchIndex(builder.build())
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
      guard let slug = catalog.article(atPath: path)?.slug, case .found(let article, _) = catalog.resolve(slug),
        article.path == path
      else { return path }
      return slug
    }
  }
}

extension SearchIndex {
  /// Opens the index in a blob, which is not copied unless it is an array.
  init(_ blob: HelpBlob) throws {
    self = try unsafe blob.withUnsafeStorage { bytes, owner in
      // SAFETY: the bytes live as long as their owner; those without one are part of the program.
      try unsafe SearchIndex(unsafeBytes: bytes, owner: owner ?? ProgramData())
    }
  }
}

/// The owner of data that is part of the program.
private final class ProgramData: Sendable {}
