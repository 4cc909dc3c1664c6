import Foundation
import HelpCenter
import HelpSite
import Testing

/// A build notices what changes in other editions, and only that.
struct EditionBuildTests {
  private let editions: EditionFolder

  init() throws {
    editions = try EditionFolder()
    for number in 1...12 {
      try editions.write("/1.guide/\(number).a\(number).md", in: EditionFolder.all)
    }
    try editions.write("/1.guide/late.md", in: [EditionFolder.english])
  }

  private func expectBytesOfACleanBuild() throws {
    try editions.build(EditionFolder.english, to: "clean")
    #expect(
      editions.folder.files(in: editions.site(EditionFolder.english))
        == editions.folder.files(in: "clean"))
    try FileManager.default.removeItem(atPath: editions.folder.path + "/clean")
    try FileManager.default.removeItem(atPath: editions.folder.path + "/.clean.helpcenter")
  }

  @Test func aPageIsMadeAgainWhenItsCounterpartComesAndGoes() throws {
    try editions.build(EditionFolder.english)
    let file = "guide/late/index.html"
    func way() -> String? {
      EditionLinks(editions.page(EditionFolder.english, file)).ways["Deutsch"]
    }
    #expect(way() == "/de/guide/")
    let other = editions.site(EditionFolder.english) + "/guide/a7/index.html"
    let before = try editions.folder.identity(other)

    try editions.write("/1.guide/late.md", in: [EditionFolder.german])
    let report = try editions.build(EditionFolder.english)
    #expect(way() == "/de/guide/late/")
    // The page with its sitemap; home, search and the page for lost addresses are always made.
    #expect(report.writtenCount == 2 && report.renderedCount == 4)
    #expect(try editions.folder.identity(other) == before)
    try expectBytesOfACleanBuild()

    try FileManager.default.removeItem(
      atPath: editions.folder.path + "/" + editions.content(EditionFolder.german)
        + "/1.guide/late.md")
    try editions.build(EditionFolder.english)
    #expect(way() == "/de/guide/")
    try expectBytesOfACleanBuild()
  }

  @Test func otherTextOfAnotherEditionChangesNothing() throws {
    try editions.build(EditionFolder.english)
    #expect(try editions.build(EditionFolder.english).renderedCount == 0)
    try editions.folder.write(
      "---\ntitle: Title de\n---\n\nOther words.\n",
      to: editions.content(EditionFolder.german) + "/1.guide/3.a3.md")
    let report = try editions.build(EditionFolder.english)
    #expect(report.isWritten && report.writtenCount == 0)
    try expectBytesOfACleanBuild()
  }

  @Test(arguments: [1, 4]) func threadsDoNotMatter(count: Int) throws {
    try editions.build(EditionFolder.german)
    try editions.build(EditionFolder.german, to: "threads") { $0.threadCount = count }
    #expect(
      editions.folder.files(in: editions.site(EditionFolder.german))
        == editions.folder.files(in: "threads"))
  }

  @Test func damagedNotesOfAnEarlierBuildAreMadeAgain() throws {
    try editions.build(EditionFolder.english)
    let path =
      editions.folder.path + "/.\(editions.site(EditionFolder.english)).helpcenter/editions.cache"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    for index in stride(from: 0, to: bytes.count, by: 40) { bytes[index] ^= 1 }
    #expect(FileManager.default.createFile(atPath: path, contents: bytes))
    #expect(try editions.build(EditionFolder.english).writtenCount == 0)
  }

  @Test func aMissingFolderLeavesTheOldSite() throws {
    try editions.build(EditionFolder.english)
    let before = editions.folder.files(in: editions.site(EditionFolder.english))
    try FileManager.default.removeItem(
      atPath: editions.folder.path + "/" + editions.content(EditionFolder.german))
    let report = try editions.build(EditionFolder.english)
    #expect(!report.isWritten)
    let found = try #require(report.diagnostics.first)
    #expect(found.code == "site/unreadable-edition" && found.severity == .error)
    #expect(found.file?.hasSuffix(editions.content(EditionFolder.german)) == true)
    #expect(editions.folder.files(in: editions.site(EditionFolder.english)) == before)
  }

  @Test func aDeviceIsNoEdition() throws {
    let report = try editions.build(EditionFolder.english) {
      $0.configuration.languages[1].content = "/dev/zero"
    }
    #expect(report.diagnostics.map(\.code) == ["site/unreadable-edition"])
    #expect(!report.isWritten)
  }

  @Test func whatIsWrongInAnotherEditionStopsNothing() throws {
    let content = editions.folder.path + "/" + editions.content(EditionFolder.german)
    try FileManager.default.createSymbolicLink(
      atPath: content + "/out.md", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(atPath: content + "/loop", withDestinationPath: ".")
    try editions.folder.write(
      "---\n\t: [\n---\n", to: editions.content(EditionFolder.german) + "/b.md")
    let report = try editions.build(EditionFolder.english)
    #expect(report.isWritten)
    #expect(
      Set(report.diagnostics.map(\.code)) == ["input/outside-folder", "input/link-loop"])
    #expect(report.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func aFolderWithoutArticlesIsReported() throws {
    let content = editions.folder.path + "/" + editions.content(EditionFolder.german)
    try FileManager.default.removeItem(atPath: content)
    try editions.folder.write("nothing", to: editions.content(EditionFolder.german) + "/a.txt")
    let report = try editions.build(EditionFolder.english)
    #expect(report.isWritten)
    #expect(report.diagnostics.map(\.code) == ["site/empty-edition"])
    let page = EditionLinks(editions.page(EditionFolder.english, "guide/a1/index.html"))
    #expect(page.ways["Deutsch"] == "/de/")
  }

  @Test func anEditionMayBeOneFile() throws {
    let rows = #"[{"id":"a","path":"/guide/a1","title":"A","body":{"type":"minimark","value":[]}}]"#
    try editions.folder.write(rows, to: "de.json")
    let path = editions.folder.path + "/de.json"
    try editions.build(EditionFolder.english) { $0.configuration.languages[1].content = path }
    func way(_ article: String) -> String? {
      EditionLinks(editions.page(EditionFolder.english, "guide/\(article)/index.html"))
        .ways["Deutsch"]
    }
    #expect(way("a1") == "/de/guide/a1/")
    #expect(way("a2") == "/de/guide/")
  }

  @Test func thePreviewNoticesOtherEditions() throws {
    var options = SiteOptions(
      content: editions.folder.path + "/" + editions.content(EditionFolder.english),
      output: editions.folder.path + "/preview")
    options.configuration = editions.configuration(EditionFolder.english)
    let preview = SitePreview(options)
    #expect(preview.refresh() != nil)
    #expect(preview.refresh() == nil)
    try editions.write("/1.guide/late.md", in: [EditionFolder.german])
    #expect(preview.refresh() != nil)
    #expect(preview.state.version == 2)
  }

  /// Searches, what was read before and what can be read offline are those of one edition.
  @Test func editionsOnOneHostKeepApart() throws {
    try editions.build(EditionFolder.german) { $0.extras.serviceWorker = true }
    let page = editions.page(EditionFolder.german, "guide/a1/index.html")
    #expect(page.contains("<html lang=\"de\" dir=\"ltr\">"))
    #expect(
      page.contains("data-root=\"../../\"") && page.contains("data-results=\"../../search/\""))
    let worker = editions.page(EditionFolder.german, "service-worker.js")
    #expect(worker.contains("const prefix = \"helpcenter \" + registration.scope + \" \";"))
    #expect(worker.contains("name.startsWith(prefix) && name !== cacheName"))
  }
}
