import HelpCenter

extension ContentRow {
  /// Makes a row as a source would give it.
  static func making(
    _ stem: String, path: String? = nil, title: String? = nil, _ fields: DataObject = [:],
    body: [MarkupNode] = []
  ) -> ContentRow {
    var all: DataObject = ["id": .string("docs/" + stem + ".md"), "extension": "md"]
    all["stem"] = .string(stem)
    if let path { all["path"] = .string(path) }
    if let title { all["title"] = .string(title) }
    for member in fields.members { all[member.key] = member.value }
    return ContentRow(fields: all, body: MarkupBody(nodes: body))
  }
}

extension MarkupNode {
  /// A heading with an anchor.
  static func heading(_ level: Int, _ text: String, id: String? = nil) -> MarkupNode {
    .element("h\(level)", id.map { ["id": .string($0)] } ?? [:], [.text(text)])
  }

  /// A paragraph.
  static func paragraph(_ text: String) -> MarkupNode { .element("p", [:], [.text(text)]) }

  /// A paragraph of one link.
  static func link(_ destination: String) -> MarkupNode {
    .element("p", [:], [.element("a", ["href": .string(destination)], [.text("link")])])
  }
}
