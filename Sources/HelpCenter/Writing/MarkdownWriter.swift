/// Writes markup trees as Markdown with MDC's components.
///
/// Parsed again, the Markdown gives the same tree: text is escaped wherever it could be taken for
/// syntax, fences and component markers are long enough for what they hold, and attributes that
/// do not fit on a line become YAML. Two things have no form in MDC and are left to the parser:
/// the `id` of a heading and the `rel` of a link are derived again. The style sheet that a
/// highlighter leaves at the end of a tree is no content and is left out.
public struct MarkdownWriter: Sendable {
  /// Whether the tree was read with `autoUnwrap`, which drops the `p` of a lone paragraph.
  ///
  /// Text that stands directly in a component is then written as a paragraph, otherwise as the
  /// component's label, the only other way to get it there.
  public var autoUnwrap: Bool

  /// Creates a writer.
  public init(autoUnwrap: Bool = false) { self.autoUnwrap = autoUnwrap }

  /// Returns a document of front matter and a tree.
  ///
  /// - Parameters:
  ///   - nodes: The top-level nodes of the tree.
  ///   - frontMatter: The front matter; nothing is written for an empty one.
  /// - Returns: The Markdown, with a line break at its end unless it is empty.
  public func markdown(_ nodes: [MarkupNode], frontMatter: DataObject = [:]) -> String {
    var result = ""
    if !frontMatter.isEmpty { result += "---\n" + YAMLWriter.block(frontMatter) + "---\n\n" }
    var nodes = nodes
    if let last = nodes.last?.element, last.tag == "style" { nodes.removeLast() }
    let body = blocks(nodes, Context(isRoot: true))
    return body.isEmpty ? result : result + body + "\n"
  }

  /// Where a block stands.
  struct Context {
    var isRoot = false
    var isInListItem = false
    /// Whether the blocks stand in an item of a tight list, without blank lines between them.
    var isTight = false
    var depth = 0

    var inner: Context { Context(depth: depth + 1) }
  }

  /// Writes blocks with blank lines between them.
  func blocks(_ nodes: [MarkupNode], _ context: Context) -> String {
    // Past the nesting that front ends allow only the text is left.
    var context = context
    let isTight = context.isTight
    context.isTight = false
    guard context.depth <= 100 else {
      return inlines([.text(nodes.map(\.textContent).joined(separator: " "))], atLineStart: true)
    }
    var parts: [String] = []
    var previousList: (tag: String, marker: Int)?
    for part in partition(nodes, context) {
      switch part {
      case .inline(let run):
        let breaks = run.filter { $0.element?.tag == "br" }.count
        if breaks > 0, run.allSatisfy({ $0.isBlank || $0.element?.tag == "br" }) {
          // A break outside of a paragraph is a component.
          parts += Array(repeating: ":br", count: breaks)
        } else {
          let text = paragraph(run)
          if !text.isEmpty { parts.append(text) }
        }
        previousList = nil
      case .block(let element):
        if element.tag == "ul" || element.tag == "ol" {
          // Another marker keeps two lists apart.
          let marker = previousList?.tag == element.tag ? 1 - (previousList?.marker ?? 0) : 0
          previousList = (element.tag, marker)
          parts.append(list(element, marker: marker, context))
        } else {
          previousList = nil
          let text = block(element, context)
          if !text.isEmpty { parts.append(text) }
        }
      }
    }
    guard isTight else { return parts.joined(separator: "\n\n") }
    var result = ""
    for (index, part) in parts.enumerated() {
      // Only behind a fence can text start without a blank line.
      let separator = index == 1 || parts[max(index - 1, 0)].hasSuffix("```") ? "\n" : "\n\n"
      result += index == 0 ? part : separator + part
    }
    return result
  }

  /// What the children of a block are: runs of inlines, and blocks.
  enum Part {
    case inline([MarkupNode])
    case block(MarkupElement)
  }

  func partition(_ nodes: [MarkupNode], _ context: Context) -> [Part] {
    var parts: [Part] = []
    var run: [MarkupNode] = []
    func flush() {
      if run.contains(where: { !$0.isBlank }) { parts.append(.inline(run)) }
      run.removeAll()
    }
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text: run.append(node)
      case .comment(let text):
        flush()
        parts.append(.block(MarkupElement(tag: "!", children: [.text(text)])))
      case .element(let element):
        if context.isInListItem, element.tag == "br", separatesParagraphs(index, nodes) {
          flush()
        } else if isInline(element, among: nodes) {
          run.append(node)
        } else {
          flush()
          parts.append(.block(element))
        }
      }
    }
    flush()
    return parts
  }

  /// Tells the bound between two paragraphs of an item from a line break: no blank stands beside.
  private func separatesParagraphs(_ index: Int, _ nodes: [MarkupNode]) -> Bool {
    guard index > 0, index + 1 < nodes.count else { return false }
    if case .text(let text) = nodes[index - 1], text.utf8.last.map(InlineWriter.isBlank) == true {
      return false
    }
    guard case .text(let text) = nodes[index + 1] else { return true }
    return text.utf8.first.map(InlineWriter.isBlank) != true
  }

  /// Elements of Markdown and HTML stand where their names say; a component stands in the line if
  /// there is text beside it and no block within.
  private func isInline(_ element: MarkupElement, among nodes: [MarkupNode]) -> Bool {
    if element.tag == "a", element.attributes["href"] != nil { return true }
    if ["br", "code", "del", "em", "img", "span", "strong", "binding", "input"]
      .contains(element.tag)
    {
      return true
    }
    if Self.blockTags.contains(element.tag) { return false }
    guard nodes.contains(where: { if case .text = $0 { !$0.isBlank } else { false } }) else {
      return element.tag == "sup" && isFootnoteReference(element)
    }
    return !holdsBlock(element)
  }

  func holdsBlock(_ element: MarkupElement) -> Bool {
    element.children.contains {
      guard let child = $0.element else { return false }
      return Self.blockTags.contains(child.tag) || holdsBlock(child)
    }
  }

  static let blockTags: Set<String> = [
    "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section",
    "table", "template", "ul", "div",
  ]

  private func block(_ element: MarkupElement, _ context: Context) -> String {
    switch element.tag {
    case "!": return "<!--" + element.textContent + "-->"
    case "p":
      return element.attributes.isEmpty ? paragraph(element.children) : component(element, context)
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
    case "hr": return "***"
    case "pre": return codeBlock(element)
    case "blockquote" where element.attributes.isEmpty:
      let content = blocks(element.children, context.inner)
      return prefixed(content.isEmpty ? "" : content, first: "> ", others: "> ")
    case "table" where isPlainTable(element): return table(element)
    case "section" where isFootnotes(element): return footnotes(element, context)
    default: return component(element, context)
    }
  }

  private func paragraph(_ nodes: [MarkupNode]) -> String {
    trimmed(inlines(nodes, atLineStart: true))
  }

  private func heading(_ element: MarkupElement) -> String {
    let level = Int(element.tag.utf8.last ?? 0x31) - 0x30
    var text = trimmed(inlines(element.children, atLineStart: false))
    if level <= 2, text.utf8.contains(UInt8(ascii: "\n")) {
      let lines = inlines(element.children, atLineStart: true)
      return trimmed(lines) + (level == 1 ? "\n===" : "\n---")
    }
    text = text.replacing("\n", with: " ")
    // A run of number signs at the end would be taken for a closing sequence.
    if text.utf8.last == UInt8(ascii: "#") { text = String(text.dropLast()) + "\\#" }
    let marker = String(repeating: "#", count: level)
    return text.isEmpty ? marker : marker + " " + text
  }

  /// Puts a marker before the first line and as much before the others; blank lines stay blank
  /// but for a marker that is more than blanks.
  func prefixed(_ text: String, first: String, others: String) -> String {
    var result = ""
    let bare = others.hasPrefix(">") ? ">" : ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { result += "\n" }
      let prefix = index == 0 ? first : others
      if line.isEmpty {
        result += index == 0 ? String(first.prefix { $0 != " " }) : bare
      } else {
        result += prefix + line
      }
    }
    return result
  }

  func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    var slice = text.utf8[...]
    while let byte = slice.first, isBlank(byte) { slice.removeFirst() }
    while let byte = slice.last, isBlank(byte) { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self)
  }
}
