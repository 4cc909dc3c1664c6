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

  /// Reads the text of such a file.
  package init(text: String) {
    groups = text.split(whereSeparator: \.isNewline)
      .filter { $0.first { !$0.isWhitespace } != "#" }
      .map { line in
        line.split(separator: ",").compactMap { word in
          let words = word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          return words.isEmpty ? nil : words
        }
      }
      .filter { $0.count > 1 }
  }
}
