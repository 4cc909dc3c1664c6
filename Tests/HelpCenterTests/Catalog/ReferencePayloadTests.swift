import Foundation
import HelpCenter
import HelpPayload
import Testing

/// Reads the published payload this product is built around, and the collections beside it.
@Suite struct ReferencePayloadTests {
  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared").standardized

  /// The data are not part of the repository; where they are missing the tests are skipped.
  private static let isThere = FileManager.default.fileExists(
    atPath: shared.appending(path: "reference").path)

  private static func rows(_ path: String) throws -> [ContentRow] {
    let bytes = Array(try Data(contentsOf: shared.appending(path: path)))
    return try ContentRowReader().read(bytes).rows
  }

  @Test(.enabled(if: isThere, "../shared/reference is not there"))
  func makesTheCatalogOfTheReferenceSite() throws {
    let catalog = HelpCatalog(rows: try Self.rows("reference/troubleshooting.payload.json"))
    #expect(catalog.articles.map(\.order) == [1, 2, 3, 11])
    #expect(catalog.categories.map(\.title) == ["Troubleshooting"])
    #expect(catalog.articles.allSatisfy { $0.integrity == .verified })
    #expect(catalog.diagnostics.isEmpty)
    #expect(catalog.articles.allSatisfy { $0.excerpt == $0.description })

    guard case .nearMiss(let near, _) = catalog.resolve("gatway fails to strat") else {
      Issue.record("expected a near miss")
      return
    }
    #expect(near.title == "Gateway fails to start")

    // The payload shows three articles beside the one it is the page of.
    let page = try #require(catalog.articles.last)
    #expect(
      catalog.articles(relatedTo: page, by: .categoryOrder).map(\.order) == [1, 2, 3])
    #expect(catalog.neighbours(of: page).previous?.order == 3)
    #expect(!page.tables.isEmpty)
    #expect(catalog.articles.contains { !$0.procedures.isEmpty })
    #expect(page.readingTime >= 1)
  }

  @Test(.enabled(if: isThere, "../shared/conformance is not there"))
  func computesTheTablesOfContentsThatSitesStored() throws {
    let dumps = try #require(
      FileManager.default.enumerator(
        at: Self.shared.appending(path: "conformance/payloads"), includingPropertiesForKeys: nil))
    var compared = 0
    for case let url as URL in dumps where url.lastPathComponent.hasSuffix("dump.txt") {
      for row in try ContentRowReader().read(Array(try Data(contentsOf: url))).rows {
        guard let toc = row.body.toc, let stored = Outline(toc: toc) else { continue }
        let computed = Outline(
          row.body.nodes, title: stored.title, depth: toc.object?["depth"]?.int ?? 2,
          searchDepth: toc.object?["searchDepth"]?.int ?? 2)
        #expect(computed == stored, "\(row.fields["id"]?.string ?? "")")
        compared += 1
      }
    }
    print("tables of contents: \(compared) compared")
    #expect(compared > 0)
  }
}
