import HelpCenter
import Testing

@Suite struct NuxtCollectionTests {
  private func json(_ rows: [ContentRow], _ fields: [String] = []) -> String {
    DataValue.array(NuxtCollection(rows: rows).navigation(extraFields: fields).items).json
  }

  @Test func ordersByTheBytesOfStems() {
    let rows = ["10.b", "2.a", "é", "z"].map { ContentRow.making($0, path: "/" + $0) }
    #expect(
      NuxtCollection(rows: rows).rows.compactMap { $0.fields["stem"]?.string }
        == ["10.b", "2.a", "z", "é"])
  }

  @Test func mergesAnIndexPageIntoItsDirectory() {
    let rows: [ContentRow] = [
      .making("guide/a", path: "/guide/a", title: "A"),
      .making("guide/index", path: "/guide", title: "Guide"),
      .making("deep/er/a", path: "/deep/er/a", title: "A"),
      .making("deep/er/index", path: "/deep/er", title: "Deeper"),
    ]
    #expect(
      json(rows) == """
        [{"title":"Deep","path":"/deep","stem":"deep","children":[{"title":"Deeper","path":"/deep/er",\
        "stem":"deep/er/index","children":[{"title":"Deeper","path":"/deep/er","stem":"deep/er/index"},\
        {"title":"A","path":"/deep/er/a","stem":"deep/er/a"}]}],"page":false},\
        {"title":"Guide","path":"/guide","stem":"guide","children":[{"title":"Guide","path":"/guide",\
        "stem":"guide/index"},{"title":"A","path":"/guide/a","stem":"guide/a"}]}]
        """)
  }

  @Test func takesTheSettingsOfDirectories() {
    let rows: [ContentRow] = [
      .making(
        "g/.navigation", path: "/g/.navigation", title: "Navigation",
        ["meta": ["icon": "i", "7": "x"], "navigation": true]),
      .making("g/a", path: "/g/a", title: "A", ["navigation": ["title": "Short", "badge": 1]]),
      .making("h/.navigation", path: "/h/.navigation", title: "Named"),
      .making("h/index", path: "/h", title: "H"),
      .making("x/y", path: "/x/y", title: "Y", ["navigation": false]),
    ]
    #expect(
      json(rows) == """
        [{"7":"x","title":"G","icon":"i","path":"/g","stem":"g","children":[{"title":"Short",\
        "path":"/g/a","stem":"g/a","badge":1}],"page":false},{"title":"Named","path":"/h",\
        "stem":"h/index","children":[{"title":"H","path":"/h","stem":"h/index"}]}]
        """)
  }

  @Test func copiesExtraFields() {
    let rows: [ContentRow] = [
      .making(
        "a", path: "/a", title: "A", ["description": "D", "links": .null, "gone": .undefined])
    ]
    #expect(
      json(rows, ["description", "links", "gone", "none"])
        == #"[{"title":"A","path":"/a","stem":"a","description":"D","links":null}]"#)
  }

  @Test func makesTitlesOfDirectories() {
    func title(_ part: String) -> String? {
      let rows = [ContentRow.making("\(part)/a", path: "/\(part)/a", title: "A")]
      return NuxtCollection(rows: rows).navigation().items.first?.object?["title"]?.string
    }
    #expect(title("getting-started") == "Getting Started")
    #expect(title("apiKeys_and.more") == "ApiKeysAndMore")
    #expect(title("HTTPServer2go") == "HTTPServer2go")
    #expect(title("éa") == "Éa")
    #expect(title("-x") == " X")
  }

  @Test func givesThePagesAround() {
    let navigation = NuxtCollection(
      rows: ["a", "b", "c", "d"].map { .making($0, path: "/" + $0, title: $0) }
    ).navigation()
    func paths(_ items: [DataValue]) -> [String] {
      items.map { $0.object?["path"]?.string ?? "-" }
    }
    #expect(paths(navigation.surroundings(of: "/b")) == ["/a", "/c"])
    #expect(paths(navigation.surroundings(of: "/a")) == ["-", "/b"])
    #expect(
      paths(navigation.surroundings(of: "/d", before: 2, after: 2)) == ["/b", "/c", "-", "-"])
    #expect(paths(navigation.surroundings(of: "/none")) == ["-", "-"])
    // Upstream's slice(-1, 1) is empty.
    #expect(paths(navigation.surroundings(of: "/b", before: 2)) == ["-", "-", "/c"])
    #expect(
      paths(navigation.surroundings(of: "/b", before: -1, after: .max)).prefix(2) == ["/c", "/d"])
  }

  @Test func splitsPagesIntoSearchRecords() {
    let row = ContentRow.making(
      "a", path: "/a", title: "Page", ["description": " About \u{FEFF}", "tag": "t"],
      body: [
        .paragraph("About"), .heading(2, " One ", id: "one"), .paragraph("x"),
        .element(
          "ul", [:], [.element("li", [:], [.text("p")]), .element("li", [:], [.text("q")])]),
        .heading(4, "Two"), .heading(3, "Three", id: "3"), .element("style", [:], [.text("css")]),
        .heading(1, "Top", id: "top"), .paragraph("About"),
      ])
    let collection = NuxtCollection(rows: [row, .making("b", path: "/b", ["extension": "yml"])])
    #expect(
      DataValue.array(collection.searchSections()).json == """
        [{"id":"/a","title":"Page","titles":[],"content":"About","level":1},\
        {"id":"/a#one","title":"One","titles":["Page"],"content":"x pq","level":2},\
        {"id":"/a#undefined","title":"Two","titles":["Page","One"],"content":"","level":4},\
        {"id":"/a#3","title":"Three","titles":["Page","One"],"content":"css","level":3},\
        {"id":"/a#top","title":"Top","titles":[],"content":"About","level":1}]
        """)
    let options = NuxtSearchSectionOptions(
      ignoredTags: ["style"], extraFields: ["tag"], headingLevels: 1...1)
    #expect(
      DataValue.array(collection.searchSections(options)).json == """
        [{"tag":"t","id":"/a","title":"Page","titles":[],\
        "content":"About One x pq Two Three","level":1},\
        {"tag":"t","id":"/a#top","title":"Top","titles":[],"content":"About","level":1}]
        """)
  }

  @Test func survivesHostileRows() {
    let deep = String(repeating: "/a", count: 50_000)
    let rows: [ContentRow] = [
      ContentRow(fields: [:], body: MarkupBody()),
      .making("", path: ""), .making("/", path: "/"), .making("//", path: "//"),
      .making(String(deep.dropFirst()), path: deep, title: "Deep"),
      .making("n", path: "/n/m", ["navigation": ["path": 3, "children": "no", "page": false]]),
      .making("n2", path: "/n/m", ["navigation": ["children": [1, ["x": 2]], "stem": nil]]),
      .making("n/index", path: "/n", ["meta": ["children": nil]]),
    ]
    let navigation = NuxtCollection(rows: rows).navigation()
    #expect(!navigation.items.isEmpty)
    #expect(navigation.surroundings(of: deep).count == 2)
    let many = (0..<5000).map { ContentRow.making("x/\($0)", path: "/x/same", title: "T") }
    #expect(NuxtCollection(rows: many).navigation().items.count == 1)
  }
}
