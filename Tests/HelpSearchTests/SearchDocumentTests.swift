import HelpCenter
import Testing

@testable import HelpSearch

@Suite struct SearchDocumentTests {
  private func article(_ path: String, _ body: [MarkupNode]) -> HelpArticle {
    HelpArticle(
      row: ContentRow(
        fields: ["path": .string(path), "title": .string("Notes")], body: MarkupBody(nodes: body)))
  }

  private func element(_ tag: String, _ text: String) -> MarkupNode {
    .element(MarkupElement(tag: tag, children: [.text(text)]))
  }

  @Test func codeIsTextAndCountsOnTop() throws {
    let text = article("/text", [element("p", "Call flush twice at night.")])
    let code = article(
      "/code",
      [
        .element(
          MarkupElement(
            tag: "p",
            children: [.text("Call "), element("code", "flush"), .text(" twice at night.")]))
      ])
    let document = SearchDocument(code)
    #expect(document.sections.map(\.text) == ["Call flush twice at night."])
    #expect(document.sections.map(\.code) == [["flush"]])
    var builder = SearchIndexBuilder()
    for article in [text, code] { builder.add(article) }
    let index = try SearchIndex(builder.build())
    #expect(try index.search("flush").hits.map(\.path) == ["/code", "/text"])
    #expect(try index.search("night").hits.map(\.path) == ["/text", "/code"])
  }
}
