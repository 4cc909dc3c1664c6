import HelpCenter

extension HTMLRendering {
  /// Writes a table in a region that can be scrolled with the keyboard.
  mutating func write(_ table: Document.Table) {
    let columnCount = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    guard columnCount > 0 else { return }
    tableCount += 1
    let number = "\(options.labels.table) \(tableCount)"
    let name = section.isEmpty ? number : "\(number): \(section)"

    writer.open(.div, class: "hc-table")
    writer.attribute(.role, "region")
    writer.attribute(.tabIndex, "0")
    writer.attribute(.ariaLabel, name)
    writer.open(.table)
    writer.text("\n")
    if options.captionsTables {
      writer.open(.caption)
      writer.text(name)
      writer.close()
      writer.text("\n")
    }
    let labels = writeHeader(of: table, columnCount: columnCount)
    if !table.rows.isEmpty {
      writer.open(.tbody)
      writer.text("\n")
      for row in table.rows {
        writer.open(.tr)
        for (column, cell) in row.enumerated() {
          writer.open(.td)
          writeAlignment(of: table, column: column)
          if column < labels.count, !labels[column].isEmpty {
            writer.data("label", labels[column])
          }
          write(cell)
          writer.close()
        }
        pad(columnCount - row.count)
        writer.close()
        writer.text("\n")
      }
      writer.close()
      writer.text("\n")
    }
    writer.close()
    writer.close()
  }

  /// Writes the header, if there is one; returns what each column is called.
  private mutating func writeHeader(
    of table: Document.Table, columnCount: Int
  ) -> [String] {
    guard !table.header.isEmpty else { return [] }
    var labels: [String] = []
    writer.open(.thead)
    writer.open(.tr)
    for (column, cell) in table.header.enumerated() {
      let label = Self.shortened(Document.plainText(of: cell))
      labels.append(label)
      // A header cell must say something; an empty corner is no header.
      if cell.isEmpty {
        writer.open(.td)
      } else {
        writer.open(.th)
        writer.attribute(.scope, "col")
      }
      writeAlignment(of: table, column: column)
      write(cell)
      writer.close()
    }
    pad(columnCount - table.header.count)
    writer.close(downTo: writer.depth - 2)
    writer.text("\n")
    return labels
  }

  private mutating func writeAlignment(of table: Document.Table, column: Int) {
    switch table.alignment(ofColumn: column) {
    case .left: writer.attribute(.className, "hc-left")
    case .center: writer.attribute(.className, "hc-center")
    case .right: writer.attribute(.className, "hc-right")
    case nil: break
    }
  }

  /// Fills a short row with cells that span what is missing, of at most 1,000 columns each, as
  /// the HTML standard has it.
  private mutating func pad(_ missing: Int) {
    var missing = missing
    while missing > 0 {
      let span = min(missing, 1_000)
      writer.open(.td)
      if span > 1 { writer.attribute(.columnSpan, String(span)) }
      writer.close()
      missing -= span
    }
  }
}
