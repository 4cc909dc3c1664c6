package import HelpCenter

/// Builds a tree from Markdown elements with raw HTML between them, as rehype-raw does with parse5.
///
/// A page's elements are sent through an HTML parser as if they had been tags, so that raw tags can
/// open before a paragraph and close after it. The parser then repairs the nesting by the rules of
/// the HTML standard (13.2.6) for a fragment within `template`.
///
/// Elements beyond the nesting limit become siblings; every step costs no more than that limit.
package struct HTMLTreeBuilder {
  /// The levels of elements that a tree may have.
  package static let depthLimit = 100

  /// Offsets of raw HTML that could not be taken in: tags without an end.
  package private(set) var unfinishedTags: [Int] = []
  /// Whether elements were nested beyond the limit.
  package internal(set) var exceedsDepth = false

  var nodes: [HTMLNode]
  /// The open elements; the first is the root.
  var stack: [Int] = [0]
  /// The formatting elements; `nil` is a marker.
  var formatting: [Int?] = []
  /// Names of elements that are open but were too deep to nest.
  var overflow: [String] = []
  var mode = HTMLInsertionMode.inTemplate
  var originalMode = HTMLInsertionMode.inBody
  var templateModes: [HTMLInsertionMode] = [.inTemplate]
  var model = HTMLContentModel.data
  var form: Int?
  var isFostering = false
  var skipsLineFeed = false
  private var remainder: HTMLTokenizer.Remainder?

  /// Whether a tag in camel case is in lower case, not kebab case, as in an HTML parser.
  private let keepsTagNames: Bool

  /// Creates an empty tree.
  package init(keepsTagNames: Bool = false) {
    self.keepsTagNames = keepsTagNames
    nodes = [HTMLNode(tag: "html")]
  }

  // MARK: Input

  /// Opens a Markdown element.
  ///
  /// - Parameters:
  ///   - name: The tag; components in kebab case.
  ///   - attributes: The attributes as hast properties.
  ///   - range: Where the element stands in its file.
  package mutating func startTag(
    _ name: String, attributes: DataObject = [:], range: SourceRange? = nil
  ) {
    guard model != .plainText else { return }
    let isSVG = nodes[current].namespace == .svg || name == "svg"
    let tag = HTMLStartTag(
      name: name,
      attributes: attributes.isEmpty
        ? [] : PropertyInformation.attributes(of: attributes, in: isSVG ? .svg : .html))
    let count = nodes.count
    process(.startTag(tag))
    if let range, nodes.count > count, nodes[nodes.count - 1].tag == name {
      nodes[nodes.count - 1].range = range
    }
  }

  /// Closes a Markdown element; elements without content need no call.
  package mutating func endTag(_ name: String) {
    guard model != .plainText else { return }
    if nodes[current].namespace == .html, HTMLElements.void.contains(name) { return }
    process(.endTag(name))
  }

  /// Adds text; no text at all stays a node in code.
  package mutating func text(_ text: String) {
    guard !text.isEmpty else {
      if currentTag == "code" { append(HTMLNode(kind: .text, text: text), to: current) }
      return
    }
    insertText(text, isMarkdown: true)
  }

  /// Adds a comment.
  package mutating func comment(_ text: String) { process(.comment(text)) }

  /// Adds raw HTML, which may be a part of an element or a comment.
  ///
  /// - Parameters:
  ///   - bytes: The HTML, UTF-8.
  ///   - offset: Where it stands in its file.
  package mutating func raw(_ bytes: ArraySlice<UInt8>, at offset: Int = 0) {
    var tokenizer = HTMLTokenizer(bytes, after: remainder, keepsTagNames: keepsTagNames)
    while let token = tokenizer.next(model: model, isForeign: nodes[current].namespace != .html) {
      if case .text(let text) = token {
        insertText(text, isMarkdown: false)
      } else {
        process(token)
      }
    }
    remainder = nil
    switch tokenizer.remainder {
    case .comment: remainder = tokenizer.remainder
    case .tag(let index): unfinishedTags.append(offset + index - bytes.startIndex)
    case nil: break
    }
  }

  /// Returns the top-level nodes, comments included.
  package consuming func finish() -> [MarkupNode] {
    if case .comment(let text) = remainder { process(.comment(text)) }
    return nodes[0].children.map { node(at: $0) }
  }

  private func node(at index: Int) -> MarkupNode {
    let node = nodes[index]
    switch node.kind {
    case .text: return .text(node.text)
    case .comment: return .comment(node.text)
    case .element:
      return .element(
        MarkupElement(
          tag: node.tag, attributes: node.properties,
          children: node.children.map { self.node(at: $0) }, range: node.range))
    }
  }

  // MARK: Dispatch

  mutating func process(_ token: HTMLToken) {
    switch token {
    case .startTag(let tag):
      skipsLineFeed = false
      if isForeignContent(for: tag) { startForeign(tag) } else { start(tag) }
    case .endTag(let name):
      skipsLineFeed = false
      if closesOverflow(name) { return }
      if nodes[current].namespace != .html { endForeign(name) } else { end(name) }
    case .comment(let text):
      skipsLineFeed = false
      append(HTMLNode(kind: .comment, text: text), to: current)
    case .text(let text): insertText(text, isMarkdown: false)
    }
  }

  /// Takes an end tag for an element that was too deep to be nested.
  private mutating func closesOverflow(_ name: String) -> Bool {
    guard !overflow.isEmpty else { return false }
    guard let index = overflow.lastIndex(of: name) else { return false }
    overflow.removeSubrange(index...)
    return true
  }

  mutating func start(_ tag: HTMLStartTag) {
    switch mode {
    case .inBody: startInBody(tag)
    case .text: break
    case .inTable: startInTable(tag)
    case .inCaption: startInCaption(tag)
    case .inColumnGroup: startInColumnGroup(tag)
    case .inTableBody: startInTableBody(tag)
    case .inRow: startInRow(tag)
    case .inCell: startInCell(tag)
    case .inSelect, .inSelectInTable: startInSelect(tag)
    case .inTemplate: startInTemplate(tag)
    }
  }

  mutating func end(_ name: String) {
    switch mode {
    case .inBody: endInBody(name)
    case .text: endText()
    case .inTable: endInTable(name)
    case .inCaption: endInCaption(name)
    case .inColumnGroup: endInColumnGroup(name)
    case .inTableBody: endInTableBody(name)
    case .inRow: endInRow(name)
    case .inCell: endInCell(name)
    case .inSelect, .inSelectInTable: endInSelect(name)
    case .inTemplate: if name == "template" { endTemplate() }
    }
  }

  private mutating func endText() {
    pop()
    mode = originalMode
    model = .data
  }
}
