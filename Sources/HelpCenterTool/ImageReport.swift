internal import HelpCenter

/// The parts of an image as a table.
struct ImageReport {
  private struct Row {
    let name: String
    let size: Int
    let note: String
  }

  private var rows: [Row] = []

  /// Reads the sizes of the parts.
  init(_ container: HelpContainer) {
    for section in container.articles.sections {
      rows.append(
        Row(
          name: "articles/\(section.name)", size: section.size,
          note: section.entryCount.map { "\($0) entries" } ?? ""))
    }
    rows.append(Row(name: "index", size: container.index?.count ?? 0, note: ""))
  }

  /// The table, one part a line.
  var text: String {
    let total = rows.reduce(0) { $0 + $1.size }
    let all = rows + [Row(name: "all", size: total, note: "")]
    let nameWidth = all.map(\.name.count).max() ?? 0
    let sizeWidth = String(total).count
    return all.map { row in
      let name = row.name + String(repeating: " ", count: nameWidth - row.name.count)
      let size = String(row.size)
      let blanks = String(repeating: " ", count: sizeWidth - size.count)
      return "\(name)  \(blanks)\(size) bytes\(row.note.isEmpty ? "" : "  \(row.note)")\n"
    }.joined()
  }
}
