/// The columns of a grid, found by the automatic table layout of CSS 2.2 (section 17.5.2.2).
///
/// A column is at least as wide as its widest word and at most as wide as its widest cell; what is
/// left of the width is shared in proportion to the difference. Tables of an ordinary size are also
/// laid out by taking columns away where that costs the fewest lines, and the lower grid is taken.
struct GridLayout {
  /// The columns between two columns of cells.
  let gap: Int
  /// The columns that stay in front of the grid.
  let indent: Int
  /// The columns of each column of cells.
  let widths: [Int]
  /// Whether rows are held apart by blank lines, since most take several lines.
  let hasLooseRows: Bool

  private static let wideGap = 3
  private static let narrowGap = 2

  /// Lays a grid out; `nil` if it takes records to keep words whole.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - width: The columns of the terminal.
  ///   - indent: The columns that should stay in front of the grid.
  ///   - mode: Whether words may be broken, or lines be wider than the terminal.
  init?(
    _ cells: TableCells, width: Int, indent: Int, mode: TerminalRenderer.TableLayout
  ) {
    let gaps = cells.columnCount - 1
    let minimum = cells.minimums.reduce(0, +)
    let maximum = cells.maximums.reduce(0, +)
    let indent =
      mode == .wide ? indent : min(indent, max(0, width - minimum - gaps * Self.narrowGap))
    let available = width - indent
    if mode == .wide || maximum + gaps * Self.wideGap <= available {
      gap = Self.wideGap
      widths = cells.maximums
    } else if maximum + gaps * Self.narrowGap <= available {
      gap = Self.narrowGap
      widths = cells.maximums
    } else if minimum + gaps * Self.wideGap <= available {
      gap = Self.wideGap
      widths = Self.widths(within: available - gaps * Self.wideGap, of: cells)
    } else if minimum + gaps * Self.narrowGap <= available {
      gap = Self.narrowGap
      widths = Self.widths(within: available - gaps * Self.narrowGap, of: cells)
    } else if mode == .grid, cells.columnCount + gaps * Self.narrowGap <= available {
      gap = Self.narrowGap
      widths = Self.squeezed(available - gaps * Self.narrowGap, cells.minimums)
    } else {
      return nil
    }
    self.indent = indent
    hasLooseRows = cells.needsSeveralLines(at: widths)
  }

  private static func widths(within available: Int, of cells: TableCells) -> [Int] {
    let shared = shared(available, by: cells)
    guard let fitted = cells.widthsOfFewLines(within: available) else { return shared }
    return cells.height(at: fitted) <= cells.height(at: shared) ? fitted : shared
  }

  /// Shares columns among the columns of cells, none of which gets less than its widest word.
  private static func shared(_ available: Int, by cells: TableCells) -> [Int] {
    var widths = cells.minimums
    var free = available - widths.reduce(0, +)
    var wanted = zip(cells.maximums, cells.minimums).reduce(0) { $0 + $1.0 - $1.1 }
    for column in widths.indices where wanted > 0 {
      let wish = cells.maximums[column] - cells.minimums[column]
      let share = min(wish, (free * wish + wanted / 2) / wanted)
      widths[column] += share
      free -= share
      wanted -= wish
    }
    return widths
  }

  /// Takes columns from the widest until all fit; words will be broken.
  private static func squeezed(_ available: Int, _ minimums: [Int]) -> [Int] {
    // The cap that leaves no more than what is there; narrower columns keep their width.
    var low = 1
    var high = available
    while low < high {
      let middle = (low + high + 1) / 2
      if minimums.reduce(0, { $0 + min(max($1, 1), middle) }) <= available {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return minimums.map { min(max($0, 1), low) }
  }
}
