extension MarkdownWriter {
  /// Writes inlines.
  ///
  /// - Parameters:
  ///   - nodes: The inlines.
  ///   - atLineStart: Whether block syntax could be read at the start.
  ///   - inTable: Whether vertical bars and line breaks must be avoided.
  /// - Returns: The Markdown.
  func inlines(_ nodes: [MarkupNode], atLineStart: Bool, inTable: Bool = false) -> String {
    var writer = InlineWriter(writer: self, inTable: inTable)
    writer.isAtLineStart = atLineStart
    writer.write(nodes)
    return writer.text
  }

  /// Puts a backslash before the bytes that a test picks.
  func escaped(_ text: String, where isSpecial: (UInt8) -> Bool) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isSpecial(byte) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Writes one run of inlines.
struct InlineWriter {
  let writer: MarkdownWriter
  let inTable: Bool
  var isAtLineStart = false
  /// How many elements deep the writer is.
  private var depth = 0
  /// The innermost mark of emphasis that is open.
  private var openMark: UInt8?
  private(set) var bytes: [UInt8] = []

  init(writer: MarkdownWriter, inTable: Bool) {
    self.writer = writer
    self.inTable = inTable
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ nodes: [MarkupNode]) {
    // Comments leave two texts side by side; escaping must see them as one.
    var index = 0
    while index < nodes.count {
      switch nodes[index] {
      case .comment: break
      case .text(var run):
        while index + 1 < nodes.count, case .text(let next) = nodes[index + 1] {
          run += next
          index += 1
        }
        write(text: run)
      case .element(let element):
        write(element, next: index + 1 < nodes.count ? nodes[index + 1] : nil)
      }
      index += 1
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    isAtLineStart = false
  }

  private mutating func write(text: String) {
    var escaper = MarkdownEscaper(
      inTable: inTable, isAtLineStart: isAtLineStart, previous: bytes.last)
    escaper.write(text)
    isAtLineStart = escaper.isAtLineStart && (isAtLineStart || !escaper.bytes.isEmpty)
    bytes += escaper.bytes
  }

  private mutating func write(_ element: MarkupElement, next: MarkupNode?) {
    guard depth < 100 else { return write(text: element.textContent) }
    depth += 1
    defer { depth -= 1 }
    switch element.tag {
    case "br" where element.attributes.isEmpty:
      if case .text(let text)? = next, text.utf8.first == UInt8(ascii: "\n"), !inTable {
        append("\\")
      } else {
        append("<br>")
      }
    case "em": writeMarked(element, openMark == UInt8(ascii: "*") ? ["_", "*"] : ["*", "_"], next)
    case "strong": writeMarked(element, ["**", "__"], next)
    case "del" where element.attributes.isEmpty: writeMarked(element, ["~~"], next)
    case "a" where element.attributes["href"] == nil: writeHTML(element)
    case "code": writeCode(element)
    case "a" where element.attributes["href"] != nil: writeLink(element)
    case "img": writeImage(element)
    case "span":
      append("[")
      write(element.children)
      append("]")
      let attributes = writer.lineAttributes(element.attributes) ?? ""
      // Text that goes on with a bracket would make a link of the span.
      append(attributes)
    case "binding": writeBinding(element)
    case "sup" where writer.isFootnoteReference(element):
      let anchor = element.children.first?.element?.attributes["href"]?.string ?? ""
      append("[^" + writer.footnoteLabel(anchor) + "]")
    default: writeComponent(element, next)
    }
  }

  // MARK: Emphasis

  /// Writes an element with the first marks that are read as such where they stand, or as HTML.
  private mutating func writeMarked(
    _ element: MarkupElement, _ marks: [String], _ next: MarkupNode?
  ) {
    let attributes = writer.lineAttributes(element.attributes)
    for mark in marks {
      var inner = InlineWriter(writer: writer, inTable: inTable)
      inner.depth = depth
      inner.openMark = mark.utf8.first
      inner.bytes = Array(mark.utf8)
      inner.write(element.children)
      let content = inner.bytes.dropFirst(mark.utf8.count)
      guard let attributes, canMark(content, mark: mark, isBounded: !attributes.isEmpty, next)
      else { continue }
      append(mark)
      bytes += content
      append(mark + attributes)
      return
    }
    writeHTML(element)
  }

  private mutating func writeHTML(_ element: MarkupElement) {
    append("<" + element.tag + writer.htmlAttributes(element.attributes) + ">")
    write(element.children)
    append("</" + element.tag + ">")
  }

  /// Whether the marks are left- and right-flanking, as CommonMark 6.2 asks.
  private func canMark(
    _ content: ArraySlice<UInt8>, mark: String, isBounded: Bool, _ next: MarkupNode?
  ) -> Bool {
    guard let first = content.first, let last = content.last,
      !Self.isBlank(first), !Self.isBlank(last)
    else { return false }
    let isMark: (UInt8) -> Bool = { $0 == mark.utf8.first }
    if isMark(first) || isMark(last) || bytes.last.map(isMark) == true { return false }
    var following: UInt8 = 0x20
    switch next {
    case .text(let text)?: following = text.utf8.first ?? 0x20
    case .element(let element)?: following = element.tag == "br" ? 0x20 : 0x2A
    case .comment?, nil: break
    }
    let preceding = bytes.last ?? 0x20
    let needsBounds = mark.utf8.first == UInt8(ascii: "_")
    if isBounded { following = UInt8(ascii: "{") }
    if Self.isWord(preceding), Self.isPunctuation(first) || needsBounds { return false }
    if Self.isWord(following), Self.isPunctuation(last) || needsBounds { return false }
    if case .element(let element)? = next, ["em", "strong", "del"].contains(element.tag),
      !isBounded
    {
      return false
    }
    return true
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    // Beyond ASCII either may be: taken for the one that asks for more care.
    case 0x80...: true
    default: false
    }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    !isBlank(byte) && (byte >= 0x80 || !isPunctuation(byte))
  }

  // MARK: Code, links, images

  private mutating func writeCode(_ element: MarkupElement) {
    let code = element.textContent.replacing("\n", with: " ")
    let fence = String(repeating: "`", count: code.isEmpty ? 1 : shortestFreeRun(in: code))
    let first = code.utf8.first
    let last = code.utf8.last
    let isPadded =
      first == UInt8(ascii: "`") || last == UInt8(ascii: "`")
      || first == 0x20 && last == 0x20 && code.utf8.contains { $0 != 0x20 }
    let body = inTable ? code.replacing("|", with: "\\|") : code
    append(fence + (isPadded ? " " + body + " " : body) + fence)
    var attributes = element.attributes
    if let language = attributes["language"]?.string {
      // The parser adds the class of the language.
      let names = attributes["className"]?.strings.filter { $0 != "language-" + language } ?? []
      attributes["className"] = names.isEmpty ? nil : .array(names.map { .string($0) })
      attributes["language"] = nil
      attributes["lang"] = .string(language)
    }
    append(writer.lineAttributes(attributes) ?? "")
  }

  /// The length of the shortest run of backticks that the code does not contain.
  private func shortestFreeRun(in code: String) -> Int {
    var lengths: Set<Int> = []
    var current = 0
    for byte in code.utf8 {
      if byte == UInt8(ascii: "`") {
        current += 1
      } else if current > 0 {
        lengths.insert(current)
        current = 0
      }
    }
    if current > 0 { lengths.insert(current) }
    var length = 1
    while lengths.contains(length) { length += 1 }
    return length
  }

  private mutating func writeLink(_ element: MarkupElement) {
    let href = element.attributes["href"]?.string ?? ""
    append("[")
    write(element.children)
    append("](" + destination(href) + title(element) + ")")
    var attributes = element.attributes
    attributes["href"] = nil
    attributes["title"] = nil
    // The parser adds it to addresses of other sites.
    if attributes["rel"] == .array(["nofollow"]) { attributes["rel"] = nil }
    append(writer.lineAttributes(attributes) ?? "")
  }

  private mutating func writeImage(_ element: MarkupElement) {
    let attributes = element.attributes
    let alternative = writer.escaped(attributes["alt"]?.string ?? "") {
      "[]\\`*_<&!".utf8.contains($0)
    }
    append("![" + alternative.replacing("\n", with: " ") + "](")
    append(destination(attributes["src"]?.string ?? "") + title(element) + ")")
    var others = attributes
    for name in ["alt", "src", "title"] { others[name] = nil }
    append(writer.lineAttributes(others) ?? "")
  }

  private func destination(_ address: String) -> String {
    let needsBrackets =
      address.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
      || address.utf8.first == UInt8(ascii: "<")
    let text = writer.escaped(address.replacing("\n", with: "%0A")) {
      $0 == UInt8(ascii: "\\")
        || needsBrackets && ($0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">"))
    }
    let bars = inTable ? text.replacing("|", with: "\\|") : text
    return needsBrackets ? "<" + bars + ">" : bars
  }

  private func title(_ element: MarkupElement) -> String {
    guard let title = element.attributes["title"]?.string else { return "" }
    let text = writer.escaped(title) { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    return " \"" + text.replacing("&", with: "&amp;").replacing("\n\n", with: "\n") + "\""
  }

  // MARK: Components

  private mutating func writeBinding(_ element: MarkupElement) {
    append("{{ " + (element.attributes["value"]?.string ?? ""))
    if let value = element.attributes["defaultValue"]?.string { append(" || '" + value + "'") }
    append(" }}")
  }

  private mutating func writeComponent(_ element: MarkupElement, _ next: MarkupNode?) {
    let attributes = writer.lineAttributes(element.attributes)
    let precedesWell = bytes.last.map { Self.isBlank($0) || "[*_(".utf8.contains($0) } ?? true
    guard precedesWell, let attributes else {
      // Elements of HTML can stand anywhere.
      return writeHTML(element)
    }
    append(":" + element.tag)
    if !element.children.isEmpty {
      append("[")
      write(element.children)
      append("]")
    }
    append(attributes)
    // What follows must not be read as more of the name, or as a label.
    if attributes.isEmpty, element.children.isEmpty, case .text(let text)? = next,
      let byte = text.utf8.first, Self.isWord(byte) || ":[{-_".utf8.contains(byte)
    {
      append("{}")
    }
  }
}
