internal import HelpCenter
internal import HelpSearch

/// Results of a search as JSON for programs.
struct SearchRecord {
  private let results: SearchResults
  private let query: String
  private let topics: [String]

  init(_ results: SearchResults, query: String, topics: [String]) {
    self.results = results
    self.query = query
    self.topics = topics
  }

  /// The whole record.
  var object: DataObject {
    var object: DataObject = [
      "query": .string(query), "total": .number(DataNumber(results.total)),
    ]
    if let correction = results.correction {
      object["correction"] = .object([
        "query": .string(correction.query),
        "replacements": .array(
          correction.replacements.map {
            .object(["original": .string($0.original), "corrected": .string($0.corrected)])
          }),
      ])
    }
    object["hits"] = .array(
      zip(results.hits, topics).map { .object(SearchRecord.hit($0, topic: $1)) })
    if results.hits.isEmpty {
      object["suggestions"] = .array(
        results.suggestions.map {
          .object(["path": .string($0.path), "title": .string($0.title)])
        })
      if let query = results.suggestedQuery { object["suggestedQuery"] = .string(query) }
    }
    return object
  }

  private static func hit(_ hit: SearchHit, topic: String) -> DataObject {
    var object: DataObject = [
      "path": .string(hit.path), "topic": .string(topic), "title": .string(hit.title),
      "description": .string(hit.description),
    ]
    if let category = hit.category { object["category"] = .string(category) }
    object["score"] = .number(DataNumber(hit.score))
    object["sections"] = .array(hit.sections.map { .object(section($0, topic: topic)) })
    if let explanation = hit.explanation {
      object["explanation"] = .array(
        explanation.shares.map { share in
          var object: DataObject = ["signal": .string(share.signal)]
          if let term = share.term { object["term"] = .string(term) }
          object["score"] = .number(DataNumber(share.score))
          return .object(object)
        })
    }
    return object
  }

  /// A section with its snippet; marks are ranges of UTF-8 bytes.
  static func section(_ section: SectionHit, topic: String) -> DataObject {
    [
      "anchor": .string(section.anchor), "topic": .string(HitText.topic(topic, section)),
      "title": .string(section.title), "trail": .array(section.trail.map { .string($0) }),
      "score": .number(DataNumber(section.score)),
      "snippet": .object([
        "text": .string(section.snippet.text),
        "marks": .array(
          section.snippet.marks.map {
            .array([.number(DataNumber($0.lowerBound)), .number(DataNumber($0.upperBound))])
          }),
      ]),
    ]
  }
}
