public import ArgumentParser

/// The `search` command for any command-line tool built with swift-argument-parser.
///
/// List it among the subcommands of a tool, beside ``HelpTopicCommand``:
///
/// ```swift
/// @main struct MyTool: ParsableCommand {
///   static let configuration = CommandConfiguration(
///     subcommands: [HelpTopicCommand<MyHelp>.self, SearchCommand<MyHelp>.self])
/// }
/// ```
public struct SearchCommand<Provider: HelpProvider>: ParsableCommand {
  /// What the command is called and does.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search", abstract: "Search the help articles.",
      discussion: SearchText.discussion(toolName: Provider.toolName))
  }

  @OptionGroup var options: SearchArguments

  /// Creates the command.
  public init() {}

  /// Shows what is found, and ends the process with exit code 1 if that is nothing.
  public func run() throws {
    let request = SearchRequest(options: options, toolName: Provider.toolName)
    let code = request.run { try Provider.source() }
    if code != 0 { throw ExitCode(code) }
  }
}

/// The sentences of the `search` command.
package enum SearchText {
  /// What the command's own help says at length.
  package static func discussion(toolName: String) -> String {
    """
    Ask as you would ask a person; words may be misspelt, and the last one may be cut short. \
    "A phrase" in double quotes has to stand so, -word leaves articles out, and category:name \
    searches one category.

    On a terminal the hits are numbered, and '\(toolName) help 2' opens the second. For that the \
    topics of the last search are kept for an hour in $XDG_STATE_HOME/\(toolName)/last-search (by \
    default below ~/.local/state); HELPCENTER_STATE=off or --no-numbers keeps nothing.

    \(toolName) search gateway wont start port 18789
    """
  }
}
