import HelpCenter
import HelpSite
import Testing

/// The switcher is made of links, for every way to read a page.
struct EditionSwitchTests {
  private func page(_ change: (inout SiteConfiguration) -> Void) -> String {
    SampleSite.html(SampleSite.renderer { change(&$0) }, "/guide/install")
  }

  @Test func theSwitchNeedsNoScript() {
    let html = page {
      $0.versions = [
        .init(title: "2", root: "/", isCurrent: true), .init(title: "1", root: "/v1/"),
      ]
      $0.languages = [
        .init(title: "English", root: "/", language: "en", isCurrent: true),
        .init(title: "العربية", root: "/ar/", language: "ar"),
      ]
    }
    #expect(
      html.contains(
        """
        <details class="more"><summary><span class="small">Menu</span>\
        <span class="now"><span class="small"> · </span>\
        <span class="hidden">Version, Language: </span>2 · English</span></summary><div>\
        <a class="small" href="#_topics">Topics</a>\
        <nav aria-labelledby="_versions"><p id="_versions">Version</p><ul>\
        <li><a href="./" aria-current="true">2</a></li><li><a href="/v1/">1</a></li></ul></nav>\
        <nav aria-labelledby="_languages"><p id="_languages">Language</p><ul>\
        <li><a href="./" lang="en" hreflang="en" aria-current="true">English</a></li>\
        <li><a href="/ar/" lang="ar" hreflang="ar" dir="rtl">العربية</a></li></ul></nav>\
        </div></details>
        """))
  }

  @Test func oneEditionAloneIsNoChoice() {
    #expect(
      !page { $0.versions = [.init(title: "2", root: "/", isCurrent: true)] }
        .contains("class=\"more\""))
    #expect(!page { _ in }.contains("class=\"more\""))
  }

  @Test func addressesThatRunCodeAreLeftOut() {
    let html = page {
      $0.languages = [
        .init(title: "A", root: "javascript:alert(1)//", language: "en\"><b>"),
        .init(title: "B", root: "/b/\"><b>", language: "de\"><b>", isCurrent: false),
        .init(title: "<b>", root: "/", isCurrent: true),
      ]
    }
    #expect(!html.contains("javascript:alert(1)//") && !html.contains("<b>"))
    #expect(html.contains("lang=\"de&quot;&gt;&lt;b&gt;\""))
  }

  @Test func whatTheHeaderOffersTakesOneStop() {
    let link = SiteConfiguration.Link(title: "Status", destination: "https://status.example.com")
    let other = SiteConfiguration.Link(title: "Forum", destination: "https://forum.example.com")
    let topics = "<a class=\"small\" href=\"#_topics\">Topics</a>"
    let one = page { $0.headerLinks = [link] }
    #expect(one.contains("Status</a></nav><details class=\"more small\"><summary>Menu</summary>"))
    let two = page { $0.headerLinks = [link, other] }
    #expect(two.contains("<details class=\"more\"><summary>Menu</summary><div>\(topics)<nav"))
    #expect(two.matches(of: /Status</).count == 1 && !two.contains("class=\"menu"))
    let all = page {
      $0.headerLinks = [link]
      $0.languages = [
        .init(title: "English", root: "/", language: "en", isCurrent: true),
        .init(title: "Deutsch", root: "/de/", language: "de"),
      ]
    }
    #expect(
      all.contains(
        "<details class=\"more\"><summary>Menu<span class=\"now\"> · "
          + "<span class=\"hidden\">Language: </span>English</span><"))
    #expect(page { _ in }.contains("<a class=\"menu small\" href=\"#_topics\">Topics</a></header>"))
  }
}
