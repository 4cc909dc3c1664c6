internal import HelpCenter
internal import HelpSearch
internal import HelpTerminal

/// A search, as options or a quick look at the arguments give it.
package struct SearchRequest {
  /// What hits show of an article.
  package enum Parts: String, CaseIterable, Sendable {
    /// Its best section, and the names of further ones.
    case best
    /// All sections that match, each with what it says.
    case sections
    /// The article alone.
    case articles
  }

  /// The words of the query.
  package var query: [String] = []
  /// The most hits.
  package var limit = 10
  /// The only category to search.
  package var category: String?
  /// Whether JSON is written.
  package var json = false
  /// Whether hits say how their scores come about.
  package var explains = false
  /// What hits show of an article.
  package var parts = Parts.best
  /// The width asked for.
  package var width: Int?
  /// When colours are used.
  package var color = TerminalEnvironment.ColorChoice.auto
  /// Whether hits are numbered and kept for `help <number>`; `nil` asks the terminal.
  package var numbers: Bool?
  /// Where the articles come from, kept with the hits; empty for those in the program.
  package var content = ""
  /// The name of the tool, for hints.
  package var toolName: String

  /// Creates a request without words.
  ///
  /// - Parameter toolName: The name of the tool, for hints.
  package init(toolName: String) { self.toolName = toolName }

  /// The most hits that are asked for at once.
  package static let limits = 1...1000

  /// Shows what is found and returns the exit code: 0 if anything is, else 1.
  package func run(_ open: () throws -> HelpSource) -> Int32 {
    do {
      return try show(from: open())
    } catch {
      StandardStreams.writeError(ErrorText.line(error))
      return ErrorText.exitCode(error)
    }
  }

  private func show(from source: HelpSource) throws -> Int32 {
    let text = query.joined(separator: " ")
    let options = SearchOptions(
      limit: limit, sectionLimit: parts == .sections ? 8 : 3, category: category,
      explains: explains)
    let results = try source.searchIndex().search(text, options: options)
    var topics: [String] = []
    for hit in results.hits { topics.append(try source.topic(ofPath: hit.path)) }
    let isNumbered = numbers ?? (StandardStreams.isTerminal && !json)
    if isNumbered, !results.hits.isEmpty {
      LastSearch(
        content: content,
        topics: zip(results.hits, topics).map { HitText.topic($1, $0.sections.first) }
      ).save(tool: toolName)
    }
    if json {
      let record = SearchRecord(results, query: text, topics: topics)
      StandardStreams.write(PrintableJSON.line(.object(record.object)))
    } else if results.hits.isEmpty {
      let list = try NothingFound(query: text, category: category, results: results)
        .list(from: source, toolName: toolName)
      StandardStreams.writeError(renderer(depth: .plain).render(list))
    } else {
      let list = HitList(
        title: HitText.title(results, query: text), hits: hits(results, topics, isNumbered),
        hint: isNumbered ? "\(toolName) help <number> opens a hit." : "")
      StandardStreams.write(renderer(depth: nil).render(list))
    }
    return results.hits.isEmpty ? 1 : 0
  }

  private func hits(
    _ results: SearchResults, _ topics: [String], _ isNumbered: Bool
  ) -> [HitList.Hit] {
    zip(results.hits, topics).enumerated().map { index, pair in
      let (hit, topic) = pair
      var shown = HitList.Hit(
        number: isNumbered ? index + 1 : nil, category: hit.category.map(HitText.words) ?? "",
        best: HitList.Part(
          titles: [hit.title], topic: topic, excerpt: HitList.MarkedText(hit.description)))
      if parts != .articles, let best = hit.sections.first {
        shown.best = HitText.part(best, of: hit, topic: topic)
        shown.others = hit.sections.dropFirst().map { section in
          var part = HitText.part(section, of: hit, topic: topic)
          part.titles.removeFirst(part.titles.count > 1 ? 1 : 0)
          if parts == .best { part.excerpt = HitList.MarkedText("") }
          return part
        }
      }
      if let explanation = hit.explanation {
        shown.notes = HitText.notes(explanation, score: hit.score)
      }
      return shown
    }
  }

  private func renderer(depth: TerminalRenderer.ColorDepth?) -> TerminalRenderer {
    var options = StandardStreams.environment.options(width: width, color: color, table: .auto)
    if let depth {
      options.colorDepth = depth
      options.hyperlinks = false
    }
    return TerminalRenderer(options: options)
  }
}
