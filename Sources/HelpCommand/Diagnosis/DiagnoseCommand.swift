public import ArgumentParser

/// The `diagnose` command for any command-line tool built with swift-argument-parser.
///
/// List it among the subcommands of a tool, beside ``SearchCommand``. People then pipe the log of
/// the tool into it: `mytool run 2>&1 | mytool diagnose`.
public struct DiagnoseCommand<Provider: HelpProvider>: ParsableCommand {
  /// What the command is called and does.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diagnose", abstract: "Find the help for an error message or a log.",
      discussion: DiagnoseText.discussion(toolName: Provider.toolName))
  }

  @OptionGroup var options: DiagnoseArguments

  /// Creates the command.
  public init() {}

  /// Shows the sections that answer the log, and ends the process with exit code 1 if none does.
  public func run() throws {
    let request = DiagnoseRequest(options: options, toolName: Provider.toolName)
    let code = request.run { try Provider.source() }
    if code != 0 { throw ExitCode(code) }
  }
}

/// The arguments and options of `diagnose`.
public struct DiagnoseArguments: ParsableArguments {
  @Argument(help: "The file with the message or log; '-' is standard input.")
  package var file = "-"

  @Option(help: "The most sections to show, from 1 to 100.")
  var limit = 5

  @Flag(help: "Write JSON.")
  var json = false

  @Option(help: "The width in columns to lay out for; the terminal's own by default.")
  var width: Int?

  @Option(help: "When to use colour: auto, always or never.")
  var color: TerminalEnvironment.ColorChoice = .auto

  /// Creates options with their defaults.
  public init() {}

  /// Rejects what cannot be shown.
  public func validate() throws {
    guard (1...100).contains(limit) else {
      throw ValidationError("--limit takes a number of sections from 1 to 100.")
    }
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("--width takes a number of columns from 1 to 10000.")
    }
  }
}

extension DiagnoseRequest {
  /// Takes a request from parsed options.
  package init(options: DiagnoseArguments, toolName: String) {
    self.init(toolName: toolName)
    path = options.file
    limit = options.limit
    json = options.json
    width = options.width
    color = options.color
  }
}

/// The sentences of the `diagnose` command.
package enum DiagnoseText {
  /// What the command's own help says at length.
  package static func discussion(toolName: String) -> String {
    """
    Reads a message or a log of any size and form, finds the lines that tell what went wrong, and \
    shows the sections of articles that answer them, each with the line that led to it.

    \(toolName) diagnose ~/.openclaw/logs/gateway.log
    journalctl -u openclaw | \(toolName) diagnose
    """
  }
}
