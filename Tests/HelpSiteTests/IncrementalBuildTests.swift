import Foundation
import HelpCenter
import HelpSite
import Testing

/// A build that finds what an earlier one left gives the bytes of a clean one, whatever changed.
struct IncrementalBuildTests {
  /// A change of the articles between two builds.
  enum Change: String, CaseIterable {
    case nothing, body, rareWord, title, description, keyword, order, link, brokenAnchor, category
    case alias, relatedArticles, draft, addition, deletion, rename, directory, exchange
  }

  private func options(_ folder: TemporaryFolder, output: String = "site") -> SiteOptions {
    var options = SiteOptions(content: folder.path + "/content", output: folder.path + "/" + output)
    options.configuration.origin = "https://help.example.com"
    options.extras.searchRecords = true
    options.extras.searchWithoutServer = true
    options.extras.serviceWorker = true
    return options
  }

  private func path(_ number: Int) -> String {
    "content/\(number % 3 + 1).part-\(number % 3)/\(number).article-\(number).md"
  }

  private func write(
    _ number: Int, title: String? = nil, description: String = "About it.", extra: String = "",
    body: String = "", to path: String? = nil, in folder: TemporaryFolder
  ) throws {
    let next = (number + 1) % 24
    try folder.write(
      """
      ---
      title: \(title ?? "Article \(number)")
      description: \(description)
      updatedAt: "2026-03-\(10 + number % 20)"
      \(extra)
      ---

      Doing words\(number % 5) and words\(number % 7) in setting \(number).

      See [next](/part-\(next % 3)/article-\(next)#more).\(body)

      ## More

      Gateways restart.

      """, to: path ?? self.path(number))
  }

  private func make(_ change: Change, in folder: TemporaryFolder) throws {
    let file = FileManager.default
    func absolute(_ number: Int) -> String { "\(folder.path)/\(path(number))" }
    switch change {
    case .nothing: try write(7, in: folder)
    case .body: try write(7, body: " And more.", in: folder)
    case .rareWord: try write(7, body: " Words4 too.", in: folder)
    case .title: try write(7, title: "How to do something", in: folder)
    case .description: try write(7, description: "Other.", in: folder)
    case .keyword: try write(7, extra: "keywords: [printer, settings]", in: folder)
    case .order: try write(7, extra: "order: 100", in: folder)
    case .link: try write(7, body: " [far](/part-0/article-3).", in: folder)
    case .brokenAnchor: try write(7, body: " [far](/part-0/article-3#nothing).", in: folder)
    case .category: try write(7, extra: "category: Other", in: folder)
    case .alias: try write(7, extra: "aliases: [/old/7]", in: folder)
    case .relatedArticles:
      try write(7, extra: "relatedArticles: [/part-2/article-2]", in: folder)
    case .draft: try write(7, extra: "draft: true", in: folder)
    case .addition: try write(30, in: folder)
    case .deletion: try file.removeItem(atPath: absolute(7))
    case .rename:
      try file.moveItem(
        atPath: absolute(7), toPath: absolute(7).replacingOccurrences(of: "article", with: "new"))
    case .directory:
      try folder.write("title: First\norder: 9\n", to: "content/1.part-0/.navigation.yml")
    case .exchange:
      try write(7, to: path(10), in: folder)
      try write(10, to: path(7), in: folder)
    }
  }

  @Test(arguments: Change.allCases) func aChangeGivesTheBytesOfACleanBuild(change: Change) throws {
    let folder = try TemporaryFolder()
    for number in 0..<24 { try write(number, in: folder) }
    _ = try SiteBuilder(options(folder)).build()
    // The first change finds one tree, later ones two.
    for last in [Change.body, change, .title] {
      try make(last, in: folder)
      _ = try SiteBuilder(options(folder)).build()
      _ = try SiteBuilder(options(folder, output: "clean")).build()
      let difference = difference(folder.files(in: "site"), folder.files(in: "clean"))
      #expect(difference.isEmpty, "\(last): \(difference)")
      try FileManager.default.removeItem(atPath: folder.path + "/clean")
      try FileManager.default.removeItem(atPath: folder.path + "/.clean.helpcenter")
    }
    #expect(try SiteBuilder(options(folder)).build().writtenCount == 0)
  }

  private func difference(_ left: [String: String], _ right: [String: String]) -> [String] {
    Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
  }

  @Test func textOfOtherArticlesIsCopiedFromTheFileBefore() throws {
    let folder = try TemporaryFolder()
    for number in 0..<24 { try write(number, in: folder) }
    _ = try SiteBuilder(options(folder)).build()
    // What the Markdown of others was is known without a look at their files.
    let before = try #require(folder.text("site/llms-full.txt"))
    try write(7, title: "Other", in: folder)
    _ = try SiteBuilder(options(folder)).build()
    #expect(
      folder.text("site/llms-full.txt")
        == before.replacingOccurrences(of: "# Article 7\n", with: "# Other\n"))
  }

  @Test(
    arguments: ["full-text", "search"], ["", "not a note", String(repeating: "x", count: 400)])
  func aDamagedNoteIsNotBelieved(name: String, note: String) throws {
    let folder = try TemporaryFolder()
    for number in 0..<24 { try write(number, in: folder) }
    _ = try SiteBuilder(options(folder)).build()
    #expect(folder.text(".site.helpcenter/" + name) != nil)
    try folder.write(note, to: ".site.helpcenter/" + name)
    try write(7, title: "Other", in: folder)
    _ = try SiteBuilder(options(folder)).build()
    _ = try SiteBuilder(options(folder, output: "clean")).build()
    #expect(folder.files(in: "site") == folder.files(in: "clean"))
  }

  @Test func aFullTextThatSomebodyChangedIsMadeAgain() throws {
    let folder = try TemporaryFolder()
    for number in 0..<24 { try write(number, in: folder) }
    _ = try SiteBuilder(options(folder)).build()
    let text = try #require(folder.text("site/llms-full.txt"))
    try folder.write(text.uppercased(), to: "site/llms-full.txt")
    try write(7, title: "Other", in: folder)
    _ = try SiteBuilder(options(folder)).build()
    _ = try SiteBuilder(options(folder, output: "clean")).build()
    #expect(folder.files(in: "site") == folder.files(in: "clean"))
  }
}
