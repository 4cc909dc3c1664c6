/// The lines of a component, from the line after its opener to its end.
///
/// The rules for where it closes, what is stripped and what is a slot are those of remark-mdc's
/// container tokenizer.
struct ComponentBody {
  /// The lines of a section and, for a slot, its name and attributes.
  struct Section {
    var name: String?
    var attributes: [MarkdownAttribute] = []
    var lines: [SourceLine] = []
  }

  /// The lines of YAML; `nil` if there are none.
  var properties: [SourceLine]?
  /// The sections in their order.
  var sections: [Section] = []
  /// A Boolean value indicating whether a closing line was found.
  var isClosed = false
  /// A Boolean value indicating whether there is a blank line inside.
  var hasBlankLine = false
  /// The index of the line behind the component.
  var next: Int
  /// The end of the last line of the component.
  var end = 0

  /// Reads the lines of a component.
  ///
  /// - Parameters:
  ///   - lines: All the lines of the document or section.
  ///   - first: The index of the line after the opener.
  ///   - containers: The containers around the opener.
  ///   - indent: The columns before the opener inside its containers.
  ///   - fence: The number of its colons.
  ///   - source: The source.
  ///   - closesLikeUpstream: See ``BlockScanner/closesLikeUpstream``.
  /// - Returns: The lines by sections, and where the component ends.
  static func read(
    _ lines: [SourceLine], from first: Int, containers: [BlockState.Container], indent: Int,
    fence: Int, source: [UInt8], closesLikeUpstream: Bool
  ) -> ComponentBody {
    var reader = Reader(
      source: source, indent: indent, fence: fence, closesLikeUpstream: closesLikeUpstream,
      body: ComponentBody(next: first))
    var index = first
    while index < lines.count {
      var line = lines[index]
      let matched = BlockState.consume(containers, of: &line, in: source)
      if matched < containers.count {
        // Like upstream, a line that leaves the containers still belongs to the component unless
        // it opens a container of its own.
        var copy = line
        if BlockState.open(&copy, interrupting: false, in: source) != nil { break }
      }
      index += 1
      reader.body.end = line.end
      if reader.take(line) { break }
    }
    reader.body.next = index
    return reader.body
  }
}

/// The state of reading a component's lines.
private struct Reader {
  let source: [UInt8]
  let indent: Int
  let fence: Int
  let closesLikeUpstream: Bool
  var body: ComponentBody

  private var isFirstLine = true
  private var isInProperties = false
  private var isInFence = false
  private var fenceWasStripped = false
  private var extraIndent = 0
  private var mayIndent = false
  private var openChildren: [Int] = []

  init(
    source: [UInt8], indent: Int, fence: Int, closesLikeUpstream: Bool, body: ComponentBody
  ) {
    self.source = source
    self.indent = indent
    self.fence = fence
    self.closesLikeUpstream = closesLikeUpstream
    self.body = body
  }

  /// Takes a line; returns whether it closes the component.
  mutating func take(_ line: SourceLine) -> Bool {
    if isInProperties {
      if isPropertiesFence(line) {
        isInProperties = false
        // What follows the fence counts as an empty line.
        mayIndent = true
      } else {
        body.properties?.append(line)
      }
      return false
    }
    if isFirstLine {
      isFirstLine = false
      if isPropertiesFence(line) {
        isInProperties = true
        body.properties = []
        return false
      }
    }
    return takeContent(line)
  }

  /// Three dashes or more at the indentation of the opener.
  private func isPropertiesFence(_ line: SourceLine) -> Bool {
    let start = line.contentStart(in: source)
    guard start < line.end, source[start] == .dash, line.indent(in: source) == indent,
      line.end - start >= 3
    else { return false }
    return source[start..<line.end].allSatisfy { $0 == .dash || $0.isBlank }
  }

  private mutating func takeContent(_ original: SourceLine) -> Bool {
    var line = original
    let isEmpty = line.start == line.end && line.padding == 0
    if line.isBlank(in: source) { body.hasBlankLine = true }
    let checksIndent = mayIndent
    mayIndent = isEmpty
    var stripped = line.strip(indent, in: source)
    if extraIndent == 0, checksIndent, !isInFence { findExtraIndent(line) }
    if extraIndent > 0, !isInFence || fenceWasStripped {
      let extra = line.strip(extraIndent, in: source)
      stripped += extra
      if !isInFence, let byte = first(line), byte == .backtick || byte == .tilde {
        fenceWasStripped = extra >= extraIndent
      }
    }
    guard let byte = first(line) else {
      append(line)
      return false
    }
    if byte == .backtick || byte == .tilde {
      var index = line.start
      while index < line.end, source[index] == .backtick || source[index] == .tilde { index += 1 }
      if index - line.start >= 3 {
        if isInFence { fenceWasStripped = false }
        isInFence.toggle()
      }
    } else if !isInFence {
      if byte == .hash, openChildren.isEmpty, stripped == indent, openSlot(line) { return false }
      if byte == .colon, closes(line) {
        body.isClosed = true
        return true
      }
    }
    append(line)
    return false
  }

  private func first(_ line: SourceLine) -> UInt8? {
    line.padding > 0 ? .space : line.start < line.end ? source[line.start] : nil
  }

  /// After an empty line, an indented component says how much is stripped from here on.
  private mutating func findExtraIndent(_ line: SourceLine) {
    var index = line.start
    while index < line.end, source[index] == .space { index += 1 }
    let size = index - line.start + line.padding
    guard size > 0 else { return }
    if index == line.end {
      mayIndent = false
    } else if source[index] == .colon {
      extraIndent = size
    }
  }

  private mutating func append(_ line: SourceLine) {
    if body.sections.isEmpty { body.sections.append(ComponentBody.Section()) }
    body.sections[body.sections.count - 1].lines.append(line)
  }

  /// Opens a slot if a line is `#name`, maybe with attributes.
  private mutating func openSlot(_ line: SourceLine) -> Bool {
    let nameStart = line.start + 1
    guard nameStart < line.end, source[nameStart].isLetter else { return false }
    var section = ComponentBody.Section()
    var index = nameStart
    var rest = line.end
    while index < line.end {
      if source[index] == .openBrace,
        let list = AttributeSyntax.parse(source[..<line.end], at: index, isBlock: true)
      {
        section.attributes = list.attributes
        rest = list.end
        break
      }
      index += 1
    }
    var nameEnd = index
    while nameEnd > nameStart, source[nameEnd - 1].isBlank { nameEnd -= 1 }
    section.name = String(decoding: source[nameStart..<nameEnd], as: UTF8.self)
    if rest < line.end, !source[rest..<line.end].allSatisfy(\.isBlank) {
      section.lines.append(SourceLine(start: rest, end: line.end))
    }
    mayIndent = section.lines.isEmpty
    body.sections.append(section)
    return true
  }

  /// Counts the colons of a line; returns whether they close the component.
  private mutating func closes(_ line: SourceLine) -> Bool {
    var index = line.start
    while index < line.end, source[index] == .colon { index += 1 }
    let count = index - line.start
    let isEnd = source[index..<line.end].allSatisfy(\.isBlank)
    guard closesLikeUpstream else {
      guard count == fence else { return false }
      guard isEnd else {
        if AttributeSyntax.name(source[..<line.end], at: index) != nil {
          openChildren.append(count)
        }
        return false
      }
      return openChildren.popLast() == nil
    }
    if let last = openChildren.last {
      if count == last { openChildren.removeLast() }
      return false
    }
    guard count == fence else { return false }
    if !isEnd { openChildren.append(count) }
    return isEnd
  }
}
