import HelpCenter

extension PayloadGraph {
  /// Adds a body in the shape it has and returns its reference.
  mutating func append(_ body: MarkupBody) -> Reference {
    var members = [
      Link(key: append(text: "type"), append(.string(body.kind.rawValue)).rawValue),
      Link(key: append(text: body.listKey), append(.array, items(of: body)).rawValue),
    ]
    if let toc = body.toc {
      members.append(Link(key: append(text: "toc"), append(toc).rawValue))
    }
    return append(.object, members)
  }

  /// The links of an array that holds the top-level nodes of a body.
  mutating func items(of body: MarkupBody) -> [Link] {
    body.nodes.map { Link(append($0, kind: body.kind).rawValue) }
  }

  private mutating func append(_ node: MarkupNode, kind: MarkupBody.Kind) -> Reference {
    kind == .root ? appendHast(node) : appendTuple(node)
  }

  private mutating func appendTuple(_ node: MarkupNode) -> Reference {
    switch node {
    case .text(let text): return append(.string(text))
    case .comment(let text):
      return append([nil, [:], .string(text)])
    case .element(let element):
      var items = [
        Link(append(.string(element.tag)).rawValue),
        Link(append(.object(element.attributes)).rawValue),
      ]
      for child in element.children { items.append(Link(appendTuple(child).rawValue)) }
      return append(.array, items)
    }
  }

  private mutating func appendHast(_ node: MarkupNode) -> Reference {
    switch node {
    case .text(let text): return append(["type": "text", "value": .string(text)])
    case .comment(let text): return append(["type": "comment", "value": .string(text)])
    case .element(let element):
      var children: [Link] = []
      for child in element.children { children.append(Link(appendHast(child).rawValue)) }
      let list = append(.array, children)
      return append(
        .object,
        [
          Link(key: append(text: "type"), append(.string("element")).rawValue),
          Link(key: append(text: "tag"), append(.string(element.tag)).rawValue),
          Link(key: append(text: "props"), append(.object(element.attributes)).rawValue),
          Link(key: append(text: "children"), list.rawValue),
        ])
    }
  }
}

extension MarkupBody {
  /// The name of the member that holds the nodes.
  var listKey: String { kind == .root ? "children" : "value" }
}
