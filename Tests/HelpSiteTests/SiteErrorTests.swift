import HelpSite
import Testing

@Suite struct SiteErrorTests {
  @Test func anErrorNamesItsFile() {
    #expect(SiteError("cannot be written", path: "site/index.html").path == "site/index.html")
  }
}
