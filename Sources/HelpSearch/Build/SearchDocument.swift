/// An article as an index takes it in: plain text by fields.
public struct SearchDocument: Sendable, Hashable {
  /// A heading with the text that belongs to it alone.
  public struct Section: Sendable, Hashable {
    /// The anchor of the heading; empty for the introduction.
    public var anchor: String
    /// The text of the heading; empty for an introduction without one.
    public var title: String
    /// The titles of the headings above, outermost first, without the article's.
    public var trail: [String]
    /// The text as the reader sees it, without the heading.
    public var text: String
    /// The code within the text, whose words count for more than others.
    public var code: [String]

    /// Creates a section.
    public init(
      anchor: String = "", title: String = "", trail: [String] = [], text: String,
      code: [String] = []
    ) {
      self.anchor = anchor
      self.title = title
      self.trail = trail
      self.text = text
      self.code = code
    }
  }

  /// The path, such as `/troubleshooting/cannot-sign-in`.
  public var path: String
  /// The title.
  public var title: String
  /// The description, empty if there is none.
  public var description: String
  /// The name of the category; `nil` if it has none.
  public var category: String?
  /// Words and phrases to find the article by which are not shown: keywords, aliases.
  public var keywords: [String]
  /// The sections, the introduction first.
  public var sections: [Section]

  /// Creates a document.
  public init(
    path: String, title: String, description: String = "", category: String? = nil,
    keywords: [String] = [], sections: [Section]
  ) {
    self.path = path
    self.title = title
    self.description = description
    self.category = category
    self.keywords = keywords
    self.sections = sections
  }
}
