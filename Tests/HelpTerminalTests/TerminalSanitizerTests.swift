import Testing

@testable import HelpTerminal

@Suite struct TerminalSanitizerTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("a\u{1B}[2Jb", "a␛[2Jb"),
    ("\u{0}\u{7}\u{8}\u{1F}\u{7F}", "␀␇␈␟␡"),
    ("a\nb\r\nc\rd", "a\nb\nc␍d"), ("\u{80}\u{9B}31m\u{9F}", "\u{FFFD}\u{FFFD}31m\u{FFFD}"),
    ("a\u{202E}b\u{2066}c\u{2069}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("a\u{200E}b\u{200F}c\u{61C}d\u{AD}e\u{FEFF}f", "abcdef"), ("a\u{2028}b\u{2029}c", "a\nb\nc"),
    ("نص\u{200C}عربی 👩‍👩‍👧‍👦 ❤️", "نص\u{200C}عربی 👩‍👩‍👧‍👦 ❤️"),
    (
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    ),
    ("🏴\u{E0067}\u{E0062}x", "🏴\u{FFFD}\u{FFFD}x"), ("a\u{E0041}\u{E007F}", "a\u{FFFD}\u{FFFD}"),
    ("\u{FFF9}x\u{FFFB}", "\u{FFFD}x\u{FFFD}"),
    ("\u{E000}\u{378}", "\u{E000}\u{378}"), ("é漢字ไทย", "é漢字ไทย"), ("a\tb", "a b"),
  ])
  func replaces(text: String, expected: String) {
    #expect(Array(TerminalSanitizer.sanitized(text).utf8) == Array(expected.utf8))
    #expect(TerminalSanitizer.sanitized(expected) == expected, "the result is safe")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE, 0xFDD0] as [UInt32])
  func replacesNoncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(TerminalSanitizer.sanitized(String(Character(scalar))) == "\u{FFFD}")
  }

  @Test(arguments: [
    ("\ta\tb", "    a   b"), ("abcd\te", "abcd    e"), ("漢\tx\n\ty", "漢  x\n    y"),
    ("a\t\tb", "a       b"),
  ])
  func expandsTabs(text: String, expected: String) {
    #expect(TerminalSanitizer.sanitized(text, tabs: .stops(4)) == expected)
  }

  @Test func replacesInvalidBytes() {
    var output: [UInt8] = []
    let text: [UInt8] = [0x61, 0xFF, 0xC0, 0x9B, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80, 0xF0, 0x9F]
    TerminalSanitizer.append(text.span, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == String(decoding: text, as: UTF8.self))
  }

  /// Every scalar, alone and between letters.
  @Test func letsNoControlThrough() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let output = TerminalSanitizer.sanitized("x" + String(Character(scalar)) + "y").unicodeScalars
      guard output.first == "x", output.last == "y", output.count <= 3 else {
        Issue.record("U+\(String(value, radix: 16)) gives \(output)")
        continue
      }
      let isControl = output.contains { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
      }
      if isControl { Issue.record("U+\(String(value, radix: 16))") }
    }
  }
}

@Suite struct HyperlinkTargetTests {
  @Test(arguments: [
    ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
    ("HTTPS://a.example", "https://a.example"), ("mailto:a@b.example", "mailto:a@b.example"),
    ("help:network/proxy#ports", "help:network/proxy#ports"),
    ("https://a.example/ä b", "https://a.example/%C3%A4%20b"),
    ("https://a.example/\u{1B}\\\u{7}", "https://a.example/%1B%5C%07"),
    ("https://a.example/%41%zz%", "https://a.example/%41%25zz%25"),
    ("http://a.example/\u{9B}", "http://a.example/%C2%9B"),
  ])
  func encodes(url: String, expected: String) {
    #expect(HyperlinkTarget(url)?.uri == expected)
  }

  @Test(arguments: [
    "", "path/to", "/path", "#anchor", "//host/path", "javascript:alert(1)",
    "java\nscript:alert(1)",
    " javascript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "http:", "http://",
    "https:foo", ":x", "1http://x", "mailto:", "\u{1B}]8;;https://x", "ssh://host",
  ])
  func refuses(url: String) {
    #expect(HyperlinkTarget(url) == nil)
  }

  @Test func refusesWhatTerminalsIgnore() {
    let longest = "https://" + String(repeating: "a", count: HyperlinkTarget.maximumLength - 8)
    #expect(HyperlinkTarget(longest) != nil)
    #expect(HyperlinkTarget(longest + "a") == nil)
    #expect(HyperlinkTarget("https://" + String(repeating: "ä", count: 1000)) == nil)
  }
}
