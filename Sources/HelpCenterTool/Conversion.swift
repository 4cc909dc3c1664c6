internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand
internal import HelpPayload

/// The forms an input can be converted to.
enum ConversionFormat: String, CaseIterable, Sendable {
  case terminal, text, html, markdown, minimark, payload, json
}

/// A conversion, as options or a quick look at the arguments give it.
struct Conversion {
  var input: String
  var format: ConversionFormat
  var autoUnwrap = false
  var width: Int?
  var color = TerminalEnvironment.ColorChoice.auto
  var table = TableChoice.auto

  /// Reads the input and writes it in the form wanted.
  ///
  /// That is the last thing a process does, so this may end it, with exit code 0.
  func run() throws {
    var options = HelpLoader.Options()
    options.autoUnwrap = autoUnwrap
    let loader = HelpLoader(options: options)
    let content = try loader.load(path: input)
    if format == .payload, let payload = content.payload {
      // A payload is written again as it came, to the byte.
      return StandardStreams.write(payload.json())
    }
    try write(content)
    // The system takes the memory of a process back at once. Letting the tree of a long article
    // go node by node first would cost a tenth of the time and change nothing.
    withExtendedLifetime(content) { StandardStreams.exit(0) }
  }

  private func write(_ content: LoadedContent) throws {
    ContentOptions.report(content.diagnostics)
    guard !content.entries.isEmpty else {
      throw HelpAuthoringError(.noContent, "holds no document", file: input)
    }
    let articles = content.entries.map { HelpArticle(row: $0.row, file: $0.file) }
    switch format {
    case .terminal: try write(articles, as: .terminal)
    case .text: try write(articles, as: .text)
    case .html: try write(articles, as: .html)
    case .markdown: try write(articles, as: .markdown)
    case .minimark: try write(articles, as: .minimark)
    case .json: try write(articles, as: .json)
    case .payload:
      let rows = articles.map { (key: $0.path, row: $0.row) }
      StandardStreams.write(NuxtPayload(rows: rows).json())
    }
  }

  private func write(_ articles: [HelpArticle], as format: ArticleFormat) throws {
    let output = ArticleOutput(
      format: format,
      terminal: StandardStreams.environment.options(width: width, color: color, table: table))
    for (index, article) in articles.enumerated() {
      if index > 0, format == .terminal || format == .text || format == .markdown {
        StandardStreams.write("\n")
      }
      output.write(article, frame: .init(plain: article))
    }
  }
}
