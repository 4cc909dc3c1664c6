import HelpCenter
import HelpTerminal
import HelpTerminalTestSupport
import Testing

/// Control characters of every kind through every field of the model.
struct TerminalInjectionTests {
  /// C0, DEL, C1, escape sequences, bidi controls and separators.
  static let attack =
    "\u{1B}[2J\u{1B}]52;c;aGk=\u{07}\u{1B}]8;;http://x\u{1B}\\\u{9B}31m\u{0}\u{8}\u{B}\u{C}\r\u{7F}"
    + "\u{85}\u{202E}\u{2066}\u{2028}\u{2029}x"

  private static let inlines: [Document.Inline] = [
    .text(attack), .lineBreak, .emphasis([.text(attack)]), .strong([.text(attack)]),
    .strikethrough([.text(attack)]), .code(Document.CodeSpan(attack, language: attack)),
    .link(
      Document.Link(destination: "https://x/" + attack, title: attack, content: [.text(attack)])),
    .link(Document.Link(destination: attack, content: [])),
    .link(Document.Link(destination: "/" + attack, content: [.text("y")])),
    .image(Document.Image(source: attack, alternative: attack, title: attack)),
    .image(Document.Image(source: "https://x/" + attack, alternative: "", title: attack)),
    .badge([.text(attack)]), .keyboard(attack),
    .footnoteReference(
      Document.FootnoteReference(number: 1, id: attack, footnoteID: attack)),
    .superscript([.text(attack)]), .subscript([.text(attack)]),
    .component(
      Document.InlineComponent(name: attack, attributes: ["label": .string(attack)])),
    .component(
      Document.InlineComponent(
        name: attack, attributes: ["to": .string(attack)], content: [.text(attack)])),
  ]

  private static let inner: [Document.Block] = [.paragraph(inlines)]
  private static let heading = Document.Heading(level: 2, id: attack, content: inlines)

  static let document = Document(
    blocks: inner + [
      .heading(heading),
      .list(
        Document.List(
          kind: .bullet, items: [Document.List.Item(isChecked: true, blocks: inner)])),
      .table(
        Document.Table(alignments: [], header: [inlines, inlines], rows: [[inlines, inlines]])),
      .codeBlock(
        Document.CodeBlock(
          code: attack + "\n\t" + attack, language: attack, filename: attack,
          highlightedLines: [1],
          highlighting: [[Document.HighlightedRun(text: attack)]])),
      .quote(inner),
      .callout(
        Document.Callout(
          kind: .note, title: inlines, icon: attack, destination: attack, blocks: inner)),
      .steps([Document.Step(heading: heading, blocks: inner)]),
      .tabs(
        Document.Tabs(
          isCodeGroup: false,
          tabs: [Document.Tabs.Tab(label: attack, icon: attack, blocks: inner)])),
      .tabs(
        Document.Tabs(
          isCodeGroup: true,
          tabs: [
            Document.Tabs.Tab(
              label: attack, blocks: [.codeBlock(Document.CodeBlock(code: attack))])
          ])),
      .accordion([Document.AccordionItem(label: attack, icon: attack, blocks: inner)]),
      .cards([
        Document.Card(title: inlines, icon: attack, destination: attack, blocks: inner)
      ]),
      .fields([
        Document.Field(
          name: attack, type: attack, isRequired: true, defaultValue: attack, blocks: inner)
      ]),
      .figure(
        Document.Figure(
          image: Document.Image(source: attack, alternative: attack), caption: inlines)),
      .component(
        Document.Component(
          name: attack,
          attributes: [
            "title": .string(attack), "to": .string(attack), "description": .string(attack),
          ], slots: [Document.Component.Slot(name: attack, blocks: inner)])),
    ],
    footnotes: [
      Document.Footnote(number: 1, id: attack, referenceIDs: [attack], blocks: inner)
    ])

  private static let frame = ArticleFrame(
    breadcrumbs: [attack], title: attack, description: attack, updated: attack,
    related: [ArticleFrame.Reference(title: attack, target: attack)])

  @Test(
    arguments: TerminalRenderer.ColorDepth.allCases, TerminalRenderer.Form.allCases)
  func noControlReachesTheTerminal(
    depth: TerminalRenderer.ColorDepth, form: TerminalRenderer.Form
  ) {
    for hyperlinks in [true, false] {
      for tables in TerminalRenderer.TableLayout.allCases {
        let options = TerminalRenderer.Options(
          width: 60, colorDepth: depth, hyperlinks: hyperlinks, linkBase: "https://y",
          tables: tables, form: form)
        let text = TerminalRenderer(options: options).render(Self.document, in: Self.frame)
        expectClean(text)
      }
    }
  }

  @Test func noControlComesFromTopics() {
    let attack = Self.attack
    let list = TopicList(
      title: attack,
      sections: [
        TopicList.Section(
          title: attack, description: attack,
          topics: [TopicList.Topic(name: attack, title: attack, note: attack)])
      ], hint: attack)
    expectClean(TerminalRenderer().render(list))
  }

  private func expectClean(_ text: String) {
    let controls = StyledText.visible(text).unicodeScalars.filter(StyledText.isControl)
    #expect(controls.isEmpty)
    let targets = text.split(separator: "\u{1B}]8;").dropFirst().compactMap {
      $0.split(separator: "\u{1B}\\", omittingEmptySubsequences: false).first
    }
    for target in targets {
      #expect(target.utf8.allSatisfy { (0x21..<0x7F).contains($0) })
    }
  }
}
