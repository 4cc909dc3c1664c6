/// A part of pages that a file can replace; the raw value is the file's name without `.html`.
public enum ThemePart: String, Sendable, Hashable, CaseIterable {
  /// What the head of a page holds besides the title, the style sheet and the scripts.
  case head
  /// The bar at the top.
  case header
  /// The categories and the articles near this one.
  case navigation
  /// The foot of the page.
  case footer
  /// The top of the home page.
  case hero
  /// The categories on the home page.
  case categories
  /// The trail of pages above this one.
  case breadcrumbs
  /// The top of an article or a category.
  case articleHeader = "article-header"
  /// The table of contents of an article.
  case tableOfContents = "table-of-contents"
  /// What follows an article.
  case articleFooter = "article-footer"
}
