internal import ArgumentParser
internal import HelpCenter
internal import HelpCommand
internal import HelpTerminal

/// `helpcenter toc`: the outline of an article.
struct TableOfContents: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "toc", abstract: "Show the outline of an article.")
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var terminal: TerminalOptions
  @Argument(help: "The topic.") var topic: [String]
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    try Failure.reporting {
      let article = try TopicLookup(catalog: content.catalog()).article(topic)
      let outline = article.completeOutline
      if json {
        StandardStreams.write(
          PrintableJSON.line(.array(outline.entries.map(ArticleRecord.outline))))
      } else {
        StandardStreams.write(
          terminal.renderer.render(Document(outlineOf: article.slug, outline: outline)))
      }
    }
  }
}
