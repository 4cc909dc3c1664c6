internal import ArgumentParser
internal import HelpCenter
internal import HelpCommand
internal import HelpTerminal

/// `helpcenter list`: all articles by category.
struct ListTopics: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List all articles by category.")
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var terminal: TerminalOptions
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    try Failure.reporting {
      let catalog = try content.catalog()
      if json {
        let articles = catalog.articles.map { DataValue.object(ArticleRecord.summary($0)) }
        StandardStreams.write(PrintableJSON.line(.array(articles)))
      } else {
        StandardStreams.write(
          terminal.renderer.render(TopicList(catalog, toolName: "helpcenter")))
      }
    }
  }
}
