import Foundation
import HelpSite
import Testing

/// A reader who changes version or language stays with what they read.
struct EditionPagesTests {
  private let editions: EditionFolder

  init() throws {
    editions = try EditionFolder()
    try editions.write("/1.guide/1.install.md", in: EditionFolder.all, title: "Install")
    try editions.write("/1.guide/2.use.md", in: [EditionFolder.english], title: "Use")
    try editions.write("/2.extra/1.only.md", in: [EditionFolder.english], title: "Only")
  }

  @Test func anArticleLeadsToTheSameArticle() throws {
    try editions.build(EditionFolder.english)
    let links = EditionLinks(editions.page(EditionFolder.english, "guide/install/index.html"))
    #expect(
      links.ways == [
        "English": "./", "Deutsch": "/de/guide/install/", "Version 2": "./",
        "Version 1": "/v1/guide/install/",
      ])
  }

  @Test func whatIsMissingLeadsToItsCategoryElseHome() throws {
    try editions.build(EditionFolder.english)
    let use = EditionLinks(editions.page(EditionFolder.english, "guide/use/index.html"))
    #expect(use.ways["Deutsch"] == "/de/guide/" && use.ways["Version 1"] == "/v1/guide/")
    #expect(use.alternates.isEmpty)
    let only = EditionLinks(editions.page(EditionFolder.english, "extra/only/index.html"))
    #expect(only.ways["Deutsch"] == "/de/" && only.ways["Version 1"] == "/v1/")
    let lost = EditionLinks(editions.page(EditionFolder.english, "404.html"))
    #expect(lost.ways["Deutsch"] == "/de/" && lost.ways["English"] == "/")
    #expect(lost.alternates.isEmpty)
  }

  @Test func everyPageThatOthersHaveSaysSo() throws {
    try editions.build(EditionFolder.english)
    for (file, path) in [
      ("index.html", ""), ("guide/index.html", "guide/"), ("topics/index.html", "topics/"),
      ("guide/install/index.html", "guide/install/"),
    ] {
      let links = EditionLinks(editions.page(EditionFolder.english, file))
      #expect(
        links.alternates == [
          "en": "https://help.example.com/\(path)", "de": "https://help.example.com/de/\(path)",
          "x-default": "https://help.example.com/\(path)",
        ])
    }
    let search = EditionLinks(editions.page(EditionFolder.english, "search/index.html"))
    #expect(search.alternates.isEmpty && search.ways["Deutsch"] == "/de/search/")
  }

  @Test func everyWayLeadsToAPageAndAlternatesLeadBack() throws {
    let moved = "aliases: [/guide/was]\n"
    try editions.write("/1.guide/was.md", in: [EditionFolder.oldEnglish, EditionFolder.oldGerman])
    try editions.write("/1.guide/is.md", in: [EditionFolder.english], extra: moved)
    try editions.write("/3.mehr/ist.md", in: [EditionFolder.german], extra: moved)
    try editions.write("/4.late.md", in: [EditionFolder.german], extra: "draft: true\n")
    try editions.write("/index.md", in: [EditionFolder.german, EditionFolder.oldEnglish])
    try editions.write("/2.extra/index.md", in: [EditionFolder.oldGerman])
    for edition in EditionFolder.all { try editions.build(edition) }
    var pages: [String: EditionLinks] = [:]
    for edition in EditionFolder.all {
      for (file, text) in editions.folder.files(in: editions.site(edition))
      where file.hasSuffix("index.html") && !text.contains("http-equiv") {
        let address = "https://help.example.com" + edition.path + file.dropLast(10)
        pages[address] = EditionLinks(text)
      }
    }
    #expect(pages.count > 25)
    var count = 0
    for (address, links) in pages {
      for way in links.ways.values where way.hasPrefix("/") {
        #expect(pages["https://help.example.com" + way] != nil, "\(address): \(way)")
      }
      if links.alternates.isEmpty { continue }
      count += 1
      #expect(links.alternates.values.contains(address))
      for other in links.alternates.values {
        #expect(pages[other]?.alternates == links.alternates, "\(address): \(other)")
      }
      let canonical = try #require(links.canonical)
      #expect(pages[canonical]?.canonical == canonical, "\(address): \(canonical)")
    }
    #expect(count > 15)
    let was = try #require(pages["https://help.example.com/v1/guide/was/"])
    #expect(was.ways["Version 2"] == "/guide/is/")
    #expect(was.canonical == "https://help.example.com/guide/is/")
    let now = try #require(pages["https://help.example.com/guide/is/"])
    #expect(now.ways["Deutsch"] == "/de/mehr/ist/" && now.ways["Version 1"] == "/v1/guide/was/")
    #expect(now.alternates["de"] == "https://help.example.com/de/mehr/ist/")
  }

  @Test func pagesThatWereMergedLeadOnButAreNotTheSame() throws {
    let both = [EditionFolder.english, EditionFolder.german]
    try editions.write("/1.guide/a.md", in: both)
    try editions.write("/1.guide/b.md", in: [EditionFolder.english])
    try editions.write("/1.guide/a.md", in: [EditionFolder.german], extra: "aliases: [/guide/b]\n")
    try editions.build(EditionFolder.english)
    let merged = EditionLinks(editions.page(EditionFolder.english, "guide/b/index.html"))
    #expect(merged.ways["Deutsch"] == "/de/guide/a/" && merged.alternates.isEmpty)
    let kept = EditionLinks(editions.page(EditionFolder.english, "guide/a/index.html"))
    #expect(kept.alternates["de"] == "https://help.example.com/de/guide/a/")
  }

  @Test func pagesOfOldVersionsAreKnownByThoseOfTheLatest() throws {
    try editions.write("/1.guide/gone.md", in: [EditionFolder.oldEnglish])
    try editions.build(EditionFolder.oldEnglish)
    let page = editions.page(EditionFolder.oldEnglish, "guide/install/index.html")
    #expect(EditionLinks(page).canonical == "https://help.example.com/guide/install/")
    #expect(page.contains("content=\"https://help.example.com/guide/install/\""))
    #expect(
      page.contains(
        "<p class=\"version\" role=\"note\">This page is about version Version 1. "
          + "<a href=\"/guide/install/\">Go to version Version 2</a></p>"))
    #expect(!page.contains("noindex"))
    let gone = editions.page(EditionFolder.oldEnglish, "guide/gone/index.html")
    #expect(EditionLinks(gone).canonical == "https://help.example.com/v1/guide/gone/")
    #expect(gone.contains("<a href=\"/guide/\">Go to version Version 2</a>"))
    let sitemap = editions.page(EditionFolder.oldEnglish, "sitemap.xml")
    #expect(
      sitemap.matches(of: /<loc>([^<]*)/).map(\.1) == [
        "https://help.example.com/v1/guide/gone/"
      ])

    try editions.build(EditionFolder.english)
    let latest = editions.page(EditionFolder.english, "guide/install/index.html")
    #expect(EditionLinks(latest).canonical == "https://help.example.com/guide/install/")
    #expect(!latest.contains("class=\"version\""))
  }

  @Test func aVersionThatTheLatestReplacesHasNoSitemap() throws {
    func sitemaps(_ edition: EditionFolder.Edition) -> [String] {
      editions.page(edition, "robots.txt").matches(of: /Sitemap: (.*)/).map { String($0.1) }
    }
    let address = "https://help.example.com/v1/sitemap.xml"
    try editions.build(EditionFolder.oldEnglish)
    #expect(
      editions.folder.files(in: editions.site(EditionFolder.oldEnglish))["sitemap.xml"] == nil)
    #expect(!sitemaps(EditionFolder.oldEnglish).contains(address))
    try editions.build(EditionFolder.english)
    #expect(!sitemaps(EditionFolder.english).contains(address))
    try editions.write("/1.guide/gone.md", in: [EditionFolder.oldEnglish])
    for edition in [EditionFolder.oldEnglish, EditionFolder.english] {
      try editions.build(edition)
      #expect(sitemaps(edition).contains(address))
    }
  }

  @Test func withoutALatestVersionEachStandsForItself() throws {
    try editions.build(EditionFolder.oldEnglish) { options in
      for place in options.configuration.versions.indices {
        options.configuration.versions[place].isLatest = false
      }
    }
    let page = editions.page(EditionFolder.oldEnglish, "guide/install/index.html")
    #expect(EditionLinks(page).canonical == "https://help.example.com/v1/guide/install/")
    #expect(!page.contains("class=\"version\""))
  }

  @Test func theSitemapNamesTheLanguages() throws {
    try editions.build(EditionFolder.german)
    let sitemap = editions.page(EditionFolder.german, "sitemap.xml")
    #expect(sitemap.contains(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">"))
    let path = "guide/install/"
    #expect(
      sitemap.contains(
        """
        <url><loc>https://help.example.com/de/\(path)</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://help.example.com/\(path)"/>
        <xhtml:link rel="alternate" hreflang="de" href="https://help.example.com/de/\(path)"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://help.example.com/\(path)"/></url>
        """))
    #expect(
      editions.page(EditionFolder.german, "robots.txt").matches(of: /Sitemap: (.*)/).map(\.1) == [
        "https://help.example.com/de/sitemap.xml", "https://help.example.com/sitemap.xml",
      ])
    try editions.build(EditionFolder.german) { $0.configuration.languages = [] }
    #expect(!editions.page(EditionFolder.german, "sitemap.xml").contains("xhtml"))
  }

  @Test func withoutAFolderOnlyTheHomePageIsKnown() throws {
    try editions.build(EditionFolder.english) { options in
      for place in 0...1 {
        options.configuration.languages[place].content = nil
        options.configuration.versions[place].content = nil
      }
    }
    let home = EditionLinks(editions.page(EditionFolder.english, "index.html"))
    #expect(home.alternates["de"] == "https://help.example.com/de/")
    let page = EditionLinks(editions.page(EditionFolder.english, "guide/install/index.html"))
    #expect(page.ways["Deutsch"] == "/de/" && page.ways["Version 1"] == "/v1/")
    #expect(page.alternates.isEmpty)
  }

  @Test func withoutACompleteAddressSearchEnginesAreToldNothing() throws {
    try editions.build(EditionFolder.english) { $0.configuration.origin = nil }
    let page = EditionLinks(editions.page(EditionFolder.english, "guide/install/index.html"))
    #expect(page.alternates.isEmpty && page.canonical == nil)
    #expect(page.ways["Deutsch"] == "/de/guide/install/")
  }

  @Test(
    arguments: [
      ("../de/", "../../../de/guide/install/", "https://help.example.com/de/guide/install/"),
      ("de", "../../de/guide/install/", "https://help.example.com/en/de/guide/install/"),
      ("/de/index.html", "/de/guide/install/", "https://help.example.com/de/guide/install/"),
      (
        "https://example.de", "https://example.de/guide/install/",
        "https://example.de/guide/install/"
      ),
      ("//example.de/", "//example.de/guide/install/", nil),
      ("../../../de/", "../../../../../de/guide/install/", nil),
      ("/?lang=de", "/?lang=de", nil),
    ])
  func addressesOfEditions(root: String, way: String, complete: String?) throws {
    try editions.build(EditionFolder.english) {
      $0.configuration.basePath = "/en/"
      $0.configuration.languages[1].root = root
    }
    let page = EditionLinks(editions.page(EditionFolder.english, "guide/install/index.html"))
    #expect(page.ways["Deutsch"] == way)
    #expect(page.alternates["de"] == complete)
    #expect(
      page.alternates["en"] == complete.map { _ in "https://help.example.com/en/guide/install/" })
  }

  @Test func addressesAddNoLines() throws {
    try editions.build(EditionFolder.english) {
      $0.configuration.languages[1].root = "https://example.de/\nDisallow: /"
    }
    let robots = editions.page(EditionFolder.english, "robots.txt")
    #expect(!robots.contains("\nDisallow") && robots.contains("https://example.de/Disallow:"))
  }

  @Test func pagesNamedAsFilesLeadToFiles() throws {
    try editions.build(EditionFolder.english) {
      $0.configuration.addressStyle = .files
      $0.configuration.languages[1].root = "../de/"
    }
    let page = EditionLinks(editions.page(EditionFolder.english, "guide/install.html"))
    #expect(page.ways["Deutsch"] == "../../de/guide/install.html")
    #expect(page.ways["English"] == "install.html")
    let home = EditionLinks(editions.page(EditionFolder.english, "index.html"))
    #expect(home.ways["Deutsch"] == "./../de/index.html")
  }

  /// The paths of another edition follow the rules for a site's own articles.
  @Test func theOtherEditionHasThePagesThatItsBuildMakes() throws {
    let files = [
      "1.über/01.zwei teile.md": "---\ntitle: A\n---\n", "index.md": "# Home\n",
      "3.own.md": "---\npath: /at/another/place\n---\n", "4.v/2.0.x.md": "no front matter\n",
      "5.draft.draft.md": "---\ndraft: true\n---\n",
      "6.b/index.md": "\u{FEFF}---\r\ntitle: B\r\n---\r\n",
      "6.b/.navigation.yml": "title: C\n", "7.c.md": "---\ncategory: Über uns\n---\n",
      "search.md": "# S\n",
      "data.yml": "a: 1\n", "x.json": "{\"a\": 1}", "note.txt": "none",
    ]
    for (name, text) in files {
      for edition in [EditionFolder.english, EditionFolder.german] {
        try editions.folder.write(text, to: editions.content(edition) + "/" + name)
      }
    }
    // What has no page, or cannot be read, is an error in the edition's own build alone.
    let faulty = ["9.con.md": "# Device\n", "10.bad.md": "---\n: [\n---\n"].map { name, text in
      (name: editions.content(EditionFolder.german) + "/" + name, text: text)
    }
    for file in faulty { try editions.folder.write(file.text, to: file.name) }
    #expect(try editions.build(EditionFolder.english).isWritten)
    for file in faulty {
      try FileManager.default.removeItem(atPath: editions.folder.path + "/" + file.name)
    }
    #expect(try editions.build(EditionFolder.german).isWritten)
    let german = editions.folder.files(in: editions.site(EditionFolder.german))
    for (file, text) in editions.folder.files(in: editions.site(EditionFolder.english))
    where file.hasSuffix("index.html") {
      let way = try #require(EditionLinks(text).ways["Deutsch"])
      if german[file] != nil {
        #expect(way.removingPercentEncoding == "/de/" + file.dropLast(10))
      } else {
        #expect(!file.contains("install"))
      }
    }
    #expect(german["at/another/place/index.html"] != nil)
  }
}
