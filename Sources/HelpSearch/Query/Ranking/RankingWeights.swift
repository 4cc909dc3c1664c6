/// What each signal of the ranking is worth beside BM25F, in 1/256.
struct RankingWeights: Sendable {
  /// The bonus where an article has a word exactly as it was typed.
  var surface = 70
  /// A word in the title, weighed by its rarity among titles.
  var title = 64
  /// A function word of the query in the title.
  var titleFunctionWord = 160
  /// The share of the title that the query covers, of the best that BM25F can give the query.
  var titleCoverage = 50
  /// Neighbours of the query that stand near each other in the same order.
  var orderedProximity = 160
  /// Neighbours of the query that stand near each other in any order.
  var unorderedProximity = 70
  /// Parts of a compound of the query that stand side by side.
  var compound = 256
  /// A word that is part of a compound that was found as a whole.
  var part = 64

  /// The farthest that ordered neighbours stand apart, in words.
  var orderedWindow: Int32 = 3
  /// The farthest that unordered neighbours stand apart, in words.
  var unorderedWindow: Int32 = 8
  /// The number of articles whose proximity is looked at.
  var refinedCount = 12

  init() {}

  /// The part of a title's weight left by its length, of 63: BM25 with k1 1.2 and b 0.75.
  static func titleLevel(lengthClass: Int) -> Int {
    switch lengthClass {
    case 0: 45
    case 1: 40
    case 2: 36
    case 3: 32
    case 4: 29
    case 5: 26
    case 6: 24
    default: 22
    }
  }
}
