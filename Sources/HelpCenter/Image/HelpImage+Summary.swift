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
    public var order: DataNumber?
    /// The path of the file without its extension.
    public var stem: String

    /// Creates a summary.
    public init(
      path: String, title: String, description: String = "", category: String? = nil,
      slug: String, order: DataNumber? = nil, stem: String = ""
    ) {
      self.path = path
      self.title = title
      self.description = description
      self.category = category
      self.slug = slug
      self.order = order
      self.stem = stem
    }
  }
}
