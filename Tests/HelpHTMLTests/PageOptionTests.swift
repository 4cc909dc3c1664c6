import HelpCenter
import HelpHTML
import Testing

/// The options by which pages fit fragments into themselves.
@Suite struct PageOptionTests {
  private func html(_ blocks: Document.Block..., options: HTMLOptions) -> String {
    HTMLRenderer(options: options).render(Document(blocks: blocks)).html
  }

  @Test func headingsNestWithoutGaps() {
    var options = HTMLOptions()
    options.firstHeadingLevel = 2
    options.linksHeadings = false
    let levels = [3, 5, 6, 4, 2, 3, 1, 6]
    let blocks = levels.map { level in
      Document.Block.heading(.init(level: level, id: "", content: [.text("\(level)")]))
    }
    let result = HTMLRenderer(options: options).render(Document(blocks: blocks)).html
    let written = result.split(separator: "<h").dropFirst().compactMap { $0.first }
    // 3 5 6 4 are nested 2 3 4 3; 2 and 3 start anew, and so does 1.
    #expect(String(written) == "23432323")
  }

  @Test func linksAndImagesGoWhereThePageHasThem() {
    var options = HTMLOptions()
    options.linkDestination = { $0 == "/a" ? "../a/" : "javascript:alert(1)" }
    options.image = { image in
      var image = image
      image.width = 4
      return image
    }
    let link = Document.Inline.link(.init(destination: "/a", content: [.text("A")]))
    let other = Document.Inline.link(.init(destination: "/b", content: [.text("B")]))
    let image = Document.Inline.image(.init(source: "/i.png", alternative: "I"))
    let result = html(.paragraph([link, other, image]), options: options)
    #expect(result.contains("<a href=\"../a/\">A</a>B<img src=\"/i.png\" alt=\"I\" width=\"4\""))
  }

  @Test func tabsNeedNoScript() {
    let tabs = Document.Tabs(
      isCodeGroup: true,
      tabs: [
        .init(label: "npm", blocks: [.paragraph([.text("one")])]),
        .init(label: "pnpm", blocks: [.paragraph([.text("two")])]),
      ])
    #expect(
      html(.tabs(tabs), options: HTMLOptions()).contains(
        """
        <div class="hc-tabs" data-hc-tabs="code">
        <label class="hc-tab-label"><input type="radio" name="tabs-1" checked> npm</label>
        <div class="hc-tab"><p>one</p>
        </div>
        <label class="hc-tab-label"><input type="radio" name="tabs-1"> pnpm</label>
        <div class="hc-tab"><p>two</p>
        </div>
        </div>
        """))
  }
}
