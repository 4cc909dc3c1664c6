import Foundation
import HelpCenter
import HelpSite
import Testing

/// Pictures beside articles stand on the site where their pages look for them.
@Suite struct ArticleImageTests {
  private let folder: TemporaryFolder
  private var options: SiteOptions

  init() throws {
    folder = try TemporaryFolder()
    options = SiteOptions(content: folder.path + "/content", output: folder.path + "/site")
    try folder.write("picture", to: "content/1.guide/My picture.png")
  }

  private func write(_ body: String, to path: String = "1.guide/2.install.md") throws {
    try folder.write("---\ntitle: T\n---\n\n\(body)\n", to: "content/\(path)")
  }

  @Test(arguments: [
    ("1.guide/2.install.md", "My%20picture.png", "guide/install", "../../guide/My%20picture.png"),
    ("1.guide/index.md", "./My%20picture.png", "guide", "../guide/My%20picture.png"),
    (
      "1.guide/3.more/a.md", "../My%20picture.png?v=2", "guide/more/a",
      "../../../guide/My%20picture.png?v=2"
    ),
    ("b.md", "1.guide/My%20picture.png", "b", "../guide/My%20picture.png"),
  ])
  func stand(article: String, address: String, page: String, source: String) throws {
    try write("![P](\(address))", to: article)
    let report = try SiteBuilder(options).build()
    #expect(report.diagnostics.isEmpty)
    let files = folder.files(in: "site")
    #expect(files["guide/My picture.png"] == "picture")
    let html = try #require(files["\(page)/index.html"])
    #expect(html.contains("src=\"\(source)\""), "\(html)")
  }

  @Test func changesOfPicturesAreNoticed() throws {
    try write("![P](My%20picture.png)")
    _ = try SiteBuilder(options).build()
    try folder.write("another picture", to: "content/1.guide/My picture.png")
    #expect(try SiteBuilder(options).build().isWritten)
    #expect(folder.files(in: "site")["guide/My picture.png"] == "another picture")
    try FileManager.default.removeItem(atPath: folder.path + "/content/1.guide/My picture.png")
    let report = try SiteBuilder(options).build()
    #expect(report.diagnostics.map(\.code) == ["site/missing-image"])
    #expect(folder.files(in: "site")["guide/My picture.png"] == nil)
  }

  @Test func theirSizesAreThoseOfTheirFiles() throws {
    func picture(width: UInt8) throws {
      let head: [UInt8] = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width, 0, 21, 0]
      let path = folder.path + "/content/1.guide/My picture.png"
      try Data(head).write(to: URL(filePath: path))
    }
    func html() throws -> String {
      try #require(folder.files(in: "site")["guide/install/index.html"])
    }
    try picture(width: 37)
    try write("![P](My%20picture.png) ![Q](/guide/My%20picture.png){width=5 height=6}")
    _ = try SiteBuilder(options).build()
    #expect(try html().contains("My%20picture.png\" width=\"37\" height=\"21\" alt=\"P\""))
    #expect(try html().contains("alt=\"Q\" width=\"5\" height=\"6\""))
    // The page depends on the picture, too.
    try picture(width: 40)
    _ = try SiteBuilder(options).build()
    #expect(try html().contains("width=\"40\" height=\"21\""))
  }

  @Test func picturesThatNobodyShowsStayAtHome() throws {
    try write("Text.")
    try folder.write(
      "---\ndraft: true\n---\n\n![P](My%20picture.png)\n", to: "content/1.guide/d.md")
    #expect(try SiteBuilder(options).build().diagnostics.isEmpty)
    #expect(folder.files(in: "site")["guide/My picture.png"] == nil)
  }

  @Test(arguments: ["gone.png", "/gone.png", "a.svg", "../../secret.png", "1.guide/%2e%2e/x.png"])
  func thoseThatAreNotThereAreReportedWithTheirPlace(address: String) throws {
    try folder.write("<svg onload='alert(1)'/>", to: "content/1.guide/a.svg")
    try folder.write("secret", to: "secret.png")
    try write("Text.\n\n![P](\(address))")
    var options = options
    options.checksLinks = true
    let finding = try #require(try SiteBuilder(options).build().diagnostics.first)
    #expect(finding.code == "site/missing-image")
    #expect(finding.severity == .error)
    #expect(finding.location?.line == 7)
    #expect(folder.files(in: "site").isEmpty)
  }

  @Test func theFolderOfStaticFilesHasThemToo() throws {
    try folder.write("logo", to: "static/logo.svg")
    try folder.write("other", to: "static/guide/My picture.png")
    try write("![L](/logo.svg) ![P](My%20picture.png) ![E](https://example.com/e.png)")
    var options = options
    options.staticFolder = folder.path + "/static"
    #expect(try SiteBuilder(options).build().diagnostics.isEmpty)
    #expect(folder.files(in: "site")["guide/My picture.png"] == "other")
  }
}
