import HelpCenter
import Testing

@testable import HelpMarkdown

/// The short way through front matter comes out where the long one does.
@Suite("Plain YAML")
struct PlainYAMLTests {
  @Test("Common front matter is read without libyaml")
  func common() {
    let text = """
      title: Restart the gateway
      description: "Three ways: all safe"
      navigation:
        icon: i-lucide-server
        order: 3
      tags:
        - gateway
        - 2.50
      aliases: [restart-gateway, "no"]
      updated: 2026-03-14
      draft: false
      empty:
      """
    let plain = text.replacing(#"[restart-gateway, "no"]"#, with: "[restart-gateway, 0x1F]")
    #expect(PlainYAML.read(Array(text.utf8)) == nil)
    #expect(
      PlainYAML.read(Array(plain.utf8)) == [
        "title": "Restart the gateway", "description": "Three ways: all safe",
        "navigation": ["icon": "i-lucide-server", "order": 3],
        "tags": ["gateway", .number(DataNumber(2.5))], "aliases": ["restart-gateway", 31],
        "updated": "2026-03-14", "draft": false, "empty": nil,
      ])
  }

  @Test("Whatever is read plainly, libyaml reads the same")
  func sameAsLibYAML() throws {
    var generator = Generator(state: 7)
    var plain = 0
    for _ in 0..<6_000 {
      let text = generator.text()
      guard let object = PlainYAML.read(Array(text.utf8)) else { continue }
      plain += 1
      let source = YAMLSource(file: Array(text.utf8))
      let expected = try? YAMLReader.loadWithLibYAML(source)
      #expect(expected == .object(object), "\(text.debugDescription)")
    }
    #expect(plain > 500)
  }

  /// Makes lines that are YAML, nearly YAML or none.
  private struct Generator {
    var state: UInt64

    private static let keys = [
      "title", "a", "b-c", "d_e", "null", "true", "y", "x1", "a.b", "é", "'q'", "Null", "long key",
    ]
    private static let values = [
      "text", "two words", "1", "1.50", "-3", "0x1F", "012", "1e3", "true", "no", "null", "~",
      "2026-03-14", "'single'", "\"double\"", "\"esc\\n\"", "'it''s'", "a: b", "a:", "a:b",
      "http://e.com/x?y=1", "a #b", "a#b", "[x, y]", "[1, 2.0,z ]", "[a,,b]", "[]", "[a b, c-d]",
      "[true, null]", "[a, ]", "[a", "{a: b}", "/path/x", "- x", "*a", "&a b", "!t x", "|", ">",
      "@x", "x\ty", "größe", "日本語", "x\u{2028}y", "\"a\" b", "''", "\"\"", " x ", "x  ", "?", "-",
      "a, b", "a] b", "x: ", "%a", "`a`", "12:30", "1_000", ".5", "x\u{85}y", "---", "...",
    ]
    private static let indents = ["", "", "", "", "  ", "  ", "    ", " "]

    private mutating func pick(_ list: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return list[Int(state >> 33) % list.count]
    }

    private static let tameKeys = ["title", "a", "b-c", "d_e", "y", "x1"]
    private static let tameValues = [
      "text", "two words", "1", "1.50", "0x1F", "1e3", "true", "null", "2026-03-14", "'single'",
      "\"double: x\"", "a:b", "http://e.com/x?y=1", "[x, y]", "[1, 2.0,z ]", "[a b, c-d]", "größe",
      "日本語", "x  ", "a, b", "12:30", "''", "/path/x", "a] b", "'a # b'", "it's", "x - y", "a*b&c",
    ]

    /// Text of which most is plain.
    mutating func tameText() -> String {
      var text = ""
      for number in 0..<5 {
        let key = pick(Generator.tameKeys) + pick(["", "\(number)", "\(number)"])
        switch pick(["pair", "pair", "pair", "map", "list", "empty", "any"]) {
        case "pair": text += "\(key): \(pick(Generator.tameValues))\n"
        case "map":
          text += "\(key):\n  p: \(pick(Generator.tameValues))\n  q:\(pick([" ", "  "]))r\n"
        case "list": text += "\(key):\n  - \(pick(Generator.tameValues))\n  -  z\n"
        case "empty": text += "\(key):\n"
        default: text += "\(key): \(pick(Generator.values))\n"
        }
        text += pick(["", "", "\n", "  \n"])
      }
      return text
    }

    mutating func text() -> String {
      guard pick(["tame", "wild"]) == "wild" else { return tameText() }
      var text = ""
      for number in 0..<(1 + Int(state >> 40) % 6) {
        let indent = pick(Generator.indents)
        switch pick(["pair", "pair", "pair", "open", "item", "blank", "value"]) {
        case "pair": text += "\(indent)\(pick(Generator.keys))\(number): \(pick(Generator.values))"
        case "open": text += "\(indent)\(pick(Generator.keys)):"
        case "item": text += "\(indent)- \(pick(Generator.values))"
        case "value": text += "\(indent)\(pick(Generator.keys)): \(pick(Generator.values))"
        default: break
        }
        text += pick(["\n", "\n", "\n", "\n\n", "\r\n", " \n", ""])
      }
      return text
    }
  }
}
