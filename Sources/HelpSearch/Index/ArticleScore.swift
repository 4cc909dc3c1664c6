/// An article and its score for a query.
public struct ArticleScore: Sendable, Hashable {
  /// The index of the article in the order it was added to the index.
  public var article: Int
  /// The score; higher is better.
  public var score: Int

  /// Creates a score.
  public init(article: Int, score: Int) {
    self.article = article
    self.score = score
  }
}
