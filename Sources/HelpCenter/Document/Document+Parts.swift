extension Document.Block {
  /// A part of a block that holds blocks itself: a list item, a tab, a slot.
  struct Part {
    /// The heading the part starts with, if it is a step.
    var heading: Document.Heading?
    /// The label the part is known by; empty if it has none.
    var label: [Document.Inline] = []
    /// The content.
    var blocks: [Document.Block]
  }

  /// The parts of a block that hold blocks, in reading order.
  var parts: [Part] {
    switch self {
    case .paragraph, .heading, .table, .codeBlock, .figure, .thematicBreak: []
    case .list(let list): list.items.map { Part(blocks: $0.blocks) }
    case .quote(let blocks): [Part(blocks: blocks)]
    case .callout(let callout): [Part(label: callout.title, blocks: callout.blocks)]
    case .steps(let steps): steps.map { Part(heading: $0.heading, blocks: $0.blocks) }
    case .tabs(let tabs): tabs.tabs.map { Part(label: [.text($0.label)], blocks: $0.blocks) }
    case .accordion(let items): items.map { Part(label: [.text($0.label)], blocks: $0.blocks) }
    case .cards(let cards): cards.map { Part(label: $0.title, blocks: $0.blocks) }
    case .fields(let fields):
      fields.map { field in
        let words = [field.name, field.type, field.defaultValue].compactMap(\.self)
        return Part(label: [.text(words.joined(separator: " "))], blocks: field.blocks)
      }
    case .component(let component): component.slots.map { Part(blocks: $0.blocks) }
    }
  }

  /// A Boolean value indicating whether a heading stands anywhere within the block.
  var containsHeading: Bool {
    if case .heading = self { return true }
    return parts.contains { part in
      part.heading != nil || part.blocks.contains { $0.containsHeading }
    }
  }

  /// The content of the block that stands within lines, the labels of its parts included.
  var inlineContent: [[Document.Inline]] {
    switch self {
    case .paragraph(let content): [content]
    case .heading(let heading): [heading.content]
    case .table(let table): table.header + table.rows.joined()
    case .figure(let figure): [[.image(figure.image)], figure.caption]
    case .codeBlock, .thematicBreak: []
    case .list, .quote, .callout, .steps, .tabs, .accordion, .cards, .fields, .component:
      parts.map { $0.heading?.content ?? $0.label }
    }
  }
}

/// The numbers of the footnotes that blocks refer to.
struct FootnoteNumbers {
  private(set) var numbers: Set<Int> = []

  init(of blocks: [Document.Block]) { collect(blocks) }

  private mutating func collect(_ blocks: [Document.Block]) {
    for block in blocks {
      for content in block.inlineContent { collect(content) }
      for part in block.parts { collect(part.blocks) }
    }
  }

  private mutating func collect(_ content: [Document.Inline]) {
    for inline in content {
      switch inline {
      case .footnoteReference(let reference): numbers.insert(reference.number)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .badge(let content), .superscript(let content), .subscript(let content):
        collect(content)
      case .link(let link): collect(link.content)
      case .component(let component): collect(component.content)
      case .text, .lineBreak, .code, .image, .keyboard: break
      }
    }
  }
}
