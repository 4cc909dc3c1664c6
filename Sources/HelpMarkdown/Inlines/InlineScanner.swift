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
      let html = text[index..<pass.index]
      // Comments, too, as CommonMark 0.31 has more of them than libcmark's 0.30.
      if html.starts(with: "<!--".utf8) || InlineScanner.hasIndentedLine(html) {
        replace(
          from: index, to: pass.index, by: .html(InlineScanner.outdented(html)), in: &pass)
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

  /// Takes attributes at the index of a pass.
  mutating func attributes(_ pass: inout InlinePass, isReference: Bool = false) {
    let index = pass.index
    guard index < pass.text.endIndex, pass.text[index] == .openBrace,
      index + 1 >= pass.text.endIndex || pass.text[index + 1] != .openBrace,
      let list = AttributeSyntax.parse(pass.text, at: index, isBlock: false)
    else { return }
    replace(
      from: index, to: list.end, by: isReference ? .nothing : .attributes(list.attributes),
      in: &pass)
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
