/// What surrounds a document when it is shown as an article of a help center.
public struct ArticleFrame: Sendable, Hashable {
  /// An article to go on with.
  public struct Reference: Sendable, Hashable {
    /// The title.
    public var title: String
    /// What is typed or opened to read it, such as `help gateway-fails-to-start`.
    public var target: String

    /// Creates a reference.
    public init(title: String, target: String) {
      self.title = title
      self.target = target
    }
  }

  /// The names of the places above the article, from the outermost.
  public var breadcrumbs: [String]
  /// The title; empty if the document has a heading of its own.
  public var title: String
  /// What the article is about; empty if it has no description.
  public var description: String
  /// When the article was changed last, as a reader should see it; empty if not known.
  public var updated: String
  /// Articles that a reader may want next.
  public var related: [Reference]

  /// Creates a frame.
  public init(
    breadcrumbs: [String] = [], title: String = "", description: String = "", updated: String = "",
    related: [Reference] = []
  ) {
    self.breadcrumbs = breadcrumbs
    self.title = title
    self.description = description
    self.updated = updated
    self.related = related
  }
}
