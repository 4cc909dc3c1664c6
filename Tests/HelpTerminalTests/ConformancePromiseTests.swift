import HelpCenter
import HelpTerminalTestSupport
import Testing

@testable import HelpTerminal

/// The data lies beside the repository; a plain checkout passes without it.
@Suite(.enabled(if: SharedDocuments.isPresent))
struct ConformancePromiseTests {
  @Test(arguments: ["docus-starters", "docus", "nuxt-content", "nuxt-i18n", "nuxt-nuxt"])
  func keepsBothPromises(file: String) throws {
    for entry in try SharedDocuments.entries(of: file) {
      for width in [40, 60, 80, 100, 120] {
        let checker = PromiseChecker(width: width) { DisplayWidth.columns(of: $0) }
        let violations = checker.violations(of: entry.document)
        #expect(violations.isEmpty, "\(entry.name) at \(width)")
      }
    }
  }

  @Test func keepsBothPromisesOnTheReference() throws {
    for entry in try SharedDocuments.reference() {
      for width in [10, 20, 40, 60, 80, 100, 120] {
        let checker = PromiseChecker(width: width) { DisplayWidth.columns(of: $0) }
        let violations = checker.violations(of: entry.article.document)
        #expect(violations.isEmpty, "\(entry.title) at \(width)")
      }
    }
  }
}
