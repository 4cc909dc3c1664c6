import HelpCenter
import Testing

@Suite struct SectionTests {
  @Test func splitsAtHeadingsWithTheirTrails() {
    let document = Document([
      .paragraph("Intro"), .heading(2, "A", id: "a"), .paragraph("in a"),
      .heading(3, "B", id: "b"), .paragraph("in b"), .heading(2, "C", id: "c"),
    ])
    let sections = document.sections
    #expect(sections.map(\.id) == ["", "a", "b", "c"])
    #expect(sections.map(\.text) == ["Intro", "in a", "in b", ""])
    #expect(sections.map(\.trail) == [[], [], ["A"], []])
    #expect(sections.map(\.level) == [1, 2, 3, 2])
  }

  @Test func startsSectionsInsideComponentsAndReturns() {
    let document = Document([
      .heading(2, "Outer", id: "outer"), .paragraph("before"),
      .element(
        "note", ["title": "Mind"],
        [.paragraph("in note"), .heading(3, "Inner", id: "inner"), .paragraph("deep")]),
      .paragraph("after"),
    ])
    let sections = document.sections
    #expect(sections.map(\.id) == ["", "outer", "inner"])
    #expect(sections[1].text == "before\nMind\nin note\nafter")
    #expect(sections[2].text == "deep")
    #expect(sections[2].trail == ["Outer"])
  }

  @Test func givesUniqueNames() {
    let document = Document([
      .heading(2, "Same", id: "same"), .heading(2, "Same", id: "same"), .heading(2, "???", id: ""),
      .heading(2, "!!!"), .heading(2, "Ünnamed One"), .heading(2, "x", id: "same-1"),
    ])
    let ids = document.sections.map(\.id)
    #expect(ids == ["", "same", "same-1", "section", "section-1", "unnamed-one", "same-1-1"])
  }

  @Test func takesTheFirstHeadingOfLevelOneIntoTheIntroduction() {
    let sections = Document([
      .heading(1, "Title", id: "title"), .paragraph("text"), .heading(1, "Second", id: "s"),
    ]).sections
    #expect(sections.map(\.id) == ["", "s"])
    #expect(sections[0].title == "Title")
    #expect(sections[0].anchor == "title")
    #expect(sections[0].text == "text")
  }

  @Test func putsFootnotesWhereTheyAreReferredTo() {
    let reference = Document.Inline.footnoteReference(
      Document.FootnoteReference(number: 1, id: "r", footnoteID: "f"))
    let heading = Document.Heading(level: 2, id: "h", content: [.text("H")])
    let document = Document(
      blocks: [
        .paragraph([.text("x"), .strong([reference])]), .heading(heading), .paragraph([.text("y")]),
      ],
      footnotes: [
        Document.Footnote(
          number: 1, id: "f", referenceIDs: ["r"], blocks: [.paragraph([.text("one")])]),
        Document.Footnote(
          number: 2, id: "g", referenceIDs: [], blocks: [.paragraph([.text("two")])]),
      ])
    #expect(document.sections.map(\.text) == ["x\none", "y\ntwo"])
    #expect(document.part(at: "h")?.footnotes.isEmpty == true)
  }

  @Test func cutsOutAPartWithWhatIsBelow() {
    let document = Document([
      .heading(2, "A", id: "a"), .heading(3, "B", id: "b"), .paragraph("in b"),
      .heading(2, "C", id: "c"),
      .element("steps", [:], [.heading(3, "One", id: "one"), .paragraph("do")]),
    ])
    #expect(document.part(at: "a")?.plainText == "A\nB\nin b")
    #expect(document.part(at: "one")?.plainText == "One\ndo")
    #expect(document.part(at: "c")?.plainText == "C\nOne\ndo")
    #expect(document.part(at: "") == nil)
    #expect(document.part(at: "none") == nil)
  }

  @Test func namesManyEqualHeadingsInLinearTime() {
    let nodes = (0..<20000).map {
      MarkupNode.heading(2, "x", id: $0.isMultiple(of: 2) ? "s" : "s-\($0)")
    }
    #expect(Set(Document(nodes).sections.map(\.id)).count == 20001)
  }
}
