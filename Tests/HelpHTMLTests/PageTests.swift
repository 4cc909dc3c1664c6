import Foundation
import HelpCenter
import HelpHTML
import Testing

/// Renders real documents.
@Suite struct PageTests {
  // The conformance suite lies beside the package; without it there is nothing to render.
  @Test(.enabled(if: Conformance.isAvailable)) func rendersEveryDocumentCleanly() throws {
    for page in try Conformance.pages() {
      let check = MarkupCheck(HTMLRenderer().render(Document(page.nodes)).bytes)
      #expect(check.problems.isEmpty, "\(page.name): \(check.problems.first ?? "")")
    }
  }

  /// Writes the pages that `Tests/Scripts/validate-html` validates.
  @Test(.enabled(if: Conformance.isAvailable && PageTests.output != nil)) func writesPages() throws
  {
    let folder = URL(filePath: try #require(PageTests.output))
    for page in try Conformance.pages() {
      let fragment = HTMLRenderer().render(Document(page.nodes))
      let html = HTMLPage(title: page.title, fragment: fragment).bytes
      try Data(html).write(to: folder.appending(path: page.name + ".html"))
    }
  }

  static let output = ProcessInfo.processInfo.environment["HELPCENTER_PAGES"]
}
