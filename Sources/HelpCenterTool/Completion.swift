internal import ArgumentParser
internal import HelpCommand

/// `helpcenter completion`: the script by which a shell completes commands and topics.
struct Completion: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completion", abstract: "Write the completion script for a shell.",
      discussion: """
        Topics and their sections are completed from the articles themselves.

        source <(helpcenter completion bash)
        """)
  }

  @Argument(help: "The shell: bash, zsh or fish.") var shell: Shell

  func run() {
    let completion = ShellCompletion(tool: "helpcenter", commands: Completion.commands)
    StandardStreams.write(completion.script(for: shell))
  }

  private static let content = ["--content", "--drafts"]
  private static let look = ["--width", "--color"]

  /// The commands as the scripts have them.
  static let commands: [ShellCompletion.Command] = [
    .init(
      "help", "Show an article",
      options: content + look + ["--section", "--format", "--table", "--no-pager"],
      arguments: .topics),
    .init(
      "search", "Search the articles",
      options: content + look + [
        "--limit", "--category", "--json", "--explain", "--sections", "--articles", "--numbers",
        "--no-numbers",
      ], arguments: .any),
    .init(
      "diagnose", "Find the help for a log", options: content + look + ["--limit", "--json"],
      arguments: .files),
    .init("list", "List all articles", options: content + look + ["--json"], arguments: .any),
    .init("toc", "Show an outline", options: content + look + ["--json"], arguments: .topics),
    .init(
      "related", "List related articles", options: content + look + ["--limit", "--json"],
      arguments: .topics),
    .init(
      "convert", "Write a file in another form", options: look + ["--to", "--auto-unwrap"],
      arguments: .files),
    .init(
      "export", "Write a collection",
      options: ["--content", "--format", "--collection", "--output"],
      arguments: .any),
    .init(
      "pack", "Pack articles into one file",
      options: ["--output", "--cache", "--verify", "--inspect"], arguments: .files),
    .init(
      "site", "Make a web site",
      options: content + [
        "--config", "--base-url", "--base-path", "--static", "--check", "--no-search",
        "--no-server", "--threads", "--output", "--quiet",
      ], arguments: .words(Site.configuration.subcommands.map { $0._commandName })),
    .init(
      "completion", "Write a completion script", options: [],
      arguments: .words(Shell.allCases.map(\.rawValue))),
  ]
}

extension Shell: ExpressibleByArgument {}
