package import HelpCenter
internal import HelpHTML
package import HelpTerminal

/// Writes an article in any of the forms.
package struct ArticleOutput {
  /// The form.
  var format: ArticleFormat
  /// What text is rendered for.
  var terminal: TerminalRenderer.Options

  /// Creates an output.
  package init(format: ArticleFormat, terminal: TerminalRenderer.Options) {
    self.format = format
    self.terminal = terminal
  }

  /// Returns the article, or the part of it that a section is, as UTF-8.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - section: The section to write; `nil` writes the whole article.
  ///   - frame: What surrounds the article as text.
  /// - Returns: The output.
  package func bytes(
    of article: HelpArticle, section: HelpArticle.Section? = nil, frame: ArticleFrame
  ) -> [UInt8] {
    let nodes = section.map { article.body.nodes.part(at: $0.anchor) } ?? article.body.nodes
    var document: Document { Document(nodes, data: article.row.fields) }
    switch format {
    case .terminal, .text:
      var bytes: [UInt8] = []
      TerminalRenderer(options: format == .text ? plainText : terminal)
        .render(document, in: frame, into: &bytes)
      return bytes
    case .html:
      return HTMLRenderer().render(document).bytes
    case .markdown:
      return Array(
        MarkdownWriter().markdown(
          nodes, frontMatter: section == nil ? article.frontMatter : [:]
        ).utf8)
    case .json:
      return PrintableJSON.line(.object(ArticleRecord(article, section: section).object))
    case .minimark:
      var writer = JSONWriter()
      writer.write(MarkupBody(nodes: nodes, toc: section == nil ? article.body.toc : nil))
      return writer.bytes + [0x0A]
    }
  }

  /// Writes an article to standard output.
  ///
  /// Text is written while it is rendered, so that a long article needs little memory.
  package func write(_ article: HelpArticle, frame: ArticleFrame) {
    switch format {
    case .terminal, .text:
      TerminalRenderer(options: format == .text ? plainText : terminal)
        .render(article.body.nodes, data: article.row.fields, in: frame) {
          StandardStreams.write($0)
        }
    default: StandardStreams.write(bytes(of: article, frame: frame))
    }
  }

  private var plainText: TerminalRenderer.Options {
    var options = terminal
    options.colorDepth = .plain
    options.hyperlinks = false
    return options
  }
}
