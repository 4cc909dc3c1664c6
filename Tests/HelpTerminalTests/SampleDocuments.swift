import HelpCenter

/// Documents of our own that goldens are made of.
enum SampleDocuments {
  /// Every block and inline there is, in an article one could want to read.
  static let gallery = Document(
    blocks: text + lists + tables + code + panels + parts,
    footnotes: [
      Document.Footnote(
        number: 1, id: "fn-1", referenceIDs: ["fnref-1"],
        blocks: [.paragraph([.text("The gateway reads the file once, when it starts.")])])
    ])

  private static func link(_ text: String, _ destination: String) -> Document.Inline {
    .link(Document.Link(destination: destination, content: [.text(text)]))
  }

  private static func code(_ code: String) -> Document.Inline { .code(Document.CodeSpan(code)) }

  private static func p(_ text: String) -> Document.Block { .paragraph([.text(text)]) }

  private static let text: [Document.Block] = [
    .paragraph([
      .text("The gateway listens on port "), code("18789"), .text(" and reads "),
      code("~/.relay/relay.json"),
      .footnoteReference(
        Document.FootnoteReference(number: 1, id: "fnref-1", footnoteID: "fn-1")),
      .text(" before it answers. If it does not start, see "),
      link("the setup guide", "https://docs.example.com/setup"), .text(", "),
      .strong([.text("check the port")]), .text(" and "), .emphasis([.text("then")]),
      .text(" look at the log. Press "), .keyboard("Ctrl"), .text(" "), .keyboard("C"),
      .text(" to stop it. "), .badge([.text("since 2.4")]), .text(" It costs "),
      .strikethrough([.text("10")]), .text(" 5 MB, or H"), .subscript([.text("2")]),
      .text("O at 10"), .superscript([.text("-3")]), .text("."),
    ]),
    .heading(Document.Heading(level: 2, id: "before", content: [.text("Before you start")])),
    p("Close every other program that talks to the gateway."),
    .heading(Document.Heading(level: 3, id: "mac", content: [.text("On a Mac")])),
    .paragraph([
      .text("Open "), .emphasis([.text("Activity Monitor")]), .text(" and quit "), code("relayd"),
      .text("."),
    ]),
    .heading(Document.Heading(level: 4, id: "old", content: [.text("Older versions")])),
    p("Versions before 2.4 keep the file in another folder."),
  ]

  private static func item(
    _ blocks: Document.Block..., isChecked: Bool? = nil
  ) -> Document.List.Item {
    Document.List.Item(isChecked: isChecked, blocks: blocks)
  }

  private static let lists: [Document.Block] = [
    .heading(Document.Heading(level: 2, id: "lists", content: [.text("Lists")])),
    .list(
      Document.List(
        kind: .bullet,
        items: [
          item(p("A first item that is long enough to take a second line, which hangs.")),
          item(
            p("Nested:"),
            .list(
              Document.List(
                kind: .bullet,
                items: [
                  item(p("one level down")),
                  item(
                    p("and"),
                    .list(Document.List(kind: .bullet, items: [item(p("two levels down"))]))),
                ]))),
          item(.paragraph([link("A link", "https://example.com/a"), .text(" in an item")])),
        ])),
    .list(
      Document.List(
        kind: .ordered(start: 9),
        items: [item(p("Nine")), item(p("Ten")), item(p("Eleven"))])),
    .list(
      Document.List(
        kind: .bullet,
        items: [
          item(p("Installed"), isChecked: true), item(p("Configured"), isChecked: false),
        ])),
    .list(
      Document.List(
        kind: .ordered(start: 1),
        items: [
          item(
            p("Run this:"),
            .codeBlock(Document.CodeBlock(code: "relay doctor --fix", language: "bash"))),
          item(p("Read what it says.")),
        ])),
  ]

  private static func cells(_ texts: String...) -> [[Document.Inline]] {
    texts.map { $0.contains(".") ? [code($0)] : [.text($0)] }
  }

  private static let tables: [Document.Block] = [
    .heading(Document.Heading(level: 2, id: "allowlist", content: [.text("Allowlist")])),
    .table(
      Document.Table(
        alignments: [nil, nil, nil, .right], header: cells("Service", "Host", "Protocol", "Port"),
        rows: [
          cells("Relay Cloud", "*.relay.example", "HTTPS", "443"),
          cells("Relay Cloud", "*.relay.example", "WSS (WebSocket)", "443"),
          cells("Language models", "generativelanguage.models.example.com", "HTTPS", "443"),
          cells("Desktop relay", "turn.relay.example", "UDP (TURN relay)", "3478, 5349"),
        ])),
  ]

  private static let code: [Document.Block] = [
    .heading(Document.Heading(level: 2, id: "code", content: [.text("Code")])),
    .codeBlock(
      Document.CodeBlock(
        code: "{\n  \"port\": 18789,\n  // who may connect\n  \"allow\": [\"10.0.0.0/8\"]\n}",
        language: "json", filename: "~/.relay/relay.json", highlightedLines: [2],
        highlighting: [
          [run("{", 0x24292E)],
          [
            run("  "), run("\"port\"", 0x005CC5), run(": ", 0x24292E), run("18789", 0x005CC5),
            run(",", 0x24292E),
          ],
          [run("  // who may connect", 0x6A737D)],
          [
            run("  "), run("\"allow\"", 0x005CC5), run(": [", 0x24292E),
            run("\"10.0.0.0/8\"", 0x22863A), run("]", 0x24292E),
          ],
          [run("}", 0x24292E)],
        ])),
    .tabs(
      Document.Tabs(
        isCodeGroup: true,
        tabs: [
          Document.Tabs.Tab(
            label: "npm",
            blocks: [.codeBlock(Document.CodeBlock(code: "npm install relay", language: "sh"))]),
          Document.Tabs.Tab(
            label: "brew",
            blocks: [.codeBlock(Document.CodeBlock(code: "brew install relay", language: "sh"))]),
        ])),
    .codeBlock(
      Document.CodeBlock(
        code: "curl --proxy http://proxy.example.com:8080 --output relay.tar.gz "
          + "https://downloads.example.com/relay/latest/relay-linux-x86_64.tar.gz")),
  ]

  private static func run(_ text: String, _ color: UInt32? = nil) -> Document.HighlightedRun {
    Document.HighlightedRun(
      text: text, style: color.map { Document.HighlightStyle(light: $0, dark: $0) })
  }

  private static let panels: [Document.Block] = [
    .heading(Document.Heading(level: 2, id: "remarks", content: [.text("Remarks")])),
    .callout(
      Document.Callout(
        kind: .tip,
        blocks: [
          .paragraph([
            .text("You only need the hosts of the models you use, such as "),
            code("generativelanguage.models.example.com"), .text("."),
          ])
        ])),
    .callout(
      Document.Callout(
        kind: .warning, title: [.text("Back up first")],
        blocks: [
          p("The file is written anew:"),
          .list(
            Document.List(
              kind: .bullet, items: [item(p("comments are lost")), item(p("order is kept"))])),
        ])),
    .quote([p("A quoted sentence that somebody said and that is long enough to need two lines.")]),
    .steps([
      Document.Step(
        heading: Document.Heading(level: 3, id: "s1", content: [.text("Stop the gateway")]),
        blocks: [
          p("Ask it to stop, and wait."),
          .codeBlock(Document.CodeBlock(code: "relay stop --wait", language: "bash")),
        ]),
      Document.Step(
        heading: Document.Heading(level: 3, id: "s2", content: [.text("Start it again")]),
        blocks: [p("The log shows one line.")]),
    ]),
    .tabs(
      Document.Tabs(
        isCodeGroup: false,
        tabs: [
          Document.Tabs.Tab(label: "macOS", blocks: [p("Use the menu bar.")]),
          Document.Tabs.Tab(label: "Linux", blocks: [p("Use the tray.")]),
        ])),
    .accordion([
      Document.AccordionItem(
        label: "Why is the port taken?", blocks: [p("Another gateway runs already.")]),
      Document.AccordionItem(
        label: "May I choose another?", blocks: [p("Yes, any above 1024.")]),
    ]),
  ]

  private static let parts: [Document.Block] = [
    .heading(Document.Heading(level: 2, id: "parts", content: [.text("Parts")])),
    .cards([
      Document.Card(
        title: [.text("Install")], destination: "https://docs.example.com/install",
        blocks: [p("On macOS, Linux and Windows.")]),
      Document.Card(title: [.text("Nowhere")], blocks: [p("A card that is no link.")]),
    ]),
    .fields([
      Document.Field(
        name: "gateway.port", type: "number", isRequired: true, defaultValue: "18789",
        blocks: [p("The port to listen on.")]),
      Document.Field(name: "gateway.bind", type: "string", blocks: [p("The address.")]),
    ]),
    .figure(
      Document.Figure(
        image: Document.Image(
          source: "https://docs.example.com/tray.png", alternative: "The tray icon"),
        caption: [.text("Where to click")])),
    .thematicBreak,
    .component(
      Document.Component(
        name: "pricing-table",
        slots: [Document.Component.Slot(name: "default", blocks: [p("Shown as it is.")])])),
    .paragraph([
      .text("日本語の説明文もここに置かれ、長い行は正しい位置で折り返されます。句読点は行の先頭に来ません。"),
      .text(" 한국어 문장은 단어 사이에서만 줄이 바뀝니다."),
    ]),
  ]
}
