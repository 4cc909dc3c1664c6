import HelpAuthoring
import HelpCenter
import Testing

@testable import HelpSite

@Suite struct SiteModelTests {
  private func model(_ articles: [HelpArticle]) -> SiteModel {
    SiteModel(catalog: HelpCatalog(articles: articles))
  }

  @Test func everyPageHasAnAddressOfItsOwn() {
    let model = SiteModel(catalog: SampleSite.catalog)
    let files = model.pages.map { model.address(of: $0).file }
    #expect(Set(files).count == files.count)
    #expect(
      files.sorted() == [
        "404.html", "faq/index.html", "faq/money/index.html", "guide/index.html",
        "guide/install/index.html", "guide/use/index.html", "index.html", "search/index.html",
        "topics/index.html",
      ])
  }

  @Test func pagesOfTheSiteGiveWayToArticles() {
    let model = model([
      SampleSite.article("/search"), SampleSite.article("/a/b"), SampleSite.article("/topics"),
    ])
    #expect(model.address(of: .search).file == "search-2/index.html")
    #expect(model.address(of: .keywordIndex).file == "topics-2/index.html")
    #expect(model.diagnostics.isEmpty)
  }

  @Test func articlesThatCannotHaveAPageAreLeftOutAndFound() {
    let model = model([
      SampleSite.article("/a/../../etc"), SampleSite.article("/a/one"),
      SampleSite.article("/a/One"), SampleSite.article("/a/one"), SampleSite.article("/a/con"),
    ])
    #expect(model.pages.count { if case .article = $0 { true } else { false } } == 1)
    #expect(
      Set(model.diagnostics.map(\.code.rawValue)) == ["site/unsafe-path", "site/same-address"])
    #expect(model.diagnostics.count == 4)
  }

  @Test func anIndexPageSharesThePageOfItsCategory() {
    let index = HelpArticle(
      row: ContentRow(
        fields: DataObject([
          ("path", .string("/guide")), ("stem", .string("guide/index")), ("title", .string("G")),
        ]), body: MarkupBody(nodes: [SampleSite.element("p", [], "Welcome")])))
    let renderer = SampleSite.renderer(
      HelpCatalog(articles: [index, SampleSite.article("/guide/a"), SampleSite.article("/b/c")]))
    #expect(renderer.model.address(of: index)?.url == "guide/")
    let place = renderer.model.catalog.articles.firstIndex { $0.path == "/guide" } ?? 0
    #expect(!renderer.model.pages.contains(.article(place)))
    let category = renderer.model.categories.firstIndex { $0.id == "guide" } ?? 0
    let page = String(decoding: renderer.category(category).bytes, as: UTF8.self)
    #expect(page.contains("<p>Welcome</p>"))
    #expect(page.contains("<a href=\"a/\">Title of /guide/a</a>"))
  }

  @Test func navigationIsOfConstantSize() {
    func size(_ count: Int) -> Int {
      let articles = (0..<count).flatMap { category in
        (0..<count).map { SampleSite.article("/c\(100 + category)/a\(100 + $0)") }
      }
      let model = model(articles)
      let context = model.context(ofArticle: articles.count / 2)
      #expect(context.siblings.contains { $0.address == context.address })
      return context.siblings.count + context.related.count + context.categories.count
    }
    #expect(size(30) == size(60))
  }

  @Test func theContextChangesWithWhatThePageShows() throws {
    let articles = SampleSite.catalog.articles
    let model = SiteModel(catalog: SampleSite.catalog)
    let place = try #require(articles.firstIndex { $0.path == "/guide/install" })
    var renamed = articles
    let other = try #require(articles.firstIndex { $0.path == "/guide/use" })
    renamed[other] = SampleSite.article("/guide/use", title: "Another title")
    let changed = SiteModel(catalog: HelpCatalog(articles: renamed))
    #expect(model.context(ofArticle: place) != changed.context(ofArticle: place))
    #expect(fingerprint(model, place) != fingerprint(changed, place))
    let far = try #require(articles.firstIndex { $0.path == "/faq/money" })
    renamed = articles
    renamed[far] = SampleSite.article(
      "/faq/money", title: "Money", [("description", .string("New"))])
    let same = SiteModel(catalog: HelpCatalog(articles: renamed))
    #expect(model.context(ofArticle: place) == same.context(ofArticle: place))
    #expect(fingerprint(model, place) == fingerprint(same, place))
  }

  private func fingerprint(_ model: SiteModel, _ place: Int) -> UInt64 {
    var fingerprint = Fingerprint()
    PageKeys(model).combine(.article(place), into: &fingerprint)
    return fingerprint.value
  }

  @Test func usefulArticlesAreThoseOthersLinkTo() throws {
    let catalog = SampleSite.catalog
    let model = SiteModel(catalog: catalog, links: catalog.links)
    #expect(catalog.articles[try #require(model.usefulArticles.first)].path == "/guide/use")
    var configuration = SiteConfiguration()
    configuration.usefulArticles = ["/faq/money", "/nowhere"]
    let chosen = SiteModel(catalog: catalog, configuration: configuration)
    #expect(chosen.usefulArticles.map { catalog.articles[$0].path } == ["/faq/money"])
    #expect(chosen.diagnostics.map(\.code) == ["site/unknown-article"])
  }
}
