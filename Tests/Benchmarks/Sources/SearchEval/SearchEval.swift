import Collections
import Foundation
import HelpSearch

/// Answers the queries of a test collection and writes the answers as a TREC run.
///
///     search-eval --docs docs.jsonl --queries queries.jsonl --run out.trec [--no-correction]
///
/// `Tests/Benchmarks/search-quality` scores the runs of all collections.
@main
struct SearchEval {
  static func main() throws {
    var values: [String: String] = [:]
    var corrects = true
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() {
      if argument == "--no-correction" {
        corrects = false
      } else {
        values[argument] = arguments.next()
      }
    }
    guard let docs = values["--docs"], let queries = values["--queries"],
      let run = values["--run"]
    else {
      FileHandle.standardError.write(
        Data("usage: search-eval --docs FILE --queries FILE --run FILE [--no-correction]\n".utf8))
      exit(64)
    }

    let documents = try Collection.documents(at: docs)
    var builder = SearchIndexBuilder(language: .english)
    for document in documents { builder.add(document.content) }
    let index = try SearchIndex(builder.build())
    var searcher = Searcher(index)
    let options = SearchOptions(limit: 100, corrects: corrects)
    var output = ""
    for query in try Collection.queries(at: queries) {
      let hits = try searcher.rank(query.text, options: options)
      for (rank, hit) in hits.enumerated() {
        // Scorers break ties by name; the rank says what the engine means.
        let score = Double(hit.score) + Double(hits.count - rank) / 1024
        output +=
          "\(query.id) Q0 \(documents[hit.article].id) \(rank + 1) \(score) helpcenter\n"
      }
    }
    try Data(output.utf8).write(to: URL(fileURLWithPath: run))
  }
}
