/// The kinds of raw HTML blocks of CommonMark (0.30, section 4.6), by how they end.
enum HTMLBlock {
  /// Ends with the line that holds a closing tag of script, pre, style or textarea.
  case verbatimElement
  /// Ends with the line that holds `-->`.
  case comment
  /// Ends with the line that holds `?>`.
  case instruction
  /// Ends with the line that holds `>`.
  case declaration
  /// Ends with the line that holds `]]>`.
  case characterData
  /// Ends before a blank line.
  case element

  /// Recognizes the start of raw HTML.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - line: The line from its first byte that is no white space.
  ///   - interrupting: A Boolean value indicating whether a paragraph is open.
  init?(_ source: [UInt8], _ line: Range<Int>, interrupting: Bool) {
    guard line.count > 1, source[line.lowerBound] == .lessThan else { return nil }
    let rest = source[line].dropFirst()
    if rest.starts(with: "!--".utf8) {
      self = .comment
    } else if rest.first == UInt8(ascii: "?") {
      self = .instruction
    } else if rest.starts(with: "![CDATA[".utf8) {
      self = .characterData
    } else if rest.first == UInt8(ascii: "!"), rest.dropFirst().first?.isLetter == true {
      self = .declaration
    } else {
      let isClosing = rest.first == .slash
      let name = (isClosing ? rest.dropFirst() : rest).prefix { $0.isAlphanumeric }
      guard name.first?.isLetter == true else { return nil }
      let tag = String(decoding: name.map { $0.isLetter ? $0 | 0x20 : $0 }, as: UTF8.self)
      let after = name.endIndex < line.upperBound ? source[name.endIndex] : nil
      let ends = after?.isWhitespace ?? true || after == .greaterThan
      if !isClosing, ends, HTMLBlock.verbatimNames.contains(tag) {
        self = .verbatimElement
      } else if HTMLBlock.blockNames.contains(tag), ends || after == .slash {
        self = .element
      } else {
        guard !interrupting, let end = HTMLSyntax.tag(source[line], at: line.lowerBound),
          source[end..<line.upperBound].allSatisfy(\.isBlank)
        else { return nil }
        self = .element
      }
    }
  }

  /// A Boolean value indicating whether the block ends with a line, or before a blank one.
  func ends(with line: SourceLine, in source: [UInt8]) -> Bool {
    let bytes = source[line.start..<line.end]
    switch self {
    case .element: return line.isBlank(in: source)
    case .comment: return HTMLSyntax.find("-->", in: bytes) != nil
    case .instruction: return HTMLSyntax.find("?>", in: bytes) != nil
    case .declaration: return bytes.contains(.greaterThan)
    case .characterData: return HTMLSyntax.find("]]>", in: bytes) != nil
    case .verbatimElement:
      guard bytes.contains(.lessThan) else { return false }
      let lower = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
      return HTMLBlock.verbatimNames.contains { HTMLSyntax.find("</\($0)>", in: lower[...]) != nil }
    }
  }

  /// A Boolean value indicating whether raw HTML needs a mark to end and has none, so that it runs
  /// to the end of its container.
  static func isOpenEnded(_ html: ArraySlice<UInt8>) -> Bool {
    let source = Array(html)
    let lineEnd = source.firstIndex(of: .newline) ?? source.count
    guard let block = HTMLBlock(source, 0..<lineEnd, interrupting: false) else { return false }
    if case .element = block { return false }
    return !block.ends(with: SourceLine(start: 0, end: source.count), in: source)
  }

  private static let verbatimNames: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
