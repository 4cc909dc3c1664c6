import Foundation
import HelpCenter
import Testing

@testable import HelpAuthoring

@Suite struct HelpPackerTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for number in 1...6 {
      try folder.write(
        """
        ---
        title: Article \(number)
        aliases: [old-\(number)]
        ---

        # Article \(number)

        Words about topic\(number % 2) and a *sign*.

        ::tip
        Mind the tag.
        ::
        """, to: "docs/1.guide/\(number).article-\(number).md")
    }
    try folder.write("title: The guide\n", to: "docs/1.guide/.navigation.yml")
    try folder.write(
      "---\ndraft: true\n---\nNot yet.\n", to: "docs/1.guide/9.draft.md")
  }

  func pack(cached: Bool = true) throws -> HelpPacker.Package {
    try HelpPacker(cachePath: cached ? folder.path("cache") : nil).pack(folder.path("docs"))
  }

  @Test func theImageHoldsTheVeryRowsOfTheFolder() throws {
    let image = try HelpContainer(pack().container()).articles
    try image.verify()
    #expect(try image.rows() == HelpLoader().load(path: folder.path("docs")).rows)
  }

  @Test func packingFromTheCacheGivesTheSameBytes() throws {
    let first = try pack()
    #expect(first.reusedFileCount == 0)
    let second = try pack()
    #expect(second.parsedFileCount == 0)
    #expect(second.reusedFileCount == 8)
    #expect(try first.container() == second.container())
    #expect(try second.container() == pack(cached: false).container())
  }

  @Test func mistypedSettingsOfTheNavigationAreReported() throws {
    try folder.write("titel: The guide\nowner: me\n", to: "docs/1.guide/.navigation.yml")
    let findings = try pack().diagnostics
    #expect(findings.map(\.code) == ["front-matter/unknown-key"])
    #expect(findings.first?.file?.hasSuffix("1.guide/.navigation.yml") == true)
    #expect(findings.first?.location?.line == 1)
    // Data of other names has keys of its own.
    try folder.write("title: The guide\n", to: "docs/1.guide/.navigation.yml")
    try folder.write("titel: X\n", to: "docs/1.guide/data.yml")
    #expect(try pack().diagnostics.isEmpty)
  }

  @Test func theNumberOfThreadsDoesNotMatter() throws {
    for number in 10...60 {
      try folder.write(
        "---\ntitle: More \(number)\n---\n\nWords about topic\(number % 7).\n\n:broken{a=\n",
        to: "docs/1.guide/\(number).more-\(number).md")
    }
    let packages = try [1, 4].map { count in
      try HelpPacker(threads: WorkerThreads(count: count)).pack(folder.path("docs"))
    }
    #expect(try packages[0].container() == packages[1].container())
    #expect(packages[0].diagnostics == packages[1].diagnostics)
  }

  @Test func changedAddedRemovedAndRenamedFilesAreNoticed() throws {
    _ = try pack()
    try folder.write("# Changed\n\nAll new.\n", to: "docs/1.guide/2.article-2.md")
    try folder.write("# Added\n", to: "docs/1.guide/7.added.md")
    try FileManager.default.removeItem(atPath: folder.path("docs/1.guide/3.article-3.md"))
    try FileManager.default.moveItem(
      atPath: folder.path("docs/1.guide/4.article-4.md"),
      toPath: folder.path("docs/1.guide/4.renamed.md"))
    let package = try pack()
    #expect(package.parsedFileCount == 3)
    #expect(try package.container() == pack(cached: false).container())
    let image = try HelpContainer(package.container()).articles
    #expect(try image.index(ofPath: "/guide/renamed") != nil)
    #expect(try image.index(ofPath: "/guide/article-3") == nil)
  }

  @Test func relatedArticlesAreThoseOfTheCatalog() throws {
    let catalog = try HelpLoader().load(path: folder.path("docs")).catalog()
    let image = try HelpContainer(pack().container()).articles
    for article in catalog.articles {
      let index = try #require(try image.index(ofPath: article.path))
      let related = try #require(try image.indices(relatedTo: index))
      #expect(
        try related.map { try image.summary(at: $0).path }
          == catalog.articles(relatedTo: article, limit: 5).map(\.path))
    }
  }

  @Test func findingsAreReportedEachTime() throws {
    try folder.write("::tip\nnever closed\n", to: "docs/1.guide/8.open.md")
    let codes = try pack().diagnostics.map(\.code.rawValue)
    #expect(!codes.isEmpty)
    #expect(try pack().diagnostics.map(\.code.rawValue) == codes)
  }

  @Test func linksThatLeadNowhereAreFoundWithAndWithoutTheCache() throws {
    try folder.write(
      "See [that](/guide/nowhere), [this](article-1) and [there](article-2#gone).\n",
      to: "docs/1.guide/8.links.md")
    let first = try pack()
    #expect(
      first.linkDiagnostics.map(\.code.rawValue) == [
        "catalog/broken-link", "catalog/broken-anchor",
      ])
    #expect(
      try first.linkDiagnostics
        == HelpLoader().load(path: folder.path("docs")).catalog().links.diagnostics)
    let second = try pack()
    #expect(second.parsedFileCount == 0)
    #expect(second.linkDiagnostics == first.linkDiagnostics)
  }

  @Test func aFolderWithoutContentIsAnError() throws {
    try folder.write("nothing", to: "empty/readme.txt")
    #expect(throws: HelpAuthoringError.self) {
      try HelpPacker().pack(folder.path("empty"))
    }
  }
}
