/// A GFM table (GFM 0.29, section 4.10), found in the lines of a paragraph.
struct TableBlock {
  /// The alignment of a column.
  enum Alignment: String {
    case left, center, right
  }

  /// The text before the table that stays a paragraph.
  var lead: ArraySlice<UInt8>
  /// The alignment of each column.
  var alignments: [Alignment?]
  /// The header's cells.
  var header: [ArraySlice<UInt8>]
  /// The cells of the rows, as many as there are columns.
  var rows: [[ArraySlice<UInt8>]]
  /// The raw HTML that ends the table, up to the end of the lines.
  var tail: ArraySlice<UInt8> = []

  /// How many cells a table may leave out; rows past that stay short.
  private static let missingLimit = 100_000

  /// Finds a table in the lines of a paragraph.
  init?(_ content: ArraySlice<UInt8>) {
    guard TableBlock.mayHoldDelimiters(content) else { return nil }
    let lines = content.split(separator: .newline, omittingEmptySubsequences: false)
    for index in 1..<lines.count {
      guard let alignments = TableBlock.delimiters(lines[index]) else { continue }
      let header = TableBlock.cells(lines[index - 1])
      guard header.count == alignments.count, TableBlock.isRow(lines[index - 1]),
        !TableBlock.isIndented(lines[index - 1]), !TableBlock.isIndented(lines[index])
      else { continue }
      lead = index > 1 ? content[lines[0].startIndex..<lines[index - 2].endIndex] : []
      self.alignments = alignments
      self.header = header
      var missing = 0
      var following = lines[(index + 1)...]
      if let start = following.firstIndex(where: TableBlock.isRawHTML) {
        tail = content[lines[start].startIndex...]
        following = following[..<start]
      }
      rows = following.map { line in
        var cells = TableBlock.cells(line)
        if cells.count > alignments.count { cells.removeSubrange(alignments.count...) }
        while cells.count < alignments.count, missing < TableBlock.missingLimit {
          cells.append([])
          missing += 1
        }
        return cells
      }
      return
    }
    return nil
  }

  /// A Boolean value indicating whether a line behind the first has only bytes of a delimiter row.
  private static func mayHoldDelimiters(_ content: ArraySlice<UInt8>) -> Bool {
    unsafe content.withUnsafeBytes { bytes in
      var index = 0
      while let end = unsafe ByteSearch.first(
        .newline, or: .newline, in: bytes, index..<bytes.count)
      {
        index = end + 1
        var hasDash = false
        line: while index < bytes.count {
          switch unsafe bytes[index] {
          case .dash: hasDash = true
          case .space, .tab, .pipe, .colon: break
          case .newline: break line
          default:
            hasDash = false
            break line
          }
          index += 1
        }
        if hasDash { return true }
      }
      return false
    }
  }

  /// Neither a header nor a delimiter row can be as deep as code.
  private static func isIndented(_ line: ArraySlice<UInt8>) -> Bool {
    line.prefix { $0.isBlank }.reduce(0) { $0 + ($1 == .tab ? 4 : 1) } >= 4
  }

  /// Raw HTML of any kind ends a table, unlike a paragraph.
  private static func isRawHTML(_ line: ArraySlice<UInt8>) -> Bool {
    let content = Array(line.drop(while: \.isBlank))
    guard content.first == .lessThan, line.count - content.count < 4 else { return false }
    return HTMLBlock(content, 0..<content.count, interrupting: false) != nil
  }

  /// A lone pipe is no row.
  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { !$0.isBlank && $0 != .pipe } || line.lazy.filter { $0 == .pipe }.count > 1
  }

  /// The alignments that a delimiter row states.
  private static func delimiters(_ line: ArraySlice<UInt8>) -> [Alignment?]? {
    guard line.allSatisfy({ $0.isBlank || $0 == .dash || $0 == .pipe || $0 == .colon }),
      line.contains(.dash), line.contains(.pipe) || line.contains(.colon)
    else { return nil }
    var alignments: [Alignment?] = []
    for cell in cells(line) {
      let startsWithColon = cell.first == .colon
      let endsWithColon = cell.count > 1 && cell.last == .colon
      let dashes = cell.dropFirst(startsWithColon ? 1 : 0).dropLast(endsWithColon ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == .dash }) else { return nil }
      alignments.append(
        startsWithColon ? (endsWithColon ? .center : .left) : endsWithColon ? .right : nil)
    }
    return alignments
  }

  /// The cells of a row, trimmed, with `\|` as `|`.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    let line = trimmed(line)
    var index = line.startIndex
    if line.first == .pipe { index += 1 }
    var start = index
    var hasEscapedPipe = false
    while index < line.endIndex {
      let byte = line[index]
      if byte == .backslash, index + 1 < line.endIndex,
        line[index + 1] == .pipe || line[index + 1] == .backslash
      {
        if line[index + 1] == .pipe { hasEscapedPipe = true }
        index += 2
      } else if byte == .pipe {
        cells.append(cell(line[start..<index], hasEscapedPipe: hasEscapedPipe))
        hasEscapedPipe = false
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < line.endIndex {
      cells.append(cell(line[start..<line.endIndex], hasEscapedPipe: hasEscapedPipe))
    }
    return cells
  }

  /// The content of a cell, `\|` as `|`.
  private static func cell(
    _ bytes: ArraySlice<UInt8>, hasEscapedPipe: Bool
  ) -> ArraySlice<UInt8> {
    guard hasEscapedPipe else { return trimmed(bytes) }
    var cell: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == .backslash, index + 1 < bytes.endIndex {
        if bytes[index + 1] == .pipe {
          cell.append(.pipe)
          index += 2
          continue
        }
        if bytes[index + 1] == .backslash {
          cell.append(.backslash)
          index += 1
        }
      }
      cell.append(bytes[index])
      index += 1
    }
    return trimmed(cell[...])
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = line.firstIndex(where: { !$0.isBlank }),
      let end = line.lastIndex(where: { !$0.isBlank })
    else { return [] }
    return line[start...end]
  }
}
