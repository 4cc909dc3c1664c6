public import ArgumentParser
internal import HelpTerminal

/// The arguments and options of `help`.
public struct HelpTopicOptions: ParsableArguments {
  @Argument(
    help: "The topic: a slug, a title, a path or the beginning of one, with '#section' if wanted.")
  package var topic: [String] = []

  @Option(help: "Show only the section with this anchor or heading.")
  package var section: String?

  @Option(help: "The form of the output.")
  var format: ArticleFormat = .terminal

  @OptionGroup var terminal: TerminalOptions

  @Flag(inversion: .prefixedNo, help: "Show text that is longer than the screen in a pager.")
  var pager: Bool = true

  /// Creates options with their defaults.
  public init() {}
}

extension HelpTopicRequest {
  /// Takes a request from parsed options.
  package init(options: HelpTopicOptions, toolName: String) {
    self.init(toolName: toolName)
    topic = options.topic
    section = options.section
    format = options.format
    width = options.terminal.width
    color = options.terminal.color
    table = options.terminal.table
    usesPager = options.pager
  }
}
