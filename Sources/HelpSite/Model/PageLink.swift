/// A link to a page of the site.
public struct PageLink: Sendable, Hashable {
  /// The title of the page.
  public var title: String
  /// What the page is about; empty if nothing says it or it is not shown.
  public var description: String
  /// Where the page stands.
  public var address: SiteAddress

  /// Creates a link.
  public init(title: String, description: String = "", address: SiteAddress) {
    self.title = title
    self.description = description
    self.address = address
  }
}

/// A category as pages show it.
public struct CategorySummary: Sendable, Hashable {
  /// The place among ``SiteModel/categories``.
  public var index: Int
  /// The name by which articles state it.
  public var id: String
  /// The link to its page, with its description.
  public var link: PageLink
  /// The number of its articles.
  public var count: Int

  /// Creates a summary.
  public init(index: Int, id: String, link: PageLink, count: Int) {
    self.index = index
    self.id = id
    self.link = link
    self.count = count
  }
}
