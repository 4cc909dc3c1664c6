/// The postings of all articles, gathered from their analyses.
struct PostingCollection {
  /// A stem in an article.
  struct Posting {
    var stem: Int32
    var article: Int32
    /// The weighed and normalised term frequency.
    var frequency: Float
    /// The index of the first written form in `surfaceUses`, and their number.
    var firstSurface: Int32
    var surfaceCount: Int32
    var isInTitle: Bool
    var isFunctionWord: Bool
  }

  private(set) var stems = StringTable()
  private(set) var surfaces = StringTable()
  private(set) var postings: [Posting] = []
  /// The written forms of the postings.
  private(set) var surfaceUses: [Int32] = []
  /// The number of articles with each written form.
  private(set) var surfaceFrequencies: [Int32] = []
  /// The number of words of the titles.
  private(set) var titleLengths: [Int] = []
  /// Texts and positions of the articles.
  private(set) var texts: [Range<Int>] = []
  private(set) var positions: [Range<Int>] = []

  private typealias Field = AnalyzedArticle.Field

  /// Gathers analyses.
  ///
  /// - Throws: ``SearchIndexError`` if one is damaged.
  init(_ articles: [AnalyzedArticle], weights: FieldWeights) throws(SearchIndexError) {
    var totals = [Int](repeating: 0, count: Field.allCases.count)
    var counts = totals
    for article in articles {
      let lengths = try PostingCollection.lengths(of: article)
      for field in totals.indices {
        totals[field] += lengths[field]
        if lengths[field] > 0 { counts[field] += 1 }
      }
    }
    let averages = totals.indices.map {
      // Coarse steps, so that one changed article does not change the impacts of all others.
      PostingCollection.rounded(Double(totals[$0]) / Double(max(counts[$0], 1)))
    }
    for (index, article) in articles.enumerated() {
      let isRead = article.encoded.withView { add($0, article: index, averages, weights) }
      guard isRead else { throw SearchIndexError(.notAnAnalysis) }
    }
  }

  private static func lengths(
    of article: AnalyzedArticle
  ) throws(SearchIndexError) -> [Int] {
    let lengths = article.encoded.withView { view -> [Int]? in
      var reader = ByteReader(view, at: 1)
      reader.skip(reader.number())
      reader.skip(reader.number())
      let lengths = Field.allCases.map { _ in reader.number() }
      return reader.failed ? nil : lengths
    }
    guard let lengths else { throw SearchIndexError(.notAnAnalysis) }
    return lengths
  }

  /// Rounds to a sixteenth of a power of two.
  private static func rounded(_ value: Double) -> Double {
    guard value > 1 else { return 1 }
    let step = value.binade / 16
    return (value / step).rounded() * step
  }

  private mutating func add(
    _ view: ByteView, article: Int, _ averages: [Double], _ weights: FieldWeights
  ) -> Bool {
    var reader = ByteReader(view, at: 1)
    let textLength = reader.number()
    texts.append(reader.position..<reader.position + textLength)
    reader.skip(textLength)
    let positionLength = reader.number()
    positions.append(reader.position..<reader.position + positionLength)
    reader.skip(positionLength)
    var factors: [Double] = []
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
      let surfaceCount = reader.partCount()
      for _ in 0..<surfaceCount {
        let surface = surfaces.index(of: reader.string())
        if surface == surfaceFrequencies.count { surfaceFrequencies.append(0) }
        surfaceFrequencies[surface] += 1
        surfaceUses.append(Int32(surface))
      }
      if reader.failed { return false }
      postings.append(
        Posting(
          stem: Int32(stem), article: Int32(article), frequency: Float(frequency),
          firstSurface: Int32(firstSurface), surfaceCount: Int32(surfaceCount),
          isInTitle: fields & 1 != 0, isFunctionWord: fields & 64 != 0))
    }
    return !reader.failed
  }

  /// Returns where the postings of each stem are in ``postings``, once these are in order.
  mutating func sortByStem() -> [Int] {
    var starts = [Int](repeating: 0, count: stems.count + 1)
    for posting in postings { starts[Int(posting.stem) + 1] += 1 }
    for stem in 0..<stems.count { starts[stem + 1] += starts[stem] }
    var next = starts
    var order = [Int32](repeating: 0, count: postings.count)
    for (index, posting) in postings.enumerated() {
      order[next[Int(posting.stem)]] = Int32(index)
      next[Int(posting.stem)] += 1
    }
    postings = order.map { postings[Int($0)] }
    return starts
  }
}
