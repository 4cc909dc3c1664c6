extension TableCells {
  /// The number of cells up to which the lowest grid is looked for, which takes several passes.
  private static let searchLimit = 1000

  /// Returns the lines of a grid with given widths of columns, as far as widths of cells tell.
  func height(at widths: [Int]) -> Int {
    var height = 0
    for row in 0..<rowCount { height += lines(ofRow: row, at: widths) }
    return height
  }

  private func lines(ofRow row: Int, at widths: [Int]) -> Int {
    var lines = 1
    for (column, natural) in naturalWidths(ofRow: row).enumerated() where column < widths.count {
      lines = max(lines, Self.lines(natural, at: widths[column]))
    }
    return lines
  }

  private static func lines(_ natural: Int, at width: Int) -> Int {
    (natural + max(width, 1) - 1) / max(width, 1)
  }

  /// Returns widths that fit, found by narrowing again and again the column where a column of the
  /// screen costs the fewest lines; `nil` for tables too large to try.
  func widthsOfFewLines(within available: Int) -> [Int]? {
    guard rowCount * columnCount <= Self.searchLimit else { return nil }
    var widths = maximums
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      let heights = (0..<rowCount).map { lines(ofRow: $0, at: widths) }
      var best: (column: Int, width: Int, cost: Int)?
      for column in widths.indices where widths[column] > minimums[column] {
        let width = narrowerWidth(of: column, than: widths[column], by: excess)
        let cost = cost(of: width, in: column, heights)
        let saved = widths[column] - width
        if let known = best, known.cost * saved <= cost * (widths[known.column] - known.width) {
          continue
        }
        best = (column, width, cost)
      }
      guard let best else { return nil }
      excess -= widths[best.column] - best.width
      widths[best.column] = best.width
    }
    return widths
  }

  /// Returns the next width of a column at which one more cell takes another line.
  private func narrowerWidth(of column: Int, than width: Int, by excess: Int) -> Int {
    var next = max(minimums[column], width - excess)
    for row in 0..<rowCount {
      let cells = naturalWidths(ofRow: row)
      guard column < cells.count else { continue }
      let natural = cells[cells.startIndex + column]
      if natural < width { next = max(next, natural) }
    }
    return next
  }

  /// Returns the lines that rows grow by if a column is narrowed.
  private func cost(of width: Int, in column: Int, _ heights: [Int]) -> Int {
    var cost = 0
    for row in 0..<rowCount {
      let cells = naturalWidths(ofRow: row)
      guard column < cells.count else { continue }
      cost += max(0, Self.lines(cells[cells.startIndex + column], at: width) - heights[row])
    }
    return cost
  }
}
