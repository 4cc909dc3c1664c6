/// Finds MDC and GFM syntax in the text of a paragraph, heading or cell.
///
/// The scanner reads from left to right as micromark does: code, raw HTML, autolinks and escapes
/// are passed over, and each construct of MDC is replaced by a marker that libcmark takes for
/// plain text with the same first and last kind of character, so that emphasis around it comes
/// out as if it stood there.
struct InlineScanner {
  /// What is known of the whole document.
  struct Context {
    /// The normalized labels of reference definitions.
    var definitions: Set<[UInt8]> = []
    /// The normalized labels of footnotes.
    var footnotes: Set<[UInt8]> = []
    /// A Boolean value indicating whether references to definitions are marked.
    var marksReferences = false
  }

  let context: Context
  /// The constructs found so far, numbered by markers.
  var constructs: [InlineConstruct] = []
  /// The texts for the second run of libcmark.
  var jobs: [InlineJob] = []

  init(context: Context) { self.context = context }

  /// Scans a text; returns the number of a job if there is anything libcmark does not know.
  mutating func scan(_ text: ArraySlice<UInt8>, isItemStart: Bool = false) -> Int? {
    guard let rewritten = rewrite(text, isItemStart: isItemStart) else { return nil }
    jobs.append(InlineJob(text: rewritten[...]))
    return jobs.count - 1
  }

  /// Adds a text as a job, whatever is in it.
  mutating func addJob(_ text: ArraySlice<UInt8>) -> Int {
    let rewritten = rewrite(text, isItemStart: false).map { $0[...] } ?? text
    jobs.append(InlineJob(text: rewritten))
    return jobs.count - 1
  }

  /// Adds the content of a label as a job; white space at its start stays, and line endings at both
  /// ends.
  mutating func addLabel(_ text: ArraySlice<UInt8>) -> Int {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return addJob(text) }
    let lead = text[..<start]
    let endsLine = text[last...].contains(.newline)
    guard !lead.isEmpty || endsLine else { return addJob(text) }
    // libcmark strips a paragraph, so markers keep the white space from it.
    var job: [UInt8] = []
    if !lead.isEmpty {
      let isLine = lead.contains(.newline)
      append(.text(isLine ? "\n" : String(decoding: lead, as: UTF8.self)), to: &job)
    }
    let content = text[start...last]
    job += rewrite(content, isItemStart: false) ?? Array(content)
    if endsLine { append(.text("\n"), to: &job) }
    jobs.append(InlineJob(text: job[...]))
    return jobs.count - 1
  }

  /// Replaces constructs by markers; `nil` if there are none.
  private mutating func rewrite(_ text: ArraySlice<UInt8>, isItemStart: Bool) -> [UInt8]? {
    guard InlineScanner.mayHoldConstruct(text) else { return nil }
    var pass = InlinePass(text: text)
    if isItemStart, let end = InlineScanner.taskMark(text) {
      pass.index = end
    } else if isItemStart, InlineScanner.startsWithBox(text) {
      // What looks like a box is no span, but can be the text of a link.
      pass.openers.append(InlinePass.Opener(start: text.startIndex + 1, isImage: false))
      pass.index += 1
    }
    while pass.skipPlain() { step(&pass) }
    guard pass.copied > text.startIndex else { return nil }
    pass.output += text[pass.copied...]
    return pass.output
  }

  private static func mayHoldConstruct(_ text: ArraySlice<UInt8>) -> Bool {
    unsafe text.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        switch unsafe bytes[index] {
        case .openBracket, .openBrace: return true
        case .colon:
          if index + 1 < bytes.count, unsafe bytes[index + 1].isLetter || bytes[index + 1] == .slash
          {
            return true
          }
        case .backslash:
          if index + 1 < bytes.count, unsafe bytes[index + 1] == .tilde { return true }
        case .lessThan:
          if index + 1 < bytes.count, unsafe bytes[index + 1] == UInt8(ascii: "!") { return true }
        case .newline:
          if index + 1 < bytes.count, unsafe bytes[index + 1].isBlank { return true }
        case .star, .underscore:
          // A symbol beside a mark of emphasis counts as punctuation.
          if index > 0, unsafe bytes[index - 1] >= 0x80 { return true }
          if index + 1 < bytes.count, unsafe bytes[index + 1] >= 0x80 { return true }
        case .dot:
          if index > 2, unsafe bytes[index - 1] | 0x20 == UInt8(ascii: "w") { return true }
        default: continue
        }
      }
      return false
    }
  }

  /// A Boolean value indicating whether a line behind the first starts with white space, which
  /// libcmark takes away and upstream keeps in code and raw HTML.
  private static func hasIndentedLine(_ text: ArraySlice<UInt8>) -> Bool {
    var isLineStart = false
    for byte in text {
      if isLineStart, byte.isBlank { return true }
      isLineStart = byte == .newline
    }
    return false
  }

  /// Raw HTML with up to three columns less in front of each further line, as upstream has it.
  private static func outdented(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var html: [UInt8] = []
    var allowance = 0
    for byte in text {
      if allowance > 0, byte.isBlank {
        allowance -= 1
        continue
      }
      allowance = byte == .newline ? 3 : 0
      html.append(byte)
    }
    return html
  }

  /// The end of the box of a task at the start of a list item.
  static func taskMark(_ text: ArraySlice<UInt8>) -> Int? {
    let start = text.startIndex
    guard text.count > 3, text[start] == .openBracket, text[start + 2] == .closeBracket,
      text[start + 3].isWhitespace
    else { return nil }
    let mark = text[start + 1]
    guard mark.isWhitespace || mark | 0x20 == UInt8(ascii: "x") else { return nil }
    return start + 3
  }

  /// A Boolean value indicating whether a text starts with brackets that hold nothing but white space
  /// and marks of tasks.
  private static func startsWithBox(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == .openBracket else { return false }
    let end = text.dropFirst().first { !$0.isBlank && $0 | 0x20 != UInt8(ascii: "x") }
    return end == .closeBracket
  }

  /// Reads the construct at the index of a pass.
  private mutating func step(_ pass: inout InlinePass) {
    let text = pass.text
    let index = pass.index
    switch text[index] {
    case .backslash:
      let isEscape = index + 1 < text.endIndex && text[index + 1].isPunctuation
      if isEscape, text[index + 1] == .tilde {
        // libcmark takes the backslash away, and strikethrough is found behind it.
        replace(from: index, to: index + 2, by: .text("~"), in: &pass)
        pass.afterEscape = pass.index
        return
      }
      pass.index += isEscape ? 2 : 1
      pass.afterEscape = isEscape ? pass.index : -1
    case .backtick:
      guard let end = pass.codeEnd(at: index) else { return }
      pass.index = end
      if InlineScanner.hasIndentedLine(text[index..<end]) {
        let code = text[pass.codeContent(index..<end)].map { $0 == .newline ? .space : $0 }
        replace(from: index, to: end, by: .code(code), in: &pass)
      }
      attributes(&pass)
    case .lessThan:
      pass.index = pass.angleEnd(at: index)
      let isComment = text[index..<pass.index].starts(with: "<!--".utf8)
      if isComment
        || InlineScanner.hasIndentedLine(text[index..<pass.index])
      {
        // Comments, too, as CommonMark 0.31 has more of them than libcmark's 0.30.
        let html = InlineScanner.outdented(text[index..<pass.index])
        replace(from: index, to: pass.index, by: .html(html), in: &pass)
      }
    case .star, .underscore:
      let mark = text[index]
      while pass.index < text.endIndex, text[pass.index] == mark { pass.index += 1 }
      let end = pass.index
      attributes(&pass)
      if pass.index == end { symbols(around: index..<end, in: &pass) }
    case UInt8(ascii: "!"):
      guard index + 1 < text.endIndex, text[index + 1] == .openBracket else {
        pass.index += 1
        return
      }
      if let label = BlockScanner.footnoteLabel(text, at: index + 1),
        context.footnotes.contains(BlockScanner.normalize(text[label.content]))
      {
        pass.index += 1
        return
      }
      pass.openers.append(InlinePass.Opener(start: index + 2, isImage: true))
      pass.index += 2
    case .openBracket: openBracket(&pass)
    case .closeBracket: closeBracket(&pass)
    case .openBrace: binding(&pass)
    case .colon: component(&pass)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      address(&pass)
    default: pass.index += 1
    }
  }

  /// Replaces bytes by a marker.
  private mutating func replace(
    from start: Int, to end: Int, by construct: InlineConstruct, in pass: inout InlinePass
  ) {
    pass.output += pass.text[pass.copied..<start]
    // One brace on each side is taken for the marker's, so braces of the text get company.
    if pass.text[start].isPunctuation || pass.output.last == .openBrace {
      pass.output.append(.openBrace)
    }
    Marker.append(constructs.count, to: &pass.output)
    if pass.text[end - 1].isPunctuation
      || end < pass.text.endIndex && pass.text[end] == .closeBrace
    {
      pass.output.append(.closeBrace)
    }
    constructs.append(construct)
    pass.copied = end
    pass.index = end
  }

  /// Adds a marker that is punctuation to libcmark on both sides.
  private mutating func append(_ construct: InlineConstruct, to output: inout [UInt8]) {
    output.append(.openBrace)
    Marker.append(constructs.count, to: &output)
    output.append(.closeBrace)
    constructs.append(construct)
  }

  /// Puts markers for symbols beside a run of marks of emphasis.
  ///
  /// CommonMark 0.31 counts symbols such as € as punctuation there; libcmark's 0.30 does not.
  private mutating func symbols(around run: Range<Int>, in pass: inout InlinePass) {
    let text = pass.text
    if let start = CharacterClass.symbolStart(before: run.lowerBound, in: text),
      start >= pass.copied
    {
      symbol(start..<run.lowerBound, in: &pass)
    }
    if let end = CharacterClass.symbolEnd(at: run.upperBound, in: text) {
      symbol(run.upperBound..<end, in: &pass)
    }
    pass.index = max(pass.copied, run.upperBound)
  }

  private mutating func symbol(_ range: Range<Int>, in pass: inout InlinePass) {
    pass.output += pass.text[pass.copied..<range.lowerBound]
    let symbol = String(decoding: pass.text[range], as: UTF8.self)
    append(.text(symbol), to: &pass.output)
    pass.copied = range.upperBound
  }

  /// Takes attributes at the index of a pass.
  private mutating func attributes(_ pass: inout InlinePass, isReference: Bool = false) {
    let index = pass.index
    guard index < pass.text.endIndex, pass.text[index] == .openBrace,
      index + 1 >= pass.text.endIndex || pass.text[index + 1] != .openBrace,
      let list = AttributeSyntax.parse(pass.text, at: index, isBlock: false)
    else { return }
    replace(
      from: index, to: list.end, by: isReference ? .nothing : .attributes(list.attributes),
      in: &pass)
  }

  private mutating func binding(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    guard start + 1 < text.endIndex, text[start + 1] == .openBrace,
      start >= pass.noBindingEndFrom
    else {
      pass.index += 1
      return
    }
    var index = start + 2
    while index + 1 < text.endIndex,
      text[index] != .closeBrace || text[index + 1] != .closeBrace
    {
      index += 1
    }
    guard index + 1 < text.endIndex else {
      pass.noBindingEndFrom = .max
      pass.index += 1
      return
    }
    replace(
      from: start, to: index + 2, by: InlineScanner.binding(text[(start + 2)..<index]), in: &pass)
  }

  /// Splits the content of a binding into its value and default.
  private static func binding(_ content: ArraySlice<UInt8>) -> InlineConstruct {
    let bar = content.firstIndex(of: .pipe) ?? content.endIndex
    func trimmed(_ slice: ArraySlice<UInt8>) -> String {
      let start = slice.firstIndex { !$0.isWhitespace } ?? slice.endIndex
      let end = slice.lastIndex { !$0.isWhitespace } ?? start - 1
      return String(decoding: start <= end ? slice[start...end] : [], as: UTF8.self)
    }
    let value = trimmed(content[..<bar])
    var index = bar
    guard content[bar...].starts(with: "||".utf8) else {
      return .binding(value: value, defaultValue: nil)
    }
    index += 2
    while index < content.endIndex, content[index].isWhitespace { index += 1 }
    guard index < content.endIndex, content[index] == .apostrophe else {
      return .binding(value: value, defaultValue: nil)
    }
    let line = content[(index + 1)...].prefix { $0 != .newline }
    guard let close = line.lastIndex(of: .apostrophe) else {
      return .binding(value: value, defaultValue: nil)
    }
    return .binding(
      value: value, defaultValue: String(decoding: content[(index + 1)..<close], as: UTF8.self))
  }

  private mutating func component(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    if start > text.startIndex, pass.afterEscape != start {
      let previous = text[start - 1]
      guard
        previous.isWhitespace || previous == .openBracket || previous == .star
          || previous == .underscore || previous == .openParenthesis
      else {
        pass.index += 1
        return
      }
    } else if pass.afterEscape == start {
      // An escaped character decides like any other.
      guard "[*_(".utf8.contains(text[start - 1]) else {
        pass.index += 1
        return
      }
    }
    guard let nameEnd = AttributeSyntax.name(text, at: start + 1),
      nameEnd >= text.endIndex || text[nameEnd] != .colon
    else {
      pass.index += 1
      return
    }
    var index = nameEnd
    var label: Range<Int>?
    var list: [MarkdownAttribute]?
    while index < text.endIndex {
      if text[index] == .openBracket, label == nil,
        let found = AttributeSyntax.label(text, at: index, isBlock: false)
      {
        label = found.content
        index = found.end
      } else if text[index] == .openBrace, list == nil,
        let found = AttributeSyntax.parse(text, at: index, isBlock: false)
      {
        list = found.attributes
        index = found.end
      } else {
        break
      }
    }
    let tag = KebabCase.convert(String(decoding: text[(start + 1)..<nameEnd], as: UTF8.self))
    let job = label.map { addLabel(text[$0]) }
    replace(
      from: start, to: index, by: .component(tag: tag, label: job, attributes: list ?? []),
      in: &pass)
  }

  private mutating func openBracket(_ pass: inout InlinePass) {
    let start = pass.index
    let text = pass.text
    if start + 1 < text.endIndex, text[start + 1] == .caret,
      let label = BlockScanner.footnoteLabel(text, at: start)
    {
      let key = BlockScanner.normalize(text[label.content])
      if context.footnotes.contains(key) {
        replace(from: start, to: label.end, by: .footnote(key), in: &pass)
        return
      }
    }
    let isDouble =
      start + 1 < text.endIndex && text[start + 1] == .openBracket
      || start > text.startIndex && text[start - 1] == .openBracket && pass.afterEscape != start
    if !isDouble, let label = AttributeSyntax.label(text, at: start, isBlock: false),
      label.end >= text.endIndex
        || text[label.end] != .openParenthesis && text[label.end] != .openBracket
    {
      let job = label.content.isEmpty ? nil : addLabel(text[label.content])
      var end = label.end
      var list: [MarkdownAttribute] = []
      if end < text.endIndex, text[end] == .openBrace,
        let found = AttributeSyntax.parse(text, at: end, isBlock: false)
      {
        list = found.attributes
        end = found.end
      }
      replace(from: start, to: end, by: .span(label: job, attributes: list), in: &pass)
      return
    }
    pass.openers.append(InlinePass.Opener(start: start + 1, isImage: false))
    pass.index += 1
  }

  private mutating func closeBracket(_ pass: inout InlinePass) {
    let index = pass.index
    let text = pass.text
    pass.index += 1
    guard let opener = pass.openers.popLast(), opener.isActive else { return }
    let next = index + 1 < text.endIndex ? text[index + 1] : nil
    var isReference = true
    if next == .openParenthesis, let end = LinkSyntax.resource(text, at: index + 1) {
      pass.index = end
      isReference = false
    } else if next == .openBracket, let label = LinkSyntax.label(text, at: index + 1),
      context.definitions.contains(BlockScanner.normalize(text[label.content]))
    {
      pass.index = label.end
    } else if !context.definitions.isEmpty, index - opener.start < 1000,
      context.definitions.contains(BlockScanner.normalize(text[opener.start..<index]))
    {
      let isCollapsed =
        next == .openBracket && index + 2 < text.endIndex && text[index + 2] == .closeBracket
      pass.index = isCollapsed ? index + 3 : index + 1
    } else {
      return
    }
    // Links do not hold links.
    if !opener.isImage {
      for outer in pass.openers.indices.reversed() where !pass.openers[outer].isImage {
        guard pass.openers[outer].isActive else { break }
        pass.openers[outer].isActive = false
      }
    }
    attributes(&pass, isReference: isReference)
    if isReference, !opener.isImage, context.marksReferences {
      pass.output += text[pass.copied..<pass.index]
      append(.reference, to: &pass.output)
      pass.copied = pass.index
    }
  }

  private mutating func address(_ pass: inout InlinePass) {
    let start = pass.index
    guard pass.openers.isEmpty, let end = AddressSyntax.end(of: pass.text, at: start) else {
      pass.index += 1
      return
    }
    let text = String(decoding: pass.text[start..<end], as: UTF8.self)
    let isBare = pass.text[start] | 0x20 == UInt8(ascii: "w")
    replace(
      from: start, to: end, by: .address(text: text, href: (isBare ? "http://" : "") + text),
      in: &pass)
  }
}
