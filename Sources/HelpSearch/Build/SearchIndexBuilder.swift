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
    var lengths: [[Int]] = []
    for article in articles { lengths.append(try article.fieldLengths) }
    return try build(fieldLengths: lengths) { articles[$0] }
  }

  /// Merges articles of which one is held at a time.
  ///
  /// - Parameters:
  ///   - fieldLengths: ``AnalyzedArticle/fieldLengths`` of each article.
  ///   - article: Returns an article by its number; asked once for each, in their order.
  /// - Returns: The index; the same as that of articles that were added.
  /// - Throws: ``SearchIndexError`` if the index is too large or an analysis is damaged.
  package func build(
    fieldLengths: [[Int]], article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) -> [UInt8] {
    var collection = PostingCollection(lengths: fieldLengths, weights: weights)
    var records = RecordWriter()
    for place in fieldLengths.indices {
      let article = try article(place)
      let (text, positions) = try collection.add(article, at: place)
      records.add(article.encoded[text], article.encoded[positions])
    }
    records.finish()
    return try assemble(sections(of: collection, records, articleCount: fieldLengths.count))
  }

  private func sections(
    of collection: PostingCollection, _ records: RecordWriter, articleCount: Int
  ) -> [[UInt8]] {
    let byStem = collection.byStem()
    let shares = titleShares(collection, byStem, articleCount: articleCount)

    var terms = BlockWriter(.terms)
    var writer = TermWriter(saturation: weights.saturation)
    for stem in collection.stems.sortedIndices() {
      let key = Array(collection.stems[stem])
      terms.add(
        key,
        writer.entry(
          byStem[stem].map { collection.postings[Int($0)] }[...], stem: key, in: collection,
          articleCount: articleCount, titleShares: shares[stem] ?? [:]))
    }
    terms.finish()

    var lexicon = BlockWriter(.words)
    for word in collection.surfaces.sortedIndices() {
      let bytes = Array(collection.surfaces[word])
      guard bytes.first != IndexFormat.categoryMark else { continue }
      lexicon.add(bytes, [Lexicon.frequencyClass(of: Int(collection.surfaceFrequencies[word]))])
    }
    lexicon.finish()

    var sections = [[UInt8]](repeating: [], count: IndexSection.allCases.count)
    func set(_ section: IndexSection, _ bytes: [UInt8]) { sections[section.rawValue] = bytes }
    set(.termDirectory, terms.directory.bytes)
    set(.termKeys, terms.keys)
    set(.terms, terms.blocks)
    set(.lexiconDirectory, lexicon.directory.bytes)
    set(.lexiconKeys, lexicon.keys)
    set(.lexicon, lexicon.blocks)
    set(.parameters, parameters(collection, articleCount: articleCount))
    set(.synonyms, SynonymWriter.bytes(synonyms, language: language))
    set(.articles, records.directory.bytes)
    set(.texts, records.texts)
    set(.positions, records.positions)
    return sections
  }

  private func parameters(_ collection: PostingCollection, articleCount: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(Int(language?.rawValue ?? 0))
    writer.number(articleCount)
    writer.number(collection.stems.count)
    writer.number(collection.postings.count)
    return writer.bytes
  }

  /// Returns, for each stem in titles, the share of its weight in each of them, of 15.
  private func titleShares(
    _ collection: PostingCollection, _ byStem: PostingCollection.ByStem, articleCount: Int
  ) -> [Int: [Int32: Int]] {
    var totals = [Int](repeating: 0, count: articleCount)
    var weights = [Int](repeating: 0, count: collection.stems.count)
    for stem in 0..<collection.stems.count {
      let places = byStem[stem]
      guard let first = places.first, !collection.postings[Int(first)].isFunctionWord else {
        continue
      }
      weights[stem] = FixedPoint.inverseFrequency(articles: articleCount, with: places.count)
      for place in places where collection.postings[Int(place)].isInTitle {
        totals[Int(collection.postings[Int(place)].article)] += weights[stem]
      }
    }
    var shares: [Int: [Int32: Int]] = [:]
    for stem in 0..<collection.stems.count where weights[stem] > 0 {
      for place in byStem[stem] where collection.postings[Int(place)].isInTitle {
        let article = collection.postings[Int(place)].article
        let total = max(totals[Int(article)], 1)
        shares[stem, default: [:]][article] = (weights[stem] * 15 + total / 2) / total
      }
    }
    return shares
  }

  private func assemble(_ given: consuming [[UInt8]]) throws(SearchIndexError) -> [UInt8] {
    var sections = given
    var offset =
      IndexFormat.headerLength + sections.count * IndexFormat.sectionEntryLength
    let length = sections.reduce(offset) { $0 + $1.count }
    guard length < IndexFormat.maximumLength else {
      throw SearchIndexError(.tooLarge(limit: IndexFormat.maximumLength))
    }
    let rootLength = IndexSection.allCases.reduce(offset) {
      $0 + ($1.isRoot ? sections[$1.rawValue].count : 0)
    }
    func check(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
      bytes.withView {
        IndexCheck.value(of: $0, seed: seed, width: IndexFormat.sectionCheckWidth)
      }
    }
    var table = ByteWriter()
    for section in IndexSection.allCases {
      let bytes = sections[section.rawValue]
      table.append(section.name.utf8)
      table.fixed(offset, IndexFormat.offsetWidth)
      table.fixed(bytes.count, IndexFormat.offsetWidth)
      table.fixed64(check(bytes), IndexFormat.sectionCheckWidth)
      offset += bytes.count
    }
    var index = ByteWriter()
    IndexFormat.magic.withUTF8Buffer { unsafe index.append($0) }
    for number in [IndexFormat.version, length, rootLength, sections.count] {
      index.fixed(number, IndexFormat.offsetWidth)
    }
    index.fixed64(check(table.bytes, seed: check(index.bytes)), IndexFormat.sectionCheckWidth)
    index.append(table.bytes)
    index.reserve(length)
    for section in sections.indices {
      index.append(sections[section])
      // Texts are long; nothing is held twice for longer than it takes.
      sections[section] = []
    }
    return index.bytes
  }
}
