public import HelpCenter
import HelpHTML

extension SiteRenderer {
  /// Makes the home page.
  ///
  /// - Parameter content: The article at the root with its body, if the catalog's lacks it.
  /// - Returns: The page.
  public func home(content: HelpArticle? = nil) -> RenderedPage {
    let article = content ?? model.homeArticle.map { model.catalog.articles[$0] }
    return home(article.map { body(of: $0, on: model.address(of: .home)) })
  }

  func home(_ body: ArticleBody?, _ targets: [LinkTarget] = []) -> RenderedPage {
    let configuration = model.configuration
    let page = context(.home, title: configuration.name, description: configuration.tagline)
    var main = theme.hero(page) + theme.categories(page)
    let useful = model.usefulArticles.compactMap { model.link(toArticle: $0, describes: true) }
    if !useful.isEmpty {
      main += """
        <section aria-labelledby="_useful"><h2 id="_useful">\(page.labels.usefulArticles)</h2>\
        \(theme.list(useful, page))</section>\n
        """
    }
    var styles: [Document.HighlightStyle] = []
    if let place = model.homeArticle, let body {
      let fragment = fragment(
        of: model.catalog.articles[place], body, targets, on: page.address)
      main += fragment
      styles = fragment.highlightStyles
    }
    let others = model.uncategorizedArticles
    if !others.isEmpty {
      let isAlone = model.categories.isEmpty && useful.isEmpty
      let title =
        isAlone ? page.labels.count(ofArticles: others.count) : page.labels.otherArticles
      main += """
        <section aria-labelledby="_others"><h2 id="_others">\(title)</h2>\
        \(theme.list(others, page))</section>\n
        """
    }
    return frame(page, main: main + theme.contact(page), highlightStyles: styles)
  }

  /// Makes the page of a category.
  ///
  /// - Parameters:
  ///   - index: The place of the category.
  ///   - content: The article that introduces it with its body, if the catalog's lacks it.
  /// - Returns: The page.
  public func category(_ index: Int, content: HelpArticle? = nil) -> RenderedPage {
    let article =
      content ?? model.indexArticle(ofCategory: index).map { model.catalog.articles[$0] }
    let address = model.address(of: .category(index))
    return category(index, article.map { body(of: $0, on: address) })
  }

  func category(
    _ index: Int, _ body: ArticleBody?, _ targets: [LinkTarget] = []
  ) -> RenderedPage {
    let category = model.categories[index]
    let page = context(
      .category(index), title: category.link.title, description: category.link.description,
      category: index)
    var main = pageHeader(page)
    var styles: [Document.HighlightStyle] = []
    if let place = model.indexArticle(ofCategory: index), let body {
      let fragment = fragment(
        of: model.catalog.articles[place], body, targets, on: page.address)
      main += fragment
      styles = fragment.highlightStyles
    }
    main += theme.list(model.articles(inCategory: index), page)
    return frame(
      page, main: "<div class=\"doc\">\n\(main)</div>\n", highlightStyles: styles)
  }

  /// Makes the page of an article.
  ///
  /// - Parameters:
  ///   - place: The place of the article.
  ///   - content: The article with its body, if the catalog's lacks it.
  /// - Returns: The page.
  public func article(at place: Int, content: HelpArticle? = nil) -> RenderedPage {
    let article = content ?? model.catalog.articles[place]
    let body = body(of: article, on: model.address(of: .article(place)))
    return self.article(at: place, article, body, [], model.context(ofArticle: place))
  }

  func article(
    at place: Int, _ article: HelpArticle, _ body: ArticleBody, _ targets: [LinkTarget],
    _ context: ArticlePageContext
  ) -> RenderedPage {
    let page = self.context(
      .article(place), title: article.title, description: article.description,
      category: context.category?.index,
      article: ArticleDetails(
        article: article, context: context, outline: body.outline, lead: body.lead,
        minutes: body.minutes, answers: body.answers, steps: body.steps))
    let fragment = fragment(of: article, body, targets, on: page.address)
    let main: HTMLMarkup = """
      <article class="doc">
      \(pageHeader(page))\(theme.tableOfContents(page))\(HTMLMarkup(fragment))\
      \(theme.articleFooter(page))</article>\n
      """
    return frame(page, main: main, highlightStyles: fragment.highlightStyles)
  }

  /// Returns the page that lists what a search found.
  public func searchPage() -> RenderedPage {
    let page = context(.search, title: model.configuration.labels.searchResults)
    return frame(
      page,
      main: """
        <header class="hero"><h1>\(page.labels.searchResults)</h1>\(theme.searchForm(page))</header>
        <div class="results" id="_results"></div>
        <noscript><p><a href="\(page.href(.keywordIndex))">\(page.labels.keywordIndex)</a></p>\
        </noscript>\n
        """)
  }

  /// Returns the page for addresses that lead nowhere.
  public func notFound() -> RenderedPage {
    let page = context(.notFound, title: model.configuration.labels.notFound)
    return frame(
      page,
      main: """
        <header class="hero"><h1>\(page.title)</h1><p class="lead">\(page.labels.notFoundText)</p>\
        \(theme.searchForm(page))</header>
        <div class="results" id="_closest"></div>\n
        """ + theme.categories(page))
  }
}
