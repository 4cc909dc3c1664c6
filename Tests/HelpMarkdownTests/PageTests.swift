import HelpCenter
import Testing

@testable import HelpMarkdown

@Suite struct PageTests {
  @Test(arguments: [
    ("1.getting-started/2.Introduction.md", "/getting-started/introduction", "Introduction"),
    ("index.md", "/", ""), ("1.guide/index.md", "/guide", ""), ("3.x.md", "/3.x", "3X"),
    ("1.2.md", "/1.2", "12"), ("blog/_4.the-post.md", "/blog/_4.the-post", "4The Post"),
    ("a/1.index.draft.md", "/a", ""), ("new.draft.md", "/new", "New"),
    ("Ä & B/öl.md", "/a-and-b/ol", "Öl"),
    ("Привет мир.md", "/privet-mir", "Привет Мир"), ("日本.md", "/", "日本"),
    ("agent-shows-disconnected.md", "/agent-shows-disconnected", "Agent Shows Disconnected"),
    ("a:b.md", "/a/b", "B"), (".navigation.yml", "/.navigation", "Navigation"),
    ("x (1)!.md", "/x-(1)!", "X (1)!"),
    ("e\u{301}te\u{301}–x.md", "/ete-x", "E\u{301}te\u{301}–x"),
    ("what’s__new?.md", "/what's__new", "What’sNew?"),
    ("--a---b--.md", "/a-b", "  A   B  "), ("100% 5€.md", "/100percent-5euro", "100% 5€"),
    ("لماذا.md", "/lmatha", "لماذا"),
    ("noextension", "/noextension", ""), ("A.B.C.md", "/a.b.c", "ABC"),
  ])
  func readsFileNames(file: String, path: String, title: String) {
    let meta = PathMeta(relativePath: file, collection: "content")
    #expect(meta.path == path)
    #expect(meta.title == title)
    #expect(meta.id == "content/" + file)
  }

  @Test func joinsCollectionAndPrefix() {
    let meta = PathMeta(
      relativePath: "troubleshooting/11.x-y.md", collection: "help", prefix: "/help")
    #expect(meta.id == "help/help/troubleshooting/11.x-y.md")
    #expect(meta.stem == "help/troubleshooting/11.x-y")
    #expect(meta.fileExtension == "md")
    #expect(meta.path == "/help/troubleshooting/x-y")
  }

  @Test(arguments: [
    ("./1.foo/2.bar.md#x", "./foo/bar#x"), ("../2.z/index.md#h", "../z/#h"), ("UPPER.md", "UPPER"),
    ("/1.abs.md", "/1.abs.md"), ("https://a.b/c.md", "https://a.b/c.md"), ("./a.md?q", "./a.md?q"),
    ("a b.md", "a-b"),
    ("#x.md", "#x.md"), ("./a.md#", "./a.md#"), ("", ""), ("./1.a", "./1.a"),
    ("httpx.md", "httpx.md"), ("ä.md#ä", "a#ä"),
    ("./3.0.md", "./3.0"), ("./a.md.md#x", "./a.md#x"),
  ])
  func rewritesLinks(link: String, result: String) {
    #expect(PathMeta.link(link) == result)
  }

  private func json(_ row: ContentRow) -> String { DataValue.object(row.fields).json }

  @Test func buildsRowsOfPages() {
    var document = MarkdownDocument()
    document.title = "T"
    document.description = "D"
    document.frontMatter = [
      "icon": "i", "description": "FM", "navigation": false, "seo": ["description": "S"],
      "id": "no", "draft": true,
    ]
    document.excerpt = [.element("p")]
    #expect(
      json(ContentRowBuilder(collection: "docs").row(document, relativePath: "1.a.md"))
        == """
        {"id":"docs/1.a.md","title":"T","description":"FM","navigation":false,\
        "seo":{"description":"S","title":"T"},\
        "meta":{"icon":"i","draft":true,"excerpt":{"type":"minimark","value":[["p",{}]]}},\
        "path":"/a","stem":"1.a","extension":"md"}
        """)
    #expect(
      json(ContentRowBuilder(collection: "c").row(MarkdownDocument(), relativePath: "some-page.md"))
        == """
        {"id":"c/some-page.md","title":"Some Page","description":"","meta":{},"seo":{"description":""},\
        "path":"/some-page","stem":"some-page","extension":"md"}
        """)
  }

  @Test func buildsRowsOfData() {
    let builder = ContentRowBuilder(collection: "docs")
    #expect(
      json(
        builder.row(data: ["title": "Start", "icon": false], relativePath: "1.a/.navigation.yml"))
          == """
          {"id":"docs/1.a/.navigation.yml","title":"Start","body":{"title":"Start","icon":false},\
          "meta":{"icon":false},"seo":{"title":"Start"},"path":"/a/.navigation","stem":"1.a/.navigation",\
          "extension":"yml"}
          """)
    #expect(
      json(builder.row(data: [1, 2], relativePath: "list.json"))
        == """
        {"id":"docs/list.json","title":"List","body":[1,2],"meta":{},"seo":{},"path":"/list","stem":"list",\
        "extension":"json"}
        """)
  }
}
