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
    nested {
      $0.gatherBlocks(nodes, inListItem: inListItem)
    } else: {
      let text = nodes.map(\.textContent).joined(separator: " ")
      return text.isEmpty ? [] : [.paragraph([.text(text)])]
    }
  }

  private mutating func gatherBlocks(
    _ nodes: [MarkupNode], inListItem: Bool
  ) -> [Document.Block] {
    var blocks: [Document.Block] = []
    var run: [MarkupNode] = []

    func flush(_ builder: inout DocumentBuilder) {
      defer { run.removeAll(keepingCapacity: true) }
      guard run.contains(where: { !$0.isBlank }) else { return }
      builder.appendParagraph(run, to: &blocks)
    }

    for (index, node) in nodes.enumerated() {
      switch node {
      case .comment: continue
      case .text: run.append(node)
      case .element(let element):
        if inListItem, element.tag == "br", startsParagraph(after: index, in: nodes) {
          // minimark writes the bound between two paragraphs of an item as a lone `br`.
          flush(&self)
        } else if isInline(element, at: index, in: nodes) {
          run.append(node)
        } else {
          flush(&self)
          append(element, to: &blocks)
        }
      }
    }
    flush(&self)
    return blocks
  }

  /// Tells a bound between paragraphs from a hard break, after which the text starts with LF.
  private func startsParagraph(after index: Int, in nodes: [MarkupNode]) -> Bool {
    guard index + 1 < nodes.count else { return true }
    guard case .text(let text) = nodes[index + 1] else { return true }
    return text.utf8.first != UInt8(ascii: "\n")
  }

  private mutating func appendParagraph(_ nodes: [MarkupNode], to blocks: inout [Document.Block]) {
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
      blocks += self.blocks(element.children)
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
