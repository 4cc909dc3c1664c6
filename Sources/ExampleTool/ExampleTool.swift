internal import ArgumentParser
internal import HelpCenter
internal import HelpCommand
internal import HelpContent

/// A tool with a command of its own that mounts the commands of a help center.
@main
struct ExampleTool: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "example-tool",
      abstract: "A tool that shows how the commands of a help center are mounted.",
      subcommands: [
        Greet.self, HelpTopicCommand<ExampleHelp>.self, SearchCommand<ExampleHelp>.self,
        DiagnoseCommand<ExampleHelp>.self,
      ])
  }
}

/// A command of the tool's own, which `example-tool help greet` explains.
struct Greet: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: "Greet somebody.")
  }

  @Argument(help: "Whom to greet.") var name = "world"

  func run() { print("Hello, \(name)!") }
}

/// The articles the tool embeds.
enum ExampleHelp: HelpProvider {
  static let toolName = "example-tool"
  static var rootCommand: (any ParsableCommand.Type)? { ExampleTool.self }

  static func source() throws -> HelpSource { HelpSource(container: try HelpContainer.helpCenter) }
}
