/// A part of a text with the words that were searched for.
public struct SearchSnippet: Sendable, Hashable {
  /// The text on one line, as the reader sees it; an ellipsis marks where it is cut.
  public var text: String
  /// The UTF-8 ranges of ``text`` that match, in order and apart.
  public var marks: [Range<Int>]

  /// Creates a snippet.
  public init(text: String, marks: [Range<Int>] = []) {
    self.text = text
    self.marks = marks
  }
}
