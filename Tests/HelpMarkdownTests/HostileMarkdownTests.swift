import HelpCenter
import HelpMarkdown
import Testing

/// Input that is made to break a parser.
@Suite struct HostileMarkdownTests {
  /// U+FDD0, which no literal can hold.
  private static let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

  private func text(_ document: MarkdownDocument) -> String {
    document.body.nodes.map(\.textContent).joined()
  }

  private func depth(_ nodes: [MarkupNode]) -> Int {
    var level = nodes
    var depth = 0
    while !level.isEmpty {
      depth += 1
      level = level.flatMap { $0.element?.children ?? [] }
    }
    return depth
  }

  /// A component around a text, over and over, its fence growing or not.
  private static func nested(_ levels: Int, grows: Bool, around text: String) -> String {
    var source = text
    for level in 0..<levels {
      let fence = String(repeating: ":", count: grows ? level + 2 : 2)
      source = "\(fence)x\n\(source)\n\(fence)"
    }
    return source
  }

  private static let deepLists: String = {
    var source = ""
    for level in 0..<300 { source += String(repeating: " ", count: level * 2) + "- a\n" }
    return source
  }()

  static let deepSources: [String] = [
    String(repeating: ">", count: 20_000) + " end",
    String(repeating: "- ", count: 20_000) + "end",
    String(repeating: "*a ", count: 20_000) + "end" + String(repeating: "*", count: 20_000),
    deepLists,
    nested(300, grows: false, around: "end"),
    nested(300, grows: true, around: "end"),
    String(repeating: "[", count: 20_000) + "end",
    String(repeating: "<b>", count: 5_000) + "end",
  ]

  @Test(arguments: deepSources)
  func capsNesting(source: String) {
    let document = MarkdownParser().parse(source)
    #expect(depth(document.body.nodes) < 300)
    #expect(text(document).contains("e") || text(document).contains("a"))
  }

  @Test func keepsWhatLiesTooDeep() {
    let source = Self.nested(150, grows: true, around: "the end")
    let document = MarkdownParser().parse(source)
    #expect(text(document).contains("the end"))
    #expect(document.diagnostics.contains { $0.code == "mdc/nesting-limit" })
  }

  @Test(arguments: [
    "[", "]", ":", "{", "}", "{{", "`", "``", "<", "<!--", "<a b='", "![", "](", ":a[", ":a{b=\"",
    "*", "_", "~", "|", "[^", "&", "\\", ":::", "www.", "@a.b", "- ", "> ", "#", "::a\n",
    "::a\n#b\n",
    "| a |\n", "[a]: b\n", "[^a]: b\n", "---\n", "- a\n\n  ::b\n",
  ])
  func takesLongRuns(unit: String) {
    let document = MarkdownParser().parse(String(repeating: unit, count: 3_000))
    #expect(depth(document.body.nodes) < 300)
  }

  @Test func makesInputValid() {
    let document = MarkdownParser().parse([0x61, 0xFF, 0x62, 0x00, 0x63])
    #expect(text(document) == "a\u{FFFD}b\u{FFFD}c")
    #expect(
      document.diagnostics.map(\.code) == ["markdown/invalid-utf8", "markdown/null-character"])
    // The noncharacter that stands for markers inside cannot be smuggled in.
    let mark = Self.noncharacter
    let forged = MarkdownParser().parse("<!--\(mark)0\(mark)-->\n\n[a]{.b} {\(mark)0\(mark)}")
    #expect(forged.diagnostics.map(\.code) == ["markdown/noncharacter"])
  }

  @Test func readsEveryKindOfLineEnding() {
    let expected = ConformanceCases.json(MarkdownParser().parse("# A\n\n::b\nc\n::\n\nd\ne"))
    let crlf = MarkdownParser().parse("\u{FEFF}# A\r\n\r\n::b\r\nc\r\n::\r\n\r\nd\r\ne")
    #expect(ConformanceCases.json(crlf) == expected)
    #expect(
      ConformanceCases.json(MarkdownParser().parse("# A\r\r::b\rc\r::\r\rd\re")) == expected)
  }

  @Test(arguments: ["", "\n", "---", "---\n---", "::", ":", "{", "\u{FEFF}", "\t", "| |\n|-|"])
  func takesTinyInputs(source: String) {
    _ = MarkdownParser().parse(source)
  }

  /// Parses what random changes make of real syntax; nothing may trap or hang.
  @Test func survivesMutations() {
    let seed = Array(
      """
      ---
      a: 1
      ---
      # T :b[c]{d="e"} [f]{.g}

      ::h{i=j #k .l}
      ---
      m: [1, 2]
      ---
      - [ ] n `o`{p} **q**{r} ~~s~~
        ::t
        > u {{ v || 'w' }} <x y="z"> [a][b] ![c](d "e")
        ::
      #slot{a=b}
      | a | b |
      |:-:|--:|
      | `c\\|d` | :e[f] |

          ```js
          g
          ```
      ::
      [b]: /x "t"
      h[^1] https://i.j <k@l.m> :smile:

      [^1]: n
          o
      """.utf8)
    let alphabet = Array((":[]{}()`*_~|<>-#!\\\"'=& \n\tax1.^" + Self.noncharacter).utf8)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<1_500 {
      var bytes = seed
      for _ in 0...random(12) {
        let place = random(bytes.count)
        switch random(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet[random(alphabet.count)], at: place)
        case 2: bytes[place] = alphabet[random(alphabet.count)]
        default:
          let end = min(place + random(40), bytes.count)
          bytes.insert(contentsOf: bytes[place..<end], at: random(bytes.count))
        }
      }
      _ = MarkdownParser().parse(bytes)
    }
  }
}
