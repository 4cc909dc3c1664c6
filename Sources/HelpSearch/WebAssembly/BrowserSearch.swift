/// A search that starts with the root of an index and asks for what else it needs.
///
/// This is what the WebAssembly module does.
package struct BrowserSearch: ~Copyable {
  private var engine: SearchEngine
  private var text = JSONText()

  /// Starts with the root of an index, which stays valid as long as the search is in use.
  ///
  /// - Throws: ``SearchIndexError`` if it is no root of an index this version can read.
  package init(root: ByteView) throws(SearchIndexError) {
    engine = try SearchEngine(IndexMemory(root, layout: IndexLayout(root)))
  }

  /// Adds a part that a search asked for; its bytes stay valid as long as the search is in use.
  package mutating func supply(_ part: IndexPart, _ bytes: ByteView) {
    engine.memory.supply(part, bytes)
  }

  /// Searches as far as the parts at hand allow.
  ///
  /// The answer is JSON. What is found is an array of the number of articles that match, the words
  /// that were replaced, the articles, and where none is found the articles that are suggested and
  /// the words that may be replaced:
  ///
  ///     [2,[[0,6,"gateway"]],[["/a","A",3,4821,"category","description",
  ///      [["anchor","title",["trail"],310,["plain ","marked"," …"]]]]]]
  ///     [0,[],[],[["/b","B",5]],[[1,7,"gateway"]]]
  ///
  /// A word has the UTF-8 offsets in the query of what it replaces, an article its path, its title,
  /// its number and its score. Every second string of a snippet is marked. Where parts are missing,
  /// they are the answer, with their kind, their number and the name of their file:
  ///
  ///     [[0,12,"t3f9ab1"],[2,3,"a000003012345"]]
  ///
  /// - Throws: ``SearchIndexError`` if a part is damaged.
  package mutating func search(
    _ query: ByteView, category: ByteView? = nil, settings: SearchEngine.Settings
  ) throws(SearchIndexError) -> List<UInt8> {
    // Nothing but the parts of the index outlives a search.
    engine = try SearchEngine(engine.memory)
    text = JSONText()
    text.open()
    if engine.search(query, category: category, settings: settings) {
      writeResults(query, settings)
    } else {
      writeMissing()
    }
    text.close()
    if let failure = engine.memory.failure { throw failure }
    return text.bytes
  }

  /// The titles that are offered when nothing is found.
  private static let suggestionLimit = 5

  private mutating func writeResults(_ query: ByteView, _ settings: SearchEngine.Settings) {
    let total = engine.total
    let replacements = engine.replacements
    let isEmpty = engine.hits.count == 0
    if isEmpty, settings.limit > 0 { _ = engine.suggest(query, limit: Self.suggestionLimit) }
    let hits = engine.hits
    var articles = List<ArticleText>()
    for index in 0..<hits.count {
      if let article = engine.text(of: hits[index].article) { articles.append(article) }
    }
    guard engine.memory.isComplete else { return writeMissing() }

    text.number(total)
    write(replacements)
    text.open()
    if isEmpty {
      text.close()
      text.open()
    }
    for index in 0..<hits.count {
      text.open()
      text.string(articles[index].path)
      text.string(articles[index].title)
      text.number(hits[index].article)
      if !isEmpty { write(hits[index], articles[index]) }
      text.close()
    }
    text.close()
    if isEmpty { write(engine.replacements) }
  }

  private mutating func write(_ replacements: List<SearchEngine.Replacement>) {
    text.open()
    for index in 0..<replacements.count {
      text.open()
      text.number(replacements[index].start)
      text.number(replacements[index].end)
      text.string(replacements[index].word)
      text.close()
    }
    text.close()
  }

  private mutating func writeMissing() {
    let missing = engine.memory.missing
    for index in 0..<missing.count {
      text.open()
      text.number(Int(missing[index].kind.rawValue))
      text.number(missing[index].index)
      text.string(engine.memory.name(of: missing[index]))
      text.close()
    }
  }

  private mutating func write(_ hit: SearchEngine.RankedArticle, _ article: ArticleText) {
    text.number(hit.score)
    text.string(article.category)
    text.string(article.description)
    text.open()
    for index in 0..<hit.sections.count {
      // Positions and texts of a damaged index need not agree.
      guard hit.sections[index].index < article.sections.count else {
        engine.memory.fail(IndexPart(.text, hit.article))
        break
      }
      write(hit.sections[index], article.sections[hit.sections[index].index], of: article)
    }
    text.close()
  }

  private mutating func write(
    _ section: SearchEngine.RankedSection, _ content: ArticleText.Section, of article: ArticleText
  ) {
    text.open()
    text.string(content.anchor)
    text.string(content.title.count == 0 ? article.title : content.title)
    text.open()
    for index in 0..<content.trail.count { text.string(content.trail[index]) }
    text.close()
    text.number(section.score)
    text.open()
    let isEmpty = content.text.count == 0
    let snippet = engine.snippet(of: isEmpty ? article.description : content.text)
    let line = snippet.text.view
    var start = 0
    for index in 0..<snippet.marks.count {
      let mark = snippet.marks[index]
      text.string(line, from: start, to: mark.start)
      text.string(line, from: mark.start, to: mark.end)
      start = mark.end
    }
    text.string(line, from: start, to: line.count)
    text.close()
    text.close()
  }
}
