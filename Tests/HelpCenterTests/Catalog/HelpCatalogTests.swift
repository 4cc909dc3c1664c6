import HelpCenter
import Testing

@Suite struct HelpCatalogTests {
  @Test func ordersAsPeopleCount() {
    let stems = [
      "10.b/1.x", "2.a/10.y", "2.a/2.x", "2.a/index", "index", "B", "a", "a-b/c", "a/z", "file10",
      "file9", "file09b",
    ]
    let catalog = HelpCatalog(rows: stems.map { .making($0) })
    #expect(
      catalog.articles.map(\.stem) == [
        "index", "2.a/index", "2.a/2.x", "2.a/10.y", "10.b/1.x", "a", "a/z", "a-b/c", "B", "file9",
        "file09b", "file10",
      ])
    let upstream = HelpCatalog(rows: stems.map { .making($0) }, options: .init(order: .upstream))
    #expect(upstream.articles.map(\.stem).prefix(2) == ["10.b/1.x", "2.a/10.y"])
  }

  @Test func ordersByFrontMatter() {
    let catalog = HelpCatalog(rows: [
      .making("d/a", ["order": 10]), .making("d/b", ["order": 2]), .making("d/1.c"),
      .making("d/e"), .making("d/f", ["order": -1]), .making("d/g", ["order": -20]),
      .making("z/x"), .making("z/.navigation", path: "/z/.navigation", ["meta": ["order": 1]]),
    ])
    #expect(
      catalog.articles.map(\.stem) == ["z/x", "d/g", "d/f", "d/1.c", "d/b", "d/a", "d/e"])
  }

  @Test func leavesDraftsOutUnlessAsked() {
    let rows: [ContentRow] = [.making("a"), .making("b", ["draft": true])]
    #expect(HelpCatalog(rows: rows).articles.count == 1)
    #expect(HelpCatalog(rows: rows).rows.count == 2)
    #expect(HelpCatalog(rows: rows, options: .init(includesDrafts: true)).articles.count == 2)
  }

  @Test func groupsByCategory() throws {
    let catalog = HelpCatalog(rows: [
      .making(
        "help/troubleshooting/2.b", path: "/troubleshooting/b", ["category": "troubleshooting"]),
      .making(
        "help/troubleshooting/1.a", path: "/troubleshooting/a", ["category": "troubleshooting"]),
      .making(
        "1.start/.navigation", path: "/start/.navigation", title: "First steps",
        ["meta": ["icon": "i-start"], "description": "Begin here."]),
      .making("1.start/index", path: "/start", title: "Start page"),
      .making("1.start/x", path: "/start/x"), .making("index", path: "/"),
      .making("about", path: "/about"),
    ])
    #expect(catalog.categories.map(\.id) == ["start", "troubleshooting"])
    let start = try #require(catalog.category(named: "FIRST STEPS"))
    #expect(start.title == "First steps")
    #expect(start.icon == "i-start")
    #expect(start.description == "Begin here.")
    #expect(start.path == "/start")
    #expect(catalog.articles(in: start).map(\.path) == ["/start", "/start/x"])
    let trouble = try #require(catalog.category(named: "troubleshooting"))
    #expect(trouble.title == "Troubleshooting")
    #expect(catalog.articles(in: trouble).map(\.slug) == ["a", "b"])
    #expect(catalog.article(atPath: "about").flatMap { catalog.category(of: $0) } == nil)
  }

  @Test(arguments: [
    (["docs/index", "docs/guide/a", "docs/api/index", "docs/api/b"], ["api", "guide"]),
    (["docs/a", "docs/guide/b"], ["docs"]), (["t/a", "t/b"], ["t"]), (["help/t/a"], ["t"]),
    (["index", "x/y/a", "x/y/z/b"], ["y"]), (["a", "b/c/d"], ["b"]), (["index"], []),
    (["g/index"], ["g"]), (["g/index", "h/x/y"], ["g", "h"]), (["g/index", "index"], ["g"]),
  ])
  func takesTheDirectoriesThatDiffer(stems: [String], categories: [String]) {
    let catalog = HelpCatalog(rows: stems.map { .making($0) })
    #expect(catalog.categories.map(\.id) == categories)
  }

  @Test func buildsTheNavigationTree() throws {
    let catalog = HelpCatalog(rows: [
      .making("index", path: "/", title: "Home"),
      .making("1.guide/10.b", path: "/guide/b", title: "B"),
      .making(
        "1.guide/2.a", path: "/guide/a", title: "A",
        ["navigation": ["title": "Short", "icon": "i"]]),
      .making("1.guide/index", path: "/guide", title: "Guide"),
      .making("2.api/deep/x", path: "/api/deep/x", title: "X"),
      .making("3.hidden/.navigation", path: "/hidden/.navigation", ["navigation": false]),
      .making("3.hidden/y", path: "/hidden/y", title: "Y"),
      .making("4.off", path: "/off", title: "Off", ["navigation": false]),
    ])
    func text(_ items: [NavigationItem]) -> String {
      items.map { item in
        let mark = item.isPage ? "" : "*"
        let below = item.children.isEmpty ? "" : "(" + text(item.children) + ")"
        return item.title + mark + below
      }.joined(separator: " ")
    }
    #expect(text(catalog.navigation) == "Home Guide(Short B) Api*(Deep*(X))")
    #expect(catalog.navigation[1].children[0].icon == "i")
    let short = try #require(catalog.article(atPath: "/guide/a"))
    let around = catalog.neighbours(of: short)
    #expect(around.previous?.path == "/guide")
    #expect(around.next?.path == "/guide/b")
    let hidden = try #require(catalog.article(atPath: "/off"))
    #expect(catalog.neighbours(of: hidden).previous == nil)
    #expect(catalog.neighbours(of: hidden).next == nil)
    #expect(catalog.neighbours(of: catalog.articles[0]).previous == nil)
  }

  @Test func looksUpByName() {
    let catalog = HelpCatalog(rows: [
      .making(
        "a", path: "/x/a", title: "Agent shows 'Disconnected'",
        ["meta": ["aliases": ["/old/a", "E-502"]]]),
      .making("b", path: "/y/a", title: "Café Größe"),
    ])
    #expect(catalog.article(atPath: "x/a/")?.stem == "a")
    #expect(catalog.articles(withSlug: "a").count == 2)
    #expect(catalog.articles(titled: "agent SHOWS disconnected").map(\.stem) == ["a"])
    #expect(catalog.articles(titled: "cafe grosse").map(\.stem) == ["b"])
    #expect(catalog.articles(withAlias: "e 502").map(\.stem) == ["a"])
    #expect(catalog.redirects.map(\.from) == ["/old/a"])
    #expect(catalog.redirects.map(\.to.stem) == ["a"])
  }

  @Test func findsNamesUsedTwice() {
    let catalog = HelpCatalog(rows: [
      .making("a", path: "/p/a", ["aliases": ["/p/b", "same"]]), .making("b", path: "/p/b"),
      .making("c", path: "/p/b"), .making("d", path: "/q/a", ["aliases": ["SAME"]]),
    ])
    #expect(
      Set(catalog.diagnostics.map(\.code.rawValue)) == [
        "catalog/duplicate-path", "catalog/duplicate-slug", "catalog/alias-is-path",
        "catalog/duplicate-alias",
      ])
    #expect(HelpCatalog(rows: [.making("a"), .making("b")]).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("1.guide/5.日本語", "/guide", "日本語"), ("指南/1.foo bar", "/foo-bar", "指南"), ("指南", "/", "指南"),
  ])
  func findsNamesThatGiveNoPath(stem: String, path: String, name: String) {
    let catalog = HelpCatalog(rows: [.making(stem, path: path), .making("指南/2.bar", path: "/bar")])
    let finding = catalog.diagnostics.first
    #expect(finding?.code == "catalog/name-without-path")
    #expect(finding?.message.contains("'\(name)'") == true)
    #expect(catalog.diagnostics.count == (name == "指南" ? 1 : 2))
  }

  @Test func leavesNamesAloneThatGivePaths() {
    let catalog = HelpCatalog(rows: [
      .making("日本語", path: "/ja"), .making("größe", path: "/groesse"),
      .making("привет", path: "/privet"),
      .making("guide/index", path: "/guide"),
    ])
    #expect(catalog.diagnostics.isEmpty)
  }

  @Test func isEmptyWithoutArticles() {
    let catalog = HelpCatalog(rows: [])
    #expect(catalog.navigation.isEmpty)
    #expect(catalog.links.links.isEmpty)
    guard case .none(let suggestions) = catalog.resolve("x") else {
      Issue.record("nothing can be found in nothing")
      return
    }
    #expect(suggestions.isEmpty)
  }

  @Test func survivesHostileRows() {
    let deep = String(repeating: "/a", count: 50_000)
    let catalog = HelpCatalog(rows: [
      ContentRow(fields: [:], body: MarkupBody()), ContentRow(fields: [:], body: MarkupBody()),
      .making("", path: ""), .making("/", path: "//"), .making(deep, path: deep),
      .making(String(repeating: "9", count: 100_000)),
      .making("\u{0}\u{1B}[31m", path: "/\u{0}", title: "\u{202E}x"),
      .making(
        ".navigation", path: "/.navigation", ["navigation": ["order": .number(DataNumber(1e300))]]),
      .making("x", ["order": .number(DataNumber(Int.min))]),
      .making("y", ["order": .number(DataNumber(Int.max))]),
    ])
    #expect(catalog.articles.count == 9)
    #expect(catalog.links.diagnostics.isEmpty)
    for article in catalog.articles { _ = catalog.neighbours(of: article) }
  }
}
