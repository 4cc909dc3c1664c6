public import HelpCenter

/// What the page of an article shows of the rest of the site.
///
/// Together with the article's row, the configuration and the theme it decides every byte of the
/// page, save for where the links of the body and those to other versions and languages lead: they
/// change when an article gets another path or alias. It is made without reading bodies.
public struct ArticlePageContext: Sendable, Hashable {
  /// Where the page stands.
  public var address: SiteAddress
  /// The title of the article.
  public var title: String
  /// The category of the article; `nil` if it has none.
  public var category: CategorySummary?
  /// All categories, or those nearest to the article's if there are many.
  public var categories: [CategorySummary]
  /// The articles of the category that stand next to this one, itself among them.
  public var siblings: [PageLink]
  /// The article before in reading order.
  public var previous: PageLink?
  /// The article after in reading order.
  public var next: PageLink?
  /// Articles on related questions.
  public var related: [PageLink]
  /// The date of the last change, if the article states one.
  public var updated: CalendarDate?
}
