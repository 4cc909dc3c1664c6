internal import HelpCenter

/// Builds the markup tree of a document from libcmark's trees and the constructs around them.
///
/// The result is what mdast-util-to-hast and MDC's handlers make: attributes still have the names
/// of the source, raw HTML stands as text in elements named ``rawTag``.
struct MarkupBuilder {
  /// The tag of an element that holds raw HTML.
  static let rawTag = "#raw"
  /// How deep elements nest; what lies deeper becomes text.
  static let depthLimit = 100
  /// How many highlighted lines the code blocks of a page may state.
  static let highlightLimit = 100_000

  let tree: CommonMarkNodes
  let plan: InlinePlan
  let text: SourceText
  let source: [UInt8]
  let options: MarkdownParser.Options
  /// Whether there is raw HTML, so that line endings between blocks can matter.
  let hasRaw: Bool
  let regions: [Int32]
  /// Whether there is a tilde in any text, so that there can be strikethrough.
  let hasTilde: Bool

  var diagnostics: [Diagnostic] = []
  /// The components whose YAML could be read, by number.
  let properties: [Int: DataObject]
  /// The footnotes in the order of their first references, with their numbers from 1 and how often
  /// each was referred to.
  var footnoteOrder: [[UInt8]] = []
  var footnoteNumbers: [[UInt8]: Int] = [:]
  var footnoteCounts: [[UInt8]: Int] = [:]
  /// The addresses of files by those of their pages, for links whose address is that of a definition.
  var rewrittenAddresses: [String: String] = [:]
  var isTooDeep = false
  /// Where the first block lies that is nested too deep.
  var firstCut: SourceRange?
  /// How many more highlighted lines code blocks may state.
  var highlightBudget = MarkupBuilder.highlightLimit

  init(
    tree: CommonMarkNodes, plan: InlinePlan, text: SourceText, source: [UInt8],
    properties: [Int: DataObject], options: MarkdownParser.Options
  ) {
    self.tree = tree
    self.plan = plan
    self.text = text
    self.source = source
    self.properties = properties
    self.options = options
    hasTilde = [tree.pool, plan.nodes.pool].contains {
      ByteSearch.first(.tilde, in: $0, 0..<$0.count) != nil
    }
    hasRaw =
      MarkupBuilder.hasRaw(tree) || MarkupBuilder.hasRaw(plan.nodes) || plan.hasRaw
    let top = tree.nodes.isEmpty ? [] : Array(tree.children(of: CommonMarkNodes.root))
    regions = Array(top.prefix(text.outline.regionCount))
    pageStart =
      top.count > text.outline.regionCount ? top[text.outline.regionCount] : -1
  }

  private let pageStart: Int32

  /// The nodes of the page, footnotes included.
  mutating func build() -> [MarkupNode] {
    var list = NodeList()
    blocks(from: pageStart, depth: 1, into: &list)
    appendFootnotes(to: &list)
    let nodes = list.finish()
    return wrap(nodes, atEnds: false)
  }

  /// The nodes of a region.
  mutating func region(_ number: Int, depth: Int) -> [MarkupNode] {
    guard number < regions.count else { return [] }
    var list = NodeList()
    blocks(from: tree[regions[number]].firstChild, depth: depth, into: &list)
    return list.finish()
  }

  /// Adds a node and its following siblings.
  mutating func blocks(from first: Int32, depth: Int, into list: inout NodeList) {
    list.reserve(tree.siblingCount(from: first))
    var index = first
    while index >= 0 {
      block(index, depth: depth, into: &list)
      index = tree[index].next
    }
  }

  private mutating func block(_ index: Int32, depth: Int, into list: inout NodeList) {
    let node = tree[index]
    guard depth < MarkupBuilder.depthLimit else {
      firstCut = firstCut ?? text.range(of: tree[index])
      appendFlattened(index, of: tree, to: &list)
      return
    }
    let range = text.range(of: node)
    switch node.kind {
    case .paragraph: paragraph(index, range: range, depth: depth, into: &list)
    case .heading where plan.tables[index] != nil:
      paragraph(index, range: range, depth: depth, into: &list)
    case .heading:
      var content = NodeList()
      inlineContent(of: index, depth: depth, into: &content)
      list.append("h\(node.number)", children: content.finish(), range: range)
    case .blockQuote:
      var content = NodeList()
      blocks(from: node.firstChild, depth: depth + 1, into: &content)
      list.append(
        "blockquote", children: wrap(content.finish(), atEnds: true), range: range)
    case .list: self.list(index, range: range, depth: depth, into: &list)
    case .codeBlock: list.append(codeBlock(node, range: range))
    case .thematicBreak: list.append("hr", range: range)
    case .htmlBlock: htmlBlock(node, depth: depth, into: &list)
    default: appendFlattened(index, of: tree, to: &list)
    }
  }

  private mutating func paragraph(
    _ index: Int32, range: SourceRange?, depth: Int, into list: inout NodeList
  ) {
    if let table = plan.tables[index] {
      if let lead = table.lead {
        var content = NodeList()
        job(lead, depth: depth, into: &content)
        list.append("p", children: content.finish(), range: range)
      }
      list.append(self.table(table, range: range, depth: depth))
      if !table.tail.isEmpty { list.append(MarkupBuilder.raw(table.tail)) }
      if table.hasRule { list.append("hr") }
      return
    }
    var content = NodeList()
    inlineContent(of: index, depth: depth, into: &content)
    let children = content.finish()
    if startsWithComponentTag(children) {
      list.append(contentsOf: children)
    } else {
      list.append("p", children: children, range: range)
    }
  }

  /// A paragraph that starts with a tag that HTML does not know has no `p`.
  private func startsWithComponentTag(_ children: [MarkupNode]) -> Bool {
    guard hasRaw, case .element(let element)? = children.first, element.tag == MarkupBuilder.rawTag
    else { return false }
    let name = HTMLTag.name(in: element.textContent).map(KebabCase.convert) ?? "div"
    return !HTMLTag.known.contains(name)
  }

  /// Puts line endings between blocks, where something can come of them.
  func wrap(_ nodes: [MarkupNode], atEnds: Bool) -> [MarkupNode] {
    let matters =
      hasRaw
      || nodes.contains { if case .text = $0 { true } else { false } }
    guard matters, !nodes.isEmpty else { return nodes }
    var list = NodeList()
    if atEnds { list.append(text: "\n") }
    for (index, node) in nodes.enumerated() {
      // White space before a comment stands on its line.
      let isOnLine: Bool =
        if case .comment = node, index > 0, case .text = nodes[index - 1] { true } else { false }
      if index > 0, !isOnLine { list.append(text: "\n") }
      list.append(node)
    }
    if atEnds { list.append(text: "\n") }
    return list.finish()
  }

  private static func hasRaw(_ nodes: CommonMarkNodes) -> Bool {
    nodes.nodes.contains { node in
      (node.kind == .htmlBlock || node.kind == .inlineHTML)
        && comment(nodes.bytes(node.literal).drop { $0.isBlank }) == nil
    }
  }
}
