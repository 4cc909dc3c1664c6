extension HelpImage {
  /// What a list of articles says about one.
  public struct Summary: Sendable, Hashable {
    /// The path, such as `/troubleshooting/cannot-sign-in`.
    public var path: String
    /// The title.
    public var title: String
    /// The description, empty if there is none.
    public var description: String
    /// The category.
    public var category: String?
    /// The last part of the path, or the name the writer gave.
    public var slug: String
    /// The place within the category.
    public var order: Int?
    /// The path of the file without its extension.
    public var stem: String
    /// A Boolean value indicating whether the row is an article for readers.
    ///
    /// Drafts and the settings of directories are not; they have no names to find them by.
    public var isListed: Bool

    /// Creates a summary.
    public init(
      path: String, title: String, description: String = "", category: String? = nil,
      slug: String, order: Int? = nil, stem: String = "", isListed: Bool = true
    ) {
      self.path = path
      self.title = title
      self.description = description
      self.category = category
      self.slug = slug
      self.order = order
      self.stem = stem
      self.isListed = isListed
    }

    /// Creates the summary of an article.
    init(_ article: HelpArticle) {
      self.init(
        path: article.path, title: article.title, description: article.description,
        category: article.category, slug: article.slug, order: article.order,
        stem: article.stem,
        isListed: !article.isDraft && DirectorySettings(article) == nil)
    }
  }
}
