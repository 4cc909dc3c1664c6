internal import HelpCenter

extension MarkupBuilder {
  /// Builds a code block.
  mutating func codeBlock(_ node: CommonMarkNodes.Node, range: SourceRange?) -> MarkupNode {
    let literal = tree.bytes(node.literal)
    let code = literal.elementsEqual([.newline]) ? "" : CodeInfo.expandTabs(literal)
    let info = CodeInfo(tree.bytes(node.info), highlightLimit: highlightBudget)
    highlightBudget -= info.highlights.count
    let language = info.language ?? "text"
    // What is missing counts when attributes are ordered by how often they occur.
    let attributes = DataObject(members: [
      .init(key: "language", value: .string(language)),
      .init(key: "filename", value: info.filename.map(DataValue.string) ?? .undefined),
      .init(
        key: "highlights",
        value: info.highlights.isEmpty
          ? .undefined : .array(info.highlights.map { .number(DataNumber($0)) })),
      .init(key: "meta", value: info.meta.map(DataValue.string) ?? .undefined),
      .init(key: "code", value: .string(code)),
      .init(key: "className", value: .array([.string("language-" + language)])),
    ])
    let child = MarkupNode.element("code", ["__ignoreMap": ""], [.text(code)])
    return .element(
      MarkupElement(tag: "pre", attributes: attributes, children: [child], range: range))
  }
}

/// What the line that opens a code block says: language, file name, highlighted lines.
struct CodeInfo {
  var language: String?
  var filename: String?
  var highlights: [Int] = []
  /// What is left; `nil` if there is no info string.
  var meta: String?

  /// Reads an info string as MDC does.
  ///
  /// - Parameters:
  ///   - info: The info string.
  ///   - highlightLimit: How many highlighted lines are taken; a range past that is not.
  init(_ info: ArraySlice<UInt8>, highlightLimit: Int) {
    guard !info.allSatisfy(\.isWhitespace) else { return }
    let wordEnd = info.firstIndex(where: \.isBlank) ?? info.endIndex
    let rest = CodeInfo.trimmed(info[wordEnd...])
    let text = Array(info[..<wordEnd]) + [.space] + rest
    var meta = text

    // The language ends before the first of `{`, `|` or `[` that something follows.
    let mark = text.indices.first { index in
      [.openBrace, .pipe, .openBracket].contains(text[index]) && index + 1 < text.count
        && text[index + 1] != .newline
    }
    let head = text[..<(mark ?? text.count)]
    let name = head.prefix { !$0.isBlank }
    let endsWell = name.endIndex == head.endIndex || head[name.endIndex].isBlank
    if !name.isEmpty, endsWell {
      language = String(decoding: name, as: UTF8.self)
      CodeInfo.remove(Array(name), from: &meta)
    }
    if let open = text.firstIndex(of: .openBrace),
      let close = text[open...].firstIndex(of: .closeBrace)
    {
      highlights = CodeInfo.lines(text[(open + 1)..<close], limit: highlightLimit)
      CodeInfo.remove(Array(text[open...close]), from: &meta)
    }
    if let open = text.firstIndex(of: .openBracket),
      let close = text.lastIndex(of: .closeBracket), close > open
    {
      if close > open + 1 { filename = CodeInfo.unescaped(text[(open + 1)..<close]) }
      CodeInfo.remove(Array(text[open...close]), from: &meta)
    }
    self.meta = String(decoding: CodeInfo.trimmed(meta[...]), as: UTF8.self)
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = text.firstIndex(where: { !$0.isWhitespace }),
      let end = text.lastIndex(where: { !$0.isWhitespace })
    else { return [] }
    return text[start...end]
  }

  /// Removes the first occurrence of a piece.
  private static func remove(_ piece: [UInt8], from text: inout [UInt8]) {
    guard !piece.isEmpty, let end = HTMLSyntax.find(piece, in: text[...]) else { return }
    text.removeSubrange((end - piece.count)..<end)
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == .backslash, index + 1 < text.endIndex,
        "[]{}().*+?^$|".utf8.contains(text[index + 1])
      {
        index += 1
      }
      result.append(text[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The numbers of a list such as `1,3-5`; what is no number counts as 0.
  private static func lines(_ text: ArraySlice<UInt8>, limit: Int) -> [Int] {
    var lines: [Int] = []
    for part in text.split(separator: UInt8(ascii: ",")) {
      let ends = trimmed(part).split(separator: .dash, omittingEmptySubsequences: false).map {
        Int(String(decoding: trimmed($0), as: UTF8.self)) ?? 0
      }
      let start = ends.first ?? 0
      let second = ends.count > 1 ? ends[1] : 0
      let end = second != 0 ? second : start
      guard end >= start, end - start < limit - lines.count else { continue }
      lines += Array(start...end)
    }
    return lines
  }

  /// Code with its tabs as spaces up to the next multiple of four.
  static func expandTabs(_ code: ArraySlice<UInt8>) -> String {
    guard code.contains(.tab) else { return String(decoding: code, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(code.count + 64)
    var column = 0
    for byte in code {
      switch byte {
      case .tab:
        let width = 4 - column & 3
        result += repeatElement(.space, count: width)
        column += width
      case .newline, .carriageReturn:
        result.append(byte)
        column = 0
      default:
        result.append(byte)
        // Columns are counted in UTF-16 code units, as in the original.
        if byte & 0xC0 != 0x80 { column += byte >= 0xF0 ? 2 : 1 }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
