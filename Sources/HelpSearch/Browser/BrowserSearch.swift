/// A search that starts with the root of an index and asks for what else it needs.
///
/// This is what the WebAssembly module does; it runs natively too, where tests hold it against
/// ``Searcher``.
package struct BrowserSearch: ~Copyable {
  /// How a step of a search ended.
  package enum Step: Int32, Sendable {
    /// The output holds results.
    case complete
    /// The output holds the parts to supply before the search is tried again.
    case incomplete
  }

  /// The JSON text of the last step: results, or the parts to supply.
  ///
  ///     {"total":2,"replacements":[{"start":0,"end":6,"word":"gateway"}],"hits":[{"article":3,
  ///      "path":"/a","title":"A","score":4821,"category":"B","description":"","sections":[
  ///      {"anchor":"x","title":"C","trail":[],"score":310,"snippet":["plain ","marked"," …"]}]}],
  ///      "suggestions":[]}
  ///     {"missing":[{"kind":0,"index":12,"name":"t0123456789abcdef"}]}
  ///
  /// `start` and `end` are UTF-8 offsets in the query. Every second string of a snippet is marked.
  package var output: List<UInt8> { text.bytes }

  private var engine: SearchEngine
  private var text = JSONText()

  /// Starts with the root of an index, which stays valid as long as the search is in use.
  ///
  /// - Throws: ``SearchIndexError`` if it is no root of an index this version can read.
  package init(root: ByteView) throws(SearchIndexError) {
    engine = try SearchEngine(IndexMemory(root, layout: IndexLayout(root)))
  }

  /// Adds a part that a step asked for; its bytes stay valid as long as the search is in use.
  package mutating func supply(_ part: IndexPart, _ bytes: ByteView) {
    engine.memory.supply(part, bytes)
  }

  /// Searches as far as the parts at hand allow.
  ///
  /// - Throws: ``SearchIndexError`` if a part is damaged.
  package mutating func search(
    _ query: ByteView, category: ByteView? = nil, settings: SearchEngine.Settings
  ) throws(SearchIndexError) -> Step {
    // Nothing but the parts of the index outlives a search.
    engine = try SearchEngine(engine.memory)
    text = JSONText()
    guard try engine.search(query, category: category, settings: settings) else {
      return writeMissing()
    }
    let total = engine.total
    let replacements = engine.replacements
    let isEmpty = engine.hits.count == 0
    if isEmpty, settings.limit > 0 {
      guard try engine.suggest(query, limit: Self.suggestionLimit) else { return writeMissing() }
    }
    var articles = List<ArticleText>()
    for index in 0..<engine.hits.count {
      if let article = engine.text(of: engine.hits[index].article) { articles.append(article) }
    }
    guard try engine.isComplete() else { return writeMissing() }

    text.open("{")
    text.key("total")
    text.number(total)
    write(replacements)
    text.key("hits")
    text.open("[")
    if !isEmpty {
      for index in 0..<articles.count { try write(engine.hits[index], articles[index]) }
    }
    text.close("]")
    text.key("suggestions")
    text.open("[")
    if isEmpty {
      for index in 0..<articles.count {
        writeSummary(engine.hits[index], articles[index])
        text.close("}")
      }
    }
    text.close("]")
    text.close("}")
    return .complete
  }

  /// The titles that are offered when nothing is found.
  private static let suggestionLimit = 5

  private mutating func writeMissing() -> Step {
    text.open("{")
    text.key("missing")
    text.open("[")
    for index in 0..<engine.memory.missing.count {
      let part = engine.memory.missing[index]
      text.open("{")
      text.key("kind")
      text.number(Int(part.kind.rawValue))
      text.key("index")
      text.number(part.index)
      text.key("name")
      text.string(engine.memory.name(of: part))
      text.close("}")
    }
    text.close("]")
    text.close("}")
    return .incomplete
  }

  private mutating func write(_ replacements: List<SearchEngine.Replacement>) {
    text.key("replacements")
    text.open("[")
    for index in 0..<replacements.count {
      let replacement = replacements[index]
      text.open("{")
      text.key("start")
      text.number(replacement.start)
      text.key("end")
      text.number(replacement.end)
      text.key("word")
      text.string(replacement.word)
      text.close("}")
    }
    text.close("]")
  }

  /// Writes what hits and suggestions have in common, and leaves the object open.
  private mutating func writeSummary(_ hit: SearchEngine.RankedArticle, _ article: ArticleText) {
    text.open("{")
    text.key("article")
    text.number(hit.article)
    text.key("path")
    text.string(article.path)
    text.key("title")
    text.string(article.title)
  }

  private mutating func write(
    _ hit: SearchEngine.RankedArticle, _ article: ArticleText
  ) throws(SearchIndexError) {
    writeSummary(hit, article)
    text.key("score")
    text.number(hit.score)
    text.key("category")
    text.string(article.category)
    text.key("description")
    text.string(article.description)
    text.key("sections")
    text.open("[")
    for index in 0..<hit.sections.count {
      let section = hit.sections[index]
      guard section.index < article.sections.count else {
        throw .damaged(IndexPart(.text, hit.article).errorPart)
      }
      write(section, article.sections[section.index], of: article)
    }
    text.close("]")
    text.close("}")
  }

  private mutating func write(
    _ section: SearchEngine.RankedSection, _ content: ArticleText.Section, of article: ArticleText
  ) {
    text.open("{")
    text.key("anchor")
    text.string(content.anchor)
    text.key("title")
    text.string(content.title.count == 0 ? article.title : content.title)
    text.key("trail")
    text.open("[")
    for index in 0..<content.trail.count { text.string(content.trail[index]) }
    text.close("]")
    text.key("score")
    text.number(section.score)
    text.key("snippet")
    text.open("[")
    let isEmpty = content.text.count == 0
    let snippet = engine.snippet(of: isEmpty ? article.description : content.text)
    snippet.text.withView { line in
      var start = 0
      for index in 0..<snippet.marks.count {
        let mark = snippet.marks[index]
        text.string(line, from: start, to: mark.start)
        text.string(line, from: mark.start, to: mark.end)
        start = mark.end
      }
      text.string(line, from: start, to: line.count)
    }
    text.close("]")
    text.close("}")
  }
}
