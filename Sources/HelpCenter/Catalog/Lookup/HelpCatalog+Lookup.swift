extension HelpCatalog {
  /// Returns the article at a path; slashes at its ends do not count.
  public func article(atPath path: String) -> HelpArticle? {
    index.places(ofPath: ContentPath.normalized(path)).first.map { articles[$0] }
  }

  /// Returns the articles of a slug, as it is written.
  public func articles(withSlug slug: String) -> [HelpArticle] {
    articles(named: slug, of: .slug) { $0.slug == slug }
  }

  /// Returns the articles of a title; case, accents and punctuation do not count.
  public func articles(titled title: String) -> [HelpArticle] {
    articles(named: title, of: .title) { _ in true }
  }

  /// Returns the articles with an alias; case, accents and punctuation do not count.
  public func articles(withAlias alias: String) -> [HelpArticle] {
    articles(named: alias, of: .alias) { _ in true }
  }

  /// The old paths that lead to articles: their aliases that are paths.
  ///
  /// An alias at which an article stands is no redirect; ``diagnostics`` names it.
  public var redirects: [(from: String, to: HelpArticle)] {
    var known: Set<String> = []
    return index.names.compactMap { name in
      guard name.kind == .alias, name.text.utf8.first == UInt8(ascii: "/") else { return nil }
      let path = ContentPath.normalized(name.text)
      guard index.places(ofPath: path).isEmpty, known.insert(path).inserted else { return nil }
      return (path, articles[name.place])
    }
  }

  private func articles(
    named text: String, of kind: CatalogIndex.Kind, where condition: (HelpArticle) -> Bool
  ) -> [HelpArticle] {
    var known: Set<Int> = []
    return index.names(withKey: LookupKey(text).string).compactMap { name in
      guard name.kind == kind, known.insert(name.place).inserted,
        condition(articles[name.place])
      else { return nil }
      return articles[name.place]
    }
  }

  /// The place of an article in ``articles``; `nil` for one of another catalog.
  func place(of article: HelpArticle) -> Int? {
    let places = index.places(ofPath: article.path)
    return places.first { articles[$0].id == article.id } ?? places.first
  }
}
