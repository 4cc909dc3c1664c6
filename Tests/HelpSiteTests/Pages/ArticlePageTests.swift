import HelpCenter
import HelpHTML
import HelpSite
import Testing

@Suite struct ArticlePageTests {
  @Test func anArticleShowsWhereItStandsAndWhatItIs() {
    let html = SampleSite.html(SampleSite.renderer(), "/guide/install")
    for part in [
      "<title>Install · Acme</title>",
      "<li><a href=\"../../\">Home</a></li><li><a href=\"../\">Guide</a></li>",
      "<h1>Install</h1><p class=\"lead\">How to install.</p>",
      "<time datetime=\"2026-03-30\">Updated March 30, 2026</time>", "<span>1 min read</span>",
      "<li><a href=\"#download\">Download</a></li><li><a href=\"#run\">Run</a></li>",
      "<a href=\"../use/#keys\">Use it</a>bad",
      "<a rel=\"next\" href=\"../use/\"><span>Next</span> Use</a>",
      "<a href=\"./\" aria-current=\"page\">Install</a>",
      "<link rel=\"canonical\" href=\"https://help.example.com/guide/install/\">",
      "<meta property=\"og:title\" content=\"Install\">",
      "<form class=\"find\" role=\"search\" action=\"../../topics/\"",
    ] {
      #expect(html.contains(part), "\(part)")
    }
  }

  @Test func structuredDataSayWhatTheArticleIs() throws {
    let steps = MarkupNode.element(
      MarkupElement(
        tag: "steps", attributes: [:],
        children: [
          SampleSite.element("h3", [], "Open"), SampleSite.element("p", [], "Open it."),
          SampleSite.element("h3", [], "Close"), SampleSite.element("p", [], "Close it."),
        ]))
    let items = ["Why?", "When?"].map {
      SampleSite.element("accordion-item", [("label", .string($0))], "So.")
    }
    let questions = MarkupNode.element(
      MarkupElement(tag: "accordion", attributes: [:], children: items))
    let renderer = SampleSite.renderer(
      HelpCatalog(articles: [
        SampleSite.article("/a/steps", body: [steps]),
        SampleSite.article("/a/questions", body: [questions]), SampleSite.article("/b/plain"),
      ]))
    let plain = SampleSite.html(renderer, "/b/plain")
    #expect(plain.contains("\"@type\":\"BreadcrumbList\""))
    #expect(plain.contains("\"@type\":\"TechArticle\""))
    #expect(!plain.contains("HowTo"))
    #expect(!plain.contains("FAQPage"))
    #expect(
      SampleSite.html(renderer, "/a/steps").contains(
        "{\"@type\":\"HowToStep\",\"name\":\"Open\",\"text\":\"Open it.\"}"))
    #expect(
      SampleSite.html(renderer, "/a/questions").contains(
        "{\"@type\":\"Question\",\"name\":\"Why?\""))
  }

  @Test func aDescriptionThatBeginsTheBodyIsNotSaidTwice() {
    let article = SampleSite.article(
      "/a/b", [("description", .string("The first words."))],
      body: [SampleSite.element("p", [], "The first words. And more.")])
    let html = SampleSite.html(
      SampleSite.renderer(HelpCatalog(articles: [article])), "/a/b")
    #expect(!html.contains("class=\"lead\""))
    #expect(
      html.contains(
        "<meta name=\"description\" property=\"og:description\" content=\"The first words.\">"))
  }

  @Test func aHeadingThatIsTheTitleIsNotSaidTwice() {
    let article = SampleSite.article(
      "/a/b", title: "Title",
      body: [SampleSite.element("h1", [], "Title"), SampleSite.element("h3", [], "Deep")])
    let html = SampleSite.html(SampleSite.renderer(HelpCatalog(articles: [article])), "/a/b")
    #expect(html.contains("<h1>Title</h1>"))
    #expect(html.split(separator: "<h1").count == 2)
    #expect(html.contains("<h2 id=\"section-1\">Deep</h2>"))
  }

  @Test func feedbackGoesWhereTheOwnerSays() {
    func html(_ feedback: SiteConfiguration.Feedback) -> String {
      SampleSite.html(SampleSite.renderer { $0.feedback = feedback }, "/guide/install")
    }
    #expect(!html(.none).contains("Was this helpful?"))
    #expect(
      html(.links(template: "https://f.example/?a={answer}&p={path}&t={title}")).contains(
        "href=\"https://f.example/?a=yes&amp;p=guide/install&amp;t=Install\">Yes</a>"))
    #expect(
      html(.form(action: "https://f.example/")).contains(
        "<form class=\"helpful\" method=\"post\" action=\"https://f.example/\""))
    #expect(html(.event).contains("data-feedback=\"/guide/install\" hidden>"))
    #expect(!html(.links(template: "javascript:alert('{answer}')")).contains("javascript"))
    #expect(!html(.form(action: "javascript:alert(1)")).contains("<form class=\"helpful\""))
  }

  @Test func hooksAreFilled() {
    let html = SampleSite.html(
      SampleSite.renderer {
        $0.editAddress = "https://git.example/edit/{file}"
        $0.contact = .init(
          text: "We answer.", link: .init(title: "Write", destination: "/faq/money"))
      }, "/guide/install")
    #expect(html.contains("<a href=\"https://git.example/edit/guide/install.md\">Edit this page"))
    #expect(html.contains("<a class=\"button\" href=\"../../faq/money/\">Write</a>"))
  }

  @Test func thePageForLostAddressesIsRightAtAnyDepth() {
    let renderer = SampleSite.renderer { $0.basePath = "/help/" }
    let html = String(decoding: renderer.notFound().bytes, as: UTF8.self)
    #expect(html.contains("href=\"/help/guide/\""))
    #expect(html.contains("data-root=\"/help/\""))
    #expect(!html.contains("\"../"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func theKeywordIndexListsTitlesAndKeywords() {
    let html = String(decoding: SampleSite.renderer().keywordIndex().bytes, as: UTF8.self)
    #expect(html.contains("<h2 id=\"_I\">I</h2>"))
    #expect(html.contains("<a href=\"../guide/install/\">set up</a> <span>Install</span>"))
  }
}
