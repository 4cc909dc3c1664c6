import HelpCenter
import HelpTerminal
import Testing

/// An article rendered while it is lowered is the same text as one rendered from its document.
struct ArticleInPartsTests {
  private static let frame = ArticleFrame(
    title: "A long article", description: "What it is about.", updated: "2026-01-02",
    related: [ArticleFrame.Reference(title: "Next", target: "help next")])

  /// More blocks than a batch holds, with headings, runs of inline nodes and comments between them.
  private static func nodes(count: Int) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    for number in 0..<count {
      nodes.append(.element("h\(number % 6 + 1)", ["id": "h"], [.text("Part \(number)")]))
      nodes.append(.text("Loose text with "))
      nodes.append(.element("strong", [:], [.text("stress")]))
      nodes.append(.comment("unseen"))
      nodes.append(.text(" and an end."))
      nodes.append(
        .element(
          "p", [:], [.element("a", ["href": .string("/place/\(number)")], [.text("A link")])]))
      nodes.append(
        .element(
          "ul", [:],
          [.element("li", [:], [.text("One")]), .element("u-badge", ["label": "Two"], [])]))
    }
    return nodes
  }

  @Test(arguments: [0, 1, 7, 8, 9, 400])
  func partsJoinToTheWhole(count: Int) {
    let nodes = Self.nodes(count: count)
    let data: DataObject = ["title": "Data"]
    var options = TerminalRenderer.Options()
    options.colorDepth = .ansi16
    let renderer = TerminalRenderer(options: options)
    var whole: [UInt8] = []
    renderer.render(Document(nodes, data: data), in: Self.frame, into: &whole)
    var parts: [[UInt8]] = []
    renderer.render(nodes, data: data, in: Self.frame) { parts.append($0) }
    #expect(Array(parts.joined()) == whole)
    #expect(parts.allSatisfy { !$0.isEmpty })
    #expect(count < 400 || parts.count > 1)
  }
}
