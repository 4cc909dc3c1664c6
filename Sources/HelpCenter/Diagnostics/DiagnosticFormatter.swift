/// Writes diagnostics for people, for editors and for tools.
public struct DiagnosticFormatter: Sendable {
  /// The forms diagnostics can be written in.
  public enum Style: String, Sendable, Hashable, CaseIterable {
    /// The finding, its source line with a caret, notes and mends.
    case human
    /// One line each: `file:line:column: severity: message [code]`.
    case compact
    /// One JSON object a line.
    case jsonLines = "json"
    /// One SARIF 2.1.0 log.
    case sarif
  }

  /// The form to write.
  public var style: Style
  /// Gives the bytes of a file, from which source lines are quoted.
  private let source: @Sendable (String) -> [UInt8]?

  /// Creates a formatter.
  ///
  /// - Parameters:
  ///   - style: The form to write.
  ///   - source: Gives the bytes of a file by its path; `nil` if it cannot be read.
  public init(
    style: Style = .human, source: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
  ) {
    self.style = style
    self.source = source
  }

  /// Returns the diagnostics as text, each line ended.
  ///
  /// Control characters from content are replaced, so the text is safe to print.
  public func format(_ diagnostics: [Diagnostic]) -> String {
    switch style {
    case .human: human(diagnostics)
    case .compact: diagnostics.map { compact($0) + "\n" }.joined()
    case .jsonLines: diagnostics.map { DataValue.object(record($0)).json + "\n" }.joined()
    case .sarif: sarif(diagnostics).json + "\n"
    }
  }

  // MARK: For people

  private func compact(_ diagnostic: Diagnostic) -> String {
    var text = ""
    if let file = diagnostic.file { text += file + ":" }
    if let location = diagnostic.location { text += "\(location.line):\(location.column):" }
    if !text.isEmpty { text += " " }
    text += "\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.code.rawValue)]"
    return DiagnosticFormatter.printable(text)
  }

  /// A file that lines are quoted from, read once for all that is found in it.
  private struct QuotedFile {
    let bytes: [UInt8]
    let lines: LineTable
  }

  private func human(_ diagnostics: [Diagnostic]) -> String {
    var files: [String: QuotedFile?] = [:]
    var text = ""
    for diagnostic in diagnostics {
      if let file = diagnostic.file, diagnostic.location != nil, files[file] == nil {
        files[file] = .some(source(file).map { QuotedFile(bytes: $0, lines: LineTable($0)) })
      }
      text += human(diagnostic, in: diagnostic.file.flatMap { files[$0] } ?? nil)
    }
    return text
  }

  private func human(_ diagnostic: Diagnostic, in file: QuotedFile?) -> String {
    var text = compact(diagnostic) + "\n"
    if let quoted = file.flatMap({ quotedLine(of: diagnostic, in: $0) }) { text += quoted }
    for note in diagnostic.notes {
      let place = note.location.map { " (line \($0.line))" } ?? ""
      text += DiagnosticFormatter.printable("  note: \(note.message)\(place)") + "\n"
    }
    for fixIt in diagnostic.fixIts {
      text += DiagnosticFormatter.printable("  fix: \(fixIt.message)") + "\n"
    }
    return text
  }

  private func quotedLine(of diagnostic: Diagnostic, in file: QuotedFile) -> String? {
    guard let location = diagnostic.location,
      let range = file.lines.range(ofLine: location.line)
    else { return nil }
    // A line of minified JSON is cut to what stands around the finding.
    let column = min(location.column - 1, range.count)
    let start = max(0, column - 60)
    let end = min(range.count, start + 100)
    let line = file.bytes[range.lowerBound + start..<range.lowerBound + end]
      .prefix { $0 != 0x0A && $0 != 0x0D }
    let before = String(decoding: line.prefix(column - start), as: UTF8.self)
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let text = DiagnosticFormatter.printable(String(decoding: line, as: UTF8.self))
    let indent = String(repeating: " ", count: before.count)
    return "\(number) | \(text)\n\(margin) | \(indent)^\n"
  }

  /// Replaces characters that a terminal would obey.
  package static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: For tools

  private func record(_ diagnostic: Diagnostic) -> DataObject {
    var record: DataObject = [
      "code": .string(diagnostic.code.rawValue),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
    ]
    if let file = diagnostic.file { record["file"] = .string(file) }
    if let location = diagnostic.location {
      record["line"] = .number(DataNumber(location.line))
      record["column"] = .number(DataNumber(location.column))
    }
    if let range = diagnostic.range { record["range"] = .object(self.range(range)) }
    if !diagnostic.notes.isEmpty {
      record["notes"] = .array(diagnostic.notes.map { .string($0.message) })
    }
    if !diagnostic.fixIts.isEmpty {
      record["fixIts"] = .array(
        diagnostic.fixIts.map { fixIt in
          .object([
            "message": .string(fixIt.message),
            "edits": .array(
              fixIt.edits.map { edit in
                var members = range(edit.range)
                members["replacement"] = .string(edit.replacement)
                return .object(members)
              }),
          ])
        })
    }
    return record
  }

  private func range(_ range: SourceRange) -> DataObject {
    [
      "start": .number(DataNumber(range.lowerBound)),
      "end": .number(DataNumber(range.upperBound)),
    ]
  }

  /// Builds a log as the OASIS standard SARIF 2.1.0 describes it.
  private func sarif(_ diagnostics: [Diagnostic]) -> DataValue {
    var codes: [String] = []
    var known: Set<String> = []
    for diagnostic in diagnostics where known.insert(diagnostic.code.rawValue).inserted {
      codes.append(diagnostic.code.rawValue)
    }
    let results = diagnostics.map { diagnostic -> DataValue in
      var physical: DataObject = [:]
      if let file = diagnostic.file { physical["artifactLocation"] = ["uri": .string(file)] }
      var region: DataObject = [:]
      if let location = diagnostic.location {
        region["startLine"] = .number(DataNumber(location.line))
        region["startColumn"] = .number(DataNumber(location.column))
      }
      if let range = diagnostic.range {
        region["byteOffset"] = .number(DataNumber(range.lowerBound))
        region["byteLength"] = .number(DataNumber(range.upperBound - range.lowerBound))
      }
      if !region.isEmpty { physical["region"] = .object(region) }
      return [
        "ruleId": .string(diagnostic.code.rawValue),
        "level": .string(diagnostic.severity.rawValue),
        "message": ["text": .string(diagnostic.message)],
        "locations": physical.isEmpty ? [] : [["physicalLocation": .object(physical)]],
      ]
    }
    let driver: DataValue = [
      "name": "HelpCenter", "rules": .array(codes.map { ["id": .string($0)] }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        ["tool": ["driver": driver], "results": .array(results)]
      ],
    ]
  }
}
