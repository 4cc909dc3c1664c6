/// Finds the articles with the best scores.
///
/// A first pass takes the best score of each block of articles. If `limit` articles are wanted, and
/// there are as many blocks, a score that `limit` of these reach is one that so many articles reach.
/// A second pass looks only at blocks which do.
struct BestArticles {
  /// The best score of each block of articles.
  private var maxima = List<Int32>()
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
    return (matching, Self.reached(by: limit, maxima.span))
  }

  /// Returns a score above zero that as many of some scores or a few more reach, if so many are
  /// above zero.
  ///
  /// It is found by halving, as counting takes no branch that nobody could foretell.
  private static func reached(by limit: Int, _ maxima: Span<Int32>) -> Int32 {
    var low: Int32 = 1
    var high: Int32 = 1
    for block in 0..<maxima.count { high = max(high, maxima[block] &+ 1) }
    while high &- low > 1 {
      let middle = low &+ (high &- low) / 2
      let count = count(of: maxima, from: middle)
      if count < limit {
        high = middle
      } else {
        low = middle
        // A few more than are wanted cost less than looking on.
        if count <= limit &+ 4 { break }
      }
    }
    return low
  }

  /// Returns how many of some scores are at least as good as one.
  @inline(__always)
  private static func count(of maxima: Span<Int32>, from score: Int32) -> Int {
    var count: Int32 = 0
    var block = 0
    #if !HELP_SEARCH_BROWSER
    var counts = SIMD4<Int32>(repeating: 0)
    while block &+ 4 <= maxima.count {
      let isLess = four(maxima, at: block) .< SIMD4<Int32>(repeating: score)
      counts &+= SIMD4<Int32>(repeating: 1).replacing(with: 0, where: isLess)
      block &+= 4
    }
    count = counts.wrappedSum()
    #endif
    while block < maxima.count {
      count &+= maxima[block] >= score ? 1 : 0
      block &+= 1
    }
    return Int(count)
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
      let four = four(scores, at: start &+ 4 &* place)
      counts &-= SIMD4<UInt32>(repeating: 0).replacing(
        with: SIMD4<UInt32>(repeating: .max), where: four .> SIMD4<Int32>(repeating: 0))
      best.replace(with: four, where: four .> best)
    }
    return best.max()
  }

  /// Returns four scores; the caller stays within them.
  @inline(__always)
  private static func four(_ scores: Span<Int32>, at start: Int) -> SIMD4<Int32> {
    var four = SIMD4<Int32>()
    // SAFETY: so the caller says.
    for index in 0..<4 { four[index] = unsafe scores[unchecked: start &+ index] }
    return four
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
    #if HELP_SEARCH_BROWSER
    for article in 0..<scores.count where scores[article] >= threshold { add(article, scores) }
    #else
    let maxima = maxima
    for first in stride(from: 0, to: maxima.count, by: Self.blockLength) {
      var blocks = Self.places(maxima.span, from: first, reaching: threshold)
      while blocks != 0 {
        let start = (first &+ blocks.trailingZeroBitCount) &* Self.blockLength
        blocks &= blocks &- 1
        var places = Self.places(scores, from: start, reaching: threshold)
        while places != 0 {
          add(start &+ places.trailingZeroBitCount, scores)
          places &= places &- 1
        }
      }
    }
    #endif
    sortKeys(limit: limit)
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

  /// Adds the key of an article.
  @inline(__always)
  private mutating func add(_ article: Int, _ scores: Span<Int32>) {
    let key = UInt64(UInt32(bitPattern: scores[article])) &<< 32
    keys.append(key | UInt64(~UInt32(truncatingIfNeeded: article)))
  }

  #if !HELP_SEARCH_BROWSER
  /// Returns a bit for each of the scores of a block that is at least as good as one.
  @inline(__always)
  private static func places(
    _ scores: Span<Int32>, from start: Int, reaching threshold: Int32
  ) -> UInt32 {
    if start &+ blockLength <= scores.count {
      var lanes = SIMD4<UInt32>(repeating: 0)
      var bits = SIMD4<UInt32>(1, 2, 4, 8)
      for place in 0..<blockLength / 4 {
        let isLess = four(scores, at: start &+ 4 &* place) .< SIMD4(repeating: threshold)
        lanes |= bits.replacing(with: 0, where: isLess)
        bits &<<= 4
      }
      return lanes.wrappedSum()
    }
    var places: UInt32 = 0
    for offset in 0..<min(blockLength, scores.count &- start) {
      // SAFETY: articles have scores.
      let isBest = unsafe scores[unchecked: start &+ offset] >= threshold
      places |= (isBest ? 1 : 0) &<< UInt32(truncatingIfNeeded: offset)
    }
    return places
  }
  #endif

  /// Puts the greatest keys first, in their order; the others may be anywhere behind them.
  private mutating func sortKeys(limit: Int) {
    #if !HELP_SEARCH_BROWSER
    if min(limit, keys.count) <= 64 {
      // So few are fastest put where they belong one after the other.
      var keys = keys.mutableSpan
      var count = 0
      for index in 0..<keys.count {
        let key = keys[index]
        if count < limit {
          count &+= 1
        } else if count == 0 || key < keys[count &- 1] {
          continue
        }
        var place = count &- 1
        if index > place { keys[index] = keys[place] }
        while place > 0, keys[place &- 1] < key {
          keys[place] = keys[place &- 1]
          place &-= 1
        }
        keys[place] = key
      }
      return
    }
    #endif
    keys.heapSort { $0 > $1 }
  }
}
