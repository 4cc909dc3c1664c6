/// Finds the articles with the best scores.
///
/// A first pass takes the best score of each block of articles. If `limit` articles are wanted, and
/// there are as many blocks, the `limit`-th best of these is a score that so many articles reach.
/// A second pass looks only at blocks which do.
struct BestArticles {
  /// The best score of each block of articles.
  private var maxima = List<Int32>()
  /// The best of the maxima.
  private var best = List<Int32>()
  /// The scores of the best articles, and behind each the article, so that of equals the first is
  /// greater.
  private var keys = List<UInt64>()

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
    maxima.reserveCapacity(scores.count / Self.blockLength &+ 1)
    var matching = 0
    var start = 0
    #if !HELP_SEARCH_BROWSER
    var counts = SIMD4<UInt32>(repeating: 0)
    while start &+ Self.blockLength <= scores.count {
      maxima.append(Self.best(scores, from: start, &counts))
      start &+= Self.blockLength
    }
    matching = Int(counts.wrappedSum())
    #endif
    while start < scores.count {
      let block = Self.summary(
        scores, from: start, count: min(Self.blockLength, scores.count &- start))
      matching &+= Int(block.matching)
      maxima.append(block.best)
      start &+= Self.blockLength
    }
    guard limit > 0, limit <= maxima.count else { return (matching, 1) }
    best.removeAll(keepingCapacity: true)
    for _ in 0..<limit { best.append(1) }
    return (matching, Self.last(of: &best, maxima))
  }

  /// Puts the best of some scores into a list, the worst of them last.
  ///
  /// - Returns: The worst of them.
  private static func last(of best: inout List<Int32>, _ maxima: List<Int32>) -> Int32 {
    let limit = best.count
    var best = best.mutableSpan
    for block in 0..<maxima.count where maxima[block] > best[limit &- 1] {
      let maximum = maxima[block]
      var place = limit &- 1
      while place > 0, best[place &- 1] < maximum {
        best[place] = best[place &- 1]
        place &-= 1
      }
      best[place] = maximum
    }
    return best[limit &- 1]
  }

  #if !HELP_SEARCH_BROWSER
  /// Returns the best score of a block, and counts the articles that match.
  @inline(__always)
  private static func best(
    _ scores: Span<Int32>, from start: Int, _ counts: inout SIMD4<UInt32>
  ) -> Int32 {
    // Four articles at a time: the compiler would look at one after the other.
    var best = SIMD4<Int32>(repeating: 0)
    for place in 0..<blockLength / 4 {
      var four = SIMD4<Int32>()
      // SAFETY: the caller stays within the scores.
      for index in 0..<4 {
        four[index] = unsafe scores[unchecked: start &+ 4 &* place &+ index]
      }
      counts &-= SIMD4<UInt32>(repeating: 0).replacing(
        with: SIMD4<UInt32>(repeating: .max), where: four .> SIMD4<Int32>(repeating: 0))
      best.replace(with: four, where: four .> best)
    }
    return best.max()
  }
  #endif

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
  mutating func find(
    _ scores: Span<Int32>, limit: Int, from threshold: Int32
  ) -> List<SearchEngine.RankedArticle> {
    keys.removeAll(keepingCapacity: true)
    for block in 0..<maxima.count where maxima[block] >= threshold {
      let start = block &* Self.blockLength
      for article in start..<min(start &+ Self.blockLength, scores.count) {
        // SAFETY: articles have scores.
        let score = unsafe scores[unchecked: article]
        if score < threshold { continue }
        let place = UInt64(~UInt32(truncatingIfNeeded: article))
        add(UInt64(UInt32(bitPattern: score)) &<< 32 | place, limit: limit)
      }
    }
    if !Self.isShort(limit) { keys.heapSort { $0 > $1 } }
    var hits = List<SearchEngine.RankedArticle>()
    let count = min(keys.count, max(limit, 0))
    hits.reserveCapacity(count)
    for index in 0..<count {
      hits.append(
        SearchEngine.RankedArticle(
          article: Int(~UInt32(truncatingIfNeeded: keys[index])),
          score: Int(truncatingIfNeeded: keys[index] &>> 32)))
    }
    return hits
  }

  /// Whether the keys are kept in order from the start, and no more than are wanted.
  @inline(__always)
  private static func isShort(_ limit: Int) -> Bool {
    #if HELP_SEARCH_BROWSER
    false
    #else
    limit <= 64
    #endif
  }

  /// Adds a key.
  @inline(__always)
  private mutating func add(_ key: UInt64, limit: Int) {
    guard Self.isShort(limit) else { return keys.append(key) }
    if keys.count < limit {
      keys.append(key)
    } else if limit <= 0 || keys[limit &- 1] >= key {
      return
    }
    var keys = keys.mutableSpan
    var place = keys.count &- 1
    while place > 0, keys[place &- 1] < key {
      keys[place] = keys[place &- 1]
      place &-= 1
    }
    keys[place] = key
  }
}
