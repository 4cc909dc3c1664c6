/// An article that a search found.
public struct SearchHit: Sendable, Hashable {
  /// The index of the article in the order it was added to the index.
  public var article: Int
  /// The path, such as `/troubleshooting/cannot-sign-in`.
  public var path: String
  /// The title.
  public var title: String
  /// The description, empty if there is none.
  public var description: String
  /// The name of the category; `nil` if it has none.
  public var category: String?
  /// The score, an integer so that it is the same on every machine; higher is better.
  public var score: Int
  /// The sections that match, the best first; at least one.
  public var sections: [SectionHit]
  /// The share of each signal in the score, if ``SearchOptions/explains`` asks for it.
  public var explanation: SearchExplanation?

  /// Creates a hit.
  public init(
    article: Int, path: String, title: String, description: String = "", category: String? = nil,
    score: Int, sections: [SectionHit], explanation: SearchExplanation? = nil
  ) {
    self.article = article
    self.path = path
    self.title = title
    self.description = description
    self.category = category
    self.score = score
    self.sections = sections
    self.explanation = explanation
  }
}

/// A section of an article that a search found.
public struct SectionHit: Sendable, Hashable {
  /// The anchor of the heading; empty for the introduction.
  public var anchor: String
  /// The text of the heading; the title of the article for the introduction.
  public var title: String
  /// The titles of the headings above, outermost first, without the article's.
  public var trail: [String]
  /// The score within the article.
  public var score: Int
  /// The part of the text that answers best.
  public var snippet: SearchSnippet

  /// Creates a section hit.
  public init(
    anchor: String, title: String, trail: [String] = [], score: Int, snippet: SearchSnippet
  ) {
    self.anchor = anchor
    self.title = title
    self.trail = trail
    self.score = score
    self.snippet = snippet
  }
}
