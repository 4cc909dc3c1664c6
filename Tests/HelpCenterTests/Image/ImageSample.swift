import Foundation

@testable import HelpCenter

/// Rows that use all an image can hold, and the images of them.
enum ImageSample {
  /// Every kind of value and node, odd strings, and names that repeat.
  static let rows: [ContentRow] = [
    ContentRow(
      fields: [
        "id": "help/troubleshooting/02.gateway.md", "title": "Gateway fails to start",
        "category": "troubleshooting", "description": "Ports, binaries and tokens.",
        "draft": false, "extension": "md",
        "meta": ["aliases": ["Gateway won't start", "port 18789"], "keywords": ["port"]],
        "navigation": true, "order": 2, "path": "/troubleshooting/gateway-fails-to-start",
        "relatedArticles": [], "seo": ["title": "Gateway fails to start", "description": nil],
        "slug": "gateway-fails-to-start", "stem": "troubleshooting/02.gateway",
        "ratio": .number(DataNumber(literal: "1.50")), "big": .number(DataNumber(literal: "1e21")),
        "negative": -3, "huge": .number(DataNumber(literal: "9223372036854775807")),
        "date": .tagged("Date", "2026-03-30"), "nothing": .undefined,
      ],
      body: MarkupBody(
        nodes: [
          .element("p", [:], [.text("The port "), .element("code", [:], [.text("18789")])]),
          .element("h2", ["id": "port-conflict"], [.text("Port conflict")]),
          .element(
            "ol", ["start": 3],
            [
              .element("li", [:], [.text("Change "), .element("code", [:], [.text("\"port\"")])]),
              .element("li", [:], [.text("Press "), .element("strong", [:], [.text("Save")])]),
            ]),
          .comment("more"),
          .element(
            "callout", ["type": "tip", ":open": "true", "className": ["a", "b"]],
            [.element("p", [:], [.text("A\u{0}\u{1B}[31m\r\n\t\u{7F}\"\"\"#\\#(x)")])]),
          .element("hr"),
        ],
        toc: ["title": "", "depth": 2, "links": [["id": "port-conflict", "depth": 2]]]),
      hash: "_0wciXQlb9TxhMmXBMEySTf8zKPz2-_ue4yZEGoHNvI", integrity: .verified),
    ContentRow(
      fields: [
        "title": "Agent shows 'Disconnected'", "path": "/troubleshooting/agent-shows-disconnected",
        "description": "", "order": 10, "alias": "offline", "stem": "troubleshooting/10.agent",
      ],
      body: MarkupBody(nodes: [.text(""), .text("é e\u{301} 한국어 👩‍👩‍👧 \u{FEFF}")], kind: .minimal),
      integrity: .modified),
    ContentRow(
      fields: ["title": "Gateway fails to start", "path": "/other/gateway-fails-to-start"],
      body: MarkupBody(kind: .root)),
    ContentRow(fields: [:], body: MarkupBody()),
  ]

  /// The image of the rows.
  static func image(of rows: [ContentRow] = rows) throws -> [UInt8] {
    var writer = HelpImageWriter()
    for row in rows { writer.append(row) }
    return try writer.image()
  }

  /// A row whose body is nested so deep.
  static func row(nestedTo depth: Int) -> ContentRow {
    var node = MarkupNode.text("x")
    for _ in 0..<depth { node = .element("div", [:], [node]) }
    return ContentRow(fields: ["path": "/deep"], body: MarkupBody(nodes: [node]))
  }

  /// The folder of the images of older versions.
  static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/image")
}

extension ContentRow {
  /// All a row holds as text, so that a comparison sees every byte.
  ///
  /// Swift takes canonically equivalent strings for equal, images must not.
  var dump: [UInt8] {
    var writer = JSONWriter()
    writer.write(fields)
    writer.write(body.nodes)
    writer.write(body.toc ?? "none")
    return writer.bytes + Array("\(body.kind) \(hash ?? "-") \(integrity)".utf8)
  }
}
