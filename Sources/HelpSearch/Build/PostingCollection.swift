/// The postings of all articles, gathered from their analyses.
struct PostingCollection {
  /// A stem in an article, in 16 bytes: there are many.
  struct Posting {
    private let stemAndFlags: UInt32
    let article: Int32
    /// The weighed and normalised term frequency.
    let frequency: Float
    /// The index of the first written form in ``PostingCollection/surfaceUses``.
    fileprivate let firstSurface: Int32

    fileprivate init(
      stem: Int, article: Int, frequency: Double, firstSurface: Int, isInTitle: Bool,
      isFunctionWord: Bool
    ) {
      stemAndFlags =
        UInt32(truncatingIfNeeded: stem) << 2 | (isInTitle ? 1 : 0) | (isFunctionWord ? 2 : 0)
      self.article = Int32(article)
      self.frequency = Float(frequency)
      self.firstSurface = Int32(firstSurface)
    }

    var stem: Int { Int(stemAndFlags >> 2) }
    var isInTitle: Bool { stemAndFlags & 1 != 0 }
    var isFunctionWord: Bool { stemAndFlags & 2 != 0 }
  }

  private(set) var stems = StringTable()
  private(set) var surfaces = StringTable()
  private(set) var postings: [Posting] = []
  /// The written forms of the postings, posting after posting.
  private var surfaceUses: [Int32] = []
  /// The number of articles with each written form.
  private(set) var surfaceFrequencies: [Int32] = []
  /// The stem of each written form.
  private(set) var surfaceStems: [Int32] = []
  /// The number of words of the titles.
  private(set) var titleLengths: [Int] = []

  private typealias Field = AnalyzedArticle.Field

  /// The lengths of fields by which articles are weighed.
  let averages: [Double]
  private let weights: FieldWeights

  /// Creates an empty collection.
  ///
  /// - Parameters:
  ///   - averages: The lengths of fields by which articles are weighed.
  ///   - weights: What a word in each field counts.
  init(averages: [Double], weights: FieldWeights) {
    self.averages = averages
    self.weights = weights
  }

  /// Creates an empty collection with room for articles.
  ///
  /// - Parameters:
  ///   - articles: The summary of each article.
  ///   - weights: What a word in each field counts.
  init(_ articles: [AnalyzedArticle.Summary], weights: FieldWeights) {
    self.init(averages: PostingCollection.averages(of: articles), weights: weights)
    let stemCount = articles.reduce(0) { $0 + $1.stems }
    postings.reserveCapacity(stemCount)
    // Most stems of an article stand there in one form.
    surfaceUses.reserveCapacity(stemCount + stemCount / 4)
    titleLengths.reserveCapacity(articles.count)
  }

  /// Returns the lengths of fields by which articles are weighed.
  static func averages(of articles: [AnalyzedArticle.Summary]) -> [Double] {
    var totals = [Int](repeating: 0, count: Field.allCases.count)
    var counts = totals
    for article in articles {
      for (field, length) in zip(totals.indices, article.fields) {
        totals[field] += length
        if length > 0 { counts[field] += 1 }
      }
    }
    return totals.indices.map {
      // Coarse steps, so that one changed article does not change the impacts of all others.
      rounded(Double(totals[$0]) / Double(max(counts[$0], 1)))
    }
  }

  /// Rounds to a sixteenth of a power of two.
  private static func rounded(_ value: Double) -> Double {
    guard value > 1 else { return 1 }
    let step = value.binade / 16
    return (value / step).rounded() * step
  }

  /// Adds an article behind those before.
  ///
  /// - Throws: ``SearchIndexError`` if the analysis is damaged.
  mutating func add(_ article: AnalyzedArticle, at place: Int) throws(SearchIndexError) {
    let isRead = article.encoded.withView { add($0, article: place) }
    guard isRead else { throw SearchIndexError(.notAnAnalysis) }
  }

  private mutating func add(_ view: ByteView, article: Int) -> Bool {
    var reader = ByteReader(view, at: 1)
    reader.skip(reader.number())
    reader.skip(reader.number())
    if reader.failed { return false }
    var factors: [Double] = []
    factors.reserveCapacity(Field.allCases.count)
    for field in Field.allCases {
      let length = reader.number()
      if field == .title { titleLengths.append(length) }
      let (weight, normalization) = weights[field]
      factors.append(
        weight
          / (1 - normalization + normalization * Double(length) / averages[field.rawValue]))
    }
    for _ in 0..<reader.partCount() {
      let stem = stems.index(of: reader.string())
      let fields = reader.number()
      var frequency = 0.0
      for field in factors.indices where fields & 1 << field != 0 {
        frequency += factors[field] * Double(reader.number())
      }
      let firstSurface = surfaceUses.count
      for _ in 0..<reader.partCount() {
        let surface = surfaces.index(of: reader.string())
        if surface == surfaceFrequencies.count {
          surfaceFrequencies.append(0)
          surfaceStems.append(Int32(stem))
        }
        surfaceFrequencies[surface] += 1
        surfaceUses.append(Int32(surface))
      }
      if reader.failed { return false }
      postings.append(
        Posting(
          stem: stem, article: article, frequency: frequency, firstSurface: firstSurface,
          isInTitle: fields & 1 != 0, isFunctionWord: fields & 64 != 0))
    }
    return !reader.failed
  }

  /// Returns the written forms of a posting.
  func surfaces(ofPostingAt place: Int) -> ArraySlice<Int32> {
    let start = Int(postings[place].firstSurface)
    let end =
      place + 1 < postings.count ? Int(postings[place + 1].firstSurface) : surfaceUses.count
    return surfaceUses[start..<end]
  }

  /// The postings by their stems.
  struct ByStem {
    /// The places of the postings, stem behind stem; of each, in the order of the articles.
    fileprivate(set) var places: [Int32]
    /// Where those of each stem begin.
    fileprivate(set) var starts: [Int]

    /// The places of the postings of a stem.
    subscript(stem: Int) -> ArraySlice<Int32> { places[starts[stem]..<starts[stem + 1]] }
  }

  /// Returns which postings each stem has.
  func byStem() -> ByStem {
    var starts = [Int](repeating: 0, count: stems.count + 1)
    for posting in postings { starts[posting.stem + 1] += 1 }
    for stem in 0..<stems.count { starts[stem + 1] += starts[stem] }
    var next = starts
    var places = [Int32](repeating: 0, count: postings.count)
    for (index, posting) in postings.enumerated() {
      places[next[posting.stem]] = Int32(index)
      next[posting.stem] += 1
    }
    return ByStem(places: places, starts: starts)
  }
}
