internal import ArgumentParser
internal import HelpCommand

/// `helpcenter search`: the command that every tool can mount, with a choice of content.
struct Search: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: "Search the help articles.",
      discussion: SearchText.discussion(toolName: "helpcenter"))
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var options: SearchArguments

  func run() throws {
    var request = SearchRequest(options: options, toolName: "helpcenter")
    request.content = content.rememberedPath
    let code = request.run { try content.source() }
    if code != 0 { throw ExitCode(code) }
  }
}
