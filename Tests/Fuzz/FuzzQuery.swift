import HelpSearch

/// Searches a good index for what libFuzzer makes up.
///
/// The first byte chooses options; the rest is the query, which need not be valid UTF-8. Native
/// search and the one of the browser must agree about every query that a string can hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQuery(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let query = Array(input.dropFirst())
  let text = String(decoding: query, as: UTF8.self)
  var options = SearchOptions(limit: Int(first & 7), sectionLimit: Int(first >> 3 & 3))
  options.corrects = first & 0x20 == 0
  options.explains = first & 0x40 != 0
  options.category = first & 0x80 == 0 ? nil : "guide"
  do {
    let results = try index.search(text, options: options)
    demand(results.hits.count <= options.limit, "more hits than asked for")
    demand(results.hits.count <= results.total, "more hits than articles that match")
    for (hit, next) in zip(results.hits, results.hits.dropFirst()) {
      demand(hit.score >= next.score, "hits out of order")
    }
    for hit in results.hits {
      demand(hit.sections.count <= max(1, options.sectionLimit), "more sections than asked for")
      if let explanation = hit.explanation {
        let sum = explanation.shares.reduce(0) { $0 + $1.score }
        demand(sum == hit.score, "shares do not add up")
      }
    }
    let scores = try searchBytes(query, options)
    if Array(text.utf8) == query {
      demand(scores == results.hits.map { [$0.article, $0.score] }, "two engines differ")
    }
    var searcher = Searcher(index)
    _ = try searcher.topics(near: text)
  } catch {
    fatalError("a good index is damaged: \(error)")
  }
  return 0
}

/// Ends the process with a message, which `precondition` does not write in an optimised build.
private func demand(_ condition: Bool, _ message: String) {
  if !condition { fatalError(message) }
}

private let (bytes, index) = sample()

private func sample() -> ([UInt8], SearchIndex) {
  do {
    let bytes = try SampleIndex.bytes(synonyms: [["login", "sign in"]])
    return (bytes, try SearchIndex(bytes))
  } catch {
    fatalError("the sample is no index: \(error)")
  }
}

/// Searches for bytes by the root and all parts of the index, as a browser does.
private func searchBytes(_ query: [UInt8], _ options: SearchOptions) throws -> [[Int]] {
  try bytes.withView { whole in
    let layout = try IndexLayout(whole)
    let native = IndexMemory(whole, layout: layout)
    var engine = try SearchEngine(
      IndexMemory(whole.slice(0, layout.rootLength), layout: layout))
    var settings = SearchEngine.Settings()
    settings.limit = options.limit
    settings.sectionLimit = options.sectionLimit
    settings.corrects = options.corrects
    let category = options.category.map { Array($0.utf8) } ?? []
    for _ in 0..<8 {
      let isComplete = try query.withView { query in
        try category.withView { category in
          try engine.search(
            query, category: options.category == nil ? nil : category, settings: settings)
        }
      }
      if isComplete { return engine.hits.map { [$0.article, $0.score] } }
      for part in engine.memory.missing {
        guard let range = native.range(of: part) else { fatalError("no such part") }
        engine.memory.supply(part, whole.slice(range.lowerBound, range.upperBound))
      }
    }
    fatalError("a search asks for more and more")
  }
}
