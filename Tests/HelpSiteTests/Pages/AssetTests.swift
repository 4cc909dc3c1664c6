import HelpCenter
import HelpSite
import Testing

@Suite struct AssetTests {
  private func text(_ renderer: SiteRenderer, _ ending: String) -> String {
    renderer.assets.filter { $0.address.file.hasSuffix(ending) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  @Test func namesChangeWithTheContent() {
    let renderer = SampleSite.renderer()
    let other = SampleSite.renderer { $0.colors.accentLight = SiteColor(0x1A_4D8F) }
    #expect(renderer.assets == SampleSite.renderer().assets)
    #expect(Set(renderer.assets.map(\.address)).count == renderer.assets.count)
    let changed = Set(renderer.assets).subtracting(other.assets)
    #expect(
      changed.map { String($0.address.file.suffix(3)) }.sorted() == ["css", "svg"])
  }

  @Test func nothingIsLoadedFromElsewhere() {
    let renderer = SampleSite.renderer()
    for ending in [".css", ".js"] {
      #expect(!text(renderer, ending).contains("//"))
      #expect(!text(renderer, ending).contains("url("))
    }
    #expect(!text(renderer, ".js").contains("innerHTML"))
    #expect(!text(renderer, ".js").contains("eval("))
  }

  @Test func textOfEitherDirectionIsLaidOutAsItIsRead() {
    let css = text(SampleSite.renderer(), ".css")
    #expect(css.contains(/code, kbd, samp\{[^}]*direction:ltr/))
    #expect(css.contains(/h1, \.lead\{[^}]*unicode-bidi:plaintext/))
  }

  @Test func longTitlesStayInTheirLists() {
    #expect(text(SampleSite.renderer(), ".css").contains(/\.list a\{[^}]*max-width:100%/))
  }

  @Test func theStyleSheetIsWhole() {
    let css = text(SampleSite.renderer(), ".css")
    let opening = css.utf8.count { $0 == UInt8(ascii: "{") }
    #expect(opening == css.utf8.count { $0 == UInt8(ascii: "}") })
    #expect(opening > 200)
    #expect(!css.contains("/*"))
    #expect(!css.contains("\n"))
    #expect(css.contains("--accent:light-dark(#0b665c,#79d0c1)"))
  }

  @Test func wordsOfTheScriptAreThoseOfTheConfiguration() {
    let renderer = SampleSite.renderer { $0.labels.copied = "\"Kopiert\" </script>" }
    #expect(text(renderer, ".js").contains(#""copied":"\"Kopiert\" </script>""#))
  }

  @Test func coloursOfCodeAreReadable() {
    var style = Document.HighlightStyle()
    style.light = 0x39_ADB5
    style.dark = 0x33_3333
    style.isBold = true
    let renderer = SampleSite.renderer()
    let sheet = renderer.codeStylesheet(for: [style, style])
    let css = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(css.hasPrefix(".hc-h-39adb5-333333-b{color:#"))
    #expect(css.split(separator: "\n").count == 1)
    #expect(!css.contains("#39adb5"))
    #expect(!css.contains("#333333"))
  }
}
