internal import ArgumentParser
internal import HelpCommand

/// The stand-alone help center.
struct HelpCenterTool: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "helpcenter",
      abstract: "Read, search and publish help articles.",
      discussion: """
        Articles come from --content, else from the path in HELPCENTER_CONTENT, else from the \
        articles in this program. A path may be a folder of Markdown, a Markdown file, a Nuxt \
        payload, a page with one, an SQL dump, minimark JSON, or a help image that 'pack' made; '-' \
        is standard input.

        Exit codes: 0 success, 1 nothing found, 64 wrong usage, 65 malformed content, \
        66 unreadable input, 73 unwritable output.
        """,
      subcommands: [
        HelpTopic.self, Search.self, Diagnose.self, ListTopics.self, TableOfContents.self,
        Related.self, Convert.self, Export.self, Pack.self, Site.self, Completion.self,
      ],
      defaultSubcommand: HelpTopic.self)
  }

  /// The names of the subcommands.
  static var commandNames: [String] { configuration.subcommands.map { $0._commandName } }

  /// Tells whether a word is the name of a subcommand.
  static func isSubcommand(_ word: String) -> Bool { commandNames.contains(word) }
}
