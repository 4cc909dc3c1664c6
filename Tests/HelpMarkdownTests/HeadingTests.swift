import HelpCenter
import Testing

@testable import HelpMarkdown

@Suite struct HeadingTests {
  @Test(arguments: [
    ("Hello World", "hello-world"), ("a - b", "a-b"), ("???", ""), ("1. Start", "_1-start"),
    ("Ünïcode & Straße", "ünïcode-straße"), ("日本語 の見出し", "日本語-の見出し"), ("x² ½", "x"),
    ("snake_case", "snake_case"), ("Tab\tand\u{A0}space", "tabandspace"), ("😀 smile", "smile"),
    ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"), ("ΟΔΟΣ ΣΑΣ", "οδος-σας"), ("Σ", "σ"), ("İstanbul", "i̇stanbul"),
    ("-x-", "x"),
    ("\u{1E900}", "\u{1E922}"), ("𞤀", "\u{1E922}"), ("C:\\path/to", "cpathto"), ("", ""),
    ("٣ items", "٣-items"),
    ("Ⓐ", "ⓐ"), ("a‿b", "a‿b"), ("\u{10570}x", "x"),
  ])
  func makesIDs(text: String, id: String) {
    var slugger = HeadingSlugger()
    #expect(slugger.id(for: text) == id)
  }

  @Test func numbersRepeatedSlugs() {
    var slugger = HeadingSlugger()
    #expect(
      ["a", "a", "a-1", "a", "a-1"].map { slugger.slug($0) } == [
        "a", "a-1", "a-1-1", "a-2", "a-1-2",
      ])
    var other = HeadingSlugger()
    #expect(["a - b", "a-b", "???", "!!!"].map { other.id(for: $0) } == ["a-b", "a-b", "", "_1"])
    #expect(other.id(for: "x", authorID: "--My--Id-") == "My-Id")
    #expect(other.id(for: "x", authorID: "") == "x")
    #expect(slugger.slug("constructor") == "constructor")
  }

  /// Count and FNV-1a of the code points, taken from the UCD files 15.0 with `Age` up to 13.0.
  @Test func keepsTheCharactersOfUnicode13() {
    var count = 0
    var hash: UInt64 = 14_695_981_039_346_656_037
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), HeadingSlugger.isKept(scalar), scalar != "-",
        scalar != " "
      else { continue }
      count += 1
      hash = (hash ^ UInt64(value)) &* 1_099_511_628_211
    }
    #expect(count == 134_562)
    #expect(hash == 4_141_093_792_329_157_832)
  }

  private func heading(_ level: Int, _ text: String) -> MarkupNode {
    .element("h\(level)", ["id": .string(text)], [.text(text)])
  }

  @Test func nestsTheTableOfContents() {
    let nodes = [
      heading(1, "t"), heading(3, "a"), heading(2, "b"), heading(3, "c"), heading(4, "d"),
      heading(3, "e"),
      heading(2, "f"),
    ]
    #expect(
      TableOfContents.make(of: nodes, options: .init(depth: 3)).json
        == """
        {"title":"","searchDepth":2,"depth":3,"links":[{"id":"a","depth":3,"text":"a"},\
        {"id":"b","depth":2,"text":"b","children":[{"id":"c","depth":3,"text":"c","children":\
        [{"id":"d","depth":4,"text":"d"}]},{"id":"e","depth":3,"text":"e"}]},{"id":"f","depth":2,"text":"f"}]}
        """)
  }

  @Test func searchesTheGivenDepth() {
    let inner = MarkupNode.element("div", [:], [.element("div", [:], [heading(2, "deep")])])
    let nodes = [MarkupNode.element("div", [:], [heading(2, "in")]), inner]
    func texts(_ field: DataValue?) -> [String]? {
      guard let options = TableOfContents.Options(frontMatter: field) else { return nil }
      let links = TableOfContents.make(of: nodes, options: options).object?["links"]?.array
      return links?.compactMap { $0.object?["text"]?.string }
    }
    #expect(texts(nil) == ["in"])
    #expect(texts(["searchDepth": 3]) == ["in", "deep"])
    #expect(texts(["searchDepth": 1]) == [])
    #expect(texts(["depth": 99, "title": "On this page"]) == ["in"])
    #expect(texts(false) == nil)
    #expect(texts(true) == ["in"])
  }

  @Test func takesTitleAndDescription() {
    let paragraph = MarkupNode.element(
      "p", [:], [.text("Text "), .element("b", [:], [.text("bold")])])
    let title = MarkupNode.element("h1", [:], [.text("Title")])
    #expect(
      ContentHeading(of: [.element("hr"), title, paragraph]) == heading("Title", "Text bold"))
    #expect(ContentHeading(of: [paragraph, title]) == heading("", "Text bold"))
    #expect(ContentHeading(of: [.element("alert"), title]) == heading("", ""))
    #expect(ContentHeading(of: []) == heading("", ""))
    func heading(_ title: String, _ description: String) -> ContentHeading {
      var heading = ContentHeading(of: [])
      heading.title = title
      heading.description = description
      return heading
    }
  }

  @Test func cutsTheExcerpt() {
    let pre = MarkupNode.element("pre")
    let style = MarkupNode.element("style")
    let more = MarkupNode.comment(" more\n")
    #expect(Excerpt.nodes(of: [pre, more, .element("p"), style]) == [pre, style])
    #expect(Excerpt.nodes(of: [.element("p"), .comment("x"), more, style]) == [.element("p")])
    #expect(Excerpt.nodes(of: [pre]) == nil)
    #expect(
      Excerpt.tree(of: [.element("p", [:], [.text("a")]), more])?.json
        == #"{"type":"minimark","value":[["p",{},"a"]]}"#)
  }
}
