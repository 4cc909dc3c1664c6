/// Takes out of style sheets and scripts what only their readers need.
///
/// No parser: it relies on how the assets of this module are written. Comments stand on lines of
/// their own, and no string or template literal spans lines.
enum AssetMinifier {
  /// Returns a style sheet without comments, indentation and line breaks.
  static func css(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "/*") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "*/") else { break }
      rest = rest[end.upperBound...]
    }
    result += rest
    var lines = ""
    for line in result.split(separator: "\n") {
      let line = trimmed(line)
      // A selector list or a value may go on in the next line; a space keeps its words apart.
      if let last = lines.utf8.last, !line.isEmpty, !"{};,".utf8.contains(last), line != "}" {
        lines += " "
      }
      lines += line
    }
    return lines.replacing(";}", with: "}").replacing(" {", with: "{").replacing(": ", with: ":")
  }

  /// Returns a script without comments, indentation and empty lines.
  static func script(_ text: String) -> String {
    text.split(separator: "\n").map(trimmed).filter { !$0.isEmpty && !$0.hasPrefix("//") }
      .joined(separator: "\n") + "\n"
  }

  private static func trimmed(_ line: Substring) -> Substring {
    let start = line.drop { $0 == " " }
    guard let end = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...end]
  }
}
