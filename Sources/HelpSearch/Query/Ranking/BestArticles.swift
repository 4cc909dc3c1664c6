/// Finds the articles with the best scores.
///
/// A first pass takes the best score of each block of articles. If `limit` articles are wanted, and
/// there are as many blocks, the `limit`-th best of these is a score that so many articles reach.
/// A second pass looks only at blocks which do.
struct BestArticles {
  /// The best score of each block of articles.
  private var maxima = List<Int32>()

  /// The number of articles of a block.
  private static let blockLength = 32

  /// Returns how many articles match, and a score that the best of them have at least.
  ///
  /// - Parameters:
  ///   - scores: The scores of all articles; zero for those that do not match.
  ///   - limit: How many articles are wanted.
  /// - Returns: The number of articles that match, and the score.
  mutating func threshold(
    _ scores: Span<Int32>, limit: Int
  ) -> (matching: Int, threshold: Int32) {
    maxima.removeAll(keepingCapacity: true)
    var matching = 0
    var start = 0
    while start < scores.count {
      // A fixed number of scores is compared several at a time.
      let block =
        start &+ Self.blockLength <= scores.count
        ? Self.summary(scores, from: start, count: Self.blockLength)
        : Self.summary(scores, from: start, count: scores.count &- start)
      matching &+= Int(block.matching)
      maxima.append(block.best)
      start &+= Self.blockLength
    }
    guard limit > 0, limit <= maxima.count else { return (matching, 1) }
    // The best so many maxima, the worst of them last.
    var best = List<Int32>(repeating: 1, count: limit)
    for block in 0..<maxima.count where maxima[block] > best[limit &- 1] {
      let maximum = maxima[block]
      var place = limit &- 1
      while place > 0, best[place &- 1] < maximum {
        best[place] = best[place &- 1]
        place &-= 1
      }
      best[place] = maximum
    }
    return (matching, best[limit &- 1])
  }

  /// Returns how many of some articles match, and the best score.
  @inline(__always)
  private static func summary(
    _ scores: Span<Int32>, from start: Int, count: Int
  ) -> (matching: UInt32, best: Int32) {
    var matching: UInt32 = 0
    var best: Int32 = 0
    for offset in 0..<count {
      // SAFETY: the caller stays within the scores.
      let score = unsafe scores[unchecked: start &+ offset]
      best = max(best, score)
      // The highest bit of the negative tells whether a score is above zero.
      matching &+= UInt32(bitPattern: 0 &- score) &>> 31
    }
    return (matching, best)
  }

  /// Returns the best articles, of equals those with the lower number, the best first.
  func find(
    _ scores: Span<Int32>, limit: Int, from threshold: Int32
  ) -> List<SearchEngine.RankedArticle> {
    var hits = List<SearchEngine.RankedArticle>()
    // The score, and behind it the article, so that of equals the first is greater.
    var keys = List<UInt64>()
    for block in 0..<maxima.count where maxima[block] >= threshold {
      let start = block &* Self.blockLength
      for article in start..<min(start &+ Self.blockLength, scores.count)
      where scores[article] >= threshold {
        let place = UInt64(~UInt32(truncatingIfNeeded: article))
        keys.append(UInt64(UInt32(bitPattern: scores[article])) &<< 32 | place)
      }
    }
    keys.heapSort { $0 > $1 }
    for index in 0..<min(keys.count, max(limit, 0)) {
      hits.append(
        SearchEngine.RankedArticle(
          article: Int(~UInt32(truncatingIfNeeded: keys[index])),
          score: Int(truncatingIfNeeded: keys[index] &>> 32)))
    }
    return hits
  }
}
