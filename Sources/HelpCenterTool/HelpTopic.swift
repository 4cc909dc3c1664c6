internal import ArgumentParser
internal import HelpCommand

/// `helpcenter help`: the command that every tool can mount, with a choice of content.
struct HelpTopic: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "help", abstract: "Show a help article, or list them all.",
      discussion: HelpTopicText.discussion(toolName: "helpcenter"))
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var options: HelpTopicOptions

  func run() throws {
    if content.content == nil,
      let message = SubcommandHelp(root: HelpCenterTool.self).message(for: options.topic)
    {
      StandardStreams.write(message + "\n")
      return
    }
    var request = HelpTopicRequest(options: options, toolName: "helpcenter")
    request.commands = HelpCenterTool.commandNames
    let path = request.takeNumber(content: content.statedPath)
    let code = request.run {
      try ContentOptions.source(path: path, includesDrafts: content.drafts)
    }
    if code != 0 { throw ExitCode(code) }
  }
}
