/// Builds an index of articles.
///
/// ```swift
/// var builder = SearchIndexBuilder(language: .english)
/// for article in catalog.articles { builder.add(article) }
/// let index = try SearchIndex(builder.build())
/// ```
///
/// The same articles in the same order always give the same bytes.
public struct SearchIndexBuilder {
  /// Groups of words that are searched for together, such as `["login", "sign in"]`.
  public var synonyms: [[String]] = []
  /// The analyses of the articles so far.
  public private(set) var articles: [AnalyzedArticle] = []

  private let language: SearchLanguage?
  private var analyzer: ArticleAnalyzer
  var weights = FieldWeights()

  /// Creates a builder for articles in a language; `nil` leaves words as they are.
  public init(language: SearchLanguage? = .english) {
    self.language = language
    analyzer = ArticleAnalyzer(language: language)
  }

  /// Analyses an article and adds it.
  public mutating func add(_ document: SearchDocument) {
    articles.append(analyzer.analyze(document))
  }

  /// Adds an article that was analysed before.
  public mutating func add(_ article: AnalyzedArticle) { articles.append(article) }

  /// Merges the articles into an index.
  ///
  /// - Throws: ``SearchIndexError`` if the index is too large or an analysis is damaged.
  public func build() throws(SearchIndexError) -> [UInt8] {
    var summaries: [AnalyzedArticle.Summary] = []
    for article in articles { summaries.append(try article.summary) }
    let table = try merged(summaries) { articles[$0] }
    let directory = ArticleDirectory(summaries)
    var assembly = IndexTables(table, synonyms: synonyms, language: language).assembly(directory)
    var texts: [UInt8] = []
    var positions: [UInt8] = []
    texts.reserveCapacity(directory.textLength)
    positions.reserveCapacity(directory.positionLength)
    for article in articles {
      let records = try article.records
      texts += article.encoded[records.text]
      positions += article.encoded[records.positions]
    }
    assembly.setRecords(.texts, texts)
    assembly.setRecords(.positions, positions)
    return try assembly.index()
  }

  /// Merges articles, of which one is held at a time, to what a site ships of their index.
  ///
  /// - Parameters:
  ///   - summaries: ``AnalyzedArticle/summary`` of each article.
  ///   - last: What was shipped before, if most of the articles were the same then.
  ///   - article: Returns an article by its number; asked for each in their order, or for none.
  /// - Returns: What a site ships; the same whatever was shipped before.
  /// - Throws: ``SearchIndexError`` if the index is too large or an analysis is damaged.
  package func ship(
    summaries: [AnalyzedArticle.Summary], after last: ShippedIndex.Last? = nil,
    article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> ShippedIndex {
    let table = try table(summaries, after: last, article)
    return try ShippedIndex(
      IndexTables(table, synonyms: synonyms, language: language), ArticleDirectory(summaries),
      language: language)
  }

  /// Makes the table of articles out of the one before, or merges them if that cannot be.
  private func table(
    _ summaries: [AnalyzedArticle.Summary], after last: ShippedIndex.Last?,
    _ article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> TermTable {
    guard let last,
      let table = try TermRevision.table(
        after: last.table, last.changes, summaries: summaries, weights: weights)
    else { return try merged(summaries, article) }
    return table
  }

  /// Merges articles.
  private func merged(
    _ summaries: [AnalyzedArticle.Summary],
    _ article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> TermTable {
    var collection = PostingCollection(summaries, weights: weights)
    for place in summaries.indices { try collection.add(article(place), at: place) }
    return TermTable(
      collection, saturation: weights.saturation, articleCount: summaries.count)
  }
}
