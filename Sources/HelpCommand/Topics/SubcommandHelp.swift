package import ArgumentParser

/// Explains the subcommands of a tool, as its own `help` would.
package struct SubcommandHelp {
  /// The root command of the tool.
  let root: (any ParsableCommand.Type)?

  /// Creates the help of a tool; `nil` if the tool has no subcommands to explain.
  package init(root: (any ParsableCommand.Type)?) { self.root = root }

  /// Returns the help text if the words name a subcommand; `nil` if they are a topic.
  package func message(for words: [String]) -> String? {
    guard let root, let subcommand = subcommand(words, of: root) else { return nil }
    return Self.message(of: subcommand, in: root)
  }

  private func subcommand(
    _ words: [String], of root: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    guard !words.isEmpty else { return nil }
    var command = root
    for word in words {
      let configuration = command.configuration
      let children =
        configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
      guard
        let child = children.first(where: {
          name(of: $0) == word || $0.configuration.aliases.contains(word)
        })
      else { return nil }
      command = child
    }
    return command
  }

  /// The name a command goes by, derived from its type where it states none.
  private func name(of command: any ParsableCommand.Type) -> String { command._commandName }

  private static func message<Root: ParsableCommand>(
    of command: any ParsableCommand.Type, in root: Root.Type
  ) -> String {
    Root.helpMessage(for: command)
  }
}
