import HelpCenter
import HelpContent
import HelpSearch
import Testing

@Suite("The embedded articles")
struct HelpContentTests {
  private func catalog() throws -> HelpCatalog {
    HelpCatalog(rows: try HelpImage.helpCenter.rows())
  }

  private func article(_ slug: String) throws -> HelpArticle {
    let image = try HelpImage.helpCenter
    let index = try #require(try image.index(ofSlug: slug))
    return HelpArticle(row: try image.row(at: index))
  }

  @Test("They open, and every byte is right")
  func opens() throws {
    try HelpImage.helpCenter.verify()
  }

  @Test("No name is used twice, and every link leads somewhere")
  func links() throws {
    let catalog = try catalog()
    #expect(catalog.diagnostics.isEmpty)
    #expect(catalog.links.diagnostics.isEmpty)
    #expect(catalog.categories.map(\.title) == ["Getting started", "Troubleshooting"])
  }

  @Test(
    "The troubleshooting articles keep their places, titles and anchors",
    arguments: [
      (
        "agent-shows-disconnected", "Agent shows 'Disconnected'", 1,
        [
          "gateway-is-not-running", "internet-connection-is-unavailable",
          "multiclaw-cloud-is-experiencing-an-outage", "workspace-session-has-expired",
          "firewall-or-proxy-blocking-the-connection", "auth-token-has-expired-or-been-revoked",
          "gateway-is-running-but-agent-stays-disconnected",
        ]
      ),
      (
        "gateway-fails-to-start", "Gateway fails to start", 2,
        [
          "port-conflict", "missing-or-corrupt-openclaw-binary",
          "empty-or-invalid-workspace-token", "binary-not-executable-macos-and-linux",
          "data-directory-inaccessible", "still-not-working",
        ]
      ),
      (
        "cannot-sign-in", "Cannot sign in", 3,
        [
          "wrong-workspace-url", "expired-or-invalid-session", "sign-in-with-multiplai-error",
          "email-not-confirmed", "account-locked", "multiclaw-cloud-is-down",
        ]
      ),
      (
        "connections-blocked-by-a-firewall-or-proxy",
        "Connections blocked by a firewall or proxy", 11,
        [
          "allowlist", "if-udp-is-blocked", "configuring-a-proxy", "deep-packet-inspection-dpi",
          "still-not-connecting",
        ]
      ),
    ])
  func troubleshooting(slug: String, title: String, order: Int, anchors: [String]) throws {
    let article = try article(slug)
    #expect(article.title == title)
    #expect(article.path == "/troubleshooting/\(slug)")
    #expect(article.category == "troubleshooting")
    #expect(article.order == order)
    #expect(article.updatedAt == "2026-03-30")
    #expect(article.sections.map(\.anchor).filter { !$0.isEmpty } == anchors)
  }

  @Test("The allowlist has every host and port")
  func allowlist() throws {
    let table = try #require(
      try article("connections-blocked-by-a-firewall-or-proxy").body.nodes
        .compactMap(\.element).first { $0.tag == "table" })
    let rows = table.children.compactMap(\.element).flatMap { part in
      part.children.compactMap(\.element).map { row in
        row.children.map(\.textContent).joined(separator: " | ")
      }
    }
    #expect(
      rows == [
        "Service | Host | Protocol | Port",
        "MultiClaw Cloud | *.multiclaw.io | HTTPS | 443",
        "MultiClaw Cloud | *.multiclaw.io | WSS (WebSocket) | 443",
        "OpenAI | api.openai.com | HTTPS | 443",
        "Anthropic | api.anthropic.com | HTTPS | 443",
        "Google Gemini | generativelanguage.googleapis.com | HTTPS | 443",
        "Cloud desktop relay | turn.multiclaw.io | HTTPS (TURN signalling) | 443",
        "Cloud desktop relay | turn.multiclaw.io | UDP (TURN relay) | 3478, 5349",
        "Auto-updater | cdn.multiclaw.io | HTTPS | 443",
      ])
  }

  @Test("The articles about HelpCenter show every element and component")
  func everyFeature() throws {
    var tags: Set<String> = []
    func gather(_ nodes: [MarkupNode]) {
      for element in nodes.compactMap(\.element) {
        tags.insert(element.tag)
        gather(element.children)
      }
    }
    for article in try catalog().articles where article.category == "getting-started" {
      gather(article.body.nodes)
    }
    let expected: Set<String> = [
      "a", "accordion", "accordion-item", "badge", "binding", "blockquote", "br", "callout", "card",
      "card-group", "caution", "code", "code-group", "collapsible", "danger", "del", "em", "field",
      "field-group", "h2", "h3", "h4", "hr", "img", "important", "input", "kbd", "li", "note", "ol",
      "p", "pre", "release-card", "release-date", "span", "steps", "strong", "sup", "table", "tabs",
      "tabs-item", "template", "tip", "ul", "warning",
    ]
    #expect(expected.subtracting(tags).isEmpty)
  }

  @Test("A misspelt question leads to the section that answers it")
  func misspeltQuestion() throws {
    let index = try #require(try HelpContainer.helpCenter.index)
    var searcher = Searcher(try SearchIndex(index))
    let results = try searcher.search("gatway wont start port 18789")
    let best = try #require(results.hits.first)
    #expect(best.path == "/troubleshooting/gateway-fails-to-start")
    #expect(best.sections.first?.anchor == "port-conflict")
  }

  @Test("Aliases lead to their articles")
  func aliases() throws {
    let image = try HelpImage.helpCenter
    for (alias, path) in [
      ("MDC", "/getting-started/write-articles"),
      ("command line options", "/getting-started/read-help-in-the-terminal"),
      ("EmbedHelp", "/getting-started/embed-help-in-your-tool"),
    ] {
      let index = try #require(try image.index(ofTopic: alias))
      #expect(try image.summary(at: index).path == path)
    }
  }
}
