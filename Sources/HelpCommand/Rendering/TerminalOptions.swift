public import ArgumentParser
package import HelpTerminal

/// The options of every command that writes for a terminal.
public struct TerminalOptions: ParsableArguments {
  @Option(help: "The width in columns to lay out for; the terminal's own by default.")
  package var width: Int?

  @Option(help: "When to use colour: auto, always or never.")
  package var color: TerminalEnvironment.ColorChoice = .auto

  @Option(help: "How to lay out tables: grid, records, wide or auto.")
  package var table: TableChoice = .auto

  /// Creates options with their defaults.
  public init() {}

  /// A renderer for standard output as it is.
  package var renderer: TerminalRenderer {
    TerminalRenderer(
      options: StandardStreams.environment.options(width: width, color: color, table: table))
  }

  /// Rejects widths that no terminal has.
  public func validate() throws {
    if let width, !(1...10_000).contains(width) {
      throw ValidationError("--width takes a number of columns from 1 to 10000.")
    }
  }
}

/// How tables are laid out, as the option names it.
package enum TableChoice: String, CaseIterable, Sendable, ExpressibleByArgument {
  case auto, grid, records, wide

  var layout: TerminalRenderer.TableLayout {
    switch self {
    case .auto: .automatic
    case .grid: .grid
    case .records: .records
    case .wide: .wide
    }
  }
}

extension TerminalEnvironment.ColorChoice: ExpressibleByArgument {}
