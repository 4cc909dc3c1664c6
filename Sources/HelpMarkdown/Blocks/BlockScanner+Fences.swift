extension BlockScanner {
  /// Takes a fence after four columns of white space or more, which CommonMark has as code.
  ///
  /// The code goes to libcmark without that white space and between fences that it cannot close.
  ///
  /// - Returns: The index of the next line; `nil` if the line opens no fence.
  mutating func scanDeepFence(
    at start: Int, index: Int, of lines: [SourceLine], rest: SourceLine,
    state: inout BlockState, region: inout Region
  ) -> Int? {
    guard let length = BlockState.fence(source, start, rest.end) else { return nil }
    let indent = rest.indent(in: source)
    var code: [SourceLine] = []
    var longest = length
    var next = index + 1
    while next < lines.count {
      var line = lines[next]
      guard BlockState.consume(state.containers, of: &line, in: source) == state.containers.count
      else { break }
      next += 1
      let content = line.contentStart(in: source)
      var run = content
      while run < line.end, source[run] == .backtick { run += 1 }
      if line.indent(in: source) < 4, run - content >= length,
        source[run..<line.end].allSatisfy(\.isBlank)
      {
        break
      }
      longest = max(longest, run - content)
      line.strip(indent, in: source)
      code.append(line)
    }
    // The prefix of the containers, with white space for the marks of items.
    var prefix = Array(source[lines[index].start..<rest.start])
    let fence = Array(repeating: UInt8.backtick, count: longest + 1)
    append(prefix + fence + source[(start + length)..<rest.end], at: start, to: &region)
    prefix = prefix.map { $0 == .greaterThan || $0.isBlank ? $0 : .space }
    for line in code {
      let blanks = [UInt8](
        repeating: .space, count: line.indent(in: source))
      append(
        prefix + blanks + source[line.contentStart(in: source)..<line.end], at: line.start,
        to: &region)
    }
    append(prefix + fence, at: next > 0 ? lines[next - 1].start : start, to: &region)
    state.leaf = .none
    return next
  }

  /// Takes a footnote's definition out of the lines.
  ///
  /// - Returns: The index of the next line; `nil` if the line is no definition.
  mutating func scanFootnote(
    at start: Int, index: Int, of lines: [SourceLine], rest: SourceLine,
    state: inout BlockState, depth: Int, region: inout Region
  ) -> Int? {
    guard depth < BlockScanner.depthLimit, let label = footnoteLabel(at: start, end: rest.end),
      label.end < rest.end, source[label.end] == .colon
    else { return nil }
    var first = rest
    first.strip(.max, in: source)
    first.skip(label.end + 1 - start)
    first.strip(.max, in: source)
    var content = [first]
    var next = index + 1
    var blanks = 0
    while next < lines.count {
      var line = lines[next]
      let matched = BlockState.consume(state.containers, of: &line, in: source)
      if line.isBlank(in: source) {
        blanks += 1
      } else if matched == state.containers.count, line.indent(in: source) >= 4 {
        line.strip(4, in: source)
        blanks = 0
      } else {
        guard blanks == 0, content.last.map({ !$0.isBlank(in: source) }) == true,
          !opensBlock(line)
        else { break }
      }
      content.append(line)
      next += 1
    }
    content.removeLast(blanks)
    let number = addRegion(content, depth: depth + 1)
    let key = BlockScanner.normalize(source[label.content])
    if outline.footnotes[key] == nil {
      outline.footnotes[key] = BlockOutline.Footnote(
        label: Array(source[label.content]), region: number)
    }
    appendPlaceholder(
      nil, prefix: prefix(of: lines[index], to: start), at: start, to: &region)
    state.leaf = .none
    return next - blanks
  }

  /// A Boolean value indicating whether a line cannot go on a footnote's paragraph.
  private func opensBlock(_ line: SourceLine) -> Bool {
    var copy = line
    if BlockState.open(&copy, interrupting: true, in: source) != nil { return true }
    let start = line.contentStart(in: source)
    guard line.indent(in: source) < 4 else { return false }
    if let label = footnoteLabel(at: start, end: line.end), label.end < line.end,
      source[label.end] == .colon
    {
      return true
    }
    return BlockState.fence(source, start, line.end) != nil
      || BlockState.isHeading(source, start, line.end)
      || BlockState.isThematicBreak(source, start, line.end)
      || HTMLBlock(source, start..<line.end, interrupting: true) != nil
      || source[start] == .colon
  }

  private func footnoteLabel(at start: Int, end: Int) -> (content: Range<Int>, end: Int)? {
    BlockScanner.footnoteLabel(source[..<end], at: start)
  }

  /// The label of a footnote, `[^label]`, that starts at an index.
  static func footnoteLabel(
    _ text: ArraySlice<UInt8>, at start: Int
  ) -> (content: Range<Int>, end: Int)? {
    guard start + 2 < text.endIndex, text[start] == .openBracket, text[start + 1] == .caret
    else { return nil }
    var index = start + 2
    while index < text.endIndex, index - start < 1000 {
      switch text[index] {
      case .closeBracket:
        return index > start + 2 ? (start + 2..<index, index + 1) : nil
      case .openBracket: return nil
      case let byte where byte.isWhitespace: return nil
      case .backslash where index + 1 < text.endIndex && "[]\\".utf8.contains(text[index + 1]):
        index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A label as definitions and references are matched: white space collapsed, case folded.
  static func normalize(_ label: ArraySlice<UInt8>) -> [UInt8] {
    let words = label.split(whereSeparator: \.isWhitespace).joined(separator: [.space])
    let bytes = Array(words)
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().uppercased().utf8)
  }
}
