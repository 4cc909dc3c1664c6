public import HelpCenter
public import HelpHTML

/// A theme of which some parts are HTML files.
///
/// ```swift
/// let theme = TemplateTheme(templates: [.footer: PageTemplate("<p>© {{site}}</p>{{default}}")])
/// ```
public struct TemplateTheme: Theme {
  /// What the parts without a template are made by.
  public let base: any Theme
  /// The templates.
  public let templates: [ThemePart: PageTemplate]

  /// Creates a theme.
  public init(base: any Theme = StandardTheme(), templates: [ThemePart: PageTemplate]) {
    self.base = base
    self.templates = templates
  }

  /// Findings about names in braces that mean nothing.
  public var diagnostics: [Diagnostic] {
    ThemePart.allCases.flatMap { part in
      (templates[part]?.unknownNames ?? []).map {
        .unknownTemplateValue(
          $0, in: part.rawValue, known: PageTemplate.Value.allCases.map(\.rawValue))
      }
    }
  }

  /// The rules of the theme below.
  public var stylesheet: String { base.stylesheet }

  /// The theme below with its own revision, and the templates.
  public var revision: String {
    "\(String(reflecting: type(of: base))) \(base.revision) \(StableDescription.of(templates))"
  }

  /// The template of the part, else what the theme below makes.
  public func head(_ page: PageContext) -> HTMLMarkup { part(.head, page, base.head) }
  /// The template of the part, else what the theme below makes.
  public func header(_ page: PageContext) -> HTMLMarkup { part(.header, page, base.header) }
  /// The template of the part, else what the theme below makes.
  public func navigation(_ page: PageContext) -> HTMLMarkup {
    part(.navigation, page, base.navigation)
  }
  /// The template of the part, else what the theme below makes.
  public func footer(_ page: PageContext) -> HTMLMarkup { part(.footer, page, base.footer) }
  /// The template of the part, else what the theme below makes.
  public func hero(_ page: PageContext) -> HTMLMarkup { part(.hero, page, base.hero) }
  /// The template of the part, else what the theme below makes.
  public func categories(_ page: PageContext) -> HTMLMarkup {
    part(.categories, page, base.categories)
  }
  /// The template of the part, else what the theme below makes.
  public func breadcrumbs(_ page: PageContext) -> HTMLMarkup {
    part(.breadcrumbs, page, base.breadcrumbs)
  }
  /// The template of the part, else what the theme below makes.
  public func articleHeader(_ page: PageContext) -> HTMLMarkup {
    part(.articleHeader, page, base.articleHeader)
  }
  /// The template of the part, else what the theme below makes.
  public func tableOfContents(_ page: PageContext) -> HTMLMarkup {
    part(.tableOfContents, page, base.tableOfContents)
  }
  /// The template of the part, else what the theme below makes.
  public func articleFooter(_ page: PageContext) -> HTMLMarkup {
    part(.articleFooter, page, base.articleFooter)
  }

  private func part(
    _ part: ThemePart, _ page: PageContext, _ standard: (PageContext) -> HTMLMarkup
  ) -> HTMLMarkup {
    templates[part]?.markup(for: page) { standard(page) } ?? standard(page)
  }
}
