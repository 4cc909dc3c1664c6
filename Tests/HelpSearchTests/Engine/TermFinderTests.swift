import Testing

@testable import HelpSearch

/// An engine that is used again and again finds what it finds at first.
@Suite struct TermFinderTests {
  /// Words of one to twelve letters with common beginnings, some of them not in ASCII.
  private static func words(_ random: inout SplitMix) -> [String] {
    let pieces = ["gate", "way", "a", "port", "é", "x", "gateway", "z", "日"]
    return (0..<4_000).map { _ in
      (0...random.index(below: 4)).map { _ in pieces[random.index(below: pieces.count)] }.joined()
        + String(random.index(below: 300))
    }
  }

  private static func index(of words: [String]) throws -> SearchIndex {
    var builder = SearchIndexBuilder(language: .english)
    for start in stride(from: 0, to: words.count, by: 40) {
      let some = words[start..<start + 40]
      builder.add(
        SearchDocument(
          path: "/\(start)", title: some.first ?? "",
          sections: [.init(text: some.joined(separator: " "))]))
    }
    return try SearchIndex(try builder.build())
  }

  /// What an entry says, to be compared.
  private static func facts(_ entry: TermEntry?) -> [Int]? {
    entry.map {
      [$0.frequency, $0.titleFrequency, $0.surfaceCount] + $0.stream.list.map { Int($0) }
    }
  }

  @Test func findsTheSameTermsInFewerSteps() throws {
    var random = SplitMix(state: 11)
    let words = Self.words(&random)
    let index = try Self.index(of: words)
    try index.storage.withView { view throws(SearchIndexError) in
      var first = try SearchEngine(IndexMemory(view, layout: index.layout))
      var later = try SearchEngine(IndexMemory(view, layout: index.layout))
      #expect(first.memory.termDirectory.count > 8)
      for _ in 0..<2 { _ = Array("gateway".utf8).withView { later.search($0) } }
      var found = 0
      for word in words {
        let bytes = Array(word.utf8)
        for key in [bytes, bytes.dropLast(), bytes + [0x61], bytes + [0x7E], [0xFF] + bytes, []] {
          let entry = Self.facts(first.entry(of: Array(key)))
          #expect(Self.facts(later.entry(of: Array(key))) == entry, "\(key)")
          if (entry?.first ?? 0) > 0 { found += 1 }
        }
      }
      #expect(found > 1_000)
    }
  }

  @Test func aSearcherInUseGivesTheSameHits() throws {
    var random = SplitMix(state: 12)
    let words = Self.words(&random)
    let index = try Self.index(of: words)
    var searcher = Searcher(index)
    for _ in 0..<100 {
      var query = (0..<3).map { _ in words[random.index(below: words.count)] }
      if random.index(below: 3) == 0 { query[0].removeLast() }
      let text = query.joined(separator: " ")
      #expect(try searcher.search(text) == index.search(text), "\(text)")
    }
  }
}
