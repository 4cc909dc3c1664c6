/// Searches an index: the part of the search that runs in a terminal and in a browser alike.
///
/// A search runs in two phases. First all articles are scored by the postings of the query's
/// words. Then the best are refined by where the words stand. All scores are whole numbers, so
/// they are the same on every machine.
///
/// In a browser only a few parts of the index are in memory. A search that lacks some says which
/// (``IndexMemory/missing``); it is started again when they are there.
package struct SearchEngine {
  /// A section of an article that was found.
  package struct RankedSection {
    /// The number of the section.
    package var index: Int
    /// The score within the article.
    package var score: Int
  }

  /// An article that was found.
  package struct RankedArticle {
    /// The number of the article.
    package var article: Int
    /// The score.
    package var score: Int
    /// The part of the score that comes from where words stand.
    var proximity = 0
    /// The sections, the best first.
    package var sections = List<RankedSection>()

    /// Whether the article stands in front of another.
    func isBetter(than other: RankedArticle) -> Bool {
      score != other.score ? score > other.score : article < other.article
    }
  }

  /// A word that was replaced.
  package struct Replacement {
    /// Where the word is in the query.
    package var start: Int
    package var end: Int
    /// The word searched for instead.
    package var word: List<UInt8>
  }

  /// How a search is carried out.
  package struct Settings {
    package var limit = 10
    package var sectionLimit = 3
    package var corrects = true
    /// Whether the sections of the hits are ranked.
    package var ranksSections = true
    package init() {}
  }

  /// The parts of the index in memory.
  package var memory: IndexMemory
  /// The weights of the signals.
  var weights = RankingWeights()
  /// The articles found by the last search, the best first.
  package private(set) var hits = List<RankedArticle>()
  /// The number of articles that match.
  package private(set) var total = 0
  /// The words that were replaced, in the order of the query.
  package var replacements = List<Replacement>()

  /// The terms of the last query.
  var terms = List<QueryTerm>()
  var query = ParsedQuery()
  var language: SearchLanguage?
  var form = WordForm()
  private(set) var synonyms = Synonyms()
  let functionWords: FunctionWordFilter
  /// How much terms weigh by their rarity.
  let inverseFrequency: InverseFrequency

  /// The score of each article.
  var scores: List<Int32>
  /// What each code of a posting is worth, for the stem at hand.
  var worths = List<Int32>(repeating: 0, count: ImpactCode.count)
  #if !HELP_SEARCH_BROWSER
  /// What each value of a title posting is worth, for the stem at hand.
  var titleWorths = List<Int32>(repeating: 0, count: TitleValue.count)
  /// The records of positions of the best articles.
  var records = List<PositionRecord>()
  /// The positions of the stems of the query in each of them.
  var positionLists = List<ByteView>()
  /// What was read so that memory brings it; of no meaning.
  var touched = 0
  /// Where terms are in the index.
  private var finder = TermFinder()
  #endif
  /// Where the words of the query stand in the article at hand.
  var matches = ArticleMatches()
  /// The terms whose neighbourhood counts, in the order of the query.
  var sequence = List<Int>()
  /// The hashes of all stems, in the order of their terms.
  var positionKeys = List<ArticleMatches.Key>()
  /// The scores of the sections of the article at hand.
  var sectionScores = List<Int>()
  private var bestArticles = BestArticles()
  /// Scratch for terms with several stems.
  var unionLevels = List<UInt16>()
  /// The number of required words an article has; 255 if it is left out, and empty if there
  /// are none.
  var gates = List<UInt8>()
  var requiredCount: UInt8 = 0

  /// Creates an engine for an index.
  ///
  /// - Throws: ``SearchIndexError`` if the synonyms are damaged.
  package init(_ memory: IndexMemory) throws(SearchIndexError) {
    self.memory = memory
    language = memory.layout.language
    functionWords = FunctionWordFilter(language)
    inverseFrequency = InverseFrequency(articles: memory.layout.articleCount)
    scores = List<Int32>(repeating: 0, count: memory.layout.articleCount)
    if memory.synonyms.count > 1 {
      try memory.verifySynonyms()
      guard let synonyms = Synonyms(memory.synonyms, language: language, &form) else {
        throw .damaged(.section(IndexSection.synonyms.rawValue))
      }
      self.synonyms = synonyms
    }
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - text: The query in UTF-8, which need not be valid.
  ///   - category: The category to search, in addition to what the query says.
  ///   - settings: How to search.
  /// - Returns: Whether the search is complete; otherwise parts are missing or damaged.
  package mutating func search(
    _ text: ByteView, category: ByteView? = nil, settings: Settings = Settings()
  ) -> Bool {
    memory.beginSearch()
    #if !HELP_SEARCH_BROWSER
    finder.beginSearch(memory.termDirectory)
    #endif
    hits.removeAll(keepingCapacity: true)
    replacements.removeAll(keepingCapacity: true)
    total = 0
    query.parse(text)
    if resolveTerms(text, corrects: settings.corrects), prepareGates(text, category: category) {
      scoreArticles()
      collect(limit: max(settings.limit, query.phraseCount > 0 ? 32 : weights.refinedCount))
      refine(text, settings: settings)
    }
    return memory.isComplete
  }

  /// Looks a stem up.
  ///
  /// - Returns: `nil` if a block is missing or damaged; an empty entry if no article has the stem.
  mutating func entry(of stem: List<UInt8>) -> TermEntry? {
    #if HELP_SEARCH_BROWSER
    let number = memory.termDirectory.block(for: stem)
    #else
    let number = finder.block(for: stem, memory.termDirectory)
    #endif
    guard let number else { return TermEntry() }
    let part = IndexPart(.terms, number)
    #if HELP_SEARCH_BROWSER
    guard let view = memory.view(of: part) else { return nil }
    let entry = TermBlock.find(stem, in: view, articleCount: scores.count)
    #else
    guard let view = finder.view(of: number) ?? memory.view(of: part) else { return nil }
    let entry = finder.find(stem, in: view, block: number, articleCount: scores.count)
    #endif
    if entry == nil { memory.fail(part) }
    return entry
  }

  /// Gathers the best articles, and counts all.
  private mutating func collect(limit: Int) {
    leaveOutGatedArticles()
    // A reference of its own, as two properties cannot be looked into and written to at once.
    let scores = scores
    let (matching, threshold) = bestArticles.threshold(scores.span, limit: limit)
    total = matching
    hits = bestArticles.find(scores.span, limit: limit, from: threshold)
  }

  /// Takes the scores of articles that lack what the query requires.
  private mutating func leaveOutGatedArticles() {
    guard gates.count > 0 else { return }
    for article in 0..<scores.count where gates[article] != requiredCount { scores[article] = 0 }
  }

  /// Finds the articles to offer for a query without hits: by the beginnings of its words, and
  /// without what it requires or excludes.
  ///
  /// The replacements are then those of a query to offer: words of phrases are corrected, too.
  ///
  /// - Returns: Whether the search is complete; otherwise parts are missing or damaged.
  package mutating func suggest(_ text: ByteView, limit: Int) -> Bool {
    // A list of its own: who looked at the replacements of the search keeps them.
    replacements = List()
    if resolveTerms(text, corrects: true, isRelaxed: true) {
      gates.removeAll(keepingCapacity: true)
      scoreArticles()
      collect(limit: limit)
      total = 0
    }
    return memory.isComplete
  }

  /// Returns the hits, and leaves none behind.
  mutating func takeHits() -> List<RankedArticle> {
    let taken = hits
    hits = List()
    return taken
  }
  mutating func setHits(_ hits: List<RankedArticle>) { self.hits = hits }
  mutating func setTotal(_ total: Int) { self.total = total }
}
