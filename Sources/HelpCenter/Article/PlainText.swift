/// Writes the text of a document without its form: what is read, counted and searched.
///
/// Blocks stand on lines of their own, cells of a row are parted by tabs, soft line breaks are
/// spaces. Labels and titles of tabs, cards and the like are part of the text.
struct PlainText {
  private(set) var string = ""

  mutating func write(_ blocks: [Document.Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .paragraph(let content): line(content)
    case .heading(let heading): line(heading.content)
    case .list(let list):
      for item in list.items { write(item.blocks) }
    case .table(let table):
      row(table.header)
      for cells in table.rows { row(cells) }
    case .codeBlock(let code):
      if let filename = code.filename { line([.text(filename)]) }
      startLine()
      string += code.code
    case .quote(let blocks): write(blocks)
    case .callout(let callout):
      line(callout.title)
      write(callout.blocks)
    case .steps(let steps):
      for step in steps {
        if let heading = step.heading { line(heading.content) }
        write(step.blocks)
      }
    case .tabs(let tabs):
      for tab in tabs.tabs {
        line([.text(tab.label)])
        write(tab.blocks)
      }
    case .accordion(let items):
      for item in items {
        line([.text(item.label)])
        write(item.blocks)
      }
    case .cards(let cards):
      for card in cards {
        line(card.title)
        write(card.blocks)
      }
    case .fields(let fields):
      for field in fields {
        let words = [field.name, field.type, field.defaultValue].compactMap(\.self)
        line([.text(words.joined(separator: " "))])
        write(field.blocks)
      }
    case .figure(let figure):
      line([.image(figure.image)])
      let caption = figure.caption.plainText
      if caption != figure.image.alternative { line(figure.caption) }
    case .thematicBreak: break
    case .component(let component):
      for slot in component.slots { write(slot.blocks) }
    }
  }

  private mutating func startLine() {
    if !string.isEmpty, string.utf8.last != UInt8(ascii: "\n") { string += "\n" }
  }

  private mutating func line(_ content: [Document.Inline]) {
    if content.isEmpty { return }
    startLine()
    write(content)
  }

  private mutating func row(_ cells: [[Document.Inline]]) {
    if cells.isEmpty { return }
    startLine()
    for (index, cell) in cells.enumerated() {
      if index > 0 { string += "\t" }
      write(cell)
    }
  }

  mutating func write(_ content: [Document.Inline]) {
    for inline in content { write(inline) }
  }

  private mutating func write(_ inline: Document.Inline) {
    switch inline {
    case .text(let text): writeLine(text)
    case .lineBreak: string += " "
    case .emphasis(let content), .strong(let content), .strikethrough(let content),
      .badge(let content), .superscript(let content), .subscript(let content):
      write(content)
    case .code(let code): string += code.code
    case .link(let link): write(link.content)
    case .image(let image): writeLine(image.alternative)
    case .keyboard(let key): string += key
    case .footnoteReference: break
    case .component(let component): write(component.content)
    }
  }

  /// Writes text with its line breaks as spaces.
  private mutating func writeLine(_ text: String) {
    if !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
      string += text
      return
    }
    string += String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}

extension [Document.Inline] {
  /// The text without its form, on one line.
  public var plainText: String {
    if count == 1, case .text(let text) = self[0], !text.utf8.contains(0x0A) { return text }
    var writer = PlainText()
    writer.write(self)
    return writer.string
  }
}

extension [Document.Block] {
  /// The text without its form: each block on lines of its own, cells parted by tabs.
  public var plainText: String {
    var writer = PlainText()
    writer.write(self)
    return writer.string
  }
}

extension Document {
  /// The text without its form, the footnotes last.
  public var plainText: String {
    var writer = PlainText()
    writer.write(blocks)
    for footnote in footnotes { writer.write(footnote.blocks) }
    return writer.string
  }
}
