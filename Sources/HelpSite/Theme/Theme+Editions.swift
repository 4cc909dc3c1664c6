public import HelpHTML

extension Theme {
  /// The choice of version and language, each of which leads to the same page there; it unfolds
  /// and leads on without scripts.
  public func editions(_ page: PageContext) -> HTMLMarkup {
    let choice = EditionChoice(page)
    if choice.isEmpty { return "" }
    return """
      <details class="more"><summary>\(choice.name)</summary><div>\(choice.lists)</div></details>
      """
  }

  /// Says on the pages of other versions which one this is, with a link to the latest.
  func versionNotice(_ page: PageContext) -> HTMLMarkup {
    guard let latest = page.latestVersion,
      let url = HTMLURL(latest.destination, for: .link(schemes: EditionLink.schemes)),
      let current = page.configuration.versions.first(where: \.isCurrent)
    else { return "" }
    let labels = page.labels
    let text = SiteLabels.filled(labels.otherVersion, ("version", current.title))
    let link = SiteLabels.filled(labels.latestVersion, ("version", latest.edition.title))
    return "<p class=\"version\" role=\"note\">\(text) <a href=\"\(url)\">\(link)</a></p>\n"
  }

  /// The same page in other languages, for search engines.
  func languageAlternates(_ page: PageContext) -> HTMLMarkup {
    HTMLMarkup(
      joining: page.model.languageAlternates(of: page.page).compactMap { alternate in
        HTMLURL(alternate.address, for: .link(schemes: EditionLink.schemes)).map {
          "<link rel=\"alternate\" hreflang=\"\(alternate.language)\" href=\"\($0)\">\n"
        }
      })
  }
}

/// The choice of version and language.
struct EditionChoice {
  private let page: PageContext
  private let parts: [Choice]

  init(_ page: PageContext) {
    self.page = page
    parts = [
      Choice(id: "_versions", title: page.labels.version, links: page.versions),
      Choice(id: "_languages", title: page.labels.language, links: page.languages),
    ].filter { $0.links.count > 1 }
  }

  /// Whether there is nothing to choose.
  var isEmpty: Bool { parts.isEmpty }

  /// What the choice is called: by what is chosen now, if that is known.
  var name: HTMLMarkup {
    let title = parts.map(\.title).joined(separator: ", ")
    let current = parts.flatMap(\.links).filter(\.edition.isCurrent).map(\.edition.title)
    return current.isEmpty
      ? "\(title)"
      : "<span class=\"hidden\">\(title): </span>\(current.joined(separator: " · "))"
  }

  /// The lists to choose from.
  var lists: HTMLMarkup { HTMLMarkup(joining: parts.map { $0.markup(on: page) }) }
}

/// The versions or the languages to choose from.
private struct Choice {
  let id: String
  let title: String
  let links: [EditionLink]

  func markup(on page: PageContext) -> HTMLMarkup {
    let items = links.compactMap { item($0, page) }
    return """
      <nav aria-labelledby="\(id)"><p id="\(id)">\(title)</p>\
      <ul>\(HTMLMarkup(joining: items))</ul></nav>
      """
  }

  private func item(_ link: EditionLink, _ page: PageContext) -> HTMLMarkup? {
    guard let url = HTMLURL(link.destination, for: .link(schemes: EditionLink.schemes)) else {
      return nil
    }
    var markup: HTMLMarkup = "<li><a href=\"\(url)\""
    if let language = link.edition.language {
      markup += " lang=\"\(language)\" hreflang=\"\(language)\""
      let direction = SiteConfiguration.Direction(languageTag: language)
      if direction != page.configuration.direction { markup += " dir=\"\(direction.rawValue)\"" }
    }
    if link.edition.isCurrent { markup += " aria-current=\"true\"" }
    return markup + ">\(link.edition.title)</a></li>"
  }
}
