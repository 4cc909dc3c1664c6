import HelpCenter
import Testing

@Suite struct CatalogLinksTests {
  private func codes(_ destinations: [String], others: [ContentRow] = []) -> [String] {
    let source = ContentRow.making(
      "1.guide/1.here", path: "/guide/here",
      body: [.heading(2, "Part", id: "part")] + destinations.map { .link($0) })
    return HelpCatalog(rows: [source] + others).links.diagnostics.map(\.code.rawValue)
  }

  private let others: [ContentRow] = [
    .making("1.guide/2.next", path: "/guide/next", body: [.heading(2, "Über", id: "über")]),
    .making("1.guide/index", path: "/guide"), .making("2.api/index", path: "/api"),
    .making("help/moved", path: "/moved", ["aliases": ["/old place"]]),
  ]

  @Test(arguments: [
    "/guide/next", "/guide/next/", "next", "./next", "./2.next.md", "../2.api/index.md", "/api#",
    "../api", "#part", "/guide/next#%C3%BCber", "/guide/next?x=1#über", "#top", "/old%20place",
    "/help/moved", "/1.guide/2.next.md", "https://x.y/z", "mailto:a@b", "//cdn.x/y", "/logo.png",
    "tel:1", "",
  ])
  func followsGoodLinks(destination: String) {
    #expect(codes([destination], others: others) == [])
  }

  @Test(arguments: [
    ("/guide/none", "catalog/broken-link"), ("nowhere", "catalog/broken-link"),
    ("./3.none.md", "catalog/broken-link"), ("../../../../x", "catalog/broken-link"),
    ("#none", "catalog/broken-anchor"), ("/guide/next#none", "catalog/broken-anchor"),
    ("/v2.0/x", "catalog/broken-link"),
  ])
  func reportsBadLinks(destination: String, code: String) {
    #expect(codes([destination], others: others) == [code])
  }

  @Test func saysWhereAndWhatIsNear() throws {
    let range = SourceRange(10..<20)
    let link = MarkupElement(tag: "a", attributes: ["href": "/guide/nxt"], range: range)
    let article = HelpArticle(
      row: .making("x", path: "/x", body: [.element(link)]), file: "x.md")
    let catalog = HelpCatalog(articles: [article, HelpArticle(row: others[0])])
    let diagnostic = try #require(catalog.links.diagnostics.first)
    #expect(diagnostic.file == "x.md")
    #expect(diagnostic.range == range)
    #expect(diagnostic.notes.map(\.message) == ["the nearest path is '/guide/next'"])
  }

  @Test func knowsBacklinks() throws {
    let catalog = HelpCatalog(rows: [
      .making("a", path: "/a", body: [.link("/b#x"), .element("card", ["to": "/b"])]),
      .making("b", path: "/b", body: [.heading(2, "X", id: "x"), .link("#x")]),
    ])
    let target = try #require(catalog.article(atPath: "/b"))
    let backlinks = catalog.links.backlinks(to: target)
    #expect(backlinks.map(\.source) == ["/a", "/a"])
    #expect(backlinks.map(\.anchor) == ["x", nil])
  }

  @Test func findsRelatedArticles() throws {
    func row(_ number: Int, _ text: String, _ fields: DataObject = [:]) -> ContentRow {
      var fields = fields
      fields["order"] = .number(DataNumber(number))
      return .making(
        "t/\(number).a\(number)", path: "/t/a\(number)", title: "A\(number)", fields,
        body: [.paragraph(text)])
    }
    let catalog = HelpCatalog(rows: [
      row(1, "printer"), row(2, "gateway port conflict"), row(3, "sign in"), row(4, "other"),
      row(11, "gateway port firewall"),
      row(12, "x", ["relatedArticles": ["/t/a3", "a1", "/none", "/t/a3"]]),
      .making("u/x", path: "/u/x", body: [.paragraph("gateway port conflict")]),
    ])
    func paths(_ path: String, _ rule: RelatedArticles.Rule) throws -> [String] {
      let article = try #require(catalog.article(atPath: path))
      return catalog.articles(relatedTo: article, by: rule).map(\.path)
    }
    #expect(try paths("/t/a11", .sharedTerms).first == "/t/a2")
    #expect(try paths("/t/a11", .categoryOrder) == ["/t/a1", "/t/a2", "/t/a3"])
    #expect(try paths("/t/a2", .categoryOrder) == ["/t/a1", "/t/a3", "/t/a4"])
    #expect(try paths("/t/a12", .sharedTerms) == ["/t/a3", "/t/a1"])
    #expect(try paths("/u/x", .sharedTerms) == [])
    #expect(
      catalog.links.diagnostics.map(\.code.rawValue) == ["catalog/unknown-related-article"])
  }
}
