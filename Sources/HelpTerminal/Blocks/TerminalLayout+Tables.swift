internal import HelpCenter

extension TerminalLayout {
  /// Writes a table: as a grid if its words fit, as records otherwise.
  mutating func table(_ table: Document.Table) {
    let cells = tableCells(of: table)
    guard cells.columnCount > 0 else { return }
    if prefix.hasMarker { markerLine() }
    switch options.tables {
    case .records: records(table, cells)
    case .automatic, .grid, .wide:
      guard !isSpoken,
        let grid = GridLayout(
          cells, width: width, indent: prefix.column(keeping: indentLimit), mode: options.tables)
      else {
        records(table, cells)
        return
      }
      self.grid(table, cells, grid)
    }
  }

  /// Takes the cells into the text, each with its segments.
  private mutating func tableCells(of table: Document.Table) -> TableCells {
    text.removeAll()
    let columnCount = table.rows.reduce(table.header.count) { max($0, $1.count) }
    var cells = TableCells(columnCount: columnCount)
    cells.reserve(rows: table.rows.count + 1)
    if !table.header.isEmpty {
      for content in table.header { append(content, as: style.tableHeader, to: &cells) }
      cells.endRow(in: text)
      // Names of columns without rows are all there is to show.
      cells.hasHeader = !table.rows.isEmpty
    }
    for row in table.rows {
      for content in row { append(content, as: TextAttributes(), to: &cells) }
      cells.endRow(in: text)
    }
    return cells
  }

  private mutating func append(
    _ content: [Document.Inline], as attributes: TextAttributes, to cells: inout TableCells
  ) {
    let start = text.bytes.count
    let first = text.segments.count
    text.beginPart()
    append(content, attributes)
    text.segment(from: start)
    cells.append(first..<text.segments.count, of: text)
  }

  /// Writes a grid: columns held apart by blanks, with a rule under the head.
  private mutating func grid(
    _ table: Document.Table, _ cells: TableCells, _ grid: GridLayout
  ) {
    var row = 0
    if cells.hasHeader {
      gridRow(row, table, cells, grid)
      beginLine(keeping: grid.indent)
      for (column, width) in grid.widths.enumerated() {
        if column > 0 { output.blanks(grid.gap) }
        output.write(signs.rule.bytes, times: width / max(1, signs.rule.width), style.secondary)
        output.blanks(width % max(1, signs.rule.width))
      }
      output.endLine()
      row = 1
    }
    let first = row
    while row < cells.rowCount {
      if row > first, grid.hasLooseRows { separate() }
      gridRow(row, table, cells, grid)
      row += 1
    }
  }

  private mutating func gridRow(
    _ row: Int, _ table: Document.Table, _ cells: TableCells, _ grid: GridLayout
  ) {
    var fillers = cells.row(row).map { LineFiller($0) }
    var runs = fillers.map { $0.isAtEnd ? 0 : text.run(at: $0.nextStart(in: text)) }
    var isFirst = true
    while isFirst || fillers.contains(where: { !$0.isAtEnd }) {
      isFirst = false
      beginLine(keeping: grid.indent)
      for column in fillers.indices {
        let width = grid.widths[column]
        let room = LineFiller.Room(preferred: width, limit: width, full: width)
        let line = fillers[column].next(of: text, room: room)
        let free = max(0, width - (line?.width ?? 0))
        let left =
          switch table.alignment(ofColumn: column) {
          case .right: free
          case .center: free / 2
          case .left, nil: 0
          }
        output.blanks(left)
        if let line { write(line, run: &runs[column]) }
        output.blanks(free - left + grid.gap)
      }
      output.endLine()
    }
  }

  /// Writes records: the first cell of a row heads the others, each behind its column's name.
  private mutating func records(_ table: Document.Table, _ cells: TableCells) {
    let labels = recordLabels(cells)
    let first = cells.hasHeader ? 1 : 0
    let isLoose = cells.columnCount > 5 || cells.hasCellWider(than: width - labels.column - 4)
    for row in first..<max(first, cells.rowCount) {
      if row > first, isLoose || isSpoken { separate() }
      record(cells.row(row), labels, header: cells.hasHeader ? cells.row(0) : [])
    }
  }

  private mutating func record(
    _ row: [Range<Int>], _ labels: RecordLabels, header: [Range<Int>]
  ) {
    var row = row[...]
    if !isSpoken, let head = row.popFirst(), !head.isEmpty {
      text.strengthen(head, with: style.tableHeader)
      flow(head, within: width)
    }
    for (column, cell) in zip(row.indices, row) where !cell.isEmpty {
      let indent = isSpoken ? 0 : 2
      push(LinePrefix.Piece(width: indent))
      if column < labels.markers.count, let marker = labels.markers[column] {
        push(LinePrefix.Piece(width: isSpoken ? marker.width + 1 : labels.column, marker: marker))
        flow(cell, within: width)
        pop()
      } else {
        if column < header.count, !header[column].isEmpty {
          flow(header[column], within: width)
          push(LinePrefix.Piece(width: 2))
          flow(cell, within: width)
          pop()
        } else {
          flow(cell, within: width)
        }
      }
      pop()
    }
  }

  /// The names of columns as they stand in front of values.
  private struct RecordLabels {
    /// The name of each column; `nil` if it has none or one that stands on a line of its own.
    var markers: [LinePrefix.Marker?] = []
    /// The columns from the start of a name to the value.
    var column = 0
  }

  private func recordLabels(_ cells: TableCells) -> RecordLabels {
    var labels = RecordLabels()
    guard cells.hasHeader else { return labels }
    let most = max(8, width / 3)
    for (column, range) in cells.row(0).enumerated() {
      guard let first = range.first, let last = range.last, range.count > 0,
        cells.naturalWidth(row: 0, column: column) <= most
      else {
        labels.markers.append(nil)
        continue
      }
      let bytes = text.segments[first].start..<text.segments[last].contentEnd
      let width = text.columns(bytes) + 1
      labels.markers.append(
        LinePrefix.Marker(
          bytes: Array(text.bytes[bytes]) + [0x3A], width: width, attributes: style.secondary))
      if column > 0 { labels.column = max(labels.column, width + 1) }
    }
    return labels
  }
}
