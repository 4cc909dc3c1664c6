public import ArgumentParser

/// Says where the articles of a tool come from.
public protocol HelpProvider: Sendable {
  /// The name of the tool, for messages such as "Try 'mytool help'".
  static var toolName: String { get }

  /// The root command, whose subcommands `help` explains; `nil` if it explains none.
  static var rootCommand: (any ParsableCommand.Type)? { get }

  /// Opens the articles.
  static func source() throws -> HelpSource
}

extension HelpProvider {
  /// No root command: every word is a topic.
  public static var rootCommand: (any ParsableCommand.Type)? { nil }
}
