import HelpCenter

/// Reads what can be read of YAML with an error: each top-level key on its own.
///
/// A key on one line whose value lacks quotes is taken as the text it was meant to be.
enum YAMLRecovery {
  static func read(
    _ source: YAMLSource, after failure: YAMLFailure
  ) -> (value: DataValue, diagnostics: [Diagnostic]) {
    let pieces = split(source)
    guard !pieces.isEmpty else { return (.null, [failure.diagnostic]) }
    var object = DataObject()
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for piece in pieces {
      let value: DataValue
      do throws(YAMLFailure) {
        value = try YAMLReader.load(piece)
      } catch {
        let (kept, diagnostic) = mend(piece, after: error)
        diagnostics.append(diagnostic)
        value = kept
      }
      for member in value.object?.members ?? [] {
        if seen.insert(member.key).inserted {
          object.members.append(member)
        } else {
          let place = piece.offset(line: 0, column: 0)
          diagnostics.append(
            .yamlDuplicateKey(member.key).at(place, length: member.key.utf8.count, in: piece))
        }
      }
    }
    // The pieces may be fine one by one, as with an unclosed quote.
    if diagnostics.isEmpty { diagnostics = [failure.diagnostic] }
    return (object.isEmpty ? .null : .object(object.inPropertyOrder), diagnostics)
  }

  /// The lines of each top-level key.
  private static func split(_ source: YAMLSource) -> [YAMLSource] {
    let starts = YAMLSource.lineStarts(in: source.bytes)
    var pieces: [YAMLSource] = []
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] : source.bytes.count
      if startsKey(source.bytes[start..<end]) {
        var piece = source
        piece.bytes = []
        piece.lineOrigins = []
        pieces.append(piece)
      }
      guard !pieces.isEmpty, start < end else { continue }
      pieces[pieces.count - 1].bytes += source.bytes[start..<end]
      pieces[pieces.count - 1].lineOrigins.append(source.offset(line: line, column: 0))
    }
    return pieces
  }

  private static func startsKey(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return !" \t\r\n#-]}".utf8.contains(first) && line.contains(UInt8(ascii: ":"))
  }

  /// Names the most common mistakes, and keeps the value of a line that only lacks quotes.
  private static func mend(
    _ piece: YAMLSource, after failure: YAMLFailure
  ) -> (value: DataValue, diagnostic: Diagnostic) {
    let starts = YAMLSource.lineStarts(in: piece.bytes)
    let start = starts[min(failure.line, starts.count - 1)]
    let line = piece.bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let origin = piece.offset(line: failure.line, column: 0)

    let indentation = line.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if indentation.contains(UInt8(ascii: "\t")) {
      var diagnostic = Diagnostic.yamlTab().at(origin, length: indentation.count, in: piece)
      let spaces = indentation.map { $0 == UInt8(ascii: "\t") ? "  " : " " }.joined()
      diagnostic.fixIts = [
        .init(
          message: "indent with spaces",
          edits: [
            .init(range: SourceRange(origin..<(origin + indentation.count)), replacement: spaces)
          ])
      ]
      return (.null, diagnostic)
    }

    guard let (key, value, column) = keyAndValue(line) else { return (.null, failure.diagnostic) }
    let mistake: Diagnostic
    if let first = value.first, "@`%".contains(first) {
      mistake = .yamlReservedCharacter(first)
    } else if value.contains(": ") || value.hasSuffix(":"), !isQuotedOrFlow(value) {
      mistake = .yamlUnquotedColon()
    } else {
      return (.null, failure.diagnostic)
    }
    let range = (origin + column)..<(origin + column + value.utf8.count)
    var diagnostic = mistake.at(range.lowerBound, length: range.count, in: piece)
    diagnostic.fixIts = [
      .init(
        message: "put the value in quotes",
        edits: [.init(range: SourceRange(range), replacement: quoted(value))])
    ]
    let isWholePiece =
      failure.line == 0
      && piece.bytes.dropFirst(line.count).allSatisfy {
        " \t\r\n".utf8.contains($0)
      }
    return (isWholePiece ? .object([key: .string(value)]) : .null, diagnostic)
  }

  private static func isQuotedOrFlow(_ value: String) -> Bool {
    value.first.map { "\"'[{|>&*!".contains($0) } ?? false
  }

  /// Splits `key: value`, with the column of the value.
  private static func keyAndValue(_ line: ArraySlice<UInt8>) -> (String, String, Int)? {
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: ":"), index + 1 < line.endIndex,
        line[index + 1] == UInt8(ascii: " ")
      {
        break
      }
      index += 1
    }
    guard index < line.endIndex else { return nil }
    let key = line[..<index].drop { " -".utf8.contains($0) }
    let valueStart = line[(index + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? line.endIndex
    var valueEnd = line.endIndex
    while valueEnd > valueStart, line[valueEnd - 1] == UInt8(ascii: " ") { valueEnd -= 1 }
    guard !key.isEmpty, valueStart < valueEnd else { return nil }
    return (
      String(decoding: key, as: UTF8.self),
      String(decoding: line[valueStart..<valueEnd], as: UTF8.self),
      valueStart - line.startIndex
    )
  }

  private static func quoted(_ text: String) -> String {
    if !text.contains("'") { return "'" + text + "'" }
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "\""
  }
}
