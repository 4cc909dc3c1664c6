internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand

/// `helpcenter export`: a whole collection for other programs.
struct Export: ParsableCommand {
  /// The forms of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// One JSON object a line, with the fields of a Nuxt Content row.
    case rows
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: "Write all rows of a collection to a file.")
  }

  @Option(help: "A folder or file with articles; '-' for stdin.") var content: String
  @Option(help: "The form to write.") var format: Format = .rows
  @Option(help: "The name of the collection, which ids start with.") var collection = "content"
  @Flag(help: "Drop the 'p' around the only paragraph of a component.") var autoUnwrap = false
  @Option(help: "The file to write; '-' for stdout.") var output = "-"

  func run() throws {
    try Failure.reporting {
      var options = HelpLoader.Options()
      options.collection = collection
      options.autoUnwrap = autoUnwrap
      options.isNuxtCompatible = true
      let loaded = try HelpLoader(options: options).load(path: content)
      ContentOptions.report(loaded.diagnostics)
      var writer = JSONWriter()
      for row in loaded.rows { writer.writeLine(row) }
      if output == "-" {
        StandardStreams.write(writer.bytes)
      } else {
        try FileSystem.write(writer.bytes, to: output)
      }
    }
  }
}
