import Testing

@testable import help_build

@Suite("Swift literals")
struct SwiftLiteralTests {
  /// Texts and the lines of source between the delimiters that stand for them.
  @Test(
    "Text that Swift would take for something else is escaped",
    arguments: [
      ("plain text\nof two lines", "plain text\nof two lines"),
      ("", ""),
      ("a\u{0}b\tc\r", ##"a\#u{0}b\#u{9}c\#u{d}"##),
      ("\u{1B}[m\u{7F}", ##"\#u{1b}[m\#u{7f}"##),
      ("\u{85}\u{9F}\u{A0}\u{FEFF}", ##"\#u{85}\#u{9f}"## + "\u{A0}" + ##"\#u{feff}"##),
      (#"C:\n \(x) \\"#, #"C:\n \(x) \\"#),
      (###"\#(x) \##"###, ###"\#\#(x) \#\##"###),
      (##"a"""#b""##, ##"a\#"""#b""##),
      (###""""""#"###, ##"\#"\#"\#"""#"##),
      ("\"\"", "\"\""),
      ("ends with \\", "ends with \\"),
    ])
  func escapes(text: String, lines: String) {
    let literal = SwiftLiteral(Array(text.utf8))
    #expect(String(decoding: literal.source, as: UTF8.self) == "#\"\"\"\n" + lines + "\n\"\"\"#")
  }
}
