import Collections
import Foundation
import HelpSearch

/// Measures the engine on a test collection: time to build, bytes, and time of each query.
///
///     search-bench --docs FILE --queries FILE [--typos FILE] [--articles COUNT] [--passes COUNT]
///       [--export FILE]
///
/// With more articles than documents, the documents are repeated with their sections mixed. Times
/// to build are those of the processor, so that other programs count for little. A query's time is
/// the best of all passes, by the clock that takes least time itself. `rank` is everything from the
/// text of a query to the order of the articles: words, stems, corrections, scores, proximity;
/// `search` reads what results show on top. `--export` writes the documents, a title, a tab and a
/// text a line, so that peers can index the same.
@main
struct SearchBench {
  static func main() throws {
    var values: [String: String] = [:]
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() { values[argument] = arguments.next() }
    guard let docs = values["--docs"], let queryFile = values["--queries"] else {
      FileHandle.standardError.write(
        Data("usage: search-bench --docs FILE --queries FILE [--typos FILE] [--articles N]\n".utf8))
      exit(64)
    }
    let documents = try Collection.documents(at: docs).map(\.content)
    let count = values["--articles"].flatMap { Int($0) } ?? documents.count
    let passes = values["--passes"].flatMap { Int($0) } ?? 7
    let articles = (0..<count).map { SearchBench.variant(documents, $0) }
    if let file = values["--export"] {
      let lines = articles.map { SearchBench.line($0) }
      try lines.joined().write(toFile: file, atomically: true, encoding: .utf8)
    }

    var builder = SearchIndexBuilder(language: .english)
    var bytes: [UInt8] = []
    let analysis = microseconds {
      for article in articles { builder.add(article) }
    }
    let merge = try microseconds { bytes = try builder.build() }
    var index = try SearchIndex(bytes)
    let opening = try microseconds { index = try SearchIndex(bytes) }
    print("articles \(count), postings \(index.postingCount)")
    print(
      "build: analysis \(analysis / 1000) ms, merge \(merge / 1000) ms; open \(opening) µs")
    var core = 0
    for (name, length) in index.sectionLengths {
      print("  \(name) \(length)")
      if !["artx", "posn", "text"].contains(name) { core += length }
    }
    print("index without positions and texts: \(core) bytes,", terminator: " ")
    print("\(Double(core) / Double(max(index.postingCount, 1))) a posting")

    let queries = try Collection.queries(at: queryFile).map(\.text)
    var searcher = Searcher(index)
    try report("rank (top 10)", queries, passes) { _ = try searcher.rank($0) }
    if let typos = values["--typos"] {
      let queries = try Collection.queries(at: typos).map(\.text)
      try report("rank, misspelt (top 10)", queries, passes) { _ = try searcher.rank($0) }
    }
    try report("search (top 10 with snippets)", queries, passes) { _ = try searcher.search($0) }
  }

  /// Returns a document, or for numbers beyond them all, one made of two.
  static func variant(_ documents: [SearchDocument], _ number: Int) -> SearchDocument {
    var document = documents[number % documents.count]
    let round = number / documents.count
    if round == 0 { return document }
    let other = documents[(number * 7 + round * 131) % documents.count]
    document.path += "-\(round)"
    document.title += " " + (other.title.split(separator: " ").last.map(String.init) ?? "")
    for index in document.sections.indices where index % 2 == round % 2 {
      if index < other.sections.count {
        document.sections[index].text = other.sections[index].text
      }
    }
    return document
  }

  /// Returns the line of a document for peers, which know no sections.
  static func line(_ document: SearchDocument) -> String {
    let text = document.sections.map { $0.title + " " + $0.text }.joined(separator: " ")
    let blanks: (Character) -> Character = { $0.isWhitespace ? " " : $0 }
    return String(document.title.map(blanks)) + "\t" + String(text.map(blanks)) + "\n"
  }

  static func report(
    _ name: String, _ queries: [String], _ passes: Int, _ body: (String) throws -> Void
  ) throws {
    var best = [Double](repeating: .infinity, count: queries.count)
    for _ in 0..<passes {
      for (index, query) in queries.enumerated() {
        let time = try microseconds(CLOCK_MONOTONIC) { try body(query) }
        best[index] = min(best[index], time)
      }
    }
    let times = best.sorted()
    guard !times.isEmpty else { return }
    func percentile(_ share: Double) -> Double { times[Int(Double(times.count - 1) * share)] }
    let mean = times.reduce(0, +) / Double(times.count)
    let figures = [
      ("mean", mean), ("p50", percentile(0.5)), ("p90", percentile(0.9)), ("p99", percentile(0.99)),
    ]
    let text = figures.map { "\($0) \(($1 * 10).rounded() / 10)" }.joined(separator: ", ")
    print("\(name): \(queries.count) queries, µs: \(text)")
  }

  /// Returns the time some work takes by a clock, that of the processor if none is given.
  static func microseconds(
    _ clock: clockid_t = CLOCK_THREAD_CPUTIME_ID, _ work: () throws -> Void
  ) rethrows -> Double {
    let start = now(clock)
    try work()
    return now(clock) - start
  }

  /// Returns the time of a clock in microseconds.
  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    // SAFETY: the pointer is valid during the call.
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
