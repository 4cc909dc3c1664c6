public import HelpCenter
public import HelpHTML

/// Makes the pages of a site.
///
/// A pure function of the model and the theme: pages may be made in any order, on any thread.
///
/// ```swift
/// let renderer = SiteRenderer(model: SiteModel(catalog: catalog))
/// for page in renderer.model.pages { try write(renderer.render(page)) }
/// for asset in renderer.assets { try write(asset) }
/// ```
public struct SiteRenderer: Sendable {
  /// Where everything stands.
  public let model: SiteModel
  /// What pages are made of.
  public let theme: any Theme
  /// What stands beside the pages for them to point at.
  public let extras: SiteExtras
  /// The files that all pages share; their names change with their content.
  public let assets: [SiteAsset]
  /// How articles become HTML; the renderer sets the links and the words for each page.
  public var options: HTMLOptions

  let names: StandardAssets.Names

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - model: Where everything stands.
  ///   - theme: What pages are made of.
  ///   - extras: What stands beside the pages.
  ///   - options: How articles become HTML, such as handlers of components.
  public init(
    model: SiteModel, theme: any Theme = StandardTheme(), extras: SiteExtras = SiteExtras(),
    options: HTMLOptions = HTMLOptions()
  ) {
    self.model = model
    self.theme = theme
    self.extras = extras
    self.options = options
    let standard = StandardAssets(model.configuration, theme: theme, extras: extras)
    assets = standard.assets
    names = standard.names
  }

  /// Returns a page.
  public func render(_ page: SitePage) -> RenderedPage {
    switch page {
    case .home: home()
    case .category(let index): category(index)
    case .article(let place): article(at: place)
    case .search: searchPage()
    case .keywordIndex: keywordIndex()
    case .notFound: notFound()
    }
  }

  /// Returns the style sheet of the looks of highlighted code that the pages use.
  ///
  /// Colours that cannot be read on the theme's ground are moved until they can. The sheet does
  /// not depend on the order in which the looks came up.
  public func codeStylesheet(for styles: some Sequence<Document.HighlightStyle>) -> SiteAsset {
    SiteAsset(
      address: StandardAssets.codeStylesheet,
      bytes: Array(CodeColors.stylesheet(for: styles).utf8))
  }

  func context(
    _ page: SitePage, title: String, description: String = "", category: Int? = nil,
    article: ArticleDetails? = nil
  ) -> PageContext {
    PageContext(
      page: page, model: model, extras: extras, title: title, description: description,
      address: model.address(of: page), category: category.map { model.categories[$0] },
      article: article, configuration: model.configuration, labels: model.configuration.labels)
  }

  /// Returns the body of an article for one page: handlers of components see where links lead.
  func body(of article: HelpArticle, on page: SiteAddress) -> ArticleBody {
    var options = SiteRenderer.bodyOptions(options, model.configuration)
    let model = model
    options.linkDestination = { model.destination($0, from: article, on: page) }
    let image = options.image
    options.image = { given in
      var result = image?(given) ?? given
      if result.width == nil, result.height == nil,
        let size = model.imageSize(result.source, from: article)
      {
        result.width = size.width
        result.height = size.height
      }
      result.source = model.imageSource(result.source, from: article, on: page)
      return result
    }
    return ArticleBody(article, article.document, options)
  }

  /// How bodies become HTML on the pages of a site.
  static func bodyOptions(
    _ options: HTMLOptions, _ configuration: SiteConfiguration
  ) -> HTMLOptions {
    var options = options
    // The title of the page has level 1 for itself.
    options.firstHeadingLevel = 2
    options.linksHeadings = false
    options.labels = configuration.labels.content
    return options
  }

  /// Returns a body for a page, with its links.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - body: Its body.
  ///   - targets: Where its links lead, as far as that is known already.
  ///   - page: Where the page stands.
  /// - Returns: The HTML.
  func fragment(
    of article: HelpArticle, _ body: ArticleBody, _ targets: [LinkTarget], on page: SiteAddress
  ) -> HTMLFragment {
    let known = Dictionary(
      targets.map { ($0.destination, $0) }, uniquingKeysWith: { first, _ in first })
    return body.html.fragment { slot in
      if slot.kind == .image {
        return model.imageSource(slot.destination, from: article, on: page)
      }
      return known[slot.destination]?.destination(on: page)
        ?? model.destination(slot.destination, from: article, on: page)
    } imageSize: { source in
      model.imageSize(source, from: article).map { ($0.width, $0.height) }
    }
  }

  /// Returns the top of a page with a trail: what stands above it, its title and its dates.
  func pageHeader(_ page: PageContext) -> HTMLMarkup {
    """
    <header class="head">\(theme.breadcrumbs(page))\(theme.articleHeader(page))</header>\n
    """
  }

  /// Puts the frame of the theme around the content of a page.
  func frame(
    _ page: PageContext, main: HTMLMarkup, highlightStyles: [Document.HighlightStyle] = []
  ) -> RenderedPage {
    let configuration = model.configuration
    let bodyClass: HTMLMarkup =
      switch page.page {
      case .home, .search, .notFound: " class=\"bare\""
      case .category, .article, .keywordIndex: ""
      }
    let code: HTMLMarkup =
      highlightStyles.isEmpty
      ? "" : "<link rel=\"stylesheet\" href=\"\(page.href(StandardAssets.codeStylesheet))\">\n"
    let markup: HTMLMarkup = """
      <!DOCTYPE html>
      <html lang="\(configuration.language)" dir="\(configuration.direction.rawValue)">
      <head>
      <meta charset="utf-8">
      <title>\(page.fullTitle)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script src="\(page.href(names.themeScript))"></script>
      <link rel="stylesheet" href="\(page.href(names.stylesheet))">
      \(code)<script src="\(page.href(names.script))" defer data-root="\(page.root)"></script>
      <link rel="icon" href="\(page.href(names.icon))">
      \(theme.head(page))</head>
      <body\(bodyClass)>
      <a class="skip" href="#_main">\(page.labels.skipLink)</a>
      <header class="bar">\(theme.header(page))</header>
      <div class="page">
      <main id="_main" tabindex="-1">
      \(theme.versionNotice(page))\(main)</main>
      \(theme.navigation(page))</div>
      <footer class="foot">\(theme.footer(page))</footer>
      </body>
      </html>\n
      """
    return RenderedPage(
      address: page.address, bytes: markup.bytes, highlightStyles: highlightStyles)
  }
}
