/// How a search is carried out.
public struct SearchOptions: Sendable, Hashable {
  /// The most articles to return.
  public var limit: Int
  /// The most sections to return of an article; the best one is returned in any case.
  public var sectionLimit: Int
  /// The only category to search; `nil` for all.
  public var category: String?
  /// Whether words that occur nowhere are corrected.
  public var corrects: Bool
  /// Whether hits say how their scores come about.
  public var explains: Bool

  /// Creates options.
  public init(
    limit: Int = 10, sectionLimit: Int = 3, category: String? = nil, corrects: Bool = true,
    explains: Bool = false
  ) {
    self.limit = limit
    self.sectionLimit = sectionLimit
    self.category = category
    self.corrects = corrects
    self.explains = explains
  }
}
