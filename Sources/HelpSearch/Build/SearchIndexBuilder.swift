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
    var collection = try PostingCollection(articles, weights: weights)
    let starts = collection.sortByStem()
    let shares = titleShares(collection, starts)

    var terms = BlockWriter(.terms)
    var writer = TermWriter(saturation: weights.saturation)
    for stem in collection.stems.sortedIndices() {
      let key = Array(collection.stems[stem])
      terms.add(
        key,
        writer.entry(
          collection.postings[starts[stem]..<starts[stem + 1]], stem: key, in: collection,
          articleCount: articles.count, titleShares: shares[stem] ?? [:]))
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
    set(.parameters, parameters(collection))
    set(.synonyms, SynonymWriter.bytes(synonyms, language: language))
    addRecords(collection, to: &sections)
    return try assemble(sections)
  }

  private func parameters(_ collection: PostingCollection) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(Int(language?.rawValue ?? 0))
    writer.number(articles.count)
    writer.number(collection.stems.count)
    writer.number(collection.postings.count)
    return writer.bytes
  }

  /// Returns, for each stem in titles, the share of its weight in each of them, of 15.
  private func titleShares(
    _ collection: PostingCollection, _ starts: [Int]
  ) -> [Int: [Int32: Int]] {
    var totals = [Int](repeating: 0, count: articles.count)
    var weights = [Int](repeating: 0, count: collection.stems.count)
    for stem in 0..<collection.stems.count {
      let postings = collection.postings[starts[stem]..<starts[stem + 1]]
      guard let first = postings.first, !first.isFunctionWord else { continue }
      weights[stem] = FixedPoint.inverseFrequency(articles: articles.count, with: postings.count)
      for posting in postings where posting.isInTitle {
        totals[Int(posting.article)] += weights[stem]
      }
    }
    var shares: [Int: [Int32: Int]] = [:]
    for stem in 0..<collection.stems.count where weights[stem] > 0 {
      for posting in collection.postings[starts[stem]..<starts[stem + 1]] where posting.isInTitle {
        let total = max(totals[Int(posting.article)], 1)
        shares[stem, default: [:]][posting.article] = (weights[stem] * 15 + total / 2) / total
      }
    }
    return shares
  }

  /// Adds texts and positions, and the directory of them.
  private func addRecords(_ collection: PostingCollection, to sections: inout [[UInt8]]) {
    var directory = ByteWriter()
    var texts: [UInt8] = []
    var positions: [UInt8] = []
    func addEntry(_ offset: Int, _ bytes: ArraySlice<UInt8>, _ kind: IndexPart.Kind) {
      directory.fixed(offset, IndexFormat.offsetWidth)
      let check = Array(bytes).withView {
        IndexCheck.value(
          of: $0, seed: UInt64(kind.rawValue),
          width: IndexFormat.blockCheckWidth)
      }
      directory.fixed64(check, IndexFormat.blockCheckWidth)
    }
    for (index, article) in articles.enumerated() {
      let text = article.encoded[collection.texts[index]]
      let record = article.encoded[collection.positions[index]]
      addEntry(texts.count, text, .text)
      addEntry(positions.count, record, .positions)
      texts += text
      positions += record
    }
    addEntry(texts.count, [], .text)
    addEntry(positions.count, [], .positions)
    sections[IndexSection.articles.rawValue] = directory.bytes
    sections[IndexSection.texts.rawValue] = texts
    sections[IndexSection.positions.rawValue] = positions
  }

  private func assemble(_ sections: [[UInt8]]) throws(SearchIndexError) -> [UInt8] {
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
    for section in sections { index.append(section) }
    return index.bytes
  }
}
