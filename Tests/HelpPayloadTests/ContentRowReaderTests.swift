import HelpCenter
import HelpPayload
import Testing

@Suite struct ContentRowReaderTests {
  private func read(_ text: String) throws -> ContentReading {
    try ContentRowReader().read(Array(text.utf8), name: "input")
  }

  private static let payload =
    #"[{"data":1,"prerenderedAt":12},["ShallowReactive",2],{"page":3,"list":11},"#
    + #"{"title":4,"body":5},"T",{"type":6,"value":7},"minimark",[8],[9,10,4],"p",{},[3],7]"#

  // MARK: Payloads

  @Test func findsDocumentsByShapeAndKeepsTheirKeys() throws {
    let reading = try read(Self.payload)
    #expect(reading.format == .payload)
    #expect(reading.entries.map(\.keys) == [["page", "list"]])
    #expect(reading.rows.map(\.fields) == [["title": "T"]])
    #expect(reading.rows.first?.body.nodes == [.element("p", [:], [.text("T")])])
    #expect(reading.payload?.dataKeys == ["page", "list"])
  }

  @Test func readsWrappersAndEmptyReferences() throws {
    let text =
      #"[{"state":1},["Reactive",2],{"a":3},["Ref",4],{"body":5,"x":8,"y":10,"z":11,"w":12},"#
      + #"{"type":6,"children":7},"root",[],["EmptyRef",9],"_",["EmptyShallowRef",13],"#
      + #"["EmptyRef",14],["skipHydrate",15],"0n","\"\"",1]"#
    let row = try #require(try read(text).rows.first)
    #expect(row.body.kind == .root)
    #expect(
      row.fields == ["x": .undefined, "y": .tagged("BigInt", "0"), "z": "", "w": .undefined])
  }

  @Test func findsTheScriptOfAPage() throws {
    let text = Self.payload.replacing(#""T""#, with: #""\u003Cb>""#)
    let page = """
      <!DOCTYPE html><!-- <script id="__NUXT_DATA__">[]</script> -->
      <title><script id="__NUXT_DATA__"></title>
      <script>var s = '<script id="__NUXT_DATA__">'</script>
      <SCRIPT type='application/json' data-src="/x?a&amp;b" id=__NUXT_DATA__ >\(text)</SCRIPT>
      """
    let reading = try read(page)
    #expect(reading.format == .page)
    #expect(reading.rows.map(\.fields) == [["title": "<b>"]])
    #expect(reading.payload?.dataSource == "/x?a&b")
    #expect(String(decoding: reading.payload?.json() ?? [], as: UTF8.self) == text)
  }

  @Test func saysWhereThePayloadOfAPageIs() throws {
    let page = #"<script id="__NUXT_DATA__" data-src="/a/_payload.json">[{"state":1},{}]</script>"#
    #expect(try read(page).diagnostics.map(\.code) == ["payload/data-elsewhere"])
    #expect(throws: PayloadError.self) { try read("<html><p>Not Nuxt</p>") }
    #expect {
      try read("<html>\n<script id=\"__NUXT_DATA__\">[{\"a\":9}]</script>")
    } throws: { error in
      (error as? PayloadError)?.location == SourceLocation(line: 2, column: 34)
        && (error as? PayloadError)?.file == "input"
    }
  }

  @Test func writesRowsAsAPayload() throws {
    let rows = try ContentRowReader().read(Fixture.bytes("split.sql")).rows
    let payload = NuxtPayload(
      rows: rows.map { ($0.fields["path"]?.string ?? "", $0) }, prerenderedAt: 1)
    let reading = try ContentRowReader().read(payload.json())
    #expect(reading.rows == rows)
    #expect(reading.entries.map(\.keys) == [["/a"], ["/b"]])
    #expect(
      NuxtPayload(rows: []).json()
        == Array(
          #"[{"data":1,"prerenderedAt":-1},["ShallowReactive",2],{}]"#.utf8))
  }

  @Test(arguments: [MarkupBody.Kind.minimark, .minimal, .root])
  func writesBodiesOfAllKinds(kind: MarkupBody.Kind) throws {
    let body = MarkupBody(
      nodes: [.element("p", ["id": "x"], [.text("a"), .element("br")]), .comment("c")],
      toc: ["links": []], kind: kind)
    let row = ContentRow(fields: ["id": "a"], body: body)
    let text = NuxtPayload(rows: [("k", row)]).json()
    var payload = try NuxtPayload(json: text)
    var diagnostics: [Diagnostic] = []
    let document = try #require(payload.documents(diagnostics: &diagnostics).first)
    #expect(document.row.body == body)
    payload.setBody(body, of: document.reference)
    #expect(payload.json() == text)
    let isRefused = !payload.setBody(body, of: payload.graph.root)
    #expect(isRefused)
  }

  // MARK: JSON

  private static let body = #"{"type":"minimark","value":[["p",{},"x"]]}"#

  @Test(arguments: [
    (#"{"id":"a","body":BODY}"#, ContentReading.Format.json, 1),
    (#"[{"id":"a","body":BODY},{"id":"b","body":BODY}]"#, .json, 2),
    ("{\"id\":\"a\",\"body\":BODY}\r\n{\"id\":\"b\",\"body\":BODY}\n\n", .jsonLines, 2),
    ("BODY", .json, 1), (#"[["p",{},"x"]]"#, .json, 1), (#"["text",["hr"]]"#, .json, 1),
    (#"{"expected":{"deep":[{"body":BODY}]}}"#, .json, 1),
    (#"{"nodes":[["p",{},"x"]],"frontmatter":{"title":"T"},"meta":{}}"#, .json, 1),
    ("\u{FEFF} [BODY]", .json, 1),
  ])
  func readsJSONOfAnyShape(text: String, format: ContentReading.Format, count: Int) throws {
    let reading = try read(text.replacing("BODY", with: Self.body))
    #expect(reading.format == format)
    #expect(reading.rows.count == count)
    #expect(reading.rows.allSatisfy { !$0.body.nodes.isEmpty })
  }

  @Test func keepsRowsOfData() throws {
    let reading = try read(
      #"[{"id":"d/.navigation.yml","stem":".navigation","body":{"title":"T"}},{"x":1}]"#)
    #expect(reading.rows.map { $0.fields["body"] } == [["title": "T"]])
    #expect(
      Set(reading.diagnostics.map(\.code)) == ["payload/row-without-body", "json/not-a-row"])
  }

  @Test(arguments: ["{}", "[]", "1", #"{"a":1}"#, "[1,2]", "", "   ", "\u{0}", "plain text!"])
  func refusesWhatHoldsNoContent(text: String) {
    #expect(throws: PayloadError.self) { try read(text) }
  }

  @Test func readsMarkupMadeByHand() throws {
    let text = #"""
      {"body":{"type":"minimal","value":[["hr"],["hr",null],["p","no props",null,3],[null,{},"c"],
      ["b",{"n":1.50}],[["i",{},"in a list"]],{"type":"text","value":"hast"},true,[]]}}
      """#
    let reading = try read(text)
    #expect(
      reading.rows.first?.body.nodes == [
        .element("hr"), .element("hr"), .element("p", [:], [.text("no props"), .text("3")]),
        .comment("c"), .element("b", ["n": .number(DataNumber(literal: "1.50"))]),
        .element("i", [:], [.text("in a list")]), .text("hast"),
      ])
    #expect(reading.diagnostics.map(\.code) == ["markup/unknown-node"])
  }

  @Test func readsHast() throws {
    let text = #"""
      {"body":{"type":"root","children":[{"type":"element","tag":"p","props":{"a":1},"children":[
      {"type":"text","value":"x"},{"type":"comment","value":"c"}]},
      {"type":"element","tagName":"hr","properties":{},"children":[]}],"toc":{"links":[]}}}
      """#
    let body = try #require(try read(text).rows.first?.body)
    #expect(
      body
        == MarkupBody(
          nodes: [.element("p", ["a": 1], [.text("x"), .comment("c")]), .element("hr")],
          toc: ["links": []], kind: .root))
  }

  @Test func bringsComarkToMinimark() throws {
    let text = #"""
      {"frontmatter":{"title":"T"},"meta":{},"nodes":[
      ["pre",{"language":"ts","filename":"a.ts"},["code",{"class":"language-ts"},"x"]],
      ["card",{"class":"a b","items":[1],"open":true,":n":"1"},["template",{"name":"top"},"s"]],
      ["td",{"style":"text-align:right"},"1"],["a",{":bool":"true","href":"/"},"l"],
      ["p",{},["a",{"href":"https://x.y"}],["br",{}],"z"]]}
      """#
    let row = try #require(try read(text).rows.first)
    #expect(row.fields == ["title": "T"])
    var writer = JSONWriter()
    writer.write(row.body.nodes)
    #expect(
      writer.string
        == #"[["pre",{"className":["language-ts"],"code":"x\n","filename":"a.ts","language":"ts","#
        + #""meta":""},["code",{"__ignoreMap":""},"x\n"]],"#
        + #"["card",{"className":["a","b"],":items":"[1]",":open":"true",":n":"1"},"#
        + #"["template",{"v-slot:top":""},"s"]],["td",{"align":"right"},"1"],"#
        + #"["a",{"bool":"","href":"/"},"l"],"#
        + #"["p",{},["a",{"href":"https://x.y","rel":["nofollow"]}],["br",{}],"\nz"]]"#)
  }
}
