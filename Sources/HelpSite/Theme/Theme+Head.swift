public import HelpHTML

extension Theme {
  /// What the head of a page holds besides the title, the style sheet and the scripts: what
  /// search engines and other sites show of it.
  public func head(_ page: PageContext) -> HTMLMarkup {
    let configuration = page.configuration
    var markup: HTMLMarkup = ""
    if !page.description.isEmpty {
      // One element for search engines and for sites where the page is shared.
      markup += """
        <meta name="description" property="og:description" content="\(page.description)">\n
        """
    }
    markup +=
      page.page.isHiddenFromSearchEngines
      ? "<meta name=\"robots\" content=\"noindex\">\n" : shared(page)
    if let feed = page.extras.feed {
      markup += """
        <link rel="alternate" type="application/atom+xml" title="\(configuration.name)" \
        href="\(page.href(feed))">\n
        """
    }
    if let search = page.extras.openSearch {
      markup += """
        <link rel="search" type="application/opensearchdescription+xml" \
        title="\(configuration.name)" href="\(page.href(search))">\n
        """
    }
    if page.article != nil, page.extras.hasMarkdownFiles {
      markup += """
        <link rel="alternate" type="text/markdown" \
        href="\(page.href(page.address.markdownFile))">\n
        """
    }
    markup += languageAlternates(page)
    for snippet in configuration.headSnippets { markup += HTMLMarkup(trusted: snippet + "\n") }
    return markup
  }

  /// What other sites show where the page is shared, and what search engines read.
  private func shared(_ page: PageContext) -> HTMLMarkup {
    let configuration = page.configuration
    var markup: HTMLMarkup = ""
    if let canonical = page.canonicalAddress {
      markup += """
        <link rel="canonical" href="\(canonical)">
        <meta property="og:url" content="\(canonical)">\n
        """
    }
    markup += """
      <meta property="og:type" content="\(page.article == nil ? "website" : "article")">
      <meta property="og:site_name" content="\(configuration.name)">
      <meta property="og:title" content="\(page.title)">\n
      """
    if let image = configuration.socialImage.flatMap({ page.absoluteSource($0) }) {
      markup += """
        <meta property="og:image" content="\(image)">
        <meta name="twitter:card" content="summary_large_image">\n
        """
    }
    return markup + StructuredData(page).markup
  }
}
