internal import ArgumentParser
internal import HelpCommand

/// `helpcenter diagnose`: the command that every tool can mount, with a choice of content.
struct Diagnose: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diagnose", abstract: "Find the help for an error message or a log.",
      discussion: DiagnoseText.discussion(toolName: "helpcenter"))
  }

  @OptionGroup var content: ContentOptions
  @OptionGroup var options: DiagnoseArguments

  func validate() throws {
    if content.content == "-", options.file == "-" {
      throw ValidationError("Standard input is either the log or the articles, not both.")
    }
  }

  func run() throws {
    let request = DiagnoseRequest(options: options, toolName: "helpcenter")
    let code = request.run { try content.source() }
    if code != 0 { throw ExitCode(code) }
  }
}
