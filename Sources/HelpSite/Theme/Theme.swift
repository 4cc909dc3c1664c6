public import HelpHTML

/// The parts that pages are made of.
///
/// Every part has a standard implementation, so that a theme states only what it wants otherwise:
///
/// ```swift
/// struct AcmeTheme: Theme {
///   func footer(_ page: PageContext) -> HTMLMarkup {
///     "<p>© Acme, \(page.configuration.name)</p>" + StandardTheme().footer(page)
///   }
/// }
/// ```
///
/// A part must be made of the page it is given alone, so that a page whose inputs did not change
/// need not be rendered again.
public protocol Theme: Sendable {
  /// What the head of a page holds besides the title, the style sheet and the scripts.
  func head(_ page: PageContext) -> HTMLMarkup
  /// The bar at the top: name, search, links.
  func header(_ page: PageContext) -> HTMLMarkup
  /// The categories and the articles near this one.
  func navigation(_ page: PageContext) -> HTMLMarkup
  /// The foot of the page: links, versions, languages.
  func footer(_ page: PageContext) -> HTMLMarkup
  /// The top of the home page: a question and the search.
  func hero(_ page: PageContext) -> HTMLMarkup
  /// The categories on the home page.
  func categories(_ page: PageContext) -> HTMLMarkup
  /// The trail of pages above this one.
  func breadcrumbs(_ page: PageContext) -> HTMLMarkup
  /// The top of an article or a category: title, description, dates.
  func articleHeader(_ page: PageContext) -> HTMLMarkup
  /// The table of contents of an article.
  func tableOfContents(_ page: PageContext) -> HTMLMarkup
  /// What follows an article: feedback, contact, related articles, neighbours.
  func articleFooter(_ page: PageContext) -> HTMLMarkup

  /// Rules that follow those of the standard style sheet.
  var stylesheet: String { get }
}

/// The theme that comes with the module.
public struct StandardTheme: Theme {
  /// Creates the theme.
  public init() {}
}
