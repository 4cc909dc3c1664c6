/// Finds the articles with the best scores.
///
/// A first pass takes the best score of each block of articles. If `limit` articles are wanted, and
/// there are as many blocks, the `limit`-th best of these is a score that so many articles reach.
/// A second pass looks only at blocks which do.
enum BestArticles {
  /// The number of articles of a block.
  private static let blockLength = 32

  /// Returns how many articles match, and a score that the best of them have at least.
  ///
  /// - Parameters:
  ///   - scores: The scores of all articles; zero for those that do not match.
  ///   - limit: How many articles are wanted.
  ///   - maxima: Takes the best score of each block.
  /// - Returns: The number of articles that match, and the score.
  static func threshold(
    _ scores: Span<Int32>, limit: Int, _ maxima: inout [Int32]
  ) -> (matching: Int, threshold: Int32) {
    maxima.removeAll(keepingCapacity: true)
    var matching = 0
    var start = 0
    while start < scores.count {
      let end = min(start &+ blockLength, scores.count)
      var block: UInt32 = 0
      var best: Int32 = 0
      for article in start..<end {
        // SAFETY: the article is below the number of scores.
        best = max(best, unsafe scores[unchecked: article])
      }
      for article in start..<end {
        // SAFETY: as above. The highest bit of the negative tells whether a score is above zero, which
        // processors find out for several at once.
        let score = unsafe scores[unchecked: article]
        block &+= UInt32(bitPattern: 0 &- score) &>> 31
      }
      matching &+= Int(block)
      maxima.append(best)
      start = end
    }
    guard limit > 0, limit <= maxima.count else { return (matching, 1) }
    // The best so many maxima, the worst of them last.
    var best = [Int32](repeating: 1, count: limit)
    for maximum in maxima where maximum > best[limit &- 1] {
      var place = limit &- 1
      while place > 0, best[place &- 1] < maximum {
        best[place] = best[place &- 1]
        place &-= 1
      }
      best[place] = maximum
    }
    return (matching, best[limit &- 1])
  }

  /// Returns the best articles, of equals those with the lower number, the best first.
  static func find(
    _ scores: Span<Int32>, limit: Int, from threshold: Int32, _ maxima: Span<Int32>
  ) -> [(article: Int, score: Int)] {
    // The score, and behind it the article, so that of equals the first is greater.
    var keys: [UInt64] = []
    for block in maxima.indices where maxima[block] >= threshold {
      let start = block &* blockLength
      for article in start..<min(start &+ blockLength, scores.count)
      where scores[article] >= threshold {
        let place = UInt64(~UInt32(truncatingIfNeeded: article))
        keys.append(UInt64(UInt32(bitPattern: scores[article])) &<< 32 | place)
      }
    }
    keys.sort { $0 > $1 }
    var best: [(article: Int, score: Int)] = []
    for key in keys.prefix(max(limit, 0)) {
      best.append(
        (Int(~UInt32(truncatingIfNeeded: key)), Int(truncatingIfNeeded: key &>> 32)))
    }
    return best
  }
}
