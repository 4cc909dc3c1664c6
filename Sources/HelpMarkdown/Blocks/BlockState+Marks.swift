extension BlockState {
  /// Marks and white space that continue all open containers.
  var prefix: [UInt8] {
    var prefix: [UInt8] = []
    for container in containers {
      switch container {
      case .quote: prefix += "> ".utf8
      case .item(let indent): prefix += repeatElement(.space, count: indent)
      }
    }
    return prefix
  }

  /// Takes the marks of open containers off a line; returns how many it continues.
  static func consume(
    _ containers: [Container], of line: inout SourceLine, in source: [UInt8]
  ) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard takeQuote(&line, in: source) else { return index }
      case .item(let indent):
        if line.isBlank(in: source) {
          line.strip(indent, in: source)
        } else {
          guard line.indent(in: source) >= indent else { return index }
          line.strip(indent, in: source)
        }
      }
    }
    return containers.count
  }

  private static func takeQuote(_ line: inout SourceLine, in source: [UInt8]) -> Bool {
    guard line.indent(in: source) < 4 else { return false }
    let start = line.contentStart(in: source)
    guard start < line.end, source[start] == .greaterThan else { return false }
    line.strip(.max, in: source)
    line.skip(1)
    line.strip(1, in: source)
    return true
  }

  /// Takes the mark of a new container off a line.
  static func open(
    _ line: inout SourceLine, interrupting: Bool, in source: [UInt8]
  ) -> Container? {
    let indent = line.indent(in: source)
    let start = line.contentStart(in: source)
    guard indent < 4, start < line.end else { return nil }
    if source[start] == .greaterThan { return takeQuote(&line, in: source) ? .quote : nil }
    guard let width = listMark(source, start, line.end, interrupting: interrupting),
      !isThematicBreak(source, start, line.end)
    else { return nil }
    line.strip(.max, in: source)
    line.skip(width)
    if line.isBlank(in: source) {
      line.strip(.max, in: source)
      return .item(indent: indent + width + 1)
    }
    let blanks = line.indent(in: source)
    let taken = blanks > 4 ? 1 : blanks
    line.strip(taken, in: source)
    return .item(indent: indent + width + taken)
  }

  /// The length of a list item's mark.
  private static func listMark(
    _ source: [UInt8], _ start: Int, _ end: Int, interrupting: Bool
  ) -> Int? {
    var index = start
    switch source[start] {
    case .dash, .star, UInt8(ascii: "+"): index += 1
    case let byte where byte.isDigit:
      while index < end, source[index].isDigit { index += 1 }
      guard index - start < 10, index < end,
        source[index] == .dot || source[index] == .closeParenthesis,
        !interrupting || index - start == 1 && byte == UInt8(ascii: "1")
      else { return nil }
      index += 1
    default: return nil
    }
    guard index == end || source[index].isBlank else { return nil }
    if interrupting {
      var rest = index
      while rest < end, source[rest].isBlank { rest += 1 }
      guard rest < end else { return nil }
    }
    return index - start
  }

  /// The length of the run that opens a fence.
  static func fence(_ source: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    let mark = source[start]
    guard mark == .backtick || mark == .tilde else { return nil }
    var index = start
    while index < end, source[index] == mark { index += 1 }
    let length = index - start
    guard length >= 3 else { return nil }
    guard mark == .tilde || !source[index..<end].contains(.backtick) else { return nil }
    return length
  }

  static func isHeading(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end, source[index] == .hash { index += 1 }
    return (1...6).contains(index - start) && (index == end || source[index].isBlank)
  }

  static func isThematicBreak(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let mark = source[start]
    guard mark == .dash || mark == .star || mark == .underscore else { return false }
    var count = 0
    for byte in source[start..<end] {
      if byte == mark { count += 1 } else if !byte.isBlank { return false }
    }
    return count >= 3
  }

  static func isUnderline(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start < end, source[start] == .equals || source[start] == .dash else { return false }
    var index = start
    while index < end, source[index] == source[start] { index += 1 }
    while index < end, source[index].isBlank { index += 1 }
    return index == end
  }
}
