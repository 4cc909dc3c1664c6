import HelpCenter
import Testing

@Suite struct DocumentLoweringTests {
  func element(
    _ tag: String, _ attributes: DataObject = [:], _ children: MarkupNode...
  ) -> MarkupNode {
    .element(tag, attributes, children)
  }

  @Test func mapsEveryCommonCalloutNameAndColour() {
    let cases: [(MarkupNode, Document.Callout.Kind)] = [
      (element("tip"), .tip), (element("callout", ["type": "tip"]), .tip),
      (element("callout", ["color": "error"]), .danger), (element("info"), .note),
      (element("prose-warning"), .warning), (element("u-alert", ["color": "warning"]), .warning),
      (element("caution"), .caution), (element("important"), .important),
      (element("callout"), .note), (element("alert", ["type": "success"]), .tip),
    ]
    for (node, kind) in cases {
      guard case .callout(let callout)? = Document([node]).blocks.first else {
        Issue.record("\(node) is no callout")
        continue
      }
      #expect(callout.kind == kind, "\(node)")
    }
  }

  @Test func readsGitHubAlerts() {
    let alert = element(
      "blockquote", [:],
      element("p", [:], element("span", [:], .text("!TIP")), .text("\nMind the gap.")))
    #expect(
      Document([alert]).blocks
        == [.callout(.init(kind: .tip, blocks: [.paragraph([.text("\nMind the gap.")])]))])
    let quote = element(
      "blockquote", [:], element("p", [:], element("span", [:], .text("!TIP")), .text(" off")))
    guard case .quote = Document([quote]).blocks[0] else {
      Issue.record("text behind the marker makes it a quote")
      return
    }
  }

  @Test func splitsParagraphsOfListItemsAtLoneBreaks() {
    let list = element(
      "ul", [:],
      element("li", [:], .text("b"), element("br"), .text("second")),
      element("li", [:], .text("x"), element("br"), .text("\ny")))
    guard case .list(let lowered)? = Document([list]).blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(lowered.items[0].blocks == [.paragraph([.text("b")]), .paragraph([.text("second")])])
    #expect(lowered.items[1].blocks == [.paragraph([.text("x"), .lineBreak, .text("\ny")])])
  }

  @Test func readsTasks() {
    let list = element(
      "ul", ["className": ["contains-task-list"]],
      element(
        "li", [:], element("input", ["checked": true, "disabled": true, "type": "checkbox"]),
        .text(" done")),
      element("li", [:], element("input", ["type": "checkbox"]), .text(" open")))
    guard case .list(let lowered)? = Document([list]).blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(lowered.items.map(\.isChecked) == [true, false])
    #expect(lowered.items[0].blocks == [.paragraph([.text("done")])])
  }

  @Test func keepsUnknownComponentsWithTheirContent() {
    let node = element(
      "world-map", ["zoom": "3"], element("p", [:], .text("Here")),
      element("template", ["v-slot:legend": ""], element("p", [:], .text("There"))))
    #expect(
      Document([node]).blocks == [
        .component(
          .init(
            name: "world-map", attributes: ["zoom": "3"],
            slots: [
              .init(name: "default", blocks: [.paragraph([.text("Here")])]),
              .init(name: "legend", blocks: [.paragraph([.text("There")])]),
            ]))
      ])
  }

  @Test func startsAStepAtEachHeadingOfTheHighestLevel() {
    let steps = element(
      "steps", [:], element("h3", ["id": "a"], .text("A")), element("p", [:], .text("one")),
      element("h4", ["id": "b"], .text("B")), element("h3", ["id": "c"], .text("C")))
    guard case .steps(let lowered)? = Document([steps]).blocks.first else {
      Issue.record("no steps")
      return
    }
    #expect(lowered.map { $0.heading?.id } == ["a", "c"])
    #expect(lowered[0].blocks.count == 2)
  }

  @Test func recoversHighlightingFromThePayloadsOwnStyleSheet() {
    let code = element(
      "pre", ["className": "language-ts shiki", "code": "let x\n", "language": "ts"],
      element(
        "code", [:],
        element(
          "span", ["class": "line", "line": 1], element("span", ["class": "sAb"], .text("let")),
          .text(" x\n"))))
    let style = element(
      "style", [:],
      .text(
        "html pre.shiki code .sAb, html code.shiki .sAb{--shiki-light:#39ADB5;--shiki-dark:#89DDFF}"
      ))
    guard case .codeBlock(let block)? = Document([code, style]).blocks.first else {
      Issue.record("no code block")
      return
    }
    #expect(Document([code, style]).blocks.count == 1)
    #expect(block.code == "let x")
    #expect(
      block.highlighting == [
        [
          .init(text: "let", style: .init(light: 0x39ADB5, dark: 0x89DDFF)), .init(text: " x"),
        ]
      ])
  }

  @Test func evaluatesBindingsAgainstTheData() {
    let paragraph = element(
      "p", [:], element("binding", ["value": "user.name"]), .text(" "),
      element("binding", ["value": "gone", "defaultValue": "there"]))
    let document = Document([paragraph], data: ["user": ["name": "Ada"]])
    guard case .paragraph(let content)? = document.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let texts = content.compactMap { inline in
      if case .component(let component) = inline { component.content } else { nil }
    }
    #expect(texts == [[.text("Ada")], [.text("there")]])
  }

  @Test func readsFootnotes() {
    let reference = element(
      "sup", [:],
      element("a", ["href": "#fn-1", "dataFootnoteRef": "", "id": "fnref-1"], .text("1")))
    let section = element(
      "section", ["className": ["footnotes"], "dataFootnotes": ""],
      element("h2", ["id": "footnote-label"], .text("Footnotes")),
      element(
        "ol", [:],
        element(
          "li", ["id": "fn-1"], .text("Note. "),
          element("a", ["href": "#fnref-1", "dataFootnoteBackref": ""], .text("↩")))))
    let document = Document([element("p", [:], .text("x"), reference), section])
    #expect(
      document.footnotes == [
        .init(
          number: 1, id: "fn-1", referenceIDs: ["fnref-1"], blocks: [.paragraph([.text("Note.")])])
      ])
    #expect(
      document.blocks == [
        .paragraph([
          .text("x"), .footnoteReference(.init(number: 1, id: "fnref-1", footnoteID: "fn-1")),
        ])
      ])
  }

  @Test func keepsTheTextOfWhatIsNestedTooDeeply() {
    var node = MarkupNode.text("deep")
    for _ in 0..<150 { node = .element("blockquote", [:], [node]) }
    #expect("\(Document([node]))".contains("deep"))
  }
}
