import HelpCenter
import HelpSite
import Testing

@Suite struct SiteColorTests {
  // The ratios are those of the WebAIM contrast checker.
  @Test(
    arguments: [
      ("#000", "#fff", 21.0), ("#777777", "#ffffff", 4.48), ("#0b665c", "#ffffff", 6.8),
      ("#ff0000", "#ffffff", 4.0), ("#123456", "#123456", 1.0),
    ]) func contrastIsThatOfTheGuidelines(first: String, second: String, ratio: Double) throws
  {
    let first = try #require(SiteColor(first))
    let second = try #require(SiteColor(second))
    #expect(abs(first.contrast(with: second) - ratio) < 0.05)
    #expect(first.contrast(with: second) == second.contrast(with: first))
  }

  @Test(arguments: ["", "red", "#12", "#12345", "#ggg", "#1234567", "#+12345"])
  func otherTextsAreNoColours(text: String) {
    #expect(SiteColor(text) == nil)
  }

  @Test func coloursMoveNoFurtherThanItTakes() throws {
    let white = SiteColor(0xFF_FFFF)
    let teal = try #require(SiteColor("#39adb5"))
    let readable = teal.readable(on: white)
    #expect(readable.contrast(with: white) >= 4.5)
    #expect(readable.contrast(with: white) < 5)
    #expect(SiteColor(0).readable(on: white) == SiteColor(0))
  }

  @Test func coloursThatCannotBeReadAreFound() {
    #expect(SiteColors().diagnostics.isEmpty)
    let colors = SiteColors(accentLight: SiteColor(0xFF_D000), accentDark: SiteColor(0x20_2020))
    #expect(colors.diagnostics.map(\.code) == ["site/low-contrast", "site/low-contrast"])
    #expect(colors.diagnostics.allSatisfy { $0.message.contains("needs 4.5:1") })
  }
}
