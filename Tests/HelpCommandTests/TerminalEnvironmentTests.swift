import HelpTerminal
import Testing

@testable import HelpCommand

@Suite struct TerminalEnvironmentTests {
  func environment(
    _ variables: [String: String], isTerminal: Bool = true,
    size: (columns: Int, rows: Int)? = (100, 30)
  ) -> TerminalEnvironment {
    var variables = variables
    variables["TERM"] = variables["TERM"] ?? "xterm"
    let fixed = variables
    return TerminalEnvironment(variable: { fixed[$0] }, isTerminal: isTerminal, size: size)
  }

  @Test(arguments: [
    ([:], true, TerminalRenderer.ColorDepth.ansi16),
    ([:], false, .plain),
    (["NO_COLOR": "1"], true, .monochrome),
    (["NO_COLOR": "1"], false, .plain),
    (["NO_COLOR": ""], true, .ansi16),
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, .monochrome),
    (["CLICOLOR": "0"], true, .monochrome),
    (["CLICOLOR_FORCE": "1"], false, .ansi16),
    (["CLICOLOR_FORCE": "0"], false, .plain),
    (["FORCE_COLOR": "1"], false, .ansi16),
    (["FORCE_COLOR": "2"], false, .ansi256),
    (["FORCE_COLOR": "3"], false, .trueColor),
    (["FORCE_COLOR": "0"], true, .plain),
    (["TERM": "dumb"], true, .plain),
    (["TERM": "xterm-256color"], true, .ansi256),
    (["COLORTERM": "truecolor"], true, .trueColor),
  ])
  func choosesColoursAsTheEnvironmentAsks(
    variables: [String: String], isTerminal: Bool, expected: TerminalRenderer.ColorDepth
  ) {
    #expect(environment(variables, isTerminal: isTerminal).colorDepth(.auto) == expected)
  }

  @Test func anExplicitChoiceWins() {
    let plain = environment(["NO_COLOR": "1"], isTerminal: false)
    #expect(plain.colorDepth(.always) == .ansi16)
    #expect(environment(["FORCE_COLOR": "3"]).colorDepth(.never) == .plain)
  }

  @Test func takesTheWidthFromColumnsThenTheTerminalThenEighty() {
    #expect(environment(["COLUMNS": "66"]).width == 66)
    #expect(environment(["COLUMNS": "-1"]).width == 100)
    #expect(environment([:]).width == 100)
    #expect(environment([:], isTerminal: false, size: nil).width == 80)
    #expect(environment([:]).options(width: 44, color: .auto, table: .auto).width == 44)
  }

  @Test func linksAreWrittenOnlyWhereTheyAreUnderstood() {
    #expect(environment([:]).hyperlinks)
    #expect(!environment([:], isTerminal: false).hyperlinks)
    #expect(!environment(["TERM": "dumb"]).hyperlinks)
    #expect(!environment(["TERM": "linux"]).hyperlinks)
    #expect(environment(["FORCE_HYPERLINK": "1"], isTerminal: false).hyperlinks)
  }

  @Test func readsTheGroundFromTheEnvironmentAlone() {
    #expect(environment(["COLORFGBG": "0;15"]).background == .light)
    #expect(environment(["COLORFGBG": "15;0"]).background == .dark)
    #expect(environment([:]).background == .unknown)
  }

  @Test func speaksToScreenReadersWhenAsked() {
    let options = environment(["ACCESSIBLE": "1"]).options(width: nil, color: .auto, table: .auto)
    #expect(options.form == .screenReader)
  }
}
