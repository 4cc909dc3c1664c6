internal import HelpCenter

extension MarkupBuilder {
  /// What the inline content stands in.
  struct InlineContext {
    var depth: Int
    var isInLink = false
    /// Bytes of a task's box that are still to be passed over.
    var skipped = 0
    /// Attributes that stand right behind the opening mark of emphasis.
    var ownAttributes: [MarkdownAttribute]?
  }

  /// Adds the inline content of a paragraph or heading.
  mutating func inlineContent(of index: Int32, depth: Int, into list: inout NodeList) {
    var context = InlineContext(depth: depth + 1)
    let parent = tree[index].parent
    if parent >= 0, tree[parent].kind == .item, tree[parent].firstChild == index,
      tree[index].kind == .paragraph, taskMark(ofParagraph: index) != nil
    {
      context.skipped = 4
    }
    if let number = plan.jobs[index] {
      job(number, context: &context, into: &list)
    } else {
      inlines(from: tree[index].firstChild, of: tree, context: &context, into: &list)
    }
  }

  /// Adds the content of a job.
  mutating func job(_ number: Int, depth: Int, into list: inout NodeList) {
    var context = InlineContext(depth: depth + 1)
    job(number, context: &context, into: &list)
  }

  private mutating func job(
    _ number: Int, context: inout InlineContext, into list: inout NodeList
  ) {
    guard number < plan.roots.count else { return }
    // The first line is the text `X` that keeps the paragraph a paragraph.
    let nodes = plan.nodes
    var first = nodes[plan.roots[number]].firstChild
    while first >= 0, nodes[first].kind != .softBreak { first = nodes[first].next }
    guard first >= 0 else { return }
    inlines(from: nodes[first].next, of: nodes, context: &context, into: &list)
  }

  /// Adds a node and its following siblings.
  private mutating func inlines(
    from first: Int32, of nodes: CommonMarkNodes, context: inout InlineContext,
    into list: inout NodeList
  ) {
    guard needsPieces(from: first, of: nodes) else {
      directInlines(from: first, of: nodes, context: &context, into: &list)
      return
    }
    var run: [UInt8] = []
    var index = first
    var pieces = Pieces()
    while index >= 0 {
      let node = nodes[index]
      switch node.kind {
      case .text:
        text(nodes.bytes(node.literal), run: &run, pieces: &pieces, context: &context)
      case .softBreak:
        if context.skipped > 0 {
          context.skipped = 0
        } else {
          run.append(.newline)
        }
      case .lineBreak:
        pieces.add(text: &run)
        pieces.items.append(.node(.element("br")))
        run.append(.newline)
      default:
        pieces.add(text: &run)
        inline(index, node, of: nodes, context: context, into: &pieces)
      }
      index = node.next
    }
    pieces.add(text: &run)
    if pieces.hasTilde, !options.commonMarkOnly { pieces.strike() }
    resolve(pieces.items, context: &context, into: &list)
  }

  /// A Boolean value indicating whether siblings are collected before their constructs are
  /// resolved, as strikethrough can span them.
  private func needsPieces(from first: Int32, of nodes: CommonMarkNodes) -> Bool {
    guard hasTilde else { return false }
    var index = first
    while index >= 0 {
      let node = nodes[index]
      if node.kind == .text, nodes.bytes(node.literal).contains(.tilde) { return true }
      index = node.next
    }
    return false
  }

  /// Adds a node and its following siblings at once.
  private mutating func directInlines(
    from first: Int32, of nodes: CommonMarkNodes, context: inout InlineContext,
    into list: inout NodeList
  ) {
    list.reserve(nodes.markupCount(from: first))
    var run: [UInt8] = []
    var index = first
    while index >= 0 {
      let place = index
      let node = nodes[place]
      index = node.next
      switch node.kind {
      case .text:
        let isAlone =
          run.isEmpty && context.skipped == 0 && plan.constructs.isEmpty
          && (node.next < 0 || nodes[node.next].kind != .softBreak)
        if isAlone {
          plainText(nodes.bytes(node.literal), isInLink: context.isInLink, into: &list)
        } else {
          directText(nodes.bytes(node.literal), run: &run, context: &context, into: &list)
        }
      case .softBreak:
        if context.skipped > 0 {
          context.skipped = 0
        } else {
          run.append(.newline)
        }
      case .lineBreak:
        flush(&run, context, into: &list)
        list.append("br")
        run.append(.newline)
      default:
        flush(&run, context, into: &list)
        guard context.depth < MarkupBuilder.depthLimit else {
          appendFlattened(place, of: nodes, to: &list)
          continue
        }
        guard let node = inline(node, of: nodes, context: context) else { continue }
        if case .comment = node { list.flush() }
        list.append(node)
      }
    }
    flush(&run, context, into: &list)
  }

  /// Adds a run of text and empties it.
  private func flush(_ run: inout [UInt8], _ context: InlineContext, into list: inout NodeList) {
    guard !run.isEmpty else { return }
    plainText(run[...], isInLink: context.isInLink, into: &list)
    run.removeAll(keepingCapacity: true)
  }

  /// Adds text to a run, and the constructs in it to a list.
  private mutating func directText(
    _ bytes: ArraySlice<UInt8>, run: inout [UInt8], context: inout InlineContext,
    into list: inout NodeList
  ) {
    var bytes = bytes
    if context.skipped > 0 {
      let count = min(context.skipped, bytes.count)
      bytes = bytes.dropFirst(count)
      context.skipped -= count
    }
    while !plan.constructs.isEmpty, let mark = bytes.firstIndex(of: Marker.bytes[0]) {
      guard let (number, end) = Marker.number(in: bytes, at: mark),
        number < plan.constructs.count
      else {
        run += bytes[...mark]
        bytes = bytes[(mark + 1)...]
        continue
      }
      var head = bytes[..<mark]
      if head.last == .openBrace { head.removeLast() }
      run += head
      flush(&run, context, into: &list)
      construct(plan.constructs[number], context: &context, into: &list)
      bytes = bytes[end...]
      if bytes.first == .closeBrace { bytes.removeFirst() }
    }
    run += bytes
  }

  /// Adds an inline node that is no text.
  private mutating func inline(
    _ index: Int32, _ node: CommonMarkNodes.Node, of nodes: CommonMarkNodes,
    context: InlineContext, into pieces: inout Pieces
  ) {
    guard context.depth < MarkupBuilder.depthLimit else {
      var list = NodeList()
      appendFlattened(index, of: nodes, to: &list)
      pieces.items += list.finish().map(Pieces.Item.node)
      return
    }
    if let node = inline(node, of: nodes, context: context) { pieces.items.append(.node(node)) }
  }

  /// Builds an inline node that is no text.
  private mutating func inline(
    _ node: CommonMarkNodes.Node, of nodes: CommonMarkNodes, context: InlineContext
  ) -> MarkupNode? {
    var inner = context
    inner.depth += 1
    inner.skipped = 0
    inner.ownAttributes = nil
    var content = NodeList()
    switch node.kind {
    case .code:
      return .element("code", DataObject(), [.text(nodes.string(node.literal))])
    case .inlineHTML: return MarkupBuilder.raw(nodes.bytes(node.literal))
    case .emphasis, .strong:
      inlines(from: node.firstChild, of: nodes, context: &inner, into: &content)
      var element = MarkupElement(
        tag: node.kind == .emphasis ? "em" : "strong", children: content.finish())
      if let own = inner.ownAttributes { apply(own, to: &element) }
      return .element(element)
    case .link:
      inner.isInLink = true
      inlines(from: node.firstChild, of: nodes, context: &inner, into: &content)
      let address = linkAddress(nodes.bytes(node.literal))
      var attributes = DataObject()
      attributes.members.reserveCapacity(2)
      attributes.members.append(.init(key: "href", value: .string(address)))
      if !node.info.isEmpty {
        attributes.members.append(.init(key: "title", value: .string(nodes.string(node.info))))
      }
      if MarkupBuilder.isExternal(address) {
        attributes.members.append(.init(key: "rel", value: MarkupBuilder.relation))
      }
      return .element("a", attributes, content.finish())
    case .image:
      inlines(from: node.firstChild, of: nodes, context: &inner, into: &content)
      var attributes: DataObject = [
        "src": .string(AddressText.normalized(nodes.bytes(node.literal)))
      ]
      attributes["alt"] = .string(MarkupBuilder.plainText(content.finish()))
      if !node.info.isEmpty { attributes["title"] = .string(nodes.string(node.info)) }
      return .element("img", attributes)
    default: return nil
    }
  }

  /// The address of a link; links to Markdown files become links to their pages.
  private mutating func linkAddress(_ address: ArraySlice<UInt8>) -> String {
    guard options.rewritesFileLinks, HTMLSyntax.find(".md", in: address) != nil else {
      return AddressText.normalized(address)
    }
    let link = PathMeta.link(String(decoding: address, as: UTF8.self))
    let rewritten = AddressText.normalized(Array(link.utf8)[...])
    rewrittenAddresses[rewritten] = AddressText.normalized(address)
    return rewritten
  }

  /// Splits text at markers.
  private mutating func text(
    _ bytes: ArraySlice<UInt8>, run: inout [UInt8], pieces: inout Pieces,
    context: inout InlineContext
  ) {
    var bytes = bytes
    if context.skipped > 0 {
      let count = min(context.skipped, bytes.count)
      bytes = bytes.dropFirst(count)
      context.skipped -= count
    }
    if bytes.contains(.tilde) { pieces.hasTilde = true }
    while let mark = bytes.firstIndex(of: Marker.bytes[0]) {
      guard let (number, end) = Marker.number(in: bytes, at: mark),
        number < plan.constructs.count
      else {
        run += bytes[...mark]
        bytes = bytes[(mark + 1)...]
        continue
      }
      var head = bytes[..<mark]
      if head.last == .openBrace { head.removeLast() }
      run += head
      pieces.add(text: &run)
      // Siblings are built before the construct is resolved, so its number is taken here.
      if case .footnote(let label) = plan.constructs[number] { _ = footnoteNumber(of: label) }
      pieces.items.append(.construct(number))
      bytes = bytes[end...]
      if bytes.first == .closeBrace { bytes.removeFirst() }
    }
    run += bytes
  }

  /// Turns pieces into nodes.
  private mutating func resolve(
    _ items: [Pieces.Item], context: inout InlineContext, into list: inout NodeList
  ) {
    for item in items {
      switch item {
      case .text(let bytes): plainText(bytes[...], isInLink: context.isInLink, into: &list)
      case .node(let node):
        if case .comment = node { list.flush() }
        list.append(node)
      case .construct(let number):
        construct(plan.constructs[number], context: &context, into: &list)
      case .struck(let items):
        var content = NodeList()
        var inner = context
        inner.depth += 1
        resolve(items, context: &inner, into: &content)
        list.append("del", children: content.finish())
      }
    }
  }

  /// Adds text, with its addresses as links and its emoji.
  private func plainText(_ bytes: ArraySlice<UInt8>, isInLink: Bool, into list: inout NodeList) {
    guard !bytes.isEmpty else { return }
    let marks = AddressText.marks(of: bytes)
    if marks.mayHoldAddress, !isInLink, !options.commonMarkOnly,
      let parts = AddressText.split(Array(bytes))
    {
      for part in parts {
        if let href = part.href {
          var attributes: DataObject = ["href": .string(href)]
          MarkupBuilder.addRelation(&attributes)
          list.append("a", attributes, children: [.text(part.text)])
        } else {
          list.append(text: EmojiTable.replaceNames(in: part.text))
        }
      }
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    list.append(text: marks.hasColon ? EmojiTable.replaceNames(in: text) : text)
  }

  /// Raw HTML as a node; a comment as a comment.
  static func raw(_ html: ArraySlice<UInt8>, keepsTagName: Bool = false) -> MarkupNode {
    if let content = comment(html) { return .comment(String(decoding: content, as: UTF8.self)) }
    let text = String(decoding: html, as: UTF8.self)
    return .element(rawTag, [:], [.text(keepsTagName ? text : HTMLTag.kebabCased(text))])
  }

  /// The content of a comment, if raw HTML is one and nothing else.
  static func comment(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard html.starts(with: "<!--".utf8), let end = HTMLSyntax.find("-->", in: html.dropFirst(4)),
      html[end...].allSatisfy(\.isWhitespace)
    else { return nil }
    return html[(html.startIndex + 4)..<(end - 3)]
  }

  /// The text that an image's alternative text keeps.
  private static func plainText(_ nodes: [MarkupNode]) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .text(let run): text += run
      case .comment: break
      case .element(let element):
        if element.tag == "img" {
          text += element.attributes["alt"]?.string ?? ""
        } else if element.tag != rawTag {
          text += plainText(element.children)
        }
      }
    }
    return text
  }

  /// `rel="nofollow"` for addresses of other sites.
  static func addRelation(_ attributes: inout DataObject) {
    guard let href = attributes["href"]?.string else { return }
    if isExternal(href) { attributes["rel"] = relation }
  }

  /// A Boolean value indicating whether an address is one of another site.
  private static func isExternal(_ href: String) -> Bool {
    href.utf8.starts(with: "//".utf8) || AddressText.isWebAddress(href)
  }

  /// The relation to other sites.
  private static let relation: DataValue = ["nofollow"]
}
