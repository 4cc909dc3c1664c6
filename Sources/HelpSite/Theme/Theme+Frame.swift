public import HelpHTML

extension Theme {
  /// No further rules.
  public var stylesheet: String { "" }

  /// The bar at the top: name, search, links, versions and languages.
  public func header(_ page: PageContext) -> HTMLMarkup {
    var markup: HTMLMarkup = """
      <a class="brand" href="\(page.href(.home))">\(logo(page))<span>\
      \(page.configuration.name)</span></a>
      """
    // Pages that are about the search have a larger field of their own.
    switch page.page {
    case .home, .search, .notFound: break
    case .category, .article, .keywordIndex: markup += searchForm(page)
    }
    return markup + HeaderMenu(page, hasNavigation: hasNavigation(page)).markup
  }

  /// A form that searches: with the script in the page, without it in the keyword index.
  public func searchForm(_ page: PageContext) -> HTMLMarkup {
    """
    <form class="find" role="search" action="\(page.href(.keywordIndex))" \
    data-results="\(page.href(.search))"><input type="search" name="q" autocomplete="off" \
    aria-label="\(page.labels.search)" placeholder="\(page.labels.searchPlaceholder)"></form>
    """
  }

  /// The categories and the articles near this one.
  public func navigation(_ page: PageContext) -> HTMLMarkup {
    guard hasNavigation(page) else { return "" }
    let categories =
      page.article?.context.categories
      ?? page.model.categories(around: page.category?.index)
    var markup: HTMLMarkup = """
      <nav class="side" id="_topics" aria-labelledby="_topics-title">\
      <h2 id="_topics-title">\(page.labels.topics)</h2><ul>
      """
    for category in categories {
      let isOpen = category.index == page.category?.index
      let isCurrent = isOpen && page.article == nil
      markup += isOpen ? "\n<li class=\"open\">" : "\n<li>"
      markup += navigationLink(category.link, isCurrent: isCurrent, page)
      if isOpen, let article = page.article { markup += siblings(article, category, page) }
      markup += "</li>"
    }
    if categories.count < page.model.categories.count {
      markup += "\n<li><a href=\"\(page.href(.home))\">\(page.labels.allTopics)</a></li>"
    }
    return markup + "\n</ul></nav>\n"
  }

  /// The foot of the page: links.
  public func footer(_ page: PageContext) -> HTMLMarkup {
    let (configuration, labels) = (page.configuration, page.labels)
    var links: [HTMLMarkup] = [
      "<a href=\"\(page.href(.keywordIndex))\">\(labels.keywordIndex)</a>"
    ]
    links += configuration.footerLinks.compactMap { link in
      page.href(link).map { "<a href=\"\($0)\">\(link.title)</a>" }
    }
    var markup: HTMLMarkup = """
      <nav aria-label="\(labels.footerLinks)">\(HTMLMarkup(joining: links))</nav>
      """
    if !configuration.footerText.isEmpty { markup += "<p>\(configuration.footerText)</p>" }
    return markup
  }

  private func logo(_ page: PageContext) -> HTMLMarkup {
    guard let logo = page.configuration.logo, let source = page.source(logo.source) else {
      let letter = page.configuration.name.first.map { String($0).uppercased() } ?? "?"
      return "<span class=\"mark\" aria-hidden=\"true\">\(letter)</span>"
    }
    let dark = logo.darkSource.flatMap { page.source($0) }
    let (width, height) = (logo.width, logo.height)
    guard let dark else {
      return "<img src=\"\(source)\" alt=\"\" width=\"\(width)\" height=\"\(height)\">"
    }
    return """
      <img class="on-light" src="\(source)" alt="" width="\(width)" height="\(height)">\
      <img class="on-dark" src="\(dark)" alt="" width="\(width)" height="\(height)">
      """
  }

  private func hasNavigation(_ page: PageContext) -> Bool {
    switch page.page {
    case .article, .category, .keywordIndex: !page.model.categories.isEmpty
    case .home, .search, .notFound: false
    }
  }

  private func navigationLink(
    _ link: PageLink, isCurrent: Bool, _ page: PageContext
  ) -> HTMLMarkup {
    isCurrent
      ? "<a href=\"\(page.href(link.address))\" aria-current=\"page\">\(link.title)</a>"
      : "<a href=\"\(page.href(link.address))\">\(link.title)</a>"
  }

  private func siblings(
    _ article: ArticleDetails, _ category: CategorySummary, _ page: PageContext
  ) -> HTMLMarkup {
    let siblings = article.context.siblings
    guard !siblings.isEmpty else { return "" }
    var markup: HTMLMarkup = "<ul>"
    for link in siblings {
      let isCurrent = link.address == page.address
      markup += "\n<li>\(navigationLink(link, isCurrent: isCurrent, page))</li>"
    }
    if siblings.count < category.count {
      let label = SiteLabels.filled(
        page.labels.allInCategory, ("count", String(category.count)))
      markup += "\n<li><a href=\"\(page.href(category.link.address))\">\(label)</a></li>"
    }
    return markup + "\n</ul>"
  }
}
