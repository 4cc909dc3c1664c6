import HelpCenter
import HelpMarkdown
import Testing

@Suite struct MarkdownParserTests {
  private func json(
    _ text: String, _ options: MarkdownParser.Options = MarkdownParser.Options()
  ) -> String {
    ConformanceCases.json(MarkdownParser(options: options).parse(text))
  }

  @Test func readsCommonMarkThroughLibcmark() {
    #expect(
      json("# A\n\n*b* `c`\n\n> - d")
        == #"[["h1",{"id":"a"},"A"],["p",{},["em",{},"b"]," ",["code",{},"c"]],"#
        + #"["blockquote",{},["ul",{},["li",{},"d"]]]]"#)
    #expect(MarkdownParser.html(commonMark: "*a*\n") == "<p><em>a</em></p>\n")
  }

  @Test func nestsComponentsAndSlots() {
    #expect(
      json("::card{.x title=\"T\" open}\n  :::note\n  a\n  :::\n#footer\nb\n::\nc")
        == #"[["card",{":open":"true","className":["x"],"title":"T"},["note",{},["p",{},"a"]],"#
        + #"["template",{"v-slot:footer":""},["p",{},"b"]]],["p",{},"c"]]"#)
  }

  @Test func findsComponentsInsideContainers() {
    #expect(
      json("- a\n\n  ::note\n  b\n  ::\n\n> ::tip\n> c\n> ::")
        == #"[["ul",{},["li",{},"a",["note",{},["p",{},"b"]]]],"#
        + #"["blockquote",{},["tip",{},["p",{},"c"]]]]"#)
  }

  @Test func leavesCodeAlone() {
    #expect(
      json("```md\n::note\n[x]{.y} :z\n```\n\n`[a]` `:b`")
        == #"[["pre",{"className":["language-md"],"code":"::note\n[x]{.y} :z\n","#
        + #""language":"md","meta":""},["code",{"__ignoreMap":""},"::note\n[x]{.y} :z\n"]],"#
        + #"["p",{},["code",{},"[a]"]," ",["code",{},":b"]]]"#)
  }

  @Test func readsPropertiesFromYAML() {
    #expect(
      json("::note\n---\ntitle: A\ncount: 2\n---\nb\n::")
        == #"[["note",{":count":"2","title":"A"},["p",{},"b"]]]"#)
  }

  @Test func keepsLineEndingsBetweenInlineElements() {
    #expect(json("**a**\n**b**") == #"[["p",{},["strong",{},"a"],"\n",["strong",{},"b"]]]"#)
    #expect(
      json("**a**\n**b**", MarkdownParser.Options(keepsUpstreamDefects: true))
        == #"[["p",{},["strong",{},"a"],["strong",{},"b"]]]"#)
  }

  @Test func countsOpenersOfEqualFences() {
    let text = "::a\n::b\n::c\nx\n::\n::\n::\nafter"
    #expect(json(text) == #"[["a",{},["b",{},["c",{},["p",{},"x"]]]],["p",{},"after"]]"#)
    #expect(
      json(text, MarkdownParser.Options(keepsUpstreamDefects: true))
        == #"[["a",{},["b",{},["c",{},["p",{},"x"]]]],["p",{},"::\n::\nafter"]]"#)
  }

  @Test func keepsAttributesBehindLabels() {
    #expect(json("::a[L]{b=c}\n::") == #"[["a",{"b":"c"},"L"]]"#)
  }

  @Test func rewritesLinksToFiles() {
    #expect(json("[a](./1.b/2.c.md#d)") == ##"[["p",{},["a",{"href":"./b/c#d"},"a"]]]"##)
    #expect(
      json("[a](b.md)", MarkdownParser.Options(rewritesFileLinks: false))
        == #"[["p",{},["a",{"href":"b.md"},"a"]]]"#)
  }

  @Test func givesFrontMatterTitleAndExcerpt() {
    let document = MarkdownParser().parse("---\na: 1\n---\n# T\n\nD\n\n<!--more-->\n\nx")
    #expect(document.frontMatter == ["a": 1])
    #expect(document.title == "T")
    #expect(document.description == "D")
    #expect(document.excerpt?.count == 2)
  }

  @Test func placesBlocksInTheSource() throws {
    let text = "---\na: 1\n---\n\n# T\n\n::note\nb\n::\n"
    let document = MarkdownParser().parse(text)
    let bytes = Array(text.utf8)
    func source(_ node: MarkupNode?) throws -> String {
      let range = try #require(node?.element?.range)
      return String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    }
    #expect(try source(document.body.nodes.first) == "# T")
    #expect(try source(document.body.nodes.last) == "::note\nb\n::")
    #expect(try source(document.body.nodes.last?.element?.children.first) == "b")
  }

  @Test func reportsUnclosedComponents() throws {
    let document = MarkdownParser().parse("a\n\n::note\nb", file: "x.md")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(diagnostic.code == "mdc/unclosed-component")
    #expect(diagnostic.file == "x.md")
    #expect(diagnostic.location?.line == 3)
    #expect(diagnostic.fixIts.first?.edits.first?.replacement == "\n::")
    #expect(MarkdownParser().parse("::note\nb\n::").diagnostics.isEmpty)
  }

  @Test func reportsComponentsThatAreHardlyMeant() throws {
    let document = MarkdownParser().parse("a\n\n:::Cautoin{title=\"x\"}\nb\n:::\n", file: "x.md")
    let diagnostic = try #require(document.diagnostics.first)
    #expect(document.diagnostics.count == 1)
    #expect(diagnostic.code == "mdc/unknown-component")
    #expect(diagnostic.location == SourceLocation(line: 3, column: 4))
    #expect(diagnostic.notes.map(\.message) == ["the nearest one is 'caution'"])
    #expect(diagnostic.fixIts.first?.edits.first?.replacement == "caution")
    #expect(diagnostic.fixIts.first?.edits.first?.range == SourceRange(6..<13))
  }

  @Test(arguments: [
    "steps", "u-callout", "ProseTip", "my-card", "hero", "node", "item", "pricing-table", "alert",
    "tabs-item", "CardGroup", "x",
  ])
  func leavesOtherComponentsAlone(name: String) {
    #expect(MarkdownParser().parse("::\(name)\nb\n::\n").diagnostics.isEmpty)
  }

  @Test(arguments: ["[^a] *[^b]*", "~~x~~ [^a] *[^b]*"])
  func footnotesAreNumberedByFirstReference(text: String) {
    let body = MarkdownParser().parse(text + "\n\n[^b]: B\n\n[^a]: A\n").body
    let document = Document(body.nodes)
    #expect(document.footnotes.map(\.id) == ["user-content-fn-a", "user-content-fn-b"])
  }
}
