import HelpCenter
import Testing

@Suite struct OutlineTests {
  private let body: [MarkupNode] = [
    .heading(1, "Title", id: "title"), .heading(2, "A", id: "a"), .heading(3, "B", id: "b"),
    .heading(4, "C", id: "c"),
    .element(
      "note", [:],
      [.heading(2, "In note", id: "n"), .element("x", [:], [.heading(2, "Deep", id: "d")])]),
    .heading(3, "E", id: "e"),
  ]

  @Test func followsUpstreamWhereNothingIsStored() {
    let outline = HelpArticle(row: .making("x", body: body)).outline
    #expect(outline.entries.map(\.anchor) == ["a", "n"])
    #expect(outline.entries[0].children.map(\.anchor) == ["b"])
    #expect(outline.entries[1].children.map(\.anchor) == ["e"])
  }

  @Test func headingsBelowOneWithoutAWordMoveUp() {
    let outline = Outline(headings: [
      .init(anchor: "a", title: "\u{A0} ", level: 2), .init(anchor: "b", title: "B", level: 3),
      .init(anchor: "c", title: "C", level: 2), .init(anchor: "d", title: "", level: 3),
    ])
    #expect(
      outline.withoutBlankTitles.entries == [
        .init(anchor: "b", title: "B", level: 3), .init(anchor: "c", title: "C", level: 2),
      ])
  }

  @Test func takesDepthsFromFrontMatter() {
    let deeper = HelpArticle(
      row: .making(
        "x", ["meta": ["toc": ["depth": 3, "searchDepth": 3, "title": "On it"]]], body: body))
    #expect(deeper.outline.title == "On it")
    #expect(deeper.outline.headings.map(\.anchor) == ["a", "b", "c", "n", "d", "e"])
    let none = HelpArticle(row: .making("x", ["meta": ["toc": false]], body: body))
    #expect(none.outline.entries.isEmpty)
    let wrong = Outline(body, depth: 9, searchDepth: .max)
    #expect(wrong.headings.map(\.anchor) == ["a", "n", "d"])
  }

  @Test func prefersWhatIsStored() {
    var row = ContentRow.making("x", body: body)
    row.body.toc = [
      "title": "T", "searchDepth": 2, "depth": 2,
      "links": [
        ["id": "q", "depth": 2, "text": "Q", "children": [["id": "r", "depth": 3, "text": "R"]]]
      ],
    ]
    let outline = HelpArticle(row: row).outline
    #expect(outline.title == "T")
    #expect(outline.headings.map(\.title) == ["Q", "R"])
    #expect(outline.headings.map(\.level) == [2, 3])
  }

  @Test func findsEveryHeading() {
    let outline = HelpArticle(row: .making("x", body: body)).completeOutline
    #expect(outline.headings.map(\.anchor) == ["title", "a", "b", "c", "n", "d", "e"])
  }

  @Test func survivesAHostileTable() {
    var links: DataValue = ["id": "x"]
    for _ in 0..<5000 { links = ["depth": 99, "children": [links, 1, nil]] }
    let outline = Outline(toc: ["links": [links]])
    #expect((outline?.headings.count ?? 0) < 40)
    #expect(Outline(toc: "no") == nil)
  }
}
