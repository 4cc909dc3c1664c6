import HelpSite
import Testing

@Suite struct SiteAddressTests {
  @Test(
    arguments: [
      ("/", SiteAddress.Style.directories, "", "index.html"),
      ("/guide/install", .directories, "guide/install/", "guide/install/index.html"),
      ("/guide/install", .files, "guide/install.html", "guide/install.html"),
      ("/", .files, "index.html", "index.html"),
      ("/größe/a b", .directories, "gr%C3%B6%C3%9Fe/a%20b/", "größe/a b/index.html"),
    ]) func pagesStandWhereTheirPathsSay(
      path: String, style: SiteAddress.Style, url: String, file: String
    ) throws
  {
    let address = try #require(SiteAddress(path: path, style: style))
    #expect(address.url == url)
    #expect(address.file == file)
  }

  @Test(
    arguments: [
      "/a/../b", "/..", "/.", "/a\u{0}b", "/%2e%2e/a", "/a%2Fb", "/a%5cb", "/a\\b", "/con",
      "/a/LPT1.txt", "/a.", "/a ", "/a:b", "/\u{7F}", "/" + String(repeating: "x", count: 241),
    ]) func namesThatMeanMoreThanThemselvesAreRefused(path: String)
  {
    #expect(SiteAddress(path: path, style: .directories) == nil)
  }

  @Test(
    arguments: [
      ("/a/b", "/a/b", "./"), ("/a/c", "/a/b", "../c/"), ("/a", "/a/b", "../"),
      ("/", "/a/b", "../../"), ("/x/y", "/", "x/y/"), ("/", "/", "./"),
      ("/ab", "/a", "../ab/"), ("/a/b/c", "/a", "b/c/"),
    ]) func linksAreRelative(target: String, page: String, link: String) throws
  {
    let target = try #require(SiteAddress(path: target, style: .directories))
    let page = try #require(SiteAddress(path: page, style: .directories))
    #expect(target.relative(from: page) == link)
  }

  @Test func filesLinkToFiles() throws {
    let install = try #require(SiteAddress(path: "/guide/install", style: .files))
    let use = try #require(SiteAddress(path: "/guide/use", style: .files))
    #expect(use.relative(from: install) == "use.html")
    #expect(SiteAddress.home(.files).relative(from: install) == "../index.html")
    #expect(SiteAddress(file: "assets/a.css").relative(from: install) == "../assets/a.css")
  }

  @Test func theMarkdownFileStandsBesideThePage() throws {
    let page = try #require(SiteAddress(path: "/guide/install", style: .directories))
    #expect(page.markdownFile.file == "guide/install/index.md")
    #expect(page.markdownFile.relative(from: page) == "index.md")
    let file = try #require(SiteAddress(path: "/guide/install", style: .files))
    #expect(file.markdownFile.url == "guide/install.md")
  }
}
