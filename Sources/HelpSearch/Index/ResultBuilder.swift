/// Makes results for readers of what the engine found.
struct ResultBuilder {
  let query: String
  let options: SearchOptions

  /// Returns the results of the engine's last search.
  func results(_ engine: inout SearchEngine) throws(SearchIndexError) -> SearchResults {
    var results = SearchResults(total: engine.total, correction: correction(engine))
    for hit in engine.hits { results.hits.append(try self.hit(hit, &engine)) }
    return results
  }

  private func hit(
    _ ranked: SearchEngine.RankedArticle, _ engine: inout SearchEngine
  ) throws(SearchIndexError) -> SearchHit {
    guard let text = engine.text(of: ranked.article) else {
      throw .damaged(.text(ranked.article))
    }
    let title = String(text.title)
    var sections: [SectionHit] = []
    for section in ranked.sections {
      guard section.index < text.sections.count else {
        throw .damaged(.positions(ranked.article))
      }
      let content = text.sections[section.index]
      let source =
        content.text.count == 0 && text.description.count > 0 ? text.description : content.text
      let snippet = engine.snippet(of: source)
      sections.append(
        SectionHit(
          anchor: String(content.anchor),
          title: content.title.count == 0 ? title : String(content.title),
          trail: content.trail.map { String($0) }, score: section.score,
          snippet: SearchSnippet(
            text: String(decoding: snippet.text, as: UTF8.self),
            marks: snippet.marks.map { $0.start..<$0.end })))
    }
    return SearchHit(
      article: ranked.article, path: String(text.path), title: title,
      description: String(text.description),
      category: text.category.count == 0 ? nil : String(text.category), score: ranked.score,
      sections: sections,
      explanation: options.explains ? explanation(of: ranked, &engine) : nil)
  }

  /// Returns the titles of what the engine found.
  func suggestions(
    _ engine: inout SearchEngine
  ) throws(SearchIndexError) -> [SearchSuggestion] {
    var suggestions: [SearchSuggestion] = []
    for hit in engine.hits {
      guard let text = engine.text(of: hit.article) else { continue }
      suggestions.append(
        SearchSuggestion(
          article: hit.article, path: String(text.path), title: String(text.title)))
    }
    if let failure = engine.memory.failure { throw failure }
    return suggestions
  }

  private func explanation(
    of hit: SearchEngine.RankedArticle, _ engine: inout SearchEngine
  ) -> SearchExplanation {
    let terms = engine.terms
    return SearchExplanation(
      shares: engine.shares(of: hit).map { share in
        SearchExplanation.Share(
          signal: share.signal.name,
          term: share.term.map { String(decoding: terms[$0].word, as: UTF8.self) },
          score: share.score)
      })
  }

  /// Returns what the engine replaced.
  func correction(_ engine: SearchEngine) -> SearchCorrection? {
    guard !engine.replacements.isEmpty else { return nil }
    let bytes = Array(query.utf8)
    var corrected: [UInt8] = []
    var replacements: [SearchCorrection.Replacement] = []
    var position = 0
    for replacement in engine.replacements where replacement.start >= position {
      corrected += bytes[position..<replacement.start]
      corrected += replacement.word
      position = replacement.end
      replacements.append(
        SearchCorrection.Replacement(
          original: String(decoding: bytes[replacement.start..<replacement.end], as: UTF8.self),
          corrected: String(decoding: replacement.word, as: UTF8.self)))
    }
    corrected += bytes[position...]
    return SearchCorrection(
      query: String(decoding: corrected, as: UTF8.self), replacements: replacements)
  }
}

extension String {
  /// Copies text of an index; what is no UTF-8 becomes U+FFFD.
  init(_ view: ByteView) { self = String(decoding: view.list, as: UTF8.self) }
}

extension SearchEngine.Signal {
  /// The name in explanations.
  var name: String {
    switch self {
    case .fields: "BM25F"
    case .surface: "exact form"
    case .title: "title"
    case .coverage: "title coverage"
    case .proximity: "proximity"
    }
  }
}
