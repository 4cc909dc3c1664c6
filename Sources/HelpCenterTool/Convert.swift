internal import ArgumentParser
internal import HelpCommand

/// `helpcenter convert`: one input in another form.
struct Convert: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert", abstract: "Write a file of any kind in another form.",
      discussion: """
        An input with several documents, such as a payload with related articles, gives all of \
        them: as text and HTML one after the other, as JSON one a line.
        """)
  }

  @Argument(help: "The file or folder to read; '-' is standard input.") var input: String
  @Option(help: "The form to write.") var to: ConversionFormat
  @OptionGroup var terminal: TerminalOptions
  @Flag(help: "Drop the 'p' around the only paragraph of a component.") var autoUnwrap = false

  func run() throws {
    var conversion = Conversion(input: input, format: to, autoUnwrap: autoUnwrap)
    conversion.width = terminal.width
    conversion.color = terminal.color
    conversion.table = terminal.table
    try Failure.reporting { try conversion.run() }
  }
}

extension ConversionFormat: ExpressibleByArgument {}
