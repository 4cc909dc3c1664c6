import HelpCenter
import HelpHTML
import Testing

@Suite struct RendererTests {
  private func html(_ blocks: Document.Block..., options: HTMLOptions = HTMLOptions()) -> String {
    let html = HTMLRenderer(options: options).render(Document(blocks: blocks)).html
    return String(html.dropFirst("<div class=\"hc-document\" dir=\"auto\">\n".count).dropLast(8))
  }

  @Test func headingsHaveUniqueAnchors() {
    var options = HTMLOptions()
    options.linksHeadings = false
    options.headingOffset = 1
    options.idPrefix = "p-"
    let heading = Document.Heading(level: 1, id: "a", content: [.text("A")])
    let link = Document.Inline.link(.init(destination: "#a", content: [.text("up")]))
    let result = html(
      .heading(heading), .heading(heading),
      .heading(.init(level: 6, id: "", content: [.text("B")])),
      .paragraph([link]), options: options)
    #expect(
      result == """
        <h2 id="p-a">A</h2>
        <h2 id="p-a-1">A</h2>
        <h6 id="p-section-1">B</h6>
        <p><a href="#p-a">up</a></p>
        """)
  }

  @Test func aHeadingWithoutAWordKeepsItsAnchorOnly() {
    let image = Document.Inline.image(.init(source: "/a.png", alternative: "A"))
    #expect(
      html(
        .heading(.init(level: 2, id: "none", content: [])),
        .heading(.init(level: 2, id: "blank", content: [.text("\u{A0}")])))
        == "<div id=\"none\"></div>\n<div id=\"blank\">\u{A0}</div>")
    #expect(html(.heading(.init(level: 2, id: "image", content: [image]))).hasPrefix("<h2 id"))
  }

  @Test func tightItemsNeedNoParagraph() {
    let list = Document.List(
      kind: .ordered(start: 3),
      items: [
        .init(blocks: [.paragraph([.text("a")])]),
        .init(isChecked: true, blocks: [.paragraph([.text("b")]), .paragraph([.text("c")])]),
      ])
    #expect(
      html(.list(list)) == """
        <ol start="3" class="hc-tasks">
        <li>a</li>
        <li class="hc-task"><input type="checkbox" disabled checked aria-label="Done"> \n<p>b</p>
        <p>c</p>
        </li>
        </ol>
        """)
  }

  @Test func tablesHaveScopedHeadersAndRectangularRows() {
    let table = Document.Table(
      alignments: [nil, .right], header: [[.text("A")], [.text("B")]], rows: [[[.text("1")]]])
    #expect(
      html(.table(table)) == """
        <div class="hc-table" role="region" tabindex="0" aria-label="Table 1"><table>
        <thead><tr><th scope="col">A</th><th scope="col" class="hc-right">B</th></tr></thead>
        <tbody>
        <tr><td data-label="A">1</td><td></td></tr>
        </tbody>
        </table></div>
        """)
  }

  @Test func shortRowsOfAWideTableCostLittle() {
    let wide = [[Document.Inline]](repeating: [], count: 5_000)
    let rows = [[[Document.Inline]]](repeating: [], count: 2_000) + [wide]
    let table = Document.Table(alignments: [], header: [], rows: rows)
    #expect(html(.table(table)).utf8.count < 600_000)
  }

  @Test func refusedLinksKeepTheirText() {
    #expect(
      html(.paragraph([.link(.init(destination: "java\nscript:x", content: [.text("t")]))]))
        == "<p>t</p>")
  }

  @Test func codeKeepsItsHighlighting() {
    let style = Document.HighlightStyle(light: 0x0000FF, dark: 0xAABBCC, isBold: true)
    let code = Document.CodeBlock(
      code: "a b\nc", language: "js", filename: "x.js", highlightedLines: [2],
      highlighting: [[.init(text: "a", style: style), .init(text: " b")], [.init(text: "c")]])
    let fragment = HTMLRenderer().render(Document(blocks: [.codeBlock(code)]))
    #expect(
      fragment.html.contains(
        """
        <figure class="hc-code"><figcaption>x.js</figcaption><pre tabindex="0" dir="ltr">\
        <code class="language-js"><span class="hc-h-0000ff-aabbcc-b">a</span> b
        <mark class="hc-line">c</mark></code></pre></figure>
        """))
    #expect(
      fragment.stylesheet.css.contains(".hc-h-0000ff-aabbcc-b{color:#0000ff;font-weight:bold;}"))
  }

  @Test func handlersReplaceComponents() {
    var options = HTMLOptions()
    options.components["x"] = { context in
      context.writer.open(.section)
      context.writer.text(context.attributes["name"]?.string ?? "")
      context.writeContent(of: "default")
    }
    let slots: [Document.Component.Slot] = [
      .init(name: "default", blocks: [.paragraph([.text("p")])]), .init(name: "other", blocks: []),
    ]
    #expect(
      html(
        .component(.init(name: "x", attributes: ["name": "N"], slots: slots)), options: options)
        == "<section>N<p>p</p>\n</section>")
  }

  @Test func footnotesLinkBothWays() {
    let document = Document(
      blocks: [.paragraph([.footnoteReference(.init(number: 1, id: "r", footnoteID: "f"))])],
      footnotes: [
        .init(number: 1, id: "f", referenceIDs: ["r"], blocks: [.paragraph([.text("n")])])
      ])
    let html = HTMLRenderer().render(document).html
    #expect(html.contains("<a href=\"#f\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a>"))
    #expect(html.contains("<li id=\"f\"><p>n <a class=\"hc-footnote-back\" href=\"#r\""))
  }

  @Test(arguments: [
    ("https://a.example/x y", "https://a.example/x%20y"), ("../a.md#b#c", "../a.md#b%23c"),
    ("/ü?q=[1]", "/ü?q=%5B1%5D"), ("http://[::1]:80/", "http://[::1]:80/"), ("50%", "50%25"),
    ("\\\\host\\x", "//host/x"), (" mailto:a@b.c ", "mailto:a@b.c"),
  ])
  func addressesAreEncoded(address: String, expected: String) {
    let url = HTMLURL(address, for: .link(schemes: HTMLURL.standardSchemes))
    #expect(url?.string == expected)
  }

  @Test func applicationsCanAllowSchemesButNotScripts() {
    #expect(HTMLURL("myapp://x", for: .link(schemes: ["myapp"])) != nil)
    #expect(HTMLURL("javascript:x", for: .link(schemes: ["javascript"])) == nil)
    #expect(HTMLURL("data:image/png;base64,AAAA", for: .image) != nil)
    #expect(HTMLURL("data:image/svg+xml;base64,AAAA", for: .image) == nil)
  }
}
