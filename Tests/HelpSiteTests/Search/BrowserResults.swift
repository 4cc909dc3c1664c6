import Foundation
import HelpSearch

/// What a search found, as the script for browsers gives it.
struct BrowserResults: Decodable, Equatable {
  struct Section: Decodable, Equatable {
    var anchor: String
    var title: String
    var trail: [String]
    var score: Int
    var snippet: [String]
  }

  struct Hit: Decodable, Equatable {
    var article: Int
    var path: String
    var title: String
    var score: Int
    var category: String
    var description: String
    var sections: [Section]
  }

  struct Suggestion: Decodable, Equatable {
    var article: Int
    var path: String
    var title: String
  }

  var total: Int
  var query: String
  var hits: [Hit]
  var suggestions: [Suggestion]
  var suggestedQuery: String?
  /// The times that parts had to be loaded one after another.
  var rounds: Int
  /// The number of files that were loaded.
  var loads: Int

  /// The results without what only the script counts.
  var comparable: BrowserResults {
    var results = self
    results.rounds = 0
    results.loads = 0
    return results
  }

  /// Writes results of the native engine as the script would.
  init(_ results: SearchResults, query: String) {
    total = results.total
    self.query = results.correction?.query ?? query
    rounds = 0
    loads = 0
    suggestedQuery = results.suggestedQuery
    suggestions = results.suggestions.map {
      Suggestion(article: $0.article, path: $0.path, title: $0.title)
    }
    hits = results.hits.map { hit in
      Hit(
        article: hit.article, path: hit.path, title: hit.title, score: hit.score,
        category: hit.category ?? "", description: hit.description,
        sections: hit.sections.map { section in
          Section(
            anchor: section.anchor, title: section.title, trail: section.trail,
            score: section.score, snippet: Self.pieces(of: section.snippet))
        })
    }
  }

  /// Cuts a snippet into plain and marked pieces by turns.
  private static func pieces(of snippet: SearchSnippet) -> [String] {
    let bytes = Array(snippet.text.utf8)
    var pieces: [String] = []
    var start = 0
    for mark in snippet.marks {
      pieces.append(String(decoding: bytes[start..<mark.lowerBound], as: UTF8.self))
      pieces.append(String(decoding: bytes[mark], as: UTF8.self))
      start = mark.upperBound
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
