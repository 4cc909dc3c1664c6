public import ArgumentParser

/// The `help` command for any command-line tool built with swift-argument-parser.
///
/// List it among the subcommands of a tool, and `tool help <topic>` shows the articles that the
/// provider embeds, while `tool help <subcommand>` still explains the subcommand.
///
/// ```swift
/// enum MyHelp: HelpProvider {
///   static let toolName = "mytool"
///   static func source() throws -> HelpSource {
///     HelpSource(container: try HelpContainer.embedded)
///   }
///   static let rootCommand: (any ParsableCommand.Type)? = MyTool.self
/// }
///
/// @main struct MyTool: ParsableCommand {
///   static let configuration = CommandConfiguration(
///     subcommands: [Build.self, HelpTopicCommand<MyHelp>.self])
/// }
/// ```
public struct HelpTopicCommand<Provider: HelpProvider>: ParsableCommand {
  /// What the command is called and does.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "help",
      abstract: "Show a help article, or list them all.",
      discussion: HelpTopicText.discussion(toolName: Provider.toolName))
  }

  @OptionGroup var options: HelpTopicOptions

  /// Creates the command.
  public init() {}

  /// Shows the topic, and ends the process with its exit code if that is not success.
  public func run() throws {
    if let message = SubcommandHelp(root: Provider.rootCommand).message(for: options.topic) {
      StandardStreams.write(message + "\n")
      return
    }
    var request = HelpTopicRequest(options: options, toolName: Provider.toolName)
    _ = request.takeNumber(content: nil)
    let code = request.run { try Provider.source() }
    if code != 0 { throw ExitCode(code) }
  }
}
