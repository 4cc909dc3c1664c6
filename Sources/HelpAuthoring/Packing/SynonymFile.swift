package import HelpCenter

/// Words that a catalog wants searched for together.
///
/// They stand in the file `.synonyms` of the content folder, one group a line, with commas between:
///
/// ```
/// # Words of our users and of our articles
/// log in, sign in, login
/// ```
package struct SynonymFile: Sendable, Hashable {
  /// The groups, each of at least two words or phrases.
  package let groups: [[String]]

  /// The name of the file in a content folder.
  package static let name = ".synonyms"

  /// Findings about lines that are no groups.
  package let diagnostics: [Diagnostic]

  /// Reads the text of such a file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - file: The path of the file, for findings.
  package init(text: String, file: String? = nil) {
    var groups: [[String]] = []
    var diagnostics: [Diagnostic] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() where line.first(where: { !$0.isWhitespace }) != "#" {
      let group = line.split(separator: ",").compactMap { word -> String? in
        let words = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
      }
      if group.count > 1 {
        groups.append(group)
      } else if let word = group.first {
        diagnostics.append(
          Diagnostic(
            "search/lone-synonym", .warning,
            "'\(word)' stands alone; the words of a group have commas between them",
            file: file, location: SourceLocation(line: number + 1, column: 1)))
      }
    }
    self.groups = groups
    self.diagnostics = diagnostics
  }
}
