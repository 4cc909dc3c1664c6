import HelpCenter

extension HTMLRendering {
  /// Writes blocks, each followed by a line break.
  mutating func write(_ blocks: [Document.Block]) {
    for block in blocks {
      write(block)
      writer.text("\n")
    }
  }

  private mutating func write(_ block: Document.Block) {
    switch block {
    case .paragraph(let content): writeParagraph(content)
    case .heading(let heading): write(heading)
    case .list(let list): write(list)
    case .table(let table): write(table)
    case .codeBlock(let code): write(code)
    case .quote(let blocks):
      writer.open(.blockquote)
      writer.text("\n")
      write(blocks)
      writer.close()
    case .callout(let callout): write(callout)
    case .steps(let steps): write(steps)
    case .tabs(let tabs): write(tabs)
    case .accordion(let items): write(items)
    case .cards(let cards): write(cards)
    case .fields(let fields): write(fields)
    case .figure(let figure): write(figure)
    case .thematicBreak: writer.open(.hr)
    case .component(let component): write(component)
    }
  }

  private mutating func writeParagraph(_ content: [Document.Inline]) {
    guard !content.isEmpty else { return }
    writer.open(.p)
    write(content)
    writer.close()
  }

  mutating func write(_ heading: Document.Heading) {
    let id = anchors.take(heading.id, orElse: "section")
    let text = Document.plainText(of: heading.content)
    // A heading that shows no word would be none to those who hear the page; its anchor stays.
    let isBlank = text.allSatisfy(\.isWhitespace)
    section = isBlank ? "" : Self.shortened(text)
    writer.open(isBlank ? .div : headingTag(heading.level))
    writer.attribute(.id, id)
    write(heading.content)
    if options.linksHeadings, !isBlank {
      writer.text(" ")
      writer.open(.a, class: "hc-anchor")
      writer.attribute(.href, HTMLURL(anchor: id))
      writer.attribute(.ariaLabel, "\(options.labels.headingLink): \(text)")
      writer.open(.span)
      writer.attribute(.ariaHidden, "true")
      writer.text("#")
      writer.close()
      writer.close()
    }
    writer.close()
  }

  /// The element of a heading; levels are held within 1 to 6.
  static func headingTag(_ level: Int, offset: Int) -> HTMLTag {
    switch level + min(max(offset, -6), 6) {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  private mutating func write(_ list: Document.List) {
    guard !list.items.isEmpty else { return }
    switch list.kind {
    case .bullet: writer.open(.ul)
    case .ordered(let start):
      writer.open(.ol)
      if start != 1 { writer.attribute(.start, String(start)) }
    }
    if list.items.contains(where: { $0.isChecked != nil }) {
      writer.attribute(.className, "hc-tasks")
    }
    writer.text("\n")
    for item in list.items {
      writer.open(.li)
      if let isChecked = item.isChecked { writeCheckbox(isChecked) }
      writeTight(item.blocks)
      writer.close()
      writer.text("\n")
    }
    writer.close()
  }

  private mutating func writeCheckbox(_ isChecked: Bool) {
    writer.attribute(.className, "hc-task")
    writer.open(.input)
    writer.attribute(.type, "checkbox")
    writer.attribute(.disabled)
    if isChecked { writer.attribute(.checked) }
    writer.attribute(.ariaLabel, isChecked ? options.labels.taskDone : options.labels.taskOpen)
    writer.text(" ")
  }

  /// Writes the content of an item; a first paragraph without a second one needs no `p`.
  mutating func writeTight(_ blocks: [Document.Block]) {
    guard case .paragraph(let content) = blocks.first,
      !blocks.dropFirst().contains(where: { if case .paragraph = $0 { true } else { false } })
    else {
      writer.text("\n")
      write(blocks)
      return
    }
    write(content)
    guard blocks.count > 1 else { return }
    writer.text("\n")
    write(Array(blocks.dropFirst()))
  }

  private mutating func write(_ figure: Document.Figure) {
    writer.open(.figure, class: "hc-figure")
    write(figure.image)
    if !figure.caption.isEmpty {
      writer.open(.figcaption)
      write(figure.caption)
      writer.close()
    }
    writer.close()
  }
}
