import HelpCenter
import HelpSearch
import Testing

@testable import HelpCommand

@Suite struct HelpSourceTests {
  @Test func anImageWithoutAnIndexIsSearchedByStems() throws {
    var writer = HelpImageWriter()
    writer.append(
      ContentRow(
        fields: ["path": "/printing", "title": "Printers"],
        body: MarkupBody(nodes: [.element("p", [:], [.text("Installing takes a minute.")])])))
    let source = HelpSource(image: try HelpImage(try writer.image()))
    let results = try source.searchIndex().search("printer installed")
    #expect(results.hits.map(\.path) == ["/printing"])
    #expect(results.correction == nil)
  }
}
