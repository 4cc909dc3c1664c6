internal import HelpCenter
internal import HelpSearch
internal import HelpTerminal

/// A request for help, as options or a quick look at the arguments give it.
package struct HelpTopicRequest {
  /// The words of the topic.
  package var topic: [String] = []
  /// The section, if asked for by itself.
  package var section: String?
  /// The form of the output.
  package var format = ArticleFormat.terminal
  /// The width asked for.
  package var width: Int?
  /// When colours are used.
  package var color = TerminalEnvironment.ColorChoice.auto
  /// How tables are laid out.
  package var table = TableChoice.auto
  /// Whether a pager may be used.
  package var usesPager = true
  /// The name of the tool, for hints.
  package var toolName: String
  /// The other commands of the tool, one of which may have been meant.
  package var commands: [String] = []

  /// Creates a request for the list of topics.
  ///
  /// - Parameter toolName: The name of the tool, for hints.
  package init(toolName: String) { self.toolName = toolName }

  private enum ExitStatus {
    static let success: Int32 = 0
    static let notFound: Int32 = 1
  }

  /// Takes a number for the hit of the tool's last search that has it.
  ///
  /// - Parameter content: Where the articles of this request are; `nil` if the request leaves it
  ///   open.
  /// - Returns: Where to look: the content of the search if its hit is asked for.
  package mutating func takeNumber(content: String?) -> String? {
    guard topic.count == 1, let number = Int(topic[0]), (1...1000).contains(number),
      let search = LastSearch.load(tool: toolName), let hit = search.topic(number),
      !hit.isEmpty, content == nil || content == search.content
    else { return content }
    topic = [hit]
    return search.content.isEmpty ? nil : search.content
  }

  /// Shows what is asked for and returns the exit code.
  package func run(_ open: () throws -> HelpSource) -> Int32 {
    do {
      return try show(from: open())
    } catch {
      StandardStreams.writeError(ErrorText.line(error))
      return ErrorText.exitCode(error)
    }
  }

  private func show(from source: HelpSource) throws -> Int32 {
    let words = topic.joined(separator: " ")
    let reference = TopicReference(words)
    let wanted = section ?? reference.section
    if reference.topic.allSatisfy(\.isWhitespace), wanted == nil {
      return try listTopics(of: source.catalog())
    }
    if let article = try source.exactArticle(reference.topic) {
      return try show(article, section: wanted, from: source, catalog: nil)
    }
    let catalog = try source.catalog(for: reference.topic)
    let whole = source.hasWholeCatalog ? catalog : nil
    // A title may hold a `#` of its own.
    let topic =
      wanted == reference.section && !catalog.articles(titled: words).isEmpty
      ? words : reference.topic
    switch catalog.resolve(topic) {
    case .found(let article, _):
      return try show(article, section: wanted, from: source, catalog: whole)
    case .nearMiss(let article, _):
      say("No article is called \(QuotedText.of(topic)); this is the closest.")
      return try show(article, section: wanted, from: source, catalog: whole)
    case .ambiguous(let candidates):
      let list = TopicList(
        title: "Several articles match \(QuotedText.of(topic))",
        sections: [TopicList.Section(topics: candidates.map(TopicList.Topic.init))],
        hint: "\(toolName) help \(candidates.first?.article.slug ?? "")")
      write(Array(renderer.render(list).utf8))
      return ExitStatus.success
    case .none(let suggestions):
      return try fail(topic, suggestions: suggestions, in: source)
    }
  }

  // MARK: An article

  private func show(
    _ article: HelpArticle, section wanted: String?, from source: HelpSource,
    catalog: HelpCatalog?
  ) throws -> Int32 {
    var section: HelpArticle.Section?
    if let wanted {
      switch article.resolveSection(wanted) {
      case .found(let match, _): section = match
      case .nearMiss(let match, _):
        say("No section is called \(QuotedText.of(wanted)); this is the closest.")
        section = match
      case .ambiguous(let matches), .none(let matches):
        return failSection(wanted, in: article, suggestions: matches)
      }
    }
    let output = ArticleOutput(format: format, terminal: terminalOptions)
    let frame = try ArticleFrame(
      article, section: section, source: source, catalog: catalog, toolName: toolName)
    write(output.bytes(of: article, section: section, frame: frame))
    return ExitStatus.success
  }

  private func failSection(
    _ wanted: String, in article: HelpArticle, suggestions: [HelpArticle.Section]
  ) -> Int32 {
    let sections =
      suggestions.isEmpty ? Array(article.sections.dropFirst().prefix(12)) : suggestions
    let list = TopicList(
      title: "No section \(QuotedText.of(wanted)) in \(QuotedText.of(article.title))",
      sections: [
        TopicList.Section(
          title: "Sections",
          topics: sections.map {
            TopicList.Topic(name: "\(article.slug)#\($0.anchor)", title: $0.title)
          })
      ])
    StandardStreams.writeError(errorRenderer.render(list))
    return ExitStatus.notFound
  }

  // MARK: Lists

  private func listTopics(of catalog: HelpCatalog) -> Int32 {
    if format == .json {
      let articles = catalog.articles.map { DataValue.object(ArticleRecord.summary($0)) }
      write(PrintableJSON.line(.array(articles)))
      return ExitStatus.success
    }
    write(Array(renderer.render(TopicList(catalog, toolName: toolName)).utf8))
    return ExitStatus.success
  }

  private func fail(
    _ topic: String, suggestions: [TopicCandidate], in source: HelpSource
  ) throws -> Int32 {
    var section = TopicList.Section(
      title: "Did you mean", topics: suggestions.map(TopicList.Topic.init))
    if suggestions.isEmpty {
      section = TopicList.Section(
        title: "Sections that speak of it", topics: try sections(about: topic, in: source))
    }
    let list = TopicList(
      title: "No help on \(QuotedText.of(topic))",
      sections: section.topics.isEmpty ? [] : [section],
      hint: [commandHint(topic), "\(toolName) help lists all articles."].compactMap(\.self)
        .joined(separator: " "))
    StandardStreams.writeError(errorRenderer.render(list))
    return ExitStatus.notFound
  }

  /// The sections that a search for a topic finds, which no article has for a name.
  private func sections(about topic: String, in source: HelpSource) throws -> [TopicList.Topic] {
    let results = try source.searchIndex().search(
      topic, options: SearchOptions(limit: 5, sectionLimit: 1))
    return try results.hits.map { hit in
      let titles = [hit.title] + (hit.sections.first.map { $0.trail + [$0.title] } ?? [])
      return TopicList.Topic(
        name: HitText.topic(try source.topic(ofPath: hit.path), hit.sections.first),
        title: titles.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
          .joined(separator: " \u{203A} "))
    }
  }

  /// What to type if the topic begins with a mistyped command.
  private func commandHint(_ topic: String) -> String? {
    guard topic.utf8.count <= QuotedText.limit,
      let first = section == nil ? self.topic.first?.split(separator: " ").first : nil,
      let name = NearestName.misspelt(String(first), among: commands)
    else { return nil }
    let rest = topic.dropFirst(first.count)
    return "If you meant the command: \(toolName) \(name)\(rest)."
  }

  // MARK: Output

  private var terminalOptions: TerminalRenderer.Options {
    StandardStreams.environment.options(width: width, color: color, table: table)
  }

  private var renderer: TerminalRenderer {
    var options = terminalOptions
    if format == .text {
      options.colorDepth = .plain
      options.hyperlinks = false
    }
    return TerminalRenderer(options: options)
  }

  /// What goes to standard error is plain: standard output's terminal says nothing about it.
  private var errorRenderer: TerminalRenderer {
    var options = terminalOptions
    options.colorDepth = .plain
    options.hyperlinks = false
    return TerminalRenderer(options: options)
  }

  private func say(_ note: String) {
    StandardStreams.writeError(errorRenderer.render(TopicList(sections: [], hint: note)) + "\n")
  }

  private func write(_ bytes: [UInt8]) {
    let environment = StandardStreams.environment
    let isText = format == .terminal || format == .text
    if usesPager, isText, environment.isTerminal,
      bytes.lazy.filter({ $0 == 0x0A }).count >= environment.height, Pager.show(bytes)
    {
      return
    }
    StandardStreams.write(bytes)
  }
}
