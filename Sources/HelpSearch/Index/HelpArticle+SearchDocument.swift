public import HelpCenter

extension SearchDocument {
  /// Creates the document of an article: its sections as plain text, with the code in them.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - category: The name of the category, if the catalog knows a better one than the article.
  public init(_ article: HelpArticle, category: String? = nil) {
    self.init(article, sections: article.sections, category: category)
  }

  /// Creates the document of an article whose sections are known already.
  package init(
    _ article: HelpArticle, sections: [HelpArticle.Section], category: String? = nil
  ) {
    self.init(
      path: article.path, title: article.title, description: article.description,
      category: category ?? article.categoryName, keywords: article.keywords + article.aliases,
      sections: sections.map { section in
        let (text, code) = section.textAndCode
        return Section(
          anchor: section.anchor, title: section.title, trail: section.trail, text: text,
          code: code)
      })
  }
}

extension SearchIndexBuilder {
  /// Analyses an article and adds it.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - category: The name of the category, if the catalog knows a better one than the article.
  public mutating func add(_ article: HelpArticle, category: String? = nil) {
    add(SearchDocument(article, category: category))
  }
}
