/// What was searched for in place of misspelt words.
public struct SearchCorrection: Sendable, Hashable {
  /// A word and what it was taken for.
  public struct Replacement: Sendable, Hashable {
    /// The word as it was typed.
    public var original: String
    /// The word of the index that was searched for instead.
    public var corrected: String

    /// Creates a replacement.
    public init(original: String, corrected: String) {
      self.original = original
      self.corrected = corrected
    }
  }

  /// The whole query with the words replaced.
  public var query: String
  /// The words, in the order of the query.
  public var replacements: [Replacement]

  /// Creates a correction.
  public init(query: String, replacements: [Replacement]) {
    self.query = query
    self.replacements = replacements
  }
}

/// An article to offer when a search found nothing.
public struct SearchSuggestion: Sendable, Hashable {
  /// The index of the article in the order it was added to the index.
  public var article: Int
  /// The path.
  public var path: String
  /// The title.
  public var title: String

  /// Creates a suggestion.
  public init(article: Int, path: String, title: String) {
    self.article = article
    self.path = path
    self.title = title
  }
}
