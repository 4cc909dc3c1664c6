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
    var lengths: [AnalyzedArticle.Lengths] = []
    for article in articles { lengths.append(try article.lengths) }
    var records = RecordWriter(lengths, isKept: true)
    let table = try merged(lengths, &records) { articles[$0] }
    return try IndexTables(table, synonyms: synonyms, language: language).assembly(records).index()
  }

  /// Merges articles, of which one is held at a time, to what a site ships of their index.
  ///
  /// - Parameters:
  ///   - lengths: ``AnalyzedArticle/lengths`` of each article.
  ///   - last: What was shipped before, if most of the articles were the same then.
  ///   - article: Returns an article by its number; asked once for each, in their order.
  /// - Returns: What a site ships; the same whatever was shipped before.
  /// - Throws: ``SearchIndexError`` if the index is too large or an analysis is damaged.
  package func ship(
    lengths: [AnalyzedArticle.Lengths], after last: ShippedIndex.Last? = nil,
    article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> ShippedIndex {
    var records = RecordWriter(lengths, isKept: false)
    let table = try table(lengths, after: last, &records, article)
    return try ShippedIndex(
      IndexTables(table, synonyms: synonyms, language: language), records, language: language)
  }

  /// Makes the table of articles out of the one before, or merges them if that cannot be.
  private func table(
    _ lengths: [AnalyzedArticle.Lengths], after last: ShippedIndex.Last?,
    _ records: inout RecordWriter,
    _ article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> TermTable {
    guard let last,
      let table = try TermRevision.table(
        after: last.table, last.changes, lengths: lengths, weights: weights)
    else { return try merged(lengths, &records, article) }
    for place in lengths.indices { try records.add(article(place), lengths[place]) }
    records.finish()
    return table
  }

  /// Merges articles.
  private func merged(
    _ lengths: [AnalyzedArticle.Lengths], _ records: inout RecordWriter,
    _ article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> TermTable {
    var collection = PostingCollection(lengths, weights: weights)
    for place in lengths.indices {
      let article = try article(place)
      try collection.add(article, at: place)
      try records.add(article, lengths[place])
    }
    records.finish()
    return TermTable(
      collection, saturation: weights.saturation, articleCount: lengths.count)
  }
}
