/// Searches one index again and again, with the same memory for each search.
public struct Searcher {
  /// The index.
  public let index: SearchIndex
  /// The engine; none before the first search.
  ///
  /// In an array it is changed where it is, so that nothing of it is copied.
  private var engines: [SearchEngine] = []

  /// Creates a searcher of an index.
  public init(_ index: SearchIndex) { self.index = index }

  /// Searches for a query.
  ///
  /// - Throws: ``SearchIndexError`` if the bytes that are read are damaged.
  public mutating func search(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(SearchIndexError) -> SearchResults {
    try withEngine { engine throws(SearchIndexError) in
      try Searcher.run(query, options, &engine)
      var results = try ResultBuilder(query: query, options: options).results(&engine)
      if results.hits.isEmpty, options.limit > 0 {
        _ = Array(query.utf8).withView { engine.suggest($0, limit: Searcher.suggestionLimit) }
        let builder = ResultBuilder(query: query, options: options)
        results.suggestions = try builder.suggestions(&engine)
        let other = builder.correction(engine)?.query
        if other != results.correction?.query { results.suggestedQuery = other }
      }
      return results
    }
  }

  /// The titles that are offered when nothing is found.
  static let suggestionLimit = 5

  /// Returns the articles whose names come nearest to what somebody called a topic.
  ///
  /// - Throws: ``SearchIndexError`` if the bytes that are read are damaged.
  public mutating func topics(
    near name: String, limit: Int = 5
  ) throws(SearchIndexError) -> [SearchSuggestion] {
    var options = SearchOptions(limit: limit)
    options.sectionLimit = 1
    return try withEngine { engine throws(SearchIndexError) in
      try Searcher.run(name, options, &engine)
      if engine.hits.isEmpty {
        _ = Array(name.utf8).withView { engine.suggest($0, limit: limit) }
      }
      return try ResultBuilder(query: name, options: options).suggestions(&engine)
    }
  }

  /// Ranks articles for a query without reading what results show of them.
  ///
  /// - Returns: The articles with their scores, the best first.
  /// - Throws: ``SearchIndexError`` if the bytes that are read are damaged.
  public mutating func rank(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(SearchIndexError) -> [ArticleScore] {
    try withEngine { engine throws(SearchIndexError) in
      try Searcher.run(query, options, ranksSections: false, &engine)
      return engine.hits.map { ArticleScore(article: $0.article, score: $0.score) }
    }
  }

  private mutating func withEngine<Result>(
    _ body: (inout SearchEngine) throws(SearchIndexError) -> Result
  ) throws(SearchIndexError) -> Result {
    try index.storage.withView { view throws(SearchIndexError) in
      if engines.isEmpty {
        engines.append(try SearchEngine(IndexMemory(view, layout: index.layout)))
      }
      return try body(&engines[0])
    }
  }

  private static func run(
    _ query: String, _ options: SearchOptions, ranksSections: Bool = true,
    _ engine: inout SearchEngine
  ) throws(SearchIndexError) {
    var settings = SearchEngine.Settings()
    settings.limit = max(0, options.limit)
    settings.sectionLimit = options.sectionLimit
    settings.corrects = options.corrects
    settings.ranksSections = ranksSections
    let category = options.category.map { Array($0.utf8) }
    var query = query
    _ = query.withView { text in
      guard let category else { return engine.search(text, settings: settings) }
      return category.withView { engine.search(text, category: $0, settings: settings) }
    }
    if let failure = engine.memory.failure { throw failure }
  }
}
