public import HelpHTML

extension Theme {
  /// The top of the home page: a question and the search.
  public func hero(_ page: PageContext) -> HTMLMarkup {
    var markup: HTMLMarkup = "<header class=\"hero\"><h1>\(page.labels.homeTitle)</h1>"
    if !page.configuration.tagline.isEmpty {
      markup += "<p class=\"lead\">\(page.configuration.tagline)</p>"
    }
    return markup + searchForm(page) + "</header>\n"
  }

  /// The categories on the home page.
  public func categories(_ page: PageContext) -> HTMLMarkup {
    let categories = page.model.categories
    guard !categories.isEmpty else { return "" }
    var markup: HTMLMarkup = """
      <section aria-labelledby="_browse"><h2 id="_browse">\(page.labels.browseTopics)</h2>\
      <ul class="cards">
      """
    for category in categories {
      let link = category.link
      markup += """
        \n<li><h3><a href="\(page.href(link.address))">\(link.title)</a></h3>
        """
      if !link.description.isEmpty { markup += "<p>\(link.description)</p>" }
      markup += "<p class=\"count\">\(page.labels.count(ofArticles: category.count))</p></li>"
    }
    return markup + "\n</ul></section>\n"
  }

  /// A list of articles with their descriptions.
  public func list(_ links: [PageLink], _ page: PageContext) -> HTMLMarkup {
    var markup: HTMLMarkup = "<ul class=\"list\">"
    for link in links {
      markup += "\n<li><a href=\"\(page.href(link.address))\">\(link.title)</a>"
      if !link.description.isEmpty { markup += "<p>\(link.description)</p>" }
      markup += "</li>"
    }
    return markup + "\n</ul>"
  }
}
