import Foundation
import HelpCenter
import HelpHTML
import HelpSite
import Testing

/// A site depends on its articles and settings alone, and never on what was there before.
struct SiteBuilderTests {
  private func options(_ folder: TemporaryFolder, output: String = "site") -> SiteOptions {
    var options = SiteOptions(content: folder.path + "/content", output: folder.path + "/" + output)
    options.configuration.name = "Acme"
    options.configuration.origin = "https://help.example.com"
    return options
  }

  private func article(_ title: String, _ body: String = "Text.", extra: String = "") -> String {
    "---\ntitle: \(title)\ndescription: About \(title).\n\(extra)---\n\n\(body)\n"
  }

  private func write(_ folder: TemporaryFolder) throws {
    try folder.write("title: Guide\n", to: "content/1.guide/.navigation.yml")
    for number in 1...30 {
      try folder.write(
        article(
          "Article \(number)",
          "See [next](/guide/article-\(number % 30 + 1)#more).\n\n## More\n\nX.",
          extra: "updatedAt: \"2026-03-\(10 + number % 20)\"\naliases: [/old/\(number)]\n"),
        to: "content/1.guide/\(number).article-\(number).md")
    }
  }

  @Test(arguments: [1, 3, 8]) func threadsDoNotMatter(count: Int) throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var one = options(folder)
    one.threadCount = 1
    var many = options(folder, output: "many")
    many.threadCount = count
    #expect(try SiteBuilder(one).build().isWritten)
    #expect(try SiteBuilder(many).build().isWritten)
    #expect(folder.files(in: "site") == folder.files(in: "many"))
  }

  @Test func filesOfATheme() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var options = options(folder)
    #expect(try SiteBuilder(options).build().isWritten)
    options.templates = [.footer: PageTemplate("<p>By {{site}}{{nobody}}</p>")]
    let report = try SiteBuilder(options).build()
    #expect(report.diagnostics.map(\.code).contains("site/unknown-template-value"))
    let page = folder.files(in: "site")["guide/article-7/index.html"]
    #expect(page?.contains("<p>By Acme</p>") == true)
  }

  private struct SignedTheme: Theme {
    var signatures: Set<String>

    func footer(_ page: PageContext) -> HTMLMarkup {
      HTMLMarkup(joining: signatures.sorted().map { "<p>\($0)</p>" as HTMLMarkup })
    }
  }

  @Test(arguments: [false, true]) func aThemeIsKnownByWhatItStores(isBase: Bool) throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var options = options(folder)
    if isBase { options.templates = [.hero: PageTemplate("<p>Hello</p>")] }
    #expect(try SiteBuilder(options, theme: SignedTheme(signatures: ["A", "B"])).build().isWritten)
    let same = try SiteBuilder(options, theme: SignedTheme(signatures: ["B", "A"])).build()
    #expect(same.renderedCount == 0)
    _ = try SiteBuilder(options, theme: SignedTheme(signatures: ["A", "C"])).build()
    let page = folder.files(in: "site")["guide/article-7/index.html"]
    #expect(page?.contains("<p>C</p>") == true)
    #expect(page?.contains("<p>B</p>") == false)
  }

  @Test func recordsForOtherSearchEngines() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    var options = options(folder)
    #expect(try SiteBuilder(options).build().isWritten)
    #expect(folder.files(in: "site")["search.json"] == nil)
    options.extras.searchRecords = true
    #expect(try SiteBuilder(options).build().isWritten)
    let first = folder.files(in: "site")["search.json"]
    #expect(first?.contains("\"url\":\"https://help.example.com/guide/article-7/#more\"") == true)
    #expect(first?.components(separatedBy: "\"position\":").count == 61)
    #expect(try SiteBuilder(options).build().writtenCount == 0)
  }

  @Test func writesWhatReadersAndMachinesNeed() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let report = try SiteBuilder(options(folder)).build()
    #expect(report.diagnostics.filter { $0.severity > .note }.isEmpty)
    let files = folder.files(in: "site")
    for name in [
      "index.html", "404.html", "guide/index.html", "guide/article-7/index.html",
      "guide/article-7/index.md", "sitemap.xml", "robots.txt", "feed.xml", "opensearch.xml",
      "llms.txt", "llms-full.txt", "_headers", "_redirects", ".htaccess", "redirects.nginx.map",
      "old/7/index.html", "search-index/root",
    ] {
      #expect(files.keys.contains(name), "\(name) is missing")
    }
    #expect(report.fileCount == files.count - 1)
    #expect(files["llms-full.txt"]?.components(separatedBy: "# Article ").count == 31)
    #expect(files["_redirects"]?.contains("/old/7 /guide/article-7/ 301\n") == true)
    #expect(files["sitemap.xml"]?.contains("<lastmod>2026-03-17</lastmod>") == true)
    let stub = try #require(files["old/7/index.html"])
    #expect(stub.contains("url=../../guide/article-7/"))
  }

  @Test func aChangedArticleGivesTheBytesOfACleanBuild() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    _ = try SiteBuilder(options(folder)).build()
    for title in ["New title", "Newer title"] {
      let before = try folder.identity("site/guide/article-25/index.html")
      try folder.write(
        article(title, "Text.\n\n## More"), to: "content/1.guide/3.article-3.md")
      let report = try SiteBuilder(options(folder)).build()
      #expect(report.writtenCount > 1 && report.writtenCount < 60)
      _ = try SiteBuilder(options(folder, output: "clean")).build()
      #expect(folder.files(in: "site") == folder.files(in: "clean"))
      #expect(try folder.identity("site/guide/article-25/index.html") == before)
      try FileManager.default.removeItem(atPath: folder.path + "/clean")
    }
    let again = try SiteBuilder(options(folder)).build()
    #expect(again.writtenCount == 0)
    #expect(again.renderedCount == 0)
    #expect(again.isWritten)
    #expect(again.pageCount > 30 && again.fileCount == folder.files(in: "site").count - 1)
  }

  @Test func aFileOfTheSiteThatSomebodyChangedIsMadeAgain() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    _ = try SiteBuilder(options(folder)).build()
    let before = folder.files(in: "site")
    try folder.write("Mine.", to: "site/guide/article-7/index.html")
    #expect(try SiteBuilder(options(folder)).build().writtenCount == 1)
    #expect(folder.files(in: "site") == before)
  }

  @Test func findingsAreReportedByEachBuild() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    try folder.write(article("A", "[x](/nowhere)"), to: "content/a.md")
    for _ in 1...3 {
      let codes = try SiteBuilder(options(folder)).build().diagnostics.map(\.code.rawValue)
      #expect(codes.contains("catalog/broken-link"))
    }
  }

  @Test func damagedPiecesOfAnEarlierBuildAreMadeAgain() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    _ = try SiteBuilder(options(folder)).build()
    let path = folder.path + "/.site.helpcenter/content.cache.pieces"
    var bytes = try #require(FileManager.default.contents(atPath: path))
    for index in stride(from: 16, to: bytes.count, by: 50) { bytes[index] ^= 1 }
    #expect(FileManager.default.createFile(atPath: path, contents: bytes))
    try folder.write(article("New title"), to: "content/1.guide/3.article-3.md")
    _ = try SiteBuilder(options(folder)).build()
    _ = try SiteBuilder(options(folder, output: "clean")).build()
    #expect(folder.files(in: "site") == folder.files(in: "clean"))
    try Data("gone".utf8).write(to: URL(filePath: path))
    try folder.write(article("Newer title"), to: "content/1.guide/3.article-3.md")
    _ = try SiteBuilder(options(folder)).build()
    _ = try SiteBuilder(options(folder, output: "clean")).build()
    #expect(folder.files(in: "site") == folder.files(in: "clean"))
  }

  @Test func removedAndRenamedArticlesLeaveNothingBehind() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    _ = try SiteBuilder(options(folder)).build()
    let content = folder.path + "/content/1.guide/"
    try FileManager.default.removeItem(atPath: content + "30.article-30.md")
    try FileManager.default.moveItem(
      atPath: content + "4.article-4.md", toPath: content + "4.renamed.md")
    _ = try SiteBuilder(options(folder)).build()
    _ = try SiteBuilder(options(folder, output: "clean")).build()
    #expect(folder.files(in: "site") == folder.files(in: "clean"))
    #expect(folder.text("site/guide/article-30/index.html") == nil)
  }

  @Test func theSearchOfASiteKnowsTheSynonymsOfItsArticles() throws {
    let folder = try TemporaryFolder()
    try write(folder)
    let options = options(folder)
    func root() throws -> [UInt8] {
      _ = try SiteBuilder(options).build()
      return try Array(Data(contentsOf: URL(filePath: folder.path + "/site/search-index/root")))
    }
    let plain = try root()
    try folder.write("hardcopy, printing\n", to: "content/.synonyms")
    let synonyms = try root()
    #expect(synonyms != plain)
    try FileManager.default.removeItem(atPath: folder.path + "/content/.synonyms")
    #expect(try root() == plain)
  }

  @Test func brokenLinksFailOnlyWhenAsked() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A", "\n[x](/b#nowhere) and [y](/bb)"), to: "content/a.md")
    try folder.write(article("B", "## Somewhere"), to: "content/b.md")
    var checked = options(folder)
    #expect(try SiteBuilder(checked).build().isWritten)
    checked.checksLinks = true
    let report = try SiteBuilder(checked).build()
    #expect(!report.isWritten)
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(
      errors.map(\.code.rawValue).sorted() == ["catalog/broken-anchor", "catalog/broken-link"])
    #expect(errors.allSatisfy { $0.location?.line == 7 && $0.file?.hasSuffix("a.md") == true })
  }

  @Test func aSiteAmongItsArticlesIsNoneOfThem() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A"), to: "content/a.md")
    let inside = options(folder, output: "content/site")
    let pages = try SiteBuilder(inside).build().pageCount
    #expect(try SiteBuilder(inside).build().pageCount == pages)
  }

  @Test func linksToFilesAreFoundWhereTheyStand() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A", "\n[x](./nowhere.md) [y](./2.there.md#z)"), to: "content/a.md")
    let found = try SiteBuilder(options(folder)).build().diagnostics
    #expect(found.first { $0.message.contains("'./nowhere'") }?.location?.line == 7)
  }

  @Test(
    arguments: [
      "/../../etc/cron", "/a/..", "/a/%2e%2e/b", "/con", "/a/aux.html", "/a\\b", "/a/nul",
      "/x\\0y", "/" + String(repeating: "long", count: 80), "/a:b", "/a/b.", "/a/%00",
    ])
  func pathsThatCannotBeFilesAreErrors(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(article("Good"), to: "content/good.md")
    let quoted = path.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\\\\0", with: "\\0")
    try folder.write(article("Bad", extra: "path: \"\(quoted)\"\n"), to: "content/bad.md")
    let report = try SiteBuilder(options(folder)).build()
    #expect(!report.isWritten)
    #expect(report.diagnostics.contains { $0.severity == .error })
    #expect(folder.text("site/index.html") == nil)
  }

  @Test(arguments: ["/same", "/SAME"]) func twoArticlesOnOnePathAreAnError(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A", extra: "path: /same\n"), to: "content/a.md")
    try folder.write(article("B", extra: "path: \(path)\n"), to: "content/b.md")
    #expect(try !SiteBuilder(options(folder)).build().isWritten)
  }

  @Test func redirectsThatOverlapAreErrors() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A", extra: "aliases: [/old, /b]\n"), to: "content/a.md")
    try folder.write(article("B", extra: "aliases: [/old]\n"), to: "content/b.md")
    let report = try SiteBuilder(options(folder)).build()
    let codes = Set(report.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue))
    #expect(codes == ["site/redirect-overlap", "site/redirect-is-page"])
  }

  @Test func draftsAreLeftOutUnlessAskedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A"), to: "content/a.md")
    try folder.write(article("B", extra: "draft: true\n"), to: "content/b.md")
    _ = try SiteBuilder(options(folder)).build()
    #expect(folder.text("site/b/index.html") == nil)
    var all = options(folder)
    all.configuration.includesDrafts = true
    _ = try SiteBuilder(all).build()
    #expect(folder.text("site/b/index.html") != nil)
  }

  @Test func staticFilesAreCopiedAndTakeNoPagesPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write(article("A"), to: "content/a.md")
    try folder.write("help.example.com", to: "static/CNAME")
    try folder.write("{}", to: "static/.well-known/x.json")
    var options = options(folder)
    options.staticFolder = folder.path + "/static"
    #expect(try SiteBuilder(options).build().isWritten)
    #expect(folder.text("site/CNAME") == "help.example.com")
    #expect(folder.text("site/.well-known/x.json") == "{}")
    try folder.write("mine", to: "static/a/index.html")
    #expect(try !SiteBuilder(options).build().isWritten)
  }
}
