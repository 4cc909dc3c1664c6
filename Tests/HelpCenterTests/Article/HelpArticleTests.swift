import HelpCenter
import Testing

@Suite struct HelpArticleTests {
  @Test func readsEveryField() {
    let article = HelpArticle(
      row: .making(
        "help/1.start/02.install", path: "/start/install/", title: "Install",
        [
          "description": "How to install.", "category": "start", "order": 2, "draft": true,
          "seo": ["title": "T"], "navigation": ["icon": "i-box"], "updatedAt": "2026-03-30",
          "relatedArticles": ["/a", "/b"],
          "meta": ["aliases": ["/old"], "keywords": "setup, deploy", "level": 3],
        ]), file: "start/02.install.md")
    #expect(article.path == "/start/install")
    #expect(article.slug == "install")
    #expect(article.stem == "help/1.start/02.install")
    #expect(article.id == "docs/help/1.start/02.install.md")
    #expect(article.description == "How to install.")
    #expect(article.category == "start")
    #expect(article.order == 2)
    #expect(article.isDraft)
    #expect(article.seo["title"] == "T")
    #expect(article.icon == "i-box")
    #expect(article.updatedAt == "2026-03-30")
    #expect(article.updatedDate == CalendarDate(year: 2026, month: 3, day: 30))
    #expect(article.relatedArticles == ["/a", "/b"])
    #expect(article.aliases == ["/old"])
    #expect(article.keywords == ["setup", "deploy"])
    #expect(article.meta["level"] == 3)
    #expect(article.field("level") == 3)
    #expect(article.fileExtension == "md")
    #expect(article.file == "start/02.install.md")
    #expect(!article.isHiddenFromNavigation)
    #expect(article.integrity == .unknown)
  }

  @Test func fillsInWhatARowLacks() {
    let fromStem = HelpArticle(row: .making("1.guide/2.api-keys"))
    #expect(fromStem.path == "/guide/api-keys")
    #expect(fromStem.title == "Api Keys")
    let fromHeading = HelpArticle(row: .making("x", body: [.heading(1, "The heading")]))
    #expect(fromHeading.title == "The heading")
    let empty = HelpArticle(row: ContentRow(fields: [:], body: MarkupBody()))
    #expect(empty.path == "/")
    #expect(empty.slug == "index")
    #expect(empty.excerpt == "")
    #expect(empty.wordCount == 0)
    #expect(empty.sections.count == 1)
  }

  @Test(arguments: ["yes", "On", "true"])
  func takesForADraftWhatIsSaidToBeOne(word: String) {
    #expect(HelpArticle(row: .making("x", ["draft": .string(word)])).isDraft)
  }

  @Test func keepsWrongTypesFromHarm() {
    let article = HelpArticle(
      row: .making(
        "x", path: "",
        [
          "title": 404, "order": "many", "draft": "perhaps", "seo": 1, "meta": [1],
          "relatedArticles": "/only", "updatedAt": ["a"], "keywords": ["k": 1],
        ]))
    #expect(article.title == "404")
    #expect(article.order == nil)
    #expect(!article.isDraft)
    #expect(article.relatedArticles == ["/only"])
    #expect(article.updatedAt == nil)
    #expect(article.keywords.isEmpty)
  }

  @Test(arguments: [
    ("2026-03-30", true), ("2026-03-30T10:00:00Z", true), ("2024-02-29", true),
    ("2025-02-29", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-3-30", false),
    ("2026-03-301", false), ("", false), ("März 2026!", false), ("2026-04-31 10:00", false),
  ])
  func readsDates(text: String, isDate: Bool) {
    #expect((CalendarDate(iso: text) != nil) == isDate)
  }

  @Test func takesTheExcerptFromTheBestPlace() {
    let paragraph = MarkupNode.paragraph(String(repeating: "word ", count: 100))
    let body: [MarkupNode] = [.heading(2, "H"), paragraph]
    #expect(HelpArticle(row: .making("x", ["excerpt": "E"], body: body)).excerpt == "E")
    #expect(HelpArticle(row: .making("x", ["description": "D"], body: body)).excerpt == "D")
    let tree: DataValue = [
      "type": "minimark", "value": [["p", [:], "Before ", ["b", [:], "more"]]],
    ]
    #expect(
      HelpArticle(row: .making("x", ["meta": ["excerpt": tree]], body: body)).excerpt
        == "Before more")
    let cut = HelpArticle(row: .making("x", body: body)).excerpt
    #expect(cut.hasSuffix("word…"))
    #expect(cut.count <= 201)
  }

  @Test func makesTheSearchTextOfTheReferenceSite() {
    #expect(HelpArticle(row: .making("x", title: "T", ["description": "D"])).searchText == "T D")
    #expect(HelpArticle(row: .making("x", title: "T")).searchText == "T")
    #expect(HelpArticle(row: .making("x", title: "T", ["searchText": "S"])).searchText == "S")
  }

  @Test func bindsFrontMatterInTheDocument() {
    let body: [MarkupNode] = [
      .element("p", [:], [.element("binding", ["value": "version"])])
    ]
    let article = HelpArticle(row: .making("x", ["meta": ["version": "1.2"]], body: body))
    #expect(article.plainText == "1.2")
  }
}
