import Testing

@testable import HelpSearch

/// The best articles are those that sorting all of them puts first.
@Suite struct BestArticlesTests {
  @Test(arguments: [0, 1, 31, 32, 33, 1_000, 5_000], [0, 1, 10, 100, 6_000])
  func areThoseOfASort(count: Int, limit: Int) {
    var generator = SplitMix(state: UInt64(count * 7_919 + limit))
    for highest in [1, 4, 1 << 20] {
      // Few different scores make many ties.
      let scores = (0..<count).map { _ in
        generator.next() % 3 == 0 ? 0 : Int32(generator.index(below: highest + 1))
      }
      var finder = BestArticles()
      let (matching, threshold) = finder.threshold(scores.span, limit: limit)
      let best = finder.find(scores.span, limit: limit, from: threshold)
      let sorted = scores.indices.filter { scores[$0] > 0 }
        .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
      #expect(matching == sorted.count)
      #expect(best.map(\.article) == Array(sorted.prefix(limit)))
      #expect(best.allSatisfy { $0.score == Int(scores[$0.article]) })
    }
  }
}
