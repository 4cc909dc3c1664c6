/// What a search found: articles in the order of their scores, each with its best sections.
public struct SearchResults: Sendable, Hashable {
  /// The articles found, the best first.
  public var hits: [SearchHit]
  /// The number of articles that match, of which ``hits`` holds the best.
  public var total: Int
  /// What was searched for in place of misspelt words; `nil` if every word was taken as it is.
  public var correction: SearchCorrection?
  /// Titles to offer when nothing was found, the closest first.
  public var suggestions: [SearchSuggestion]
  /// A query to offer when nothing was found: this one with the words of phrases, which are never
  /// corrected unasked, spelt as articles spell them; `nil` if it would be no other.
  ///
  /// Articles have the words, but not necessarily side by side, so that it may find nothing either.
  public var suggestedQuery: String?

  /// Creates results.
  public init(
    hits: [SearchHit] = [], total: Int = 0, correction: SearchCorrection? = nil,
    suggestions: [SearchSuggestion] = [], suggestedQuery: String? = nil
  ) {
    self.hits = hits
    self.total = total
    self.correction = correction
    self.suggestions = suggestions
    self.suggestedQuery = suggestedQuery
  }
}
