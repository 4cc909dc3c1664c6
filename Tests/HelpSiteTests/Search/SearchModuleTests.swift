import Foundation
import Testing

@testable import HelpSearch
@testable import HelpSite

/// The module for browsers finds what the native engine finds, to the last point of each score.
@Suite struct SearchModuleTests {
  private static let haveNode = NodeProcess.path != nil
  private static let collection = CollectionFiles(name: "lohelp")

  @Test func theModuleIsWebAssemblyThatImportsNothing() {
    for language in [nil, SearchLanguage.english, .german] {
      let module = SearchModule.module(for: language)
      #expect(module.starts(with: [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]))
    }
    #expect(SearchModule.script.utf8.count < 5_200)
  }

  @Test func namesOfPartsAreApart() throws {
    let index = try SearchIndex(Self.smallIndex())
    let names = try SearchModule.files(of: index).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.prefix(2) == ["search.wasm", "root"])
    #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7B } && $0 == $0.lowercased() })
  }

  @Test(.enabled(if: haveNode, "needs node"))
  func findsTheSameInNode() throws {
    let index = try SearchIndex(Self.smallIndex())
    let queries = [
      "gateway", "gatway port", "how do I sign in", "\"sign in\"", "sign -gateway", "", "zzzz qqqq",
      "naive cafe", "日本", "category:basics port", "18789", "~/.tool/config.json", "por",
      "\"gatway port\"", "\"the gatway\" pasword", "category:account gatway -sign",
      "\"qqq\" gatway", "category:\"basics\" port", "category:“words” a",
    ]
    try compare(index, queries)
  }

  @Test(
    .enabled(if: haveNode && collection.exists, "needs node and ../shared/collections/lohelp"))
  func findsTheSameInACollection() throws {
    var builder = SearchIndexBuilder(language: .english)
    for document in try Self.collection.documents() { builder.add(document) }
    let files = ["queries", "queries-typo", "queries-human", "queries-prefix"]
    let queries = try files.flatMap { try Self.collection.queries($0).prefix(500) }
    try compare(try SearchIndex(builder.build()), queries)
  }

  @Test(.enabled(if: haveNode, "needs node"), arguments: SearchLanguage.allCases)
  func findsTheSameInEachLanguage(_ language: SearchLanguage) throws {
    // Text is made of the function words of all languages: each has letters and endings of its own.
    let texts = SearchLanguage.allCases.map { "\(FunctionWords.words(of: $0))" }
    var builder = SearchIndexBuilder(language: language)
    for (number, text) in texts.enumerated() {
      let words = text.split(separator: " ").map { "\($0)en \($0)able \($0)s \($0)" }
      for start in stride(from: 0, to: words.count - 20, by: 10) {
        builder.add(
          SearchDocument(
            path: "/\(number)/\(start)", title: words[start],
            sections: [.init(text: words[start..<start + 20].joined(separator: " "))]))
      }
    }
    let queries = texts.flatMap { text in
      text.split(separator: " ").enumerated().filter { $0.offset % 9 == 0 }
        .map { "\($0.element)en" }
    }
    try compare(try SearchIndex(builder.build()), queries)
  }

  @Test(.enabled(if: haveNode, "needs node"))
  func aHalfTypedWordTakesTwoRounds() throws {
    let found = try search(SearchIndex(Self.smallIndex()), ["gatewa"])
    #expect(found.first?.hits.first?.title == "Start the gateway")
    #expect(found.first?.rounds == 2)
  }

  @Test(.enabled(if: haveNode, "needs node"), arguments: [("oracle", 2), ("oracle delphi", 12)])
  func onlyTextsThatAreShownOrRefinedAreLoaded(query: String, texts: Int) throws {
    var builder = SearchIndexBuilder(language: .english)
    for number in 0..<20 {
      builder.add(
        SearchDocument(
          path: "/\(number)", title: "Article \(number)",
          sections: [SearchDocument.Section(text: "Ask the oracle of Delphi.")]))
    }
    let found = try search(SearchIndex(builder.build()), [query], limit: 2)
    #expect(found.first?.hits.count == 2)
    // Beside them one block of terms and one of words.
    #expect(found.first?.loads == texts + 2)
  }

  /// Searches with the module, which has loaded nothing but the root before the first query.
  private func search(
    _ index: SearchIndex, _ queries: [String], limit: Int = 10
  ) throws -> [BrowserResults] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in try SearchModule.files(of: index) {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    try Data(SearchModule.script.utf8).write(to: folder.appending(path: "driver.mjs"))
    return try NodeProcess.search(folder, queries, limit: limit)
  }

  private func compare(_ index: SearchIndex, _ queries: [String]) throws {
    let found = try search(index, queries)
    #expect(found.count == queries.count)
    var searcher = Searcher(index)
    for (query, found) in zip(queries, found) {
      let expected = try searcher.search(query)
      #expect(found.rounds <= 6)
      let differs = BrowserResults(expected, query: query) != found.comparable
      #expect(!differs, "\(query): \(found)")
    }
  }

  private static func smallIndex() throws -> [UInt8] {
    var builder = SearchIndexBuilder(language: .english)
    let articles = [
      ("Start the gateway", "basics", "The gateway listens on port 18789. Start it with care."),
      ("Sign in", "account", "How to sign in. Signing in needs a password; see the port list."),
      ("A naïve café", "words", "Crème brûlée and \u{2068}marks\u{2069}. \"Quoted\" back\\slash."),
      ("設定", "words", "日本語の設定を開く。"),
      ("Settings file", "basics", "Edit ~/.tool/config.json and set `port`.\u{1}"),
    ]
    for (title, category, text) in articles {
      builder.add(
        SearchDocument(
          path: "/" + category, title: title, category: category,
          sections: [SearchDocument.Section(anchor: "a", title: "Section", text: text)]))
    }
    return try builder.build()
  }
}
