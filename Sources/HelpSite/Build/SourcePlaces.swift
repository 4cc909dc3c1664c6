internal import HelpAuthoring
internal import HelpCenter

/// Finds the lines and columns of findings that know offsets only.
enum SourcePlaces {
  private static let sizeLimit = 64 << 20

  /// Returns findings with their places; each file is read once.
  static func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var tables: [String: LineTable?] = [:]
    return diagnostics.map { diagnostic in
      guard diagnostic.location == nil, let file = diagnostic.file, let range = diagnostic.range
      else { return diagnostic }
      let table: LineTable?
      if let known = tables[file] {
        table = known
      } else {
        table = (try? FileSystem.read(file, limit: sizeLimit)).map { LineTable($0) }
        tables[file] = .some(table)
      }
      var located = diagnostic
      located.location = table?.location(of: range.lowerBound)
      return located
    }
  }
}
