import Testing

@testable import HelpSearch

@Suite struct TokenizerTests {
  private func units(_ text: String) -> [(parts: [String], wholes: [String])] {
    Array(text.utf8).withView { view in
      var tokenizer = Tokenizer(view)
      var units: [(parts: [String], wholes: [String])] = []
      while tokenizer.next() {
        units.append(
          (
            tokenizer.parts.map { String(view.slice($0.start, $0.end)) },
            tokenizer.wholes.map { String(view.slice($0.start, $0.end)) }
          ))
      }
      return units
    }
  }

  @Test func cutsCompoundsIntoParts() {
    #expect(units("~/.openclaw/openclaw.json").map(\.parts) == [["openclaw", "openclaw", "json"]])
    #expect(units("HTTP_PROXY").map(\.parts) == [["HTTP", "PROXY"]])
    #expect(units("getActiveSheet").map(\.wholes) == [["getActiveSheet"]])
    #expect(units("getActiveSheet").map(\.parts) == [["get", "Active", "Sheet"]])
    #expect(units("use --flag, C++.").flatMap(\.wholes) == ["--flag", "C++"])
    #expect(
      units("don\u{2019}t it's 3.5").map(\.parts) == [["don\u{2019}t"], ["it's"], ["3", "5"]])
  }

  @Test func pairsCharactersWithinAScript() {
    #expect(units("検索エンジン").map(\.parts) == [["検索"], ["エン", "ンジ", "ジン"]])
  }
}
