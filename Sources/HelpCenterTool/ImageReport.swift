internal import HelpCenter
internal import HelpSearch

/// The parts of an image as a table.
struct ImageReport {
  private struct Row {
    let name: String
    let size: Int
    let note: String
  }

  private var rows: [Row] = []

  /// Reads the sizes of the parts.
  ///
  /// - Throws: ``SearchIndexError`` if the index is not one this version can read.
  init(_ container: HelpContainer) throws {
    for section in container.articles.sections {
      rows.append(
        Row(
          name: "articles/\(section.name)", size: section.size,
          note: section.entryCount.map { "\($0) entries" } ?? ""))
    }
    guard let blob = container.index else { return }
    let index = try SearchIndex(blob)
    var size = 0
    for section in index.sectionLengths {
      rows.append(Row(name: "index/\(section.name)", size: section.length, note: ""))
      if !ImageReport.partsOfTexts.contains(section.name) { size += section.length }
    }
    let hundredths = 100 * size / max(index.postingCount, 1)
    let rest = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    rows.append(
      Row(
        name: "index without texts and positions", size: size,
        note: "\(index.postingCount) postings, \(hundredths / 100).\(rest) bytes each; "
          + (index.language.map { "\($0)" } ?? "no language")))
  }

  /// The sections of an index that hold what articles say rather than where words stand.
  private static let partsOfTexts: Set<String> = ["artx", "text", "posn"]

  /// The table, one part a line.
  var text: String {
    let total = rows.reduce(0) { $1.name.hasPrefix("index w") ? $0 : $0 + $1.size }
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
