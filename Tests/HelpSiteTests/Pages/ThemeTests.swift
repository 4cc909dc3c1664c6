import HelpCenter
import HelpHTML
import HelpSite
import Testing

@Suite struct ThemeTests {
  private struct OwnFooter: Theme {
    func footer(_ page: PageContext) -> HTMLMarkup {
      "<p class=\"own\">\(page.title)</p>" + StandardTheme().footer(page)
    }
    var stylesheet: String { ".own{color:red}" }
  }

  private func renderer(_ theme: any Theme) -> SiteRenderer {
    SiteRenderer(model: SampleSite.renderer().model, theme: theme)
  }

  @Test func onePartCanBeReplacedAlone() {
    let renderer = renderer(OwnFooter())
    let html = SampleSite.html(renderer, "/guide/install")
    #expect(html.contains("<footer class=\"foot\"><p class=\"own\">Install</p><nav"))
    let sheet = renderer.assets.first { $0.address.file.hasSuffix(".css") }
    let css = String(decoding: sheet?.bytes ?? [], as: UTF8.self)
    #expect(css.hasSuffix(".own{color:red}"))
  }

  @Test func filesReplaceParts() {
    let theme = TemplateTheme(templates: [
      .articleHeader: PageTemplate(
        "<h1 title=\"{{ title }}\">{{title}}</h1><a href=\"{{home}}\">{{site}}</a>{{updated}}"),
      .breadcrumbs: PageTemplate(""), .footer: PageTemplate("<hr>{{default}}{{nonsense}}"),
    ])
    let html = SampleSite.html(renderer(theme), "/guide/install")
    #expect(
      html.contains(
        "<header class=\"head\"><h1 title=\"Install\">Install</h1>"
          + "<a href=\"../../\">Acme</a>2026-03-30</header>"))
    #expect(html.contains("<footer class=\"foot\"><hr><nav"))
    #expect(theme.diagnostics.map(\.code) == ["site/unknown-template-value"])
  }

  @Test func articlesOfNoCategoryHaveAHeadingOfTheirOwn() {
    func home(_ paths: [String]) -> String {
      let catalog = HelpCatalog(articles: paths.map { SampleSite.article($0) })
      return String(
        decoding: SiteRenderer(model: SiteModel(catalog: catalog)).home().bytes, as: UTF8.self)
    }
    let list = "</h2><ul class=\"list\">\n<li><a href=\"top/\">"
    #expect(home(["/top", "/upper"]).contains("<h2 id=\"_others\">2 articles\(list)"))
    #expect(
      home(["/a/b", "/a/c", "/d/e", "/top"]).contains("<h2 id=\"_others\">Further articles\(list)"))
  }

  @Test func valuesOfTemplatesAreEscaped() {
    let catalog = HelpCatalog(articles: [SampleSite.article("/a/b", title: "<b>\"{{site}}\"</b>")])
    let theme = TemplateTheme(templates: [.articleHeader: PageTemplate("<i>{{title}}</i>")])
    let renderer = SiteRenderer(model: SiteModel(catalog: catalog), theme: theme)
    #expect(
      SampleSite.html(renderer, "/a/b").contains(
        "<i>&lt;b&gt;&quot;{{site}}&quot;&lt;/b&gt;</i>"))
  }
}
