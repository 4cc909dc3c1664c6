internal import HelpCenter

/// The cells of a table as segments of one text, with the widths that layout asks for.
struct TableCells {
  /// The number of columns.
  let columnCount: Int
  /// Whether the first row names the columns.
  var hasHeader = false
  /// The segments of the cells, row by row; short rows are not filled up.
  private var cells: [Range<Int>] = []
  /// The columns of each cell if its lines are not broken.
  private var naturalWidths: [Int] = []
  /// The number of the first cell of each row, and that behind the last.
  private var rowStarts: [Int] = [0]
  /// The columns of the widest word of each column.
  private(set) var minimums: [Int]
  /// The columns of the widest cell of each column.
  private(set) var maximums: [Int]

  /// Creates a table without rows.
  init(columnCount: Int) {
    self.columnCount = columnCount
    minimums = [Int](repeating: 0, count: columnCount)
    maximums = [Int](repeating: 0, count: columnCount)
  }

  /// Makes room for rows.
  mutating func reserve(rows: Int) { rowStarts.reserveCapacity(rows + 1) }

  /// The number of rows, the header among them.
  var rowCount: Int { rowStarts.count - 1 }

  /// Appends a cell to the last row; cells beyond the last column are not expected.
  mutating func append(_ segments: Range<Int>, of text: borrowing InlineText) {
    let column = cells.count - rowStarts[rowStarts.count - 1]
    var natural = 0
    var line = 0
    var widest = 0
    for index in segments {
      let segment = text.segments[index]
      widest = max(widest, segment.columns)
      natural = max(natural, line + segment.columns)
      line += segment.columns + segment.blankColumns
      if case .mandatory = segment.lineBreak { line = 0 }
    }
    cells.append(segments)
    naturalWidths.append(natural)
    guard column < columnCount else { return }
    minimums[column] = max(minimums[column], widest)
    maximums[column] = max(maximums[column], natural)
  }

  /// Ends the row.
  mutating func endRow(in text: borrowing InlineText) { rowStarts.append(cells.count) }

  /// Returns the cells of a row.
  func row(_ row: Int) -> [Range<Int>] {
    guard row + 1 < rowStarts.count else { return [] }
    return Array(cells[rowStarts[row]..<rowStarts[row + 1]])
  }

  /// Returns the columns of a cell if its lines are not broken.
  func naturalWidth(row: Int, column: Int) -> Int { naturalWidths[rowStarts[row] + column] }

  /// Returns the columns of the cells of a row if their lines are not broken.
  func naturalWidths(ofRow row: Int) -> ArraySlice<Int> {
    naturalWidths[rowStarts[row]..<rowStarts[row + 1]]
  }

  /// Returns whether a cell is wider than so many columns.
  func hasCellWider(than columns: Int) -> Bool { maximums.contains { $0 > columns } }

  /// Returns whether more than half of the rows need several lines at given widths of columns.
  func needsSeveralLines(at widths: [Int]) -> Bool {
    var rows = 0
    for row in 0..<rowCount {
      let start = rowStarts[row]
      for column in 0..<min(rowStarts[row + 1] - start, widths.count)
      where naturalWidths[start + column] > widths[column] {
        rows += 1
        break
      }
    }
    return rows * 2 > rowCount
  }
}
