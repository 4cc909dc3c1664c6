internal import ArgumentParser
internal import HelpCenter
internal import HelpCommand
internal import HelpTerminal

/// `helpcenter related`: where to read on.
struct Related: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "related", abstract: "List the articles related to an article.")
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var terminal: TerminalOptions
  @Argument(help: "The topic.") var topic: [String]
  @Option(help: "The most articles to list.") var limit = 5
  @Flag(help: "Write JSON.") var json = false

  func run() throws {
    try Failure.reporting {
      let catalog = try content.catalog()
      let article = try TopicLookup(catalog: catalog).article(topic)
      let related = catalog.articles(relatedTo: article, limit: max(0, limit))
      if json {
        StandardStreams.write(
          PrintableJSON.line(.array(related.map { .object(ArticleRecord.summary($0)) })))
      } else {
        let list = TopicList(
          title: "Related to \u{201C}\(article.title)\u{201D}",
          sections: [
            TopicList.Section(
              topics: related.map {
                TopicList.Topic(name: $0.slug, title: $0.title, note: $0.description)
              })
          ])
        StandardStreams.write(terminal.renderer.render(list))
      }
    }
  }
}
