/// A GFM table (GFM 0.29, section 4.10), found in the lines of a paragraph.
struct TableBlock {
  /// The alignment of a column.
  enum Alignment: String {
    case left, center, right
  }

  /// The text before the table that stays a paragraph.
  var lead: [UInt8]
  /// The alignment of each column.
  var alignments: [Alignment?]
  /// The header's cells.
  var header: [[UInt8]]
  /// The cells of the rows, as many as there are columns.
  var rows: [[[UInt8]]]

  /// How many cells a table may leave out; rows past that stay short.
  private static let missingLimit = 100_000

  /// Finds a table in the lines of a paragraph.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.contains(.newline), content.contains(.dash) else { return nil }
    let lines = content.split(separator: .newline, omittingEmptySubsequences: false)
    for index in 1..<lines.count {
      guard let alignments = TableBlock.delimiters(lines[index]) else { continue }
      let header = TableBlock.cells(lines[index - 1])
      guard header.count == alignments.count, TableBlock.isRow(lines[index - 1]) else { continue }
      lead = Array(lines[..<(index - 1)].joined(separator: [.newline]))
      self.alignments = alignments
      self.header = header
      var missing = 0
      rows = lines[(index + 1)...].map { line in
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
  private static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    let line = trimmed(line)
    var index = line.startIndex
    if line.first == .pipe { index += 1 }
    var isOpen = false
    while index < line.endIndex {
      let byte = line[index]
      if byte == .backslash, index + 1 < line.endIndex, line[index + 1] == .pipe {
        cell.append(.pipe)
        index += 2
        isOpen = true
      } else if byte == .backslash, index + 1 < line.endIndex, line[index + 1] == .backslash {
        cell += [.backslash, .backslash]
        index += 2
        isOpen = true
      } else if byte == .pipe {
        cells.append(Array(trimmed(cell[...])))
        cell.removeAll()
        isOpen = false
        index += 1
      } else {
        cell.append(byte)
        isOpen = true
        index += 1
      }
    }
    if isOpen { cells.append(Array(trimmed(cell[...]))) }
    return cells
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = line.firstIndex(where: { !$0.isBlank }),
      let end = line.lastIndex(where: { !$0.isBlank })
    else { return [] }
    return line[start...end]
  }
}
