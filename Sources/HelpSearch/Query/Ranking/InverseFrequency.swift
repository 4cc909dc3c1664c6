/// The inverse document frequency of BM25, log2(1 + (N − n + ½) / (n + ½)), of terms in so many
/// articles.
struct InverseFrequency {
  private let articles: Int
  private let logarithm: Int

  /// Creates the function for a number of articles.
  init(articles: Int) {
    self.articles = articles
    logarithm = FixedPoint.log2(2 * articles + 2)
  }

  /// Returns the weight in 1/256 of a term that so many of the articles have, at least 1.
  func weight(ofTermIn count: Int) -> Int {
    max(1, logarithm - FixedPoint.log2(2 * min(count, articles) + 1))
  }
}
