extension Document {
  /// The text without markup, for search and excerpts.
  ///
  /// Blocks and table rows stand on lines of their own and the cells of a row are separated by
  /// tabs, so that words of neighbours never run together. Titles and labels of callouts, tabs,
  /// accordions and cards, names and types of fields, alternative texts and captions are part of
  /// the text; colours of highlighted code, addresses, icons and numbers of footnotes are not.
  public var plainText: String { plainTextAndCode.text }

  /// The plain text, and the code within it, each block and each span by itself.
  package var plainTextAndCode: (text: String, code: [String]) {
    var text = PlainTextWriter()
    text.write(blocks)
    for footnote in footnotes { text.write(footnote.blocks) }
    return (text.string, text.code)
  }

  /// Returns the text of blocks without markup, as ``plainText`` does.
  public static func plainText(of blocks: [Block]) -> String {
    var text = PlainTextWriter()
    text.write(blocks)
    return text.string
  }

  /// Returns the text of inlines without markup; a hard line break is a line break.
  public static func plainText(of inlines: [Inline]) -> String {
    var text = PlainTextWriter()
    text.write(inlines)
    return text.string
  }
}

/// Gathers text without markup.
private struct PlainTextWriter {
  private(set) var string = ""
  /// The code within the text, each block and each span by itself.
  private(set) var code: [String] = []
  /// Whether a line break is due before the next text.
  private var isLineDue = false

  mutating func write(_ blocks: [Document.Block]) {
    for block in blocks {
      isLineDue = true
      write(block)
    }
    isLineDue = true
  }

  mutating func write(_ inlines: [Document.Inline]) {
    for inline in inlines { write(inline) }
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .paragraph(let content): write(content)
    case .heading(let heading): write(heading.content)
    case .list(let list): for item in list.items { write(item.blocks) }
    case .table(let table):
      writeRow(table.header)
      for row in table.rows { writeRow(row) }
    case .codeBlock(let code):
      if let filename = code.filename { writeLine(filename) }
      writeLine(code.code)
      self.code.append(code.code)
    case .quote(let blocks): write(blocks)
    case .callout(let callout):
      writeLine(callout.title)
      write(callout.blocks)
    case .steps(let steps):
      for step in steps {
        if let heading = step.heading { writeLine(heading.content) }
        write(step.blocks)
      }
    case .tabs(let tabs):
      for tab in tabs.tabs {
        writeLine(tab.label)
        write(tab.blocks)
      }
    case .accordion(let items):
      for item in items {
        writeLine(item.label)
        write(item.blocks)
      }
    case .cards(let cards):
      for card in cards {
        writeLine(card.title)
        write(card.blocks)
      }
    case .fields(let fields):
      for field in fields {
        writeLine([field.name, field.type, field.defaultValue].compactMap(\.self))
        write(field.blocks)
      }
    case .figure(let figure):
      write(figure.image.alternative)
      // A lowered figure without a caption of its own may repeat the alternative text.
      if Document.plainText(of: figure.caption) != figure.image.alternative {
        writeLine(figure.caption)
      }
    case .thematicBreak: break
    case .component(let component): for slot in component.slots { write(slot.blocks) }
    }
  }

  private mutating func write(_ inline: Document.Inline) {
    switch inline {
    case .text(let text), .keyboard(let text): write(text)
    case .lineBreak: isLineDue = true
    case .code(let span):
      write(span.code)
      code.append(span.code)
    case .image(let image): write(image.alternative)
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .badge(let content), .superscript(let content), .subscript(let content):
      write(content)
    case .link(let link): write(link.content)
    case .component(let component): write(component.content)
    case .footnoteReference: break
    }
  }

  private mutating func write(_ text: String) {
    guard !text.isEmpty else { return }
    if isLineDue, !string.isEmpty { string += "\n" }
    isLineDue = false
    string += text
  }

  private mutating func writeLine(_ text: String) {
    isLineDue = true
    write(text)
    isLineDue = true
  }

  private mutating func writeLine(_ inlines: [Document.Inline]) {
    isLineDue = true
    write(inlines)
    isLineDue = true
  }

  private mutating func writeLine(_ words: [String]) {
    writeLine(words.joined(separator: " "))
  }

  private mutating func writeRow(_ cells: [[Document.Inline]]) {
    isLineDue = true
    for (index, cell) in cells.enumerated() {
      if index > 0 { write("\t") }
      // A break within a cell must not look like the end of a row.
      write(Document.Heading.line(Document.plainText(of: cell)))
    }
    isLineDue = true
  }
}
