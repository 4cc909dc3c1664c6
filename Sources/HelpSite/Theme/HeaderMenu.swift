internal import HelpHTML

/// What the header offers beside the search: topics, links, versions and languages.
///
/// All of it takes one stop of the keyboard, so that the content is never far: a single link or
/// choice stands in the bar, and several unfold together, without a script. On small screens, which
/// have the topics below the content, the way there is one of them.
struct HeaderMenu {
  private let page: PageContext
  private let hasNavigation: Bool
  private let links: [HTMLMarkup]
  private let editions: EditionChoice

  init(_ page: PageContext, hasNavigation: Bool) {
    self.page = page
    self.hasNavigation = hasNavigation
    links = page.configuration.headerLinks.compactMap { link in
      page.href(link).map { "<a href=\"\($0)\">\(link.title)</a>" }
    }
    editions = EditionChoice(page)
  }

  var markup: HTMLMarkup {
    if links.isEmpty, editions.isEmpty { return hasNavigation ? topics(isAlone: true) : "" }
    guard links.count == 1, editions.isEmpty else {
      return unfolding(isLarge: !links.isEmpty || !editions.isEmpty)
    }
    return hasNavigation ? linkList + unfolding(isLarge: false) : linkList
  }

  /// Returns what unfolds; `isLarge` tells whether large screens have it, too.
  private func unfolding(isLarge: Bool) -> HTMLMarkup {
    """
    <details class="more\(isLarge ? "" : " small")"><summary>\(name)</summary><div>\
    \(hasNavigation ? topics(isAlone: false) : "")\(links.isEmpty ? "" : linkList)\
    \(editions.lists)</div></details>
    """
  }

  /// What the menu is called: a menu if it is one, and by the edition that is read.
  private var name: HTMLMarkup {
    let word: HTMLMarkup = "\(page.labels.menu)"
    if editions.isEmpty { return word }
    if links.isEmpty {
      guard hasNavigation else { return editions.name }
      return """
        <span class="small">\(word)</span><span class="now"><span class="small"> · </span>\
        \(editions.name)</span>
        """
    }
    return "\(word)<span class=\"now\"> · \(editions.name)</span>"
  }

  private var linkList: HTMLMarkup {
    """
    <nav class="links" aria-label="\(page.labels.siteLinks)">\(HTMLMarkup(joining: links))</nav>
    """
  }

  private func topics(isAlone: Bool) -> HTMLMarkup {
    "<a class=\"\(isAlone ? "menu " : "")small\" href=\"#_topics\">\(page.labels.topics)</a>"
  }
}
