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
/// A part must be made of the page it is given and of what ``revision`` names alone, so that a page
/// whose inputs did not change need not be rendered again.
public protocol Theme: Sendable {
  /// What the head of a page holds besides the title, the style sheet and the scripts.
  func head(_ page: PageContext) -> HTMLMarkup
  /// The bar at the top: name, search, links, versions and languages.
  func header(_ page: PageContext) -> HTMLMarkup
  /// The categories and the articles near this one.
  func navigation(_ page: PageContext) -> HTMLMarkup
  /// The foot of the page: links.
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

  /// What tells the theme from others of its type: pages are rendered again when it changes.
  ///
  /// By default all values that the theme stores, whatever they hold. Closures and objects are
  /// known by their types only; a theme that makes parts with them, or of something it does not
  /// store, such as a file, states its own.
  var revision: String { get }
}

extension Theme {
  /// All values that the theme stores.
  public var revision: String { StableDescription.of(self) }
}

/// The theme that comes with the module.
public struct StandardTheme: Theme {
  /// Creates the theme.
  public init() {}
}
