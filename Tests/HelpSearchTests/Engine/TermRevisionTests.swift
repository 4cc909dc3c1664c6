import Testing

@testable import HelpSearch

/// An index that is made of the one before is that of a merge of all articles.
struct TermRevisionTests {
  private static let vocabulary =
    """
    how to do doing is the a restart restarts restarting gateway gateways token tokens port proxy \
    setting settings set sets print printer printing printed run running ran account accounts
    """.split(separator: " ").map(String.init) + (0..<60).map { "name\($0)" }

  private static func words(_ count: Int, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in
      // The first words are the likeliest ones.
      let spread = Int(random.next() % UInt64(vocabulary.count)) + 1
      return vocabulary[Int(random.next() % UInt64(spread))]
    }.joined(separator: " ")
  }

  private static func document(_ number: Int, _ random: inout SplitMix) -> SearchDocument {
    SearchDocument(
      path: "/\(number)", title: words(3, &random), description: words(5, &random),
      category: "Part \(number % 3)", keywords: [words(1, &random)],
      sections: [
        SearchDocument.Section(text: words(30, &random), code: [words(2, &random)]),
        SearchDocument.Section(
          anchor: "more", title: words(2, &random), text: words(Int(random.next() % 20), &random)),
      ])
  }

  private static func shipped(
    _ articles: [AnalyzedArticle], after last: ShippedIndex.Last? = nil
  ) throws -> ShippedIndex {
    try SearchIndexBuilder(language: .english).ship(
      summaries: try articles.map { try $0.summary }, after: last
    ) { articles[$0] }
  }

  /// Compares an index made of the one before with one that is not, and tells whether it was.
  private static func isRevised(
    _ before: [AnalyzedArticle], _ after: [AnalyzedArticle]
  ) throws -> Bool {
    let kept = try shipped(before).kept
    var last = try #require(ShippedIndex.Last(kept[...]))
    for place in after.indices where before[place] != after[place] {
      last.change(place, from: before[place], to: after[place])
    }
    let revised = try shipped(after, after: last)
    let merged = try shipped(after)
    #expect(revised.root == merged.root)
    #expect(try revised.blocks() == merged.blocks())
    #expect(revised.kept == merged.kept)
    return try TermRevision.table(
      after: last.table, last.changes, summaries: try after.map { try $0.summary },
      weights: FieldWeights()) != nil
  }

  /// Changes a few words of a document, so that the mean lengths stay what they are.
  private static func revised(
    _ document: SearchDocument, _ random: inout SplitMix
  ) -> SearchDocument {
    var document = document
    switch random.next() % 6 {
    case 0: document.title = words(3, &random)
    case 1: document.keywords = [words(1, &random)]
    case 2: document.description = words(5, &random)
    case 3: document.category = "Part \(random.next() % 4)"
    case 4: document.sections[0].code = [words(2, &random)]
    default: break
    }
    document.sections[0].text = words(30, &random)
    return document
  }

  @Test(arguments: 1...200) func isThatOfAMerge(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    var analyzer = ArticleAnalyzer(language: .english)
    let documents = (0..<2 + random.index(below: 90)).map { Self.document($0, &random) }
    let before = documents.map { analyzer.analyze($0) }
    var after = before
    for _ in 0..<1 + random.index(below: 3) {
      let place = random.index(below: after.count)
      after[place] = analyzer.analyze(Self.revised(documents[place], &random))
    }
    _ = try Self.isRevised(before, after)
  }

  @Test func aWordMoreNeedsNoMerge() throws {
    var random = SplitMix(state: 7)
    var analyzer = ArticleAnalyzer(language: .english)
    let documents = (0..<200).map { Self.document($0, &random) }
    let before = documents.map { analyzer.analyze($0) }
    var revisedCount = 0
    for place in 0..<20 {
      var document = documents[place]
      document.title += " novelty"
      document.sections[0].text += " novelty revised gateway"
      var after = before
      after[place] = analyzer.analyze(document)
      if try Self.isRevised(before, after) { revisedCount += 1 }
    }
    #expect(revisedCount > 10)
  }

  @Test func aDamagedTableIsNone() throws {
    var random = SplitMix(state: 3)
    var analyzer = ArticleAnalyzer(language: .english)
    let kept = try Self.shipped(
      (0..<9).map { analyzer.analyze(Self.document($0, &random)) }
    ).kept
    #expect(ShippedIndex.Last(kept[...])?.table.encoded == kept)
    for length in 0..<kept.count { #expect(ShippedIndex.Last(kept[..<length]) == nil) }
    #expect(ShippedIndex.Last((kept + [0])[...]) == nil)
  }
}
