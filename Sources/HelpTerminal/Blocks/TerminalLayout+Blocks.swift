internal import HelpCenter

extension TerminalLayout {
  /// Writes a document.
  mutating func document(_ document: Document) {
    push(LinePrefix.Piece(width: bodyIndent))
    blocks(document.blocks)
    footnotes(document.footnotes)
    linkList()
    pop()
  }

  /// Writes blocks with blank lines between them.
  mutating func blocks(_ blocks: [Document.Block], isTight: Bool = false) {
    var isSeparated = false
    self.blocks(blocks, isTight: isTight, isSeparated: &isSeparated)
  }

  /// Writes some of the blocks that belong together.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - isTight: Whether a list follows what is in front of it without a blank line.
  ///   - isSeparated: Whether the next block is set off from the one in front of it; `false`
  ///     at first.
  mutating func blocks(
    _ blocks: [Document.Block], isTight: Bool = false, isSeparated: inout Bool
  ) {
    for block in blocks {
      if isSeparated, !(isTight && Self.isCompact(block)) { separate() }
      self.block(block)
      isSeparated = !Self.isHeading(block)
    }
  }

  private mutating func block(_ block: Document.Block) {
    switch block {
    case .paragraph(let content): paragraph(content)
    case .heading(let value): heading(value)
    case .list(let value): list(value)
    case .table(let value): table(value)
    case .codeBlock(let value): codeBlock(value)
    case .quote(let content): quote(content)
    case .callout(let value): callout(value)
    case .steps(let value): steps(value)
    case .tabs(let value): tabs(value)
    case .accordion(let items): accordion(items)
    case .cards(let value): cards(value)
    case .fields(let value): fields(value)
    case .figure(let value): figure(value)
    case .thematicBreak: thematicBreak()
    case .component(let value): component(value)
    }
  }

  private static func isHeading(_ block: Document.Block) -> Bool {
    if case .heading(let heading) = block { heading.level > 1 } else { false }
  }

  /// Returns whether a block may follow another without a blank line in a compact list.
  private static func isCompact(_ block: Document.Block) -> Bool {
    if case .list = block { true } else { false }
  }

  /// Writes a paragraph.
  mutating func paragraph(_ content: [Document.Inline], _ attributes: TextAttributes = .init()) {
    text.removeAll()
    append(content, attributes)
    flowText()
  }

  /// Writes a line of the program's own words, with content behind them.
  mutating func label(_ words: String, _ attributes: TextAttributes) {
    text.removeAll()
    text.append(words, attributes)
    flowText()
  }

  /// Writes a heading: the higher its level, the further to the left of the body.
  mutating func heading(_ heading: Document.Heading) {
    let look =
      switch heading.level {
      case 1: style.title
      case 2: style.heading
      default: style.subheading
      }
    separate()
    text.removeAll()
    if isSpoken { text.append("Heading \(heading.level): ", look) }
    append(heading.content, look)
    guard prefix.depth == 1 else {
      flowText()
      return
    }
    let column =
      switch heading.level {
      case 1, 2: 0
      case 3: bodyIndent / 2
      default: bodyIndent * 3 / 4
      }
    let indent = prefix.setFirstWidth(column)
    flowText()
    if heading.level == 1 {
      titleRule()
      separate()
    }
    _ = prefix.setFirstWidth(indent)
  }

  /// Writes a rule under a title.
  mutating func titleRule() {
    guard !isSpoken else { return }
    rule(signs.titleRule, columns: measure - prefix.column(keeping: indentLimit))
  }

  /// Writes a quote.
  mutating func quote(_ content: [Document.Block]) {
    if isSpoken {
      label("Quote:", style.secondary)
      blocks(content)
      label("End of quote.", style.secondary)
      return
    }
    push(bar(signs.quoteBar, style.secondary))
    blocks(content)
    pop()
  }

  /// Writes a callout: a bar in the colour of its kind, and its kind in words.
  mutating func callout(_ callout: Document.Callout) {
    let look = style.attributes(of: callout.kind)
    if !isSpoken {
      push(bar(signs.calloutBar, TextAttributes(color: look.color)))
    }
    // Yellow or cyan text would be lost on a light ground; a bar is seen.
    var titleLook = look
    titleLook.color = .standard
    let name = Self.name(of: callout.kind)
    text.removeAll()
    var title: [Document.Inline] = [.text(name)]
    if !callout.title.isEmpty { title = [.text(name + ": ")] + callout.title }
    if let destination = callout.destination {
      append(Document.Link(destination: destination, content: title), titleLook)
    } else {
      append(title, titleLook)
    }
    flowText()
    blocks(callout.blocks)
    if isSpoken {
      label("End of \(name.lowercased()).", style.secondary)
    } else {
      pop()
    }
  }

  private static func name(of kind: Document.Callout.Kind) -> String {
    switch kind {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    case .danger: "Danger"
    }
  }

  /// Returns a bar with a blank behind it.
  func bar(_ sign: Signs.Sign, _ attributes: TextAttributes) -> LinePrefix.Piece {
    LinePrefix.Piece(
      sign: sign.bytes, signWidth: sign.width, attributes: attributes, width: sign.width + 1)
  }

  /// Writes a figure: what the image shows, and its caption.
  mutating func figure(_ figure: Document.Figure) {
    text.removeAll()
    append(figure.image, TextAttributes(), link: 0)
    flowText()
    if !figure.caption.isEmpty { paragraph(figure.caption, style.emphasis) }
  }

  /// Writes a thematic break.
  mutating func thematicBreak() {
    if isSpoken {
      label("* * *", style.secondary)
    } else {
      rule(signs.rule, columns: 24)
    }
  }

  /// Writes a rule of so many columns, or of what room there is.
  mutating func rule(_ sign: Signs.Sign, columns: Int) {
    let room = width - prefix.column(keeping: indentLimit)
    let count = min(columns, room) / max(1, sign.width)
    guard count > 0 else { return }
    beginLine(keeping: indentLimit)
    output.write(sign.bytes, times: count, style.secondary)
    output.endLine()
  }
}
