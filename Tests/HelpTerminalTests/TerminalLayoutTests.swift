import HelpCenter
import HelpTerminalTestSupport
import Testing

@testable import HelpTerminal

struct TerminalLayoutTests {
  private func render(
    _ blocks: [Document.Block], _ options: TerminalRenderer.Options = .init()
  ) -> String {
    TerminalRenderer(options: options).render(Document(blocks: blocks))
  }

  private func paragraph(_ text: String) -> Document.Block { .paragraph([.text(text)]) }

  // MARK: Tokens and edges

  /// Puts a block into one container after the other.
  private func nested(_ block: Document.Block, depth: Int) -> Document.Block {
    (0..<depth).reduce(block) { block, level in
      switch level % 6 {
      case 0:
        .list(Document.List(kind: .bullet, items: [Document.List.Item(blocks: [block])]))
      case 1: .callout(Document.Callout(kind: .tip, blocks: [paragraph("Look:"), block]))
      case 2:
        .tabs(
          Document.Tabs(
            isCodeGroup: false, tabs: [Document.Tabs.Tab(label: "Tab", blocks: [block])]))
      case 3: .quote([block])
      case 4:
        .steps([
          Document.Step(
            heading: Document.Heading(level: 3, id: "", content: [.text("Step")]),
            blocks: [block])
        ])
      default:
        .list(
          Document.List(
            kind: .ordered(start: 99),
            items: [Document.List.Item(blocks: [paragraph("Item"), block])]))
      }
    }
  }

  @Test(arguments: [10, 24, 40, 60, 80, 120])
  func tokensStandWholeAtAnyDepth(width: Int) {
    let host = String(repeating: "a", count: max(1, width - 12)) + ".example.com"
    let path = "/" + String(repeating: "ab/", count: (width - 2) / 3)
    let url = "https://" + String(repeating: "c", count: max(1, width - 12)) + ".com"
    let option = "--" + String(repeating: "x-", count: max(1, width / 2 - 2)) + "y"
    let code = "x = " + String(repeating: "1", count: max(1, width - 4))
    let blocks: [Document.Block] = [
      paragraph("Allow \(host), open (\(url)) or \"\(path)\" with \(option)."),
      .paragraph([
        .text("See "),
        .link(Document.Link(destination: url + "/x", content: [.code(Document.CodeSpan(host))])),
        .text("."),
      ]),
      .codeBlock(Document.CodeBlock(code: "\(code)\n  \(option)\ncurl -o a.tgz \(url)")),
      .table(
        Document.Table(
          alignments: [], header: [[.text("Name")], [.text("Host")], [.text("Path")]],
          rows: [[[.text("One")], [.code(Document.CodeSpan(host))], [.text(path)]]])),
    ]
    for depth in 0..<12 {
      for block in blocks {
        let document = Document(blocks: [nested(block, depth: depth)])
        for form in TerminalRenderer.Form.allCases {
          let checker = PromiseChecker(width: width) { DisplayWidth.columns(of: $0) }
          let violations = checker.violations(of: document, options: .init(form: form))
          #expect(violations.isEmpty, "depth \(depth)")
        }
      }
    }
  }

  @Test func theCheckerFindsBrokenPromises() {
    let document = Document(blocks: [
      paragraph("Ask api.example.com now."), .codeBlock(Document.CodeBlock(code: "relay --fix")),
    ])
    let checker = PromiseChecker(width: 20) { $0.count }
    let text = "Ask api.exam\nple.com now. And so on and on.\n relay \n--fix\u{1B}\n"
    let violations = Set(checker.violations(of: document, rendered: text))
    #expect(
      violations == [
        .brokenToken("api.example.com"), .brokenCodeLine("relay --fix"),
        .wideLine("ple.com now. And so on and on.", columns: 30), .trailingBlank(" relay "),
        .control(0x1B),
      ])
  }

  @Test func aTokenWiderThanTheScreenBreaksWithoutInsertions() {
    let url = "https://example.com/a-long-path/with-many/parts.and?some=query&more=of-it"
    let text = render([paragraph(url)], .init(width: 24))
    #expect(text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined() == url)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 24 })
  }

  @Test func piecesOfALinkShareAnIdentifier() {
    let url = "https://example.com/x"
    let link = Document.Inline.link(
      Document.Link(destination: url, content: [.text("a link that takes two lines at least")]))
    let text = render([.paragraph([link])], .init(width: 24, hyperlinks: true))
    #expect(text.components(of: "\u{1B}]8;id=1;\(url)\u{1B}\\") == 2)
    #expect(text.components(of: "\u{1B}]8;;\u{1B}\\") == 2)
  }

  // MARK: Links

  @Test func addressesAreListedOnceWithoutHyperlinks() {
    let link = { (text: String, url: String) in
      Document.Inline.link(Document.Link(destination: url, content: [.text(text)]))
    }
    let text = render([
      .paragraph([
        link("one", "https://a.example/1"), .text(" "), link("again", "https://a.example/1"),
        .text(" "), link("a.example/2", "https://a.example/2"), .text(" "),
        link("here", "#here"), .text(" "), link("bad", "javascript:alert(1)"),
      ])
    ])
    #expect(text.contains("one[1] again[1] a.example/2 here bad\n"))
    #expect(text.contains("[1] https://a.example/1\n"))
    #expect(!text.contains("[2]") && !text.contains("javascript"))
  }

  // MARK: Looks

  @Test(
    arguments: [20, 40, 80, 120],
    [TerminalRenderer.ColorDepth.monochrome, .ansi16, .ansi256, .trueColor])
  func looksChangeNoText(width: Int, depth: TerminalRenderer.ColorDepth) {
    // The first paragraph has struck-out text, which carries signs where there are no looks.
    let blocks = Array(SampleDocuments.gallery.blocks.dropFirst())
    let plain = render(blocks, .init(width: width))
    let styled = render(blocks, .init(width: width, colorDepth: depth))
    #expect(StyledText.visible(styled) == plain)
    for line in styled.split(separator: "\n") where line.contains("\u{1B}") {
      // A pager may show any line on its own.
      #expect(line.split(separator: "\u{1B}").last?.hasPrefix("[m") == true)
    }
  }

  @Test func styledOutputIsLean() {
    let options = TerminalRenderer.Options(width: 80, colorDepth: .ansi16)
    let styled = render(SampleDocuments.gallery.blocks, options)
    #expect(Double(styled.utf8.count) <= 1.2 * Double(StyledText.visible(styled).utf8.count))
  }

  @Test func colorsFollowTheDepth() {
    #expect(TerminalColor(rgb: 0xD73A49).reduced(to: .ansi16) == .red)
    #expect(TerminalColor(rgb: 0x22863A).reduced(to: .ansi16) == .green)
    #expect(TerminalColor(rgb: 0x24292E).reduced(to: .ansi16) == .standard)
    #expect(TerminalColor(rgb: 0xFFFFFF).reduced(to: .ansi16) == .standard)
    #expect(TerminalColor(rgb: 0xFF0000).reduced(to: .ansi256) == TerminalColor(palette: 196))
    #expect(TerminalColor(rgb: 0x808080).reduced(to: .ansi256) == TerminalColor(palette: 244))
    #expect(TerminalColor.red.reduced(to: .monochrome) == .standard)
  }

  // MARK: Tables

  private var table: Document.Block {
    .table(
      Document.Table(
        alignments: [nil, .right], header: [[.text("Name")], [.text("Port")]],
        rows: [[[.text("Relay")], [.text("443")]], [[.text("Turn")], [.text("3478")]]]))
  }

  @Test func recordsNameTheirFields() {
    let text = render([table], .init(width: 30, tables: .records))
    #expect(text == "  Relay\n    Port: 443\n  Turn\n    Port: 3478\n")
  }

  @Test func aGridAlignsAsTheWriterSays() {
    let text = render([table], .init(width: 30))
    #expect(
      text == "  Name    Port\n  ─────   ────\n  Relay    443\n  Turn    3478\n")
  }

  @Test func aForcedGridKeepsTheWidth() {
    let wide = Document.Block.table(
      Document.Table(
        alignments: [], header: [],
        rows: [[[.text("generativelanguage.example.com")], [.text("another.example.com")]]]))
    let text = render([wide], .init(width: 24, tables: .grid))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 24 })
    let joined = text.filter { $0 != "\n" && $0 != " " }
    #expect(joined.count == 49)
  }

  @Test func aWideTableIsNotBroken() {
    let long = String(repeating: "word ", count: 40)
    let wide = Document.Block.table(
      Document.Table(alignments: [], header: [], rows: [[[.text(long)], [.text("x")]]]))
    #expect(render([wide], .init(width: 40, tables: .wide)).split(separator: "\n").count == 1)
  }

  @Test func aHeadWithoutRowsIsShown() {
    let head = Document.Table(
      alignments: [], header: [[.text("generative.example.com")], [.text("other.example.com")]],
      rows: [])
    let text = render([.table(head)], .init(width: 30))
    #expect(text == "  generative.example.com\n    other.example.com\n")
  }

  // MARK: Components

  @Test func handlersSayWhatComponentsMean() {
    let component = Document.Block.component(Document.Component(name: "price"))
    let renderer = TerminalRenderer(
      options: .init(width: 30),
      componentHandlers: ["price": { _ in [.paragraph([.text("Free")])] }])
    #expect(renderer.render(Document(blocks: [component])) == "  Free\n")
  }

  // MARK: Hostile documents

  @Test(arguments: [Int.min, 0, 1, 2, 3, 5, 7, 10, Int.max])
  func anyWidthIsFine(width: Int) {
    for form in TerminalRenderer.Form.allCases {
      let text = render(SampleDocuments.gallery.blocks, .init(width: width, form: form))
      #expect(text.utf8.last == 0x0A)
      for line in text.split(separator: "\n") where width > 0 && line.count > 1 {
        #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func hugeInputsEnd() {
    let word = String(repeating: "a", count: 50_000)
    #expect(render([paragraph(word)]).filter { $0 == "a" }.count == 50_000)
    let code = Document.CodeBlock(code: word + String(repeating: "\t", count: 5_000) + "b")
    #expect(render([.codeBlock(code)]).filter { $0 == "a" }.count == 50_000)
    let cells = (0..<3_000).map { [Document.Inline.text("c\($0)")] }
    let columns = Document.Table(alignments: [], header: cells, rows: [cells])
    #expect(render([.table(columns)]).contains("c2999: c2999\n"))
    let rows = Document.Table(
      alignments: [], header: [],
      rows: Array(repeating: [[.text("x")], [.text("y")]], count: 3_000)
    )
    #expect(render([.table(rows)]).split(separator: "\n").count == 3_000)
    let deep = nested(paragraph("bottom"), depth: 99)
    #expect(render([deep]).contains("bottom"))
  }

  @Test func numbersOfListsDoNotOverflow() {
    for start in [Int.min, -1, 0, Int.max] {
      let list = Document.List(
        kind: .ordered(start: start),
        items: Array(repeating: Document.List.Item(blocks: [paragraph("x")]), count: 3))
      #expect(render([.list(list)]).split(separator: "\n").count == 3)
    }
  }

  @Test func nothingGivesNothing() {
    #expect(render([]).isEmpty)
    #expect(render([.paragraph([]), .list(Document.List(kind: .bullet, items: []))]).isEmpty)
  }
}

extension String {
  /// Returns how often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
