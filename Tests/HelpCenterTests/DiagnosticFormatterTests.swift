import HelpCenter
import Testing

@Suite struct DiagnosticFormatterTests {
  let diagnostic = Diagnostic(
    "mdc/unclosed-component", .warning, "component 'tip' is never closed\u{1B}[2J", file: "a.md",
    range: SourceRange(4..<9), location: SourceLocation(line: 2, column: 1),
    notes: [.init(message: "opened here", location: SourceLocation(line: 2, column: 1))],
    fixIts: [
      .init(
        message: "close it with '::'",
        edits: [.init(range: SourceRange(9..<9), replacement: "\n::")])
    ])

  @Test func quotesTheSourceLineForPeople() {
    let formatter = DiagnosticFormatter { _ in Array("# T\n::tip\n".utf8) }
    #expect(
      formatter.format([diagnostic]) == """
        a.md:2:1: warning: component 'tip' is never closed\u{FFFD}[2J [mdc/unclosed-component]
        2 | ::tip
          | ^
          note: opened here (line 2)
          fix: close it with '::'

        """)
  }

  @Test func writesOneLineForEditors() {
    #expect(
      DiagnosticFormatter(style: .compact).format([diagnostic])
        == "a.md:2:1: warning: component 'tip' is never closed\u{FFFD}[2J [mdc/unclosed-component]\n"
    )
  }

  @Test func writesJSONAndSARIFForTools() {
    let json = DiagnosticFormatter(style: .jsonLines).format([diagnostic])
    #expect(json.contains(#""edits":[{"start":9,"end":9,"replacement":"\n::"}]"#))
    #expect(json.contains(#"\u001b[2J"#))
    let sarif = DiagnosticFormatter(style: .sarif).format([diagnostic, diagnostic])
    #expect(sarif.contains(#""rules":[{"id":"mdc/unclosed-component"}]"#))
    #expect(
      sarif.contains(#""region":{"startLine":2,"startColumn":1,"byteOffset":4,"byteLength":5}"#))
  }
}
