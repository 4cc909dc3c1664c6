import HelpCenter
import Testing

@Suite struct MarkdownWriterTests {
  private func markdown(_ nodes: MarkupNode..., frontMatter: DataObject = [:]) -> String {
    MarkdownWriter().markdown(nodes, frontMatter: frontMatter)
  }

  @Test func writesFrontMatterThatReadsBackAsTheSameValues() {
    let text = markdown(
      .element("p", [:], [.text("x")]),
      frontMatter: [
        "title": "A: b", "plain": "Some words", "yes": "yes", "date": "2026-01-02", "count": 3,
        "nested": ["a": true, "b": ["x", "y: z"]], "empty": [:], "none": nil, "line": "a\nb",
      ])
    #expect(
      text == """
        ---
        title: "A: b"
        plain: Some words
        "yes": "yes"
        date: "2026-01-02"
        count: 3
        nested:
          a: true
          b:
            - x
            - "y: z"
        empty: {}
        none: null
        line: "a\\nb"
        ---

        x

        """)
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading\n"), ("1. no item", "1\\. no item\n"),
    ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`\n"), ("snake_case", "snake_case\n"),
    ("[x](y)", "\\[x\\](y)\n"), (":badge", "\\:badge\n"), ("::note", "\\::note\n"),
    ("a :smile: b", "a \\:smile: b\n"), ("{{ x }}", "\\{{ x }}\n"),
    ("<b> & &amp;", "\\<b> & \\&amp;\n"),
    ("at 10:30", "at 10:30\n"), ("- x", "\\- x\n"), ("a\n> b", "a\n\\> b\n"),
  ])
  func escapesWhatWouldBeSyntax(text: String, expected: String) {
    #expect(markdown(.element("p", [:], [.text(text)])) == expected)
  }

  @Test func choosesFencesLongerThanWhatTheyHold() {
    let block = MarkupNode.element(
      "pre",
      [
        "language": "md", "filename": "a.md", "highlights": [1, 2, 5], "meta": "x", "code": "```\n",
      ])
    #expect(markdown(block) == "````md {1-2,5} [a.md] x\n```\n````\n")
    #expect(markdown(.element("p", [:], [.element("code", [:], [.text("a`b")])])) == "``a`b``\n")
  }

  @Test func keepsAlignmentOfTables() {
    func row(_ tag: String, _ text: String) -> MarkupNode {
      .element(
        "tr", [:],
        [
          .element(tag, ["align": "left"], [.text(text)]),
          .element(tag, ["align": "right"], [.element("code", [:], [.text("a|b")])]),
        ])
    }
    let table = MarkupNode.element(
      "table", [:],
      [.element("thead", [:], [row("th", "H")]), .element("tbody", [:], [row("td", "c|d")])])
    #expect(
      markdown(table) == "| H | `a\\|b` |\n| :--- | ---: |\n| c\\|d | `a\\|b` |\n")
  }

  @Test func nestsComponentsWithMoreColonsOutsideAndKeepsSlots() {
    let inner = MarkupNode.element("note", [":open": "true"], [.element("p", [:], [.text("x")])])
    let slot = MarkupNode.element(
      "template", ["v-slot:title": ""], [.element("p", [:], [.text("T")])])
    #expect(
      markdown(.element("card", ["to": "/x"], [inner, slot])) == """
        :::card{to="/x"}
        ::note{open}
        x
        ::

        #title
        T
        :::

        """)
  }

  @Test func movesAttributesThatDoNotFitIntoYAML() {
    let text = markdown(.element("x", ["text": "a\nb", ":n": "3", ":on": "true"], []))
    #expect(text == "::x\n---\ntext: \"a\\nb\"\n\":n\": \"3\"\n\"on\": true\n---\n::\n")
  }

  @Test func survivesDeepNesting() {
    var node = MarkupNode.text("x")
    for _ in 0..<2_000 { node = .element("blockquote", [:], [node]) }
    #expect(markdown(node).contains("x"))
  }
}
