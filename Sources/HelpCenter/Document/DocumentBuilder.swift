extension Document {
  /// Lowers a markup tree to its meaning.
  ///
  /// Elements are understood by the names that Markdown, HTML, Nuxt's Prose components, Nuxt UI
  /// and Docus give them; whatever else stands in the tree becomes a component. What lies deeper
  /// than 100 levels is kept as text.
  ///
  /// - Parameters:
  ///   - nodes: The top-level nodes of the tree.
  ///   - data: The values that bindings such as `{{ title }}` and bound attributes refer to,
  ///     usually the front matter.
  public init(_ nodes: [MarkupNode], data: DataObject = [:]) {
    var builder = DocumentBuilder(data: data, styles: HighlightStyleSheet(nodes))
    let blocks = builder.blocks(nodes)
    self.init(blocks: blocks, footnotes: builder.footnotes)
  }

  /// Lowers a markup tree some blocks at a time, for a reader who needs each block once.
  ///
  /// All batches together are the blocks of the document that `init(_:data:)` makes of the tree.
  /// As none outlives its turn, a long article needs no memory for a second tree.
  ///
  /// - Parameters:
  ///   - nodes: The top-level nodes of the tree.
  ///   - data: The values that bindings and bound attributes refer to.
  ///   - body: Takes the blocks in order; no batch is empty.
  /// - Returns: The footnotes.
  package static func lower(
    _ nodes: [MarkupNode], data: DataObject = [:], inBatches body: ([Block]) -> Void
  ) -> [Footnote] {
    var builder = DocumentBuilder(data: data, styles: HighlightStyleSheet(nodes))
    builder.lower(nodes, inBatches: body)
    return builder.footnotes
  }
}

/// Lowers markup trees to documents.
///
/// The builder walks a tree once. In a block context it gathers runs of inline nodes into
/// paragraphs, because minimark drops the `p` of list items and of unwrapped components.
struct DocumentBuilder {
  let data: DataObject
  let styles: HighlightStyleSheet
  var footnotes: [Document.Footnote] = []
  private var depth = 0

  /// The deepest level that is lowered as a structure.
  static let depthLimit = 100

  init(data: DataObject, styles: HighlightStyleSheet) {
    self.data = data
    self.styles = styles
  }

  /// Runs a step one level deeper; past the limit it runs the fallback instead.
  mutating func nested<Result>(
    _ body: (inout DocumentBuilder) -> Result, else fallback: () -> Result
  ) -> Result {
    guard depth < DocumentBuilder.depthLimit else { return fallback() }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  // MARK: Blocks

  /// Lowers the children of a block.
  mutating func blocks(_ nodes: [MarkupNode], inListItem: Bool = false) -> [Document.Block] {
    var blocks: [Document.Block] = []
    appendBlocks(nodes, inListItem: inListItem, to: &blocks)
    return blocks
  }

  private mutating func appendBlocks(
    _ nodes: [MarkupNode], inListItem: Bool = false, to blocks: inout [Document.Block]
  ) {
    nested {
      $0.gatherBlocks(nodes, inListItem: inListItem, into: &blocks)
    } else: {
      let text = nodes.map(\.textContent).joined(separator: " ")
      if !text.isEmpty { blocks.append(.paragraph([.text(text)])) }
    }
  }

  /// Lowers the top-level nodes, as many blocks at a time as fit into a processor's cache.
  fileprivate mutating func lower(
    _ nodes: [MarkupNode], inBatches body: ([Document.Block]) -> Void
  ) {
    var blocks: [Document.Block] = []
    nested {
      $0.gatherBlocks(nodes, inListItem: false, into: &blocks, batchSize: 32, body)
    } else: {
      // The top level is never too deep.
    }
    if !blocks.isEmpty { body(blocks) }
  }

  /// Appends blocks, and hands them over and forgets them whenever there is a full batch.
  private mutating func gatherBlocks(
    _ nodes: [MarkupNode], inListItem: Bool, into blocks: inout [Document.Block],
    batchSize: Int = .max, _ body: ([Document.Block]) -> Void = { _ in }
  ) {
    // Inline nodes and comments, which show nothing, run on from here to the next block.
    var runStart = 0
    for index in nodes.indices {
      guard case .element(let element) = nodes[index] else { continue }
      if inListItem, element.tag == "br", startsParagraph(after: index, in: nodes) {
        // minimark writes the bound between two paragraphs of an item as a lone `br`.
        appendParagraph(nodes[runStart..<index], to: &blocks)
      } else if isInline(element, at: index, in: nodes) {
        continue
      } else {
        appendParagraph(nodes[runStart..<index], to: &blocks)
        append(element, to: &blocks)
      }
      runStart = index + 1
      if blocks.count >= batchSize {
        body(blocks)
        blocks.removeAll(keepingCapacity: true)
      }
    }
    appendParagraph(nodes[runStart...], to: &blocks)
  }

  /// Tells a bound between paragraphs from a hard break, after which the text starts with LF.
  private func startsParagraph(after index: Int, in nodes: [MarkupNode]) -> Bool {
    guard index + 1 < nodes.count else { return true }
    guard case .text(let text) = nodes[index + 1] else { return true }
    return text.utf8.first != UInt8(ascii: "\n")
  }

  private mutating func appendParagraph(
    _ nodes: ArraySlice<MarkupNode>, to blocks: inout [Document.Block]
  ) {
    guard nodes.contains(where: { !$0.isBlank }) else { return }
    let content = inlines(nodes)
    if content.count == 1, case .image(let image) = content[0] {
      blocks.append(
        .figure(Document.Figure(image: image, caption: image.title.map { [.text($0)] } ?? [])))
    } else if !content.isEmpty {
      blocks.append(.paragraph(content))
    }
  }

  private mutating func append(_ element: MarkupElement, to blocks: inout [Document.Block]) {
    let name = ComponentNames.plain(element.tag)
    switch name {
    case "p":
      appendBlocks(element.children, to: &blocks)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      blocks.append(.heading(heading(element)))
    case "ul", "ol", "menu":
      blocks.append(.list(list(element)))
    case "table":
      blocks += table(element)
    case "pre":
      blocks.append(.codeBlock(codeBlock(element)))
    case "blockquote":
      blocks.append(quote(element))
    case "hr", "separator":
      blocks.append(.thematicBreak)
    case "style" where element.attributes.isEmpty && !styles.isEmpty:
      break
    case "figure":
      appendFigure(element, to: &blocks)
    case "section" where isFootnoteSection(element):
      appendFootnotes(element)
    default:
      if let block = component(element, named: name) { blocks.append(block) }
    }
  }

  /// Lowers a heading element.
  mutating func heading(_ element: MarkupElement) -> Document.Heading {
    let level = element.tag.utf8.last.map { Int($0) - 0x30 } ?? 1
    return Document.Heading(
      level: level, id: string("id", of: element) ?? "", content: inlines(element.children))
  }

  private mutating func appendFigure(
    _ element: MarkupElement, to blocks: inout [Document.Block]
  ) {
    var children = element.children
    var caption: [Document.Inline] = []
    if let index = children.firstIndex(where: { $0.element?.tag == "figcaption" }) {
      caption = inlines(children.remove(at: index).element?.children ?? [])
    }
    let content = self.blocks(children)
    if content.count == 1, case .figure(var figure) = content[0] {
      if !caption.isEmpty { figure.caption = caption }
      blocks.append(.figure(figure))
    } else {
      blocks += content
      if !caption.isEmpty { blocks.append(.paragraph([.emphasis(caption)])) }
    }
  }
}

extension MarkupNode {
  /// Whether the node is text of white space only, or a comment.
  var isBlank: Bool {
    switch self {
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    case .comment: true
    case .element: false
    }
  }
}
