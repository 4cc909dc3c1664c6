extension Document.Table {
  /// What happens to cells that a spreadsheet would run as a formula.
  public enum FormulaCells: Sendable, Hashable {
    /// They get an apostrophe in front, so that spreadsheets show them as text; numbers stay.
    case escaped
    /// They are written as they are.
    case verbatim
  }

  /// Returns the table as comma-separated values by RFC 4180, the header first.
  ///
  /// Lines end with CR LF and all have the same number of cells. A cell that starts with `=`, `+`,
  /// `-`, `@`, a tab or a CR is a formula to spreadsheets, which makes a table of unknown origin
  /// dangerous to open; by default such cells are escaped.
  public func csv(formulas: FormulaCells = .escaped) -> String {
    var text = ""
    for row in (header.isEmpty ? [] : [header]) + rows {
      for column in 0..<columnCount {
        if column > 0 { text += "," }
        let cell = cellText(row, column)
        text += Document.Table.csvField(cell, formulas: formulas)
      }
      text += "\r\n"
    }
    return text
  }

  /// The rows as objects whose keys are the cells of the header.
  ///
  /// A header cell that is empty is named `Column 2` by its place, and one that repeats gets a
  /// number: `Name`, `Name 2`. All values are strings; missing cells are empty.
  public var jsonRows: [DataObject] {
    let names = columnNames
    return rows.map { row in
      DataObject(
        members: names.enumerated().map { column, name in
          DataObject.Member(
            key: name, value: .string(cellText(row, column)))
        })
    }
  }

  private var columnNames: [String] {
    var nextNumbers: [String: Int] = [:]
    return (0..<columnCount).map { column in
      let text = cellText(header, column)
      let name = text.isEmpty ? "Column \(column + 1)" : text
      guard var number = nextNumbers[name] else {
        nextNumbers[name] = 2
        return name
      }
      while nextNumbers["\(name) \(number)"] != nil { number += 1 }
      nextNumbers[name] = number + 1
      nextNumbers["\(name) \(number)"] = 2
      return "\(name) \(number)"
    }
  }

  private func cellText(_ row: [[Document.Inline]], _ column: Int) -> String {
    column < row.count ? Document.plainText(of: row[column]) : ""
  }

  private static func csvField(_ cell: String, formulas: FormulaCells) -> String {
    var cell = cell
    if formulas == .escaped, startsFormula(cell) { cell = "'" + cell }
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return cell }
    var bytes = [UInt8(ascii: "\"")]
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func startsFormula(_ cell: String) -> Bool {
    switch cell.utf8.first {
    case UInt8(ascii: "=")?, UInt8(ascii: "@")?, 0x09?, 0x0D?: true
    case UInt8(ascii: "+")?, UInt8(ascii: "-")?: Double(cell) == nil
    default: false
    }
  }
}
