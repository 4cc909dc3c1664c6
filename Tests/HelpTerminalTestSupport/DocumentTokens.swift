package import HelpCenter

/// What a reader copies from a document: hosts, paths, addresses, options, and lines of code.
package struct DocumentTokens {
  /// The tokens of running text, cells and overlong lines of code, by how often they stand there.
  package private(set) var words: [String: Int] = [:]
  /// The lines of blocks of code, without blanks at their ends.
  package private(set) var codeLines: [String] = []

  /// Finds the tokens of a document.
  package init(_ document: Document) {
    for block in document.blocks { add(block) }
    for footnote in document.footnotes { footnote.blocks.forEach { add($0) } }
  }

  /// Returns the token within a word, without brackets and punctuation around it; `nil` if the
  /// word holds none.
  package static func core(of word: Substring) -> String? {
    var bytes = Array(word.utf8)[...]
    guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    while let first = bytes.first, "([{<\"'`".utf8.contains(first) { bytes.removeFirst() }
    while let last = bytes.last, ")]}>\"'`.,;:!?".utf8.contains(last) { bytes.removeLast() }
    guard bytes.count > 1 else { return nil }
    let token = String(decoding: bytes, as: UTF8.self)
    return isAddress(token) || isOption(token) || isPath(token) || isHost(token) ? token : nil
  }

  private static func isAddress(_ token: String) -> Bool {
    guard let range = token.firstRange(of: "://") else { return false }
    return token[..<range.lowerBound].allSatisfy { $0.isLetter }
  }

  private static func isOption(_ token: String) -> Bool {
    let name = token.drop { $0 == "-" }
    return token.count - name.count > 0 && token.count - name.count <= 2
      && name.first?.isLetter == true
  }

  private static func isPath(_ token: String) -> Bool {
    guard token.contains("/"), !token.hasPrefix("//") else { return false }
    guard token.utf8.allSatisfy({ !"|'\"`()[]{}<>$,;".utf8.contains($0) }) else { return false }
    return token.hasPrefix("/") || token.hasPrefix("~/") || token.hasPrefix("./")
      || token.hasPrefix("../") || token.split(separator: "/").count > 2
  }

  private static func isHost(_ token: String) -> Bool {
    let labels = token.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1 else { return false }
    return last.allSatisfy(\.isLetter)
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || "-_*@".contains($0) }
      }
  }
}

extension DocumentTokens {
  private mutating func add(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let token = Self.core(of: word) { words[token, default: 0] += 1 }
    }
  }

  private mutating func add(_ inlines: [Document.Inline]) { add(Self.text(inlines)) }

  private static func text(_ inlines: [Document.Inline]) -> String {
    inlines.map(text).joined()
  }

  private static func text(_ inline: Document.Inline) -> String {
    switch inline {
    case .text(let text): text
    case .lineBreak: " "
    case .emphasis(let content), .strong(let content), .badge(let content): text(content)
    case .strikethrough(let content): " " + text(content) + " "
    case .superscript, .subscript, .footnoteReference: " "
    case .code(let span): span.code
    case .link(let link): text(link.content)
    case .image(let image): " " + image.alternative + " "
    case .keyboard(let keys): " " + keys + " "
    case .component(let component): text(component.content)
    }
  }

  private mutating func addCode(_ code: String) {
    for line in code.split(separator: "\n", omittingEmptySubsequences: true) {
      guard line.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value < 0x7F }) else {
        continue
      }
      var line = line
      while line.last == " " { line.removeLast() }
      guard !line.isEmpty else { continue }
      codeLines.append(String(line))
      add(String(line))
    }
  }

  private mutating func add(_ blocks: [Document.Block]) { blocks.forEach { add($0) } }

  private mutating func add(_ block: Document.Block) {
    switch block {
    case .paragraph(let content): add(content)
    case .heading(let heading): add(heading.content)
    case .list(let list): list.items.forEach { add($0.blocks) }
    case .table(let table): add(table)
    case .codeBlock(let block): addCode(block.code)
    case .quote(let blocks): add(blocks)
    case .callout(let callout):
      add(callout.title)
      add(callout.blocks)
    case .steps(let steps):
      for step in steps {
        add(step.heading?.content ?? [])
        add(step.blocks)
      }
    case .tabs(let tabs):
      for tab in tabs.tabs {
        add(tab.label)
        add(tab.blocks)
      }
    case .accordion(let items):
      for item in items {
        add(item.label)
        add(item.blocks)
      }
    case .cards(let cards):
      for card in cards {
        add(card.title)
        add(card.blocks)
      }
    case .fields(let fields):
      for field in fields {
        add(field.name)
        add(field.defaultValue ?? "")
        add(field.blocks)
      }
    case .figure(let figure): add(figure.caption)
    case .thematicBreak: break
    case .component(let component): component.slots.forEach { add($0.blocks) }
    }
  }

  /// The first name of a table heads no column of a record, so it is not asked for.
  private mutating func add(_ table: Document.Table) {
    table.header.dropFirst(table.rows.isEmpty ? 0 : 1).forEach { add($0) }
    for row in table.rows { row.forEach { add($0) } }
  }
}
