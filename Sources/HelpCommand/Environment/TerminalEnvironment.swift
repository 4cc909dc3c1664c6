package import HelpTerminal

/// What the environment says about the terminal, as far as it was not asked for outright.
///
/// The rules are those of no-color.org, of bixense.com/clicolors and of common practice. They are
/// a pure function of what is passed in, so that each can be tested.
package struct TerminalEnvironment {
  /// When colours are written.
  package enum ColorChoice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// Returns the value of an environment variable.
  let variable: (String) -> String?
  /// Whether standard output is a terminal.
  let isTerminal: Bool
  /// The size of the terminal in cells, if it tells.
  let size: (columns: Int, rows: Int)?

  /// The width to lay out for: `COLUMNS`, else the terminal's own, else 80 columns.
  var width: Int {
    if let text = variable("COLUMNS"), let columns = Int(text), columns > 0 { return columns }
    if let size, size.columns > 0 { return size.columns }
    return 80
  }

  /// The rows of the screen.
  var height: Int {
    if let size, size.rows > 0 { return size.rows }
    if let text = variable("LINES"), let rows = Int(text), rows > 0 { return rows }
    return 24
  }

  /// Whether the reader uses a screen reader, which `ACCESSIBLE` says.
  var wantsScreenReaderForm: Bool { isSet("ACCESSIBLE") }

  /// The colours to use.
  func colorDepth(_ choice: ColorChoice) -> TerminalRenderer.ColorDepth {
    switch choice {
    case .never: return .plain
    case .always: return supportedDepth
    case .auto: break
    }
    // NO_COLOR counts only if it is not empty; it forbids colours, not bold text.
    if isSet("NO_COLOR") { return isTerminal && !isDumb ? .monochrome : .plain }
    if let force = variable("FORCE_COLOR"), !force.isEmpty {
      switch force {
      case "0", "false": return .plain
      case "2": return .ansi256
      case "3": return .trueColor
      default: return supportedDepth
      }
    }
    if let force = variable("CLICOLOR_FORCE"), !force.isEmpty, force != "0" {
      return supportedDepth
    }
    if !isTerminal || isDumb { return .plain }
    if variable("CLICOLOR") == "0" { return .monochrome }
    return supportedDepth
  }

  /// Whether links are written as OSC 8 hyperlinks.
  var hyperlinks: Bool {
    if let force = variable("FORCE_HYPERLINK"), !force.isEmpty { return force != "0" }
    guard isTerminal, !isDumb else { return false }
    // These print the sequence or fall over it.
    if variable("TERM") == "linux" || variable("TERM_PROGRAM") == "Apple_Terminal" { return false }
    return true
  }

  /// The ground of the terminal as `COLORFGBG` tells it; the terminal itself is never asked.
  var background: TerminalRenderer.Background {
    guard let last = variable("COLORFGBG")?.split(separator: ";").last, let color = Int(last)
    else { return .unknown }
    return color == 7 || color == 15 ? .light : .dark
  }

  /// What text is rendered for, given what was asked for outright.
  package func options(
    width: Int?, color: ColorChoice, table: TableChoice
  ) -> TerminalRenderer.Options {
    TerminalRenderer.Options(
      width: width ?? self.width, colorDepth: colorDepth(color), background: background,
      hyperlinks: hyperlinks && color != .never, tables: table.layout,
      form: wantsScreenReaderForm ? .screenReader : .visual)
  }

  private var supportedDepth: TerminalRenderer.ColorDepth {
    switch variable("COLORTERM") {
    case "truecolor", "24bit": return .trueColor
    default: break
    }
    let term = variable("TERM") ?? ""
    if term.hasSuffix("-direct") { return .trueColor }
    return term.contains("256") ? .ansi256 : .ansi16
  }

  private var isDumb: Bool {
    switch variable("TERM") {
    case nil, "", "dumb": true
    default: false
    }
  }

  private func isSet(_ name: String) -> Bool { variable(name).map { !$0.isEmpty } ?? false }
}
