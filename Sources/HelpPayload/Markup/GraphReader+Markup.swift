import HelpCenter

/// Bodies in the three shapes that Nuxt Content writes.
///
/// minimark is described by its `src/types/tree.ts`; the hast-like objects by `@nuxtjs/mdc`'s
/// `src/runtime/parser/compiler.ts`. Trees made by hand may lack the attributes of an element or
/// hold numbers and `null` as children.
extension GraphReader {
  /// The number of levels of elements past which only text is kept.
  static let markupDepthLimit = 100

  /// Returns the nodes of an array of nodes.
  mutating func markup(
    in reference: PayloadGraph.Reference
  ) throws(PayloadError) -> [MarkupNode] {
    var nodes: [MarkupNode] = []
    guard let node = graph.node(unwrap(reference)), node.kind == .array else { return nodes }
    try appendMarkup(graph.links[node.links], depth: 0, to: &nodes)
    return nodes
  }

  private func unwrap(_ reference: PayloadGraph.Reference) -> PayloadGraph.Reference {
    NuxtReviver.unwrap(reference, in: graph)
  }

  private mutating func appendMarkup(
    _ links: ArraySlice<PayloadGraph.Link>, depth: Int, to nodes: inout [MarkupNode]
  ) throws(PayloadError) {
    nodes.reserveCapacity(nodes.count + links.count)
    for link in links { try appendMarkup(link.reference, depth: depth, to: &nodes) }
  }

  /// Appends the node that a value stands for, if it does.
  private mutating func appendMarkup(
    _ reference: PayloadGraph.Reference, depth: Int, to nodes: inout [MarkupNode]
  ) throws(PayloadError) {
    try spend()
    guard let node = graph.node(reference) else { return }
    switch node.kind {
    case .string, .number: nodes.append(.text(graph.string(node.text)))
    case .null: break
    case .true, .false: report(.unknownMarkup("a truth value"))
    case .sparse: report(.unknownMarkup("a sparse array"))
    case .array, .object, .tagged:
      guard enter(reference) else { return }
      defer { leave(reference) }
      guard depth < Self.markupDepthLimit else {
        report(.markupTooDeep(limit: Self.markupDepthLimit))
        let text = try textContent(of: reference)
        if !text.isEmpty { nodes.append(.text(text)) }
        return
      }
      switch node.kind {
      case .array: try appendTuple(node, depth: depth, to: &nodes)
      case .object: try appendHast(reference, depth: depth, to: &nodes)
      default:
        let inner = unwrap(reference)
        if inner == reference {
          report(.unknownMarkup("a value of type \(graph.string(graph.tag(of: node)))"))
        } else {
          try appendMarkup(inner, depth: depth, to: &nodes)
        }
      }
    }
  }

  /// Appends `[tag, props, …children]`, or Comark's comment `[null, {}, text]`.
  private mutating func appendTuple(
    _ node: PayloadGraph.Node, depth: Int, to nodes: inout [MarkupNode]
  ) throws(PayloadError) {
    let links = graph.links[node.links]
    guard let first = links.first, let head = graph.node(first.reference) else {
      if !links.isEmpty { report(.unknownMarkup("an array that begins with undefined")) }
      return
    }
    guard head.kind == .string || head.kind == .null else {
      // An array of nodes where one node is expected stands for all of them.
      try appendMarkup(links, depth: depth + 1, to: &nodes)
      return
    }

    var attributes = DataObject()
    var children = links.dropFirst()
    if let second = children.first {
      let props = unwrap(second.reference)
      let kind = graph.node(props)?.kind
      if kind == .object, !isHast(props) {
        attributes = try object(graph.node(props)?.links ?? 0..<0, depth: depth)
        children = children.dropFirst()
      } else if kind == .null || kind == nil {
        children = children.dropFirst()
      }
    }
    if head.kind == .null {
      var text = ""
      for child in children { text += try textContent(of: child.reference) }
      nodes.append(.comment(text))
      return
    }
    var element = MarkupElement(tag: graph.string(head.text), attributes: attributes)
    try appendMarkup(children, depth: depth + 1, to: &element.children)
    nodes.append(.element(element))
  }

  private func isHast(_ reference: PayloadGraph.Reference) -> Bool {
    guard let type = graph.member("type", of: reference).flatMap(graph.string(at:)) else {
      return false
    }
    return type == "element" && graph.member("children", of: reference) != nil
      || (type == "text" || type == "comment")
        && graph.member("value", of: reference).flatMap(graph.string(at:)) != nil
  }

  /// Appends `{type: "element", tag, props, children}`, a text or a comment.
  private mutating func appendHast(
    _ reference: PayloadGraph.Reference, depth: Int, to nodes: inout [MarkupNode]
  ) throws(PayloadError) {
    let type = graph.member("type", of: reference).flatMap(graph.string(at:))
    let value = graph.member("value", of: reference).flatMap(graph.string(at:))
    switch (type, value) {
    case ("text", let value?): nodes.append(.text(value))
    case ("comment", let value?): nodes.append(.comment(value))
    case ("element", _), ("root", _):
      let list = graph.node(unwrap(graph.member("children", of: reference) ?? .undefined))
      let children = list?.kind == .array ? graph.links[list?.links ?? 0..<0] : []
      // hast itself says `tagName` and `properties`, the compiler of MDC `tag` and `props`.
      let tag = graph.member("tag", of: reference) ?? graph.member("tagName", of: reference)
      guard type == "element", let tag = tag.flatMap(graph.string(at:)) else {
        try appendMarkup(children, depth: depth + 1, to: &nodes)
        return
      }
      let props =
        graph.member("props", of: reference) ?? graph.member("properties", of: reference)
      var element = MarkupElement(tag: tag)
      if let props = graph.node(unwrap(props ?? .undefined)), props.kind == .object {
        element.attributes = try object(props.links, depth: depth)
      }
      try appendMarkup(children, depth: depth + 1, to: &element.children)
      nodes.append(.element(element))
    default: report(.unknownMarkup("an object of type '\(type ?? "")'"))
    }
  }

  /// Returns the text in a node, without the call stack.
  private mutating func textContent(
    of reference: PayloadGraph.Reference
  ) throws(PayloadError) -> String {
    var text = ""
    var stack = [reference]
    while let reference = stack.popLast() {
      try spend()
      guard let node = graph.node(unwrap(reference)) else { continue }
      switch node.kind {
      case .string, .number: text += graph.string(node.text)
      case .array:
        let links = graph.links[node.links]
        let isElement = links.first.flatMap { graph.node($0.reference) }?.kind == .string
        stack += links.dropFirst(isElement ? 1 : 0).reversed().map(\.reference)
      case .object:
        let type = graph.member("type", of: reference).flatMap(graph.string(at:))
        let content = type == "text" ? "value" : "children"
        let member =
          content == "value"
          ? graph.member("value", of: reference) : graph.member("children", of: reference)
        if type != nil, let member { stack.append(member) }
      default: break
      }
    }
    return text
  }
}
