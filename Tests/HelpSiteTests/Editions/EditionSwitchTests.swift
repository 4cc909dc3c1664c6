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
        <details class="editions"><summary><span class="hidden">Version, Language: </span>\
        2 · English</summary><div>\
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
        .contains("class=\"editions\""))
    #expect(!page { _ in }.contains("class=\"editions\""))
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
}
