package import HelpCenter

/// What the preview shows: the site as it was last built, and what is wrong with the articles now.
package struct PreviewState: Sendable, Hashable {
  /// A number that changes with every build that changed something.
  package var version = 0
  /// What stands in the way of a new site, ready to be shown.
  package var problems: [Problem] = []

  /// A finding as the preview shows it.
  package struct Problem: Sendable, Hashable {
    /// The file with line and column, as far as they are known.
    package var place: String
    /// What is wrong.
    package var message: String
    /// Further remarks and what mends it.
    package var remarks: [String]
  }

  /// Creates the state before the first build.
  package init() {}

  /// Takes over what a build found: errors, and warnings behind them.
  package mutating func show(_ diagnostics: [Diagnostic]) {
    let serious = diagnostics.filter { $0.severity > .note }.sorted { $0.severity > $1.severity }
    problems = serious.prefix(20).map { diagnostic in
      var place = diagnostic.file ?? ""
      if let location = diagnostic.location { place += ":\(location.line):\(location.column)" }
      return Problem(
        place: place, message: "\(diagnostic.severity.rawValue): \(diagnostic.message)",
        remarks: diagnostic.notes.map(\.message) + diagnostic.fixIts.map { "fix: \($0.message)" })
    }
  }

  /// The state as JSON, for the script in the page.
  package var json: [UInt8] {
    var state = DataObject()
    state["version"] = .number(DataNumber(version))
    state["problems"] = .array(
      problems.map { problem in
        var record = DataObject()
        record["place"] = .string(problem.place)
        record["message"] = .string(problem.message)
        record["remarks"] = .array(problem.remarks.map { .string($0) })
        return .object(record)
      })
    var writer = JSONWriter()
    writer.write(state)
    return writer.bytes
  }
}
