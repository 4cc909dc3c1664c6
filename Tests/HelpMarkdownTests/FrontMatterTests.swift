import HelpCenter
import HelpMarkdown
import Testing

@Suite struct FrontMatterTests {
  private func read(_ yaml: String) -> (json: String, diagnostics: [Diagnostic]) {
    let (data, diagnostics) = YAMLReader.readObject(
      YAMLSource(file: Array(yaml.utf8), named: "a.md"))
    return (DataValue.object(data).json, diagnostics)
  }

  @Test func findsTheBlock() {
    let source = Array("---\ntitle: A\n---\n\n# B".utf8)
    let (frontMatter, diagnostics) = FrontMatter.parse(source)
    #expect(frontMatter?.data == ["title": "A"])
    #expect(frontMatter?.range == 0..<16)
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: ["---\n---\n", "---\na: 1\n", "# A\n---\n---", "", "--", "---"])
  func leavesOtherStartsAlone(source: String) {
    #expect(FrontMatter.locate(in: Array(source.utf8)) == nil)
  }

  @Test func readsCarriageReturnsAndByteOrderMarks() {
    let (frontMatter, _) = FrontMatter.parse(
      Array("\u{FEFF}---\r\na: 1\r\nb: x\r\n---\r\nText".utf8))
    #expect(frontMatter?.data == ["a": 1, "b": "x"])
    #expect(frontMatter?.range == 3..<23)
  }

  @Test(arguments: [
    ("012", "12"), ("0o17", "15"), ("0x1F", "31"), ("1e3", "1000"), ("~", "null"), (".inf", "null"),
    ("-.INF", "null"), (".nan", "null"), ("+.5", "0.5"), ("1.", "1"), ("1.50", "1.5"), ("-0", "0"),
    ("yes", "\"yes\""), ("Off", "\"Off\""), ("True", "true"), ("tRue", "\"tRue\""),
    ("2024-01-02", "\"2024-01-02\""),
    ("2001-12-14t21:59:43.10-05:00", "\"2001-12-14t21:59:43.10-05:00\""),
    ("1_000", "\"1_000\""), ("12:30", "\"12:30\""), ("0b11", "\"0b11\""), ("1e400", "null"),
    ("12345678901234567890", "12345678901234567000"), ("'1'", "\"1\""), ("!!str 1", "\"1\""),
    ("!!int '3'", "3"), ("! x", "\"x\""), (".", "\".\""), ("-", "[null]"), ("+", "\"+\""),
    ("1.2.3", "\"1.2.3\""), ("e3", "\"e3\""), ("0x", "\"0x\""), ("", "null"),
  ])
  func resolvesByTheCoreSchema(yaml: String, json: String) {
    let text = yaml == "-" ? "a:\n  -" : "a: \(yaml)"
    #expect(read(text).json == "{\"a\":\(json)}")
  }

  @Test func keepsOrderAndMergeKeys() {
    let (json, diagnostics) = read("z: &a {k: 1}\n<<: *a\nb: *a\n10: x\n2: y\n")
    #expect(json == "{\"2\":\"y\",\"10\":\"x\",\"z\":{\"k\":1},\"<<\":{\"k\":1},\"b\":{\"k\":1}}")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("a.b: 1\na.c: 2\nd: 3", "{\"a\":{\"b\":1,\"c\":2},\"d\":3}"),
    ("a.0: x\na.1: y", "{\"a\":[\"x\",\"y\"]}"),
    ("a.2: x", "{\"a\":[null,null,\"x\"]}"),
    ("a: {b.c: 1}", "{\"a\":{\"b\":{\"c\":1}}}"),
    ("a: {0: x, 1: y}", "{\"a\":[\"x\",\"y\"]}"),
    ("a: []\nb.c: {}", "{\"a\":[],\"b\":{\"c\":{}}}"),
    ("a: [{x.y: 1}, 2]", "{\"a\":[{\"x\":{\"y\":1}},2]}"),
  ])
  func unfoldsDottedKeys(yaml: String, json: String) {
    #expect(read(yaml).json == json)
  }

  @Test func reportsCollidingDottedKeys() {
    let (json, diagnostics) = read("a: 1\na.b: 2\n")
    #expect(json == "{\"a\":1}")
    #expect(diagnostics.map(\.code) == ["yaml/key-conflict"])
    #expect(read("a.99999999999: 1").diagnostics.map(\.code) == ["yaml/key-conflict"])
  }

  @Test func mendsAnUnquotedColon() {
    let source = Array("---\ntitle: Häuser: and more\norder: 2\n---\n".utf8)
    let (frontMatter, diagnostics) = FrontMatter.parse(source, file: "a.md")
    #expect(frontMatter?.data == ["title": "Häuser: and more", "order": 2])
    #expect(diagnostics.map(\.code) == ["yaml/unquoted-colon"])
    #expect(diagnostics.first?.location == SourceLocation(line: 2, column: 8))
    #expect(diagnostics.first?.fixIts.first?.edits.first?.replacement == "'Häuser: and more'")
    #expect(diagnostics.first?.fixIts.first?.edits.first?.range == SourceRange(11..<28))
  }

  @Test func mendsTabsAndReservedCharacters() {
    let (json, diagnostics) = read("a: 1\nb:\n\tc: 2\nd: @x\n")
    #expect(json == "{\"a\":1,\"d\":\"@x\"}")
    #expect(diagnostics.map(\.code) == ["yaml/tab-indentation", "yaml/reserved-character"])
    #expect(diagnostics.first?.location == SourceLocation(line: 3, column: 1))
    #expect(diagnostics.first?.fixIts.first?.edits.first?.replacement == "  ")
  }

  @Test func keepsTheFirstOfTwoKeys() {
    let (json, diagnostics) = read("a: 1\nb: 2\na: 3\n")
    #expect(json == "{\"a\":1,\"b\":2}")
    #expect(diagnostics.map(\.code) == ["yaml/duplicate-key"])
    #expect(diagnostics.first?.location == SourceLocation(line: 3, column: 1))
  }

  @Test func placesSyntaxErrors() {
    let (json, diagnostics) = read("a: 1\nb: [1, 2\nc: 3\n")
    #expect(json == "{\"a\":1,\"c\":3}")
    #expect(diagnostics.first?.code == "yaml/syntax")
    #expect(diagnostics.first?.location?.line ?? 0 >= 2)
    #expect(read("- a\n- b").diagnostics.map(\.code) == ["yaml/not-a-mapping"])
  }

  @Test func holdsAgainstHostileInput() {
    var laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      laughs += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(
      read(laughs).diagnostics.contains { $0.code == "yaml/expansion" || $0.code == "yaml/syntax" })
    for opener in ["[", "{", "- ", "? ", "{a: ", "[a, "] {
      let deep = "k: 1\nb: " + String(repeating: opener, count: 100_000)
      #expect(read(deep).json.hasPrefix("{\"k\":1"))
    }
    #expect(
      read("a: " + String(repeating: "[", count: 150) + String(repeating: "]", count: 150))
        .diagnostics.map(\.code) == ["yaml/nesting"])
    #expect(!read("a: \u{0}b").diagnostics.isEmpty)
    #expect(read(String(repeating: ": ", count: 5_000)).json.hasPrefix("{"))
    let chain = (1..<3_000).reduce(into: "a0: &a0 [x]\n") {
      $0 += "a\($1): &a\($1) [*a\($1 - 1)]\n"
    }
    #expect(!read(chain).diagnostics.isEmpty)
  }

  @Test func readsFilesOfData() {
    let list = YAMLReader.readData(YAMLSource(file: Array("---\n- a.b: 1\n- 2\n".utf8)))
    #expect(list.value == [["a.b": 1], 2])
    #expect(list.diagnostics.isEmpty)
    #expect(YAMLReader.readData(YAMLSource(file: Array("a.b: 1".utf8))).value == ["a": ["b": 1]])
    #expect(YAMLReader.readData(YAMLSource(file: [])).value == .null)
  }

  @Test func readsCutOutLines() {
    let file = Array("> ::a\n> ---\n> b: c: d\n> ---\n".utf8)
    let source = YAMLSource(
      bytes: Array("b: c: d\n".utf8), lineOrigins: [14], lines: LineTable(file), file: "a.md")
    let (data, diagnostics) = YAMLReader.readObject(source)
    #expect(data == ["b": "c: d"])
    #expect(diagnostics.first?.location == SourceLocation(line: 3, column: 6))
  }

  @Test(arguments: [
    ("draft: yes", "'draft' takes true or false"), ("order: two", "'order' takes a whole number"),
    ("updatedAt: yesterday", "'updatedAt' takes a date such as \"2026-11-22\""),
    ("date: 2026-13-45", "'date' takes a date such as \"2026-11-22\""),
    ("title: [a]", "'title' takes a text or a number"),
    ("description: 12", "'description' takes a text"),
    ("aliases: {a: b}", "'aliases' takes a text or a list of texts"),
    ("tags: [a, 2]", "'tags' takes a text or a list of texts"),
    ("categroy: a", "'categroy' is no key that is known here"),
    ("keyword: a", "'keyword' is no key that is known here"),
  ])
  func reportsWhatWasHardlyMeant(line: String, message: String) throws {
    let source = Array("---\nnavigation: false\n\(line)\n---\n".utf8)
    let (_, diagnostics) = FrontMatter.parse(source, file: "a.md")
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.file == "a.md")
    #expect(diagnostics.first?.location == SourceLocation(line: 3, column: 1))
  }

  @Test func offersTheKeyThatWasMeant() throws {
    let (_, diagnostics) = FrontMatter.parse(Array("---\ncategroy: a\n---\n".utf8))
    let finding = try #require(diagnostics.first)
    #expect(finding.notes.map(\.message) == ["the nearest one is 'category'"])
    #expect(finding.fixIts.map(\.message) == ["write 'category'"])
    #expect(finding.fixIts.first?.edits.first?.range == SourceRange(4..<12))
  }

  @Test(arguments: [
    "draft: false\norder: -3\ntitle: 404\ntags: a, b\nupdatedAt: 2026-11-22T10:00:00Z",
    "layout: wide\nborder: 1\ndata: x\nauthor: a\ntags: [x]\nseo: {title: x}\ndraft:\nids: [1]",
    "category: a\ncategroy: b",
  ])
  func leavesOwnKeysAndGoodValuesAlone(yaml: String) {
    #expect(FrontMatter.parse(Array("---\n\(yaml)\n---\n".utf8)).diagnostics.isEmpty)
  }

  @Test func reportsABlockWithoutAnEnd() {
    let (frontMatter, diagnostics) = FrontMatter.parse(Array("---\ntitle: A\n\n# B\n".utf8))
    #expect(frontMatter == nil)
    #expect(diagnostics.map(\.code) == ["front-matter/unclosed"])
    #expect(diagnostics.first?.location == SourceLocation(line: 1, column: 1))
    for text in ["---\n\nText: more\n", "---\nSome words: text\n", "----\na: b\n", "---"] {
      #expect(FrontMatter.parse(Array(text.utf8)).diagnostics.isEmpty)
    }
  }
}
