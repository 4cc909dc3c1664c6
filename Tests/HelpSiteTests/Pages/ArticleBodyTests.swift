import HelpCenter
import HelpHTML
import Testing

@testable import HelpSite

/// Bodies that are kept, and filled in when their page is made.
@Suite struct ArticleBodyTests {
  @Test func aKeptBodyGivesThePageOfOneThatWasMadeForIt() throws {
    let renderer = SampleSite.renderer(SampleSite.catalog)
    let options = SiteRenderer.bodyOptions(renderer.options, renderer.model.configuration)
    for (place, article) in renderer.model.catalog.articles.enumerated() {
      let made = ArticleBody(article, article.document, options)
      var bytes: [UInt8] = []
      made.append(to: &bytes)
      let kept = try ArticleBody(bytes[...])
      #expect(kept == made)
      let page = renderer.article(
        at: place, article, kept, [], renderer.model.context(ofArticle: place))
      #expect(page.bytes == renderer.article(at: place).bytes, "\(article.path)")
    }
  }

  @Test func damagedBytesAreNoBody() throws {
    let article = try #require(SampleSite.catalog.articles.first)
    var bytes: [UInt8] = []
    ArticleBody(article, article.document, HTMLOptions()).append(to: &bytes)
    for count in 0..<bytes.count {
      #expect(throws: HelpImageError.self) { try ArticleBody(bytes.prefix(count)) }
    }
  }

  @Test func theOwnersOptionsForImagesAreAsked() {
    var renderer = SampleSite.renderer(
      HelpCatalog(articles: [
        SampleSite.article(
          "/a/b",
          body: [
            .element(
              MarkupElement(
                tag: "img", attributes: ["src": .string("c.png"), "alt": .string("C")]))
          ])
      ]))
    renderer.options.image = { image in
      var image = image
      image.width = 40
      return image
    }
    #expect(SampleSite.html(renderer, "/a/b").contains("width=\"40\""))
  }
}
