import HelpCenter
import Testing

@Suite struct PlainTextTests {
  @Test func separatesBlocksByLinesAndCellsByTabs() {
    let document = Document(blocks: [
      .paragraph([.text("a "), .strong([.text("b")]), .lineBreak, .code(.init("c"))]),
      .table(
        .init(
          alignments: [], header: [[.text("H")], [.text("I")]],
          rows: [[[.text("1")], [.text("2")]]])),
      .list(
        .init(
          kind: .bullet,
          items: [
            .init(blocks: [.paragraph([.text("x")])]), .init(blocks: [.paragraph([.text("y")])]),
          ])),
    ])
    #expect(document.plainText == "a b\nc\nH\tI\n1\t2\nx\ny")
  }

  @Test func includesTitlesAndLabelsButNoDestinations() {
    let content: [Document.Block] = [.paragraph([.text("body")])]
    let document = Document(
      blocks: [
        .callout(.init(kind: .tip, title: [.text("title")], destination: "/to", blocks: content)),
        .tabs(.init(isCodeGroup: false, tabs: [.init(label: "tab", blocks: content)])),
        .accordion([.init(label: "question", blocks: content)]),
        .fields([.init(name: "port", type: "int", defaultValue: "80", blocks: content)]),
        .codeBlock(.init(code: "let x", filename: "a.swift")),
        .figure(
          .init(image: .init(source: "/x.png", alternative: "alt"), caption: [.text("caption")])),
        .paragraph([.text("z"), .footnoteReference(.init(number: 1, id: "r", footnoteID: "f"))]),
      ], footnotes: [.init(number: 1, id: "f", referenceIDs: ["r"], blocks: content)])
    #expect(
      document.plainText == """
        title
        body
        tab
        body
        question
        body
        port int 80
        body
        a.swift
        let x
        alt
        caption
        z
        body
        """)
  }
}
