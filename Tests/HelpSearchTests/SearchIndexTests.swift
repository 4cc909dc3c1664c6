import HelpSearch
import Testing

@Suite struct SearchIndexTests {
  let index: SearchIndex

  init() throws { index = try SampleIndex.index() }

  private func first(_ query: String) throws -> String? {
    try index.search(query).hits.first?.path
  }

  @Test(arguments: [
    ("gateway", "/troubleshooting/gateway-fails-to-start"),
    ("gatway wont strat port 18789", "/troubleshooting/gateway-fails-to-start"),
    ("how do i sign in", "/account/sign-in"),
    ("forgot password", "/account/sign-in"),
    ("resume", "/account/sign-in"),
    ("C++", "/guide/languages"),
    ("getactivesheet", "/guide/languages"),
    ("active sheet", "/guide/languages"),
    ("--verbose", "/guide/languages"),
    ("検索", "/guide/languages"),
    ("openclaw.json", "/troubleshooting/gateway-fails-to-start"),
    ("HTTP_PROXY", "/troubleshooting/gateway-fails-to-start"),
    ("eaddrinuse", "/troubleshooting/gateway-fails-to-start"),
    ("printe", "/guide/printing"),
    ("zprinter", "/guide/printing"),
  ])
  func findsTheArticle(query: String, path: String) throws {
    #expect(try first(query) == path)
  }

  @Test(arguments: [
    ("検索", 0), ("設定", 0), ("ネットワーク", 0), ("네트워크", 1), ("การตั้งค่า", 2), ("настройки", 3),
    ("НАСТРОЙКИ", 3), ("ρυθμίσεις", 4), ("ΡΥΘΜΙΣΕΙΣ", 4), ("ρυθμισεις", 4),
  ])
  func findsWordsOfEveryScript(query: String, article: Int) throws {
    var builder = SearchIndexBuilder(language: .english)
    let texts = [
      "検索エンジンの設定とネットワークを変更します。", "네트워크 설정을 바꿉니다.", "เปลี่ยนการตั้งค่าเครือข่าย",
      "Измените настройки сети.", "Αλλάξτε τις ρυθμίσεις δικτύου.",
    ]
    for (number, text) in texts.enumerated() {
      builder.add(
        SearchDocument(path: "/\(number)", title: "", sections: [.init(text: text)]))
    }
    let index = try SearchIndex(builder.build())
    #expect(try index.search(query).hits.map(\.article) == [article])
  }

  @Test func namesTheSectionThatAnswers() throws {
    let hit = try #require(try index.search("token must match").hits.first)
    let section = try #require(hit.sections.first)
    #expect(section.anchor == "token")
    #expect(section.title == "Wrong token")
    #expect(section.trail == ["Configuration"])
    let snippet = section.snippet
    let marked = snippet.marks.map {
      String(decoding: Array(snippet.text.utf8)[$0], as: UTF8.self)
    }
    #expect(marked == ["token", "match"])
    #expect(hit.category == "Troubleshooting")
  }

  @Test func saysWhichWordsItReplaced() throws {
    let correction = try #require(try index.search("gatway port").correction)
    #expect(correction.query == "gateway port")
    #expect(correction.replacements == [.init(original: "gatway", corrected: "gateway")])
    #expect(try index.search("gateway port").correction == nil)
    #expect(try index.search("gatway", options: .init(corrects: false)).hits.isEmpty)
  }

  @Test func aWordOfThreeLettersMayLackOne() throws {
    var builder = SearchIndexBuilder(language: .english)
    builder.add(SearchDocument(path: "/game", title: "Game mode", sections: [.init(text: "Wifi")]))
    let index = try SearchIndex(try builder.build())
    #expect(try index.search("gae").correction?.query == "game")
    #expect(try index.search("wif mode").correction?.query == "wifi mode")
    // Another letter may be any of too many.
    #expect(try index.search("gax").correction == nil)
    #expect(try index.search("ame").correction == nil)
  }

  @Test func takesAVowelForAnotherRatherThanAConsonant() throws {
    var builder = SearchIndexBuilder(language: .english)
    for word in ["find", "fold", "food"] {
      builder.add(SearchDocument(path: "/\(word)", title: word, sections: [.init(text: word)]))
    }
    let index = try SearchIndex(try builder.build())
    #expect(try index.search("fild").correction?.query == "fold")
    #expect(try index.search("fund").correction?.query == "find")
  }

  @Test(arguments: ["category:\"first steps\" port", "port category:“First Steps”"])
  func aCategoryOfSeveralWordsStandsInQuotationMarks(query: String) throws {
    var builder = SearchIndexBuilder(language: .english)
    for (number, category) in ["Steps", "First steps", "First"].enumerated() {
      builder.add(
        SearchDocument(
          path: "/\(number)", title: "Port", category: category,
          sections: [.init(text: "The first steps with the port.")]))
    }
    let index = try SearchIndex(builder.build())
    #expect(try index.search(query).hits.map(\.article) == [1])
  }

  @Test func understandsPhrasesExclusionsAndCategories() throws {
    #expect(try index.search("\"holds the port\"").hits.map(\.article) == [0])
    #expect(try index.search("\"port the holds\"").hits.isEmpty)
    #expect(try index.search("document gateway -printer").hits.map(\.article) == [0])
    #expect(try index.search("document category:guide").hits.map(\.article) == [3])
    let options = SearchOptions(category: "Account")
    #expect(try index.search("password gateway", options: options).hits.map(\.article) == [1])
  }

  @Test func sharesOfAnExplanationAddUpToTheScore() throws {
    for query in ["gateway port 18789", "how do i sign in", "printe", "gatway token match"] {
      let results = try index.search(query, options: SearchOptions(explains: true))
      for hit in results.hits {
        let shares = try #require(hit.explanation).shares
        #expect(shares.reduce(0) { $0 + $1.score } == hit.score, "\(query)")
        #expect(!shares.isEmpty)
      }
    }
  }

  @Test func offersTitlesWhenNothingIsFound() throws {
    let results = try index.search("gatewayish -gateway")
    #expect(results.hits.isEmpty)
    #expect(results.suggestions.first?.path == "/troubleshooting/gateway-fails-to-start")
    var searcher = Searcher(index)
    #expect(try searcher.topics(near: "gatway fails to strat").first?.article == 0)
  }

  @Test func offersTheQueryWithPhrasesSpeltRight() throws {
    let results = try index.search("\"gatway fails\" port")
    #expect(results.hits.isEmpty)
    #expect(results.correction == nil)
    #expect(results.suggestedQuery == "\"gateway fails\" port")
    #expect(try index.search("gatway fails").suggestedQuery == nil)
    #expect(try index.search("\"zzzz qqqq\"").suggestedQuery == nil)
  }

  @Test func findsSynonyms() throws {
    #expect(try index.search("login").hits.isEmpty)
    let other = try SampleIndex.index(synonyms: [["login", "sign in"], ["bug"]])
    #expect(try other.search("login").hits.first?.path == "/account/sign-in")
  }

  @Test func mergesKeptAnalysesToTheSameBytes() throws {
    var analyzer = ArticleAnalyzer(language: .english)
    var builder = SearchIndexBuilder(language: .english)
    for document in SampleIndex.documents.reversed() { _ = analyzer.analyze(document) }
    for document in SampleIndex.documents {
      builder.add(try AnalyzedArticle(encoded: analyzer.analyze(document).encoded))
    }
    #expect(try builder.build() == SampleIndex.bytes())
    #expect(throws: SearchIndexError(.notAnAnalysis)) { try AnalyzedArticle(encoded: [9]) }
  }

  @Test func listsTheParts() throws {
    let parts = try index.parts()
    #expect(parts.count(where: { $0.kind == .text }) == 4)
    #expect(parts.contains { $0.kind == .terms && !$0.name.isEmpty })
    #expect(index.rootRange.upperBound <= (parts.map(\.range.lowerBound).min() ?? 0))
    try index.verify()
  }

  @Test func whatASiteShipsIsTheSameAsThePartsOfTheIndex() throws {
    var builder = SearchIndexBuilder(language: .english)
    for document in SampleIndex.documents { builder.add(document) }
    let articles = builder.articles
    let shipped = try builder.ship(summaries: try articles.map { try $0.summary }) { articles[$0] }
    #expect(try shipped.root == index.bytes(index.rootRange))
    #expect(shipped.language == .english)
    let parts = try index.parts()
    let blocks = parts.filter { $0.kind != .text }
    #expect(try shipped.blocks().map(\.name) == blocks.map(\.name))
    #expect(
      try shipped.blocks().map { Array($0.bytes) } == blocks.map { try index.bytes($0.range) })
    let texts = parts.filter { $0.kind == .text }
    #expect(
      try articles.map { Array(try $0.text) } == texts.map { try index.bytes($0.range) })
    for text in texts { #expect(text.name.hasPrefix(ShippedIndex.textName(of: text.index))) }
    #expect(ShippedIndex.textName(of: 33) == "a000011")
  }

  @Test func aBrowserThatLoadsPartsFindsTheSame() throws {
    let bytes = try SampleIndex.bytes()
    for query in ["gatway port 18789", "token match", "\"holds the port\"", "printe", "検索"] {
      var searcher = Searcher(index)
      let expected = try searcher.rank(query)
      try bytes.withView { whole in
        let layout = try IndexLayout(whole)
        let native = IndexMemory(whole, layout: layout)
        var engine = try SearchEngine(
          IndexMemory(whole.slice(0, layout.rootLength), layout: layout))
        var rounds = 0
        while !Array(query.utf8).withView({ engine.search($0) }) {
          rounds += 1
          try #require(rounds < 6 && !engine.memory.missing.isEmpty)
          for part in engine.memory.missing {
            let range = try #require(native.range(of: part))
            engine.memory.supply(part, whole.slice(range.lowerBound, range.upperBound))
          }
        }
        #expect(engine.hits.map { ArticleScore(article: $0.article, score: $0.score) } == expected)
      }
    }
  }
}
