import HelpCenter
import HelpTerminal
import HelpTerminalTestSupport
import Testing

struct TerminalGoldenTests {
  private let frame = ArticleFrame(
    breadcrumbs: ["Help", "Troubleshooting"], title: "Gateway fails to start",
    description: "What to do when the gateway does not answer.", updated: "12 March 2026",
    related: [
      ArticleFrame.Reference(title: "Port is taken", target: "help port-is-taken")
    ])

  @Test(arguments: [40, 80, 120])
  func plainGallery(width: Int) throws {
    let renderer = TerminalRenderer(options: .init(width: width))
    let text = renderer.render(SampleDocuments.gallery, in: frame)
    try Golden.expect(text, isSameAs: "gallery-\(width).txt")
  }

  @Test func styledGallery() throws {
    let options = TerminalRenderer.Options(
      width: 80, colorDepth: .ansi16, hyperlinks: true)
    let text = TerminalRenderer(options: options).render(SampleDocuments.gallery, in: frame)
    try Golden.expect(text, isSameAs: "gallery-80.term")
  }

  @Test func spokenGallery() throws {
    let options = TerminalRenderer.Options(width: 80, form: .screenReader)
    let text = TerminalRenderer(options: options).render(SampleDocuments.gallery, in: frame)
    try Golden.expect(text, isSameAs: "gallery-spoken.txt")
  }

  @Test func topics() throws {
    let list = TopicList(
      title: "Help",
      sections: [
        TopicList.Section(
          title: "Troubleshooting", description: "When something does not work.",
          topics: [
            TopicList.Topic(
              name: "gateway-fails-to-start", title: "Gateway fails to start",
              note: "What to do when the gateway does not answer."),
            TopicList.Topic(
              name: "connections-blocked-by-a-firewall", title: "Connections blocked",
              note: "The hosts and ports that must be reachable from your network."),
          ])
      ], hint: "Read an article with: helpcenter help TOPIC")
    for width in [40, 80] {
      let renderer = TerminalRenderer(options: .init(width: width))
      try Golden.expect(renderer.render(list), isSameAs: "topics-\(width).txt")
    }
  }

  @Test func aLongNameStandsAloneAndOthersKeepTheirTitlesBeside() {
    let list = TopicList(sections: [
      TopicList.Section(topics: [
        TopicList.Topic(name: "install", title: "Install"),
        TopicList.Topic(name: String(repeating: "long-", count: 9), title: "Long"),
      ])
    ])
    let text = TerminalRenderer(options: .init(width: 80)).render(list)
    #expect(text == "install  Install\n\(String(repeating: "long-", count: 9))\n         Long\n")
  }
}
