import HelpCenter
import Testing

@Suite struct TopicTests {
  private let catalog = HelpCatalog(rows: [
    .making(
      "help/troubleshooting/01.agent-shows-disconnected",
      path: "/troubleshooting/agent-shows-disconnected", title: "Agent shows 'Disconnected'",
      body: [.heading(2, "Restart the daemon", id: "restart-the-daemon")]),
    .making(
      "help/troubleshooting/02.gateway-fails-to-start",
      path: "/troubleshooting/gateway-fails-to-start", title: "Gateway fails to start",
      ["meta": ["aliases": ["port in use"], "keywords": ["EADDRINUSE"]]]),
    .making(
      "help/troubleshooting/03.cannot-sign-in", path: "/troubleshooting/cannot-sign-in",
      title: "Cannot sign in", body: [.heading(2, "Expired session", id: "expired-session")]),
    .making(
      "help/troubleshooting/11.connections-blocked",
      path: "/troubleshooting/connections-blocked-by-a-firewall-or-proxy",
      title: "Connections blocked by a firewall or proxy"),
    .making("zh/fw", path: "/zh/fw", title: "被防火墙阻止的连接"),
  ])

  private func describe(_ match: TopicMatch) -> String {
    switch match {
    case .found(let article, let reason): "found \(article.slug) \(reason)"
    case .nearMiss(let article, _): "near \(article.slug)"
    case .ambiguous(let candidates): "any " + candidates.map(\.article.slug).joined(separator: " ")
    case .none(let candidates): "none " + candidates.map(\.article.slug).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("/troubleshooting/cannot-sign-in", "found cannot-sign-in path"),
    ("troubleshooting/cannot-sign-in/", "found cannot-sign-in path"),
    ("help/troubleshooting/03.cannot-sign-in.md", "found cannot-sign-in path"),
    ("cannot-sign-in", "found cannot-sign-in slug"),
    ("Port In Use", "found gateway-fails-to-start alias \"port in use\""),
    ("agent shows disconnected", "found agent-shows-disconnected slug"),
    (
      "CONNECTIONS blocked, by a firewall or proxy!",
      "found connections-blocked-by-a-firewall-or-proxy slug"
    ),
    ("gate", "found gateway-fails-to-start unique beginning"),
    ("被防火墙阻止的连接", "found fw title"),
    ("c", "any cannot-sign-in connections-blocked-by-a-firewall-or-proxy"),
  ])
  func takesNames(topic: String, expected: String) {
    #expect(describe(catalog.resolve(topic)) == expected)
  }

  @Test(arguments: [
    ("gatway fails to strat", "near gateway-fails-to-start"),
    ("start gateway", "near gateway-fails-to-start"),
    ("gateway failed", "near gateway-fails-to-start"),
    ("signin", "near cannot-sign-in"), ("cant sign in", "near cannot-sign-in"),
    ("firewall", "near connections-blocked-by-a-firewall-or-proxy"),
    ("fire wall", "near connections-blocked-by-a-firewall-or-proxy"),
    ("blokced conections", "near connections-blocked-by-a-firewall-or-proxy"),
    ("restart deamon", "near agent-shows-disconnected"),
    ("eaddrinuse", "near gateway-fails-to-start"),
    ("防火墙", "near fw"), ("disconected agnet", "near agent-shows-disconnected"),
  ])
  func takesNearMisses(topic: String, expected: String) {
    #expect(describe(catalog.resolve(topic)) == expected)
  }

  @Test(arguments: ["quantum teleportation", "zzzz", "the", "ö", "12345"])
  func findsNothing(topic: String) {
    #expect(describe(catalog.resolve(topic)).hasPrefix("none"))
  }

  @Test func givesReasons() {
    guard case .nearMiss(_, let note) = catalog.resolve("restart deamon") else {
      Issue.record("expected a near miss")
      return
    }
    #expect(note.contains("heading \"Restart the daemon\""))
    let twice = HelpCatalog(rows: [
      .making("a", path: "/a", title: "Set up the gateway"),
      .making("b", path: "/b", title: "Remove the gateway"),
    ])
    guard case .ambiguous(let candidates) = twice.resolve("teh gatewya") else {
      Issue.record("expected two candidates")
      return
    }
    #expect(candidates.map(\.reason) == [.title, .title])
  }

  @Test func isAmbiguousWhenAlsoNamesAre() {
    let twice = HelpCatalog(rows: [
      .making("x/a", path: "/x/a", title: "One"), .making("y/a", path: "/y/a", title: "Two"),
    ])
    #expect(describe(twice.resolve("a")) == "any a a")
    #expect(describe(twice.resolve("y/a")) == "found a path")
  }

  @Test func survivesHostileTopics() {
    let hostile = [
      "", " ", "#", "/", "//", "\u{0}", "\u{1B}[2J", "\u{202E}", "../../etc/passwd", ".md",
      String(repeating: "a", count: 1 << 20), String(repeating: "gateway ", count: 1 << 17),
      String(repeating: "/", count: 1 << 20), String(repeating: "\u{301}", count: 1 << 18),
      String(repeating: "é", count: 513), String(repeating: "% ", count: 1 << 10),
    ]
    for topic in hostile {
      _ = catalog.resolve(topic)
      for article in catalog.articles { _ = article.resolveSection(topic) }
      _ = TopicReference(topic)
    }
  }

  @Test func takesReferencesApart() {
    #expect(TopicReference("a#b").topic == "a")
    #expect(TopicReference("a#b").section == "b")
    #expect(TopicReference("a").section == nil)
    #expect(TopicReference("a#").section == nil)
    #expect(TopicReference("#b").topic == "")
    #expect(TopicReference("c# basics#x").topic == "c# basics")
  }

  @Test(arguments: [
    ("check-the-port", "check-the-port"), ("Check the PORT", "check-the-port"),
    ("wind", "windows"), ("chekc port", "check-the-port"), ("%C3%BCber", "über"),
    ("uber", "über"), ("nothing of the kind", "-"), ("check", "check-the-port check-the-log"),
  ])
  func findsSections(text: String, expected: String) {
    let article = HelpArticle(
      row: .making(
        "x",
        body: [
          .paragraph("intro"), .heading(2, "Check the port", id: "check-the-port"),
          .heading(2, "Check the log", id: "check-the-log"),
          .element(
            "tabs", [:],
            [.element("tabs-item", ["label": "W"], [.heading(3, "Windows", id: "windows")])]),
          .heading(2, "Über", id: "über"),
        ]))
    let found =
      switch article.resolveSection(text) {
      case .found(let section, _), .nearMiss(let section, _): section.id
      case .ambiguous(let sections): sections.map(\.id).joined(separator: " ")
      case .none: "-"
      }
    #expect(found == expected)
  }
}
