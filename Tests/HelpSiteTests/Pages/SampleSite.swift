import HelpCenter
import HelpSite

/// Articles made in memory.
enum SampleSite {
  static func article(
    _ path: String, title: String? = nil, _ fields: [(String, DataValue)] = [],
    body: [MarkupNode] = []
  ) -> HelpArticle {
    var members: [(String, DataValue)] = [("path", .string(path))]
    members.append(("title", .string(title ?? "Title of \(path)")))
    return HelpArticle(
      row: ContentRow(fields: DataObject(members + fields), body: MarkupBody(nodes: body)))
  }

  static func element(
    _ tag: String, _ attributes: [(String, DataValue)] = [], _ text: String
  ) -> MarkupNode {
    .element(
      MarkupElement(tag: tag, attributes: DataObject(attributes), children: [.text(text)]))
  }

  /// Two categories, with what an article page can show.
  static let catalog = HelpCatalog(articles: [
    article(
      "/guide/install", title: "Install",
      [
        ("description", .string("How to install.")), ("updatedAt", .string("2026-03-30")),
        ("keywords", .array([.string("set up")])),
      ],
      body: [
        element("h2", [("id", .string("download"))], "Download"),
        .element(
          MarkupElement(
            tag: "p", attributes: [:],
            children: [
              element("a", [("href", .string("/guide/use#keys"))], "Use it"),
              element("a", [("href", .string("javascript:alert(1)"))], "bad"),
            ])),
        element("h2", [("id", .string("run"))], "Run"),
      ]),
    article("/guide/use", title: "Use", [("description", .string("How to use."))]),
    article("/faq/money", title: "Money"),
  ])

  static func renderer(
    _ catalog: HelpCatalog = catalog, _ change: (inout SiteConfiguration) -> Void = { _ in }
  ) -> SiteRenderer {
    var configuration = SiteConfiguration()
    configuration.name = "Acme"
    configuration.origin = "https://help.example.com"
    change(&configuration)
    return SiteRenderer(model: SiteModel(catalog: catalog, configuration: configuration))
  }

  /// The page of an article as text.
  static func html(_ renderer: SiteRenderer, _ path: String) -> String {
    guard let article = renderer.model.catalog.article(atPath: path),
      let place = renderer.model.catalog.articles.firstIndex(of: article)
    else { return "" }
    return String(decoding: renderer.article(at: place).bytes, as: UTF8.self)
  }
}
