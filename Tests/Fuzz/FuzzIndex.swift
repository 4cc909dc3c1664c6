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
      let root = try? SearchEngine(
        IndexMemory(whole.slice(0, layout.rootLength), layout: layout))
    else { return }
    var engine = root
    for query in ["gatway port 18789", "\"holds the port\"", "printe", "zzzz"] {
      Array(query.utf8).withView { query in
        for _ in 0..<8 {
          if engine.search(query) { return show(&engine) }
          guard engine.memory.missing.count > 0 else { return }
          let memory = IndexMemory(whole, layout: layout)
          // A part that is not what was asked for must not be believed either.
          for kind: IndexPart.Kind in [.terms, .words, .text] {
            for index in 0..<8 {
              let part = IndexPart(kind, index)
              guard let range = memory.range(of: part) else { continue }
              engine.memory.supply(part, whole.slice(range.lowerBound, range.upperBound))
            }
          }
        }
      }
    }
  }
}

/// Makes what the page shows of the hits.
private func show(_ engine: inout SearchEngine) {
  for hit in engine.hits {
    guard let text = engine.text(of: hit.article) else { continue }
    for section in hit.sections where section.index < text.sections.count {
      let snippet = engine.snippet(of: text.sections[section.index].text)
      precondition(snippet.marks.allSatisfy { $0.start < $0.end && $0.end <= snippet.text.count })
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
