import HelpSearch

/// Opens what libFuzzer makes up as an index, natively and as a browser does, and searches it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzIndex(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  searchInParts(input)
  guard let index = try? SearchIndex(input) else { return 0 }
  var searcher = Searcher(index)
  for query in queries {
    let options = SearchOptions(explains: true)
    if let results = try? searcher.search(query, options: options) {
      precondition(results.hits.count <= options.limit)
      for section in results.hits.flatMap(\.sections) { check(section.snippet) }
    }
    _ = try? searcher.rank(query)
  }
  _ = try? searcher.topics(near: "sing in")
  _ = try? index.parts()
  try? index.verify()
  return 0
}

private let queries = [
  "gatway wont strat port 18789", "login", "printe", "\"holds the port\" -account",
  "how do i sign in", "検索 C++ --verbose", "document category:guide", "zzzz",
]

/// Searches by the root of the index alone, with parts that are supplied when they are asked for.
private func searchInParts(_ input: [UInt8]) {
  input.withView { whole in
    guard let layout = try? IndexLayout(whole),
      var search = try? BrowserSearch(root: whole.slice(0, layout.rootLength))
    else { return }
    for query in ["gatway port 18789", "\"holds the port\"", "printe", "zzzz"] {
      Array(query.utf8).withView { query in
        for _ in 0..<8 {
          guard let step = try? search.search(query, settings: SearchEngine.Settings()),
            step == .incomplete
          else { return }
          let memory = IndexMemory(whole, layout: layout)
          // A part that is not what was asked for must not be believed either.
          for kind: IndexPart.Kind in [.terms, .words, .text] {
            for index in 0..<8 {
              let part = IndexPart(kind, index)
              guard let range = memory.range(of: part) else { continue }
              search.supply(part, whole.slice(range.lowerBound, range.upperBound))
            }
          }
        }
      }
    }
  }
}

private func check(_ snippet: SearchSnippet) {
  var end = 0
  for mark in snippet.marks {
    precondition(mark.lowerBound >= end && mark.upperBound <= snippet.text.utf8.count)
    end = mark.upperBound
  }
}
