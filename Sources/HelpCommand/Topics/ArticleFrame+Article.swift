package import HelpCenter
package import HelpTerminal

extension ArticleFrame {
  /// Surrounds an article, or a section of it, with what a reader needs to find his way.
  init(
    _ article: HelpArticle, section: HelpArticle.Section? = nil, source: HelpSource,
    catalog: HelpCatalog? = nil, toolName: String
  ) throws {
    var breadcrumbs = ["Help"]
    if let category = catalog?.category(of: article)?.title {
      breadcrumbs.append(category)
    } else if let category = article.category {
      breadcrumbs.append(category.capitalizedWords)
    }
    var title = article.title
    if let section {
      breadcrumbs.append(article.title)
      breadcrumbs += section.trail.filter { $0 != article.title }
      title = ""
    } else if article.opensWithTitle {
      title = ""
    }
    self.init(
      breadcrumbs: breadcrumbs, title: title,
      description: section == nil ? article.description : "",
      updated: section == nil ? String(article.updatedAt?.prefix { $0 != "T" } ?? "") : "",
      related: section == nil
        ? try ArticleFrame.related(article, source, catalog, toolName: toolName) : [])
  }

  /// Surrounds an article with its own title, description and date alone; a title that is only
  /// made of the file's name is none.
  package init(plain article: HelpArticle) {
    self.init(
      title: article.opensWithTitle || !article.hasStatedTitle ? "" : article.title,
      description: article.description,
      updated: String(article.updatedAt?.prefix { $0 != "T" } ?? ""))
  }

  private static func related(
    _ article: HelpArticle, _ source: HelpSource, _ catalog: HelpCatalog?, toolName: String
  ) throws -> [Reference] {
    if article.relatedArticles.isEmpty {
      let known = try source.related(to: article)
      if !known.isEmpty {
        return known.prefix(3).map {
          Reference(title: $0.title, target: "\(toolName) help \($0.slug)")
        }
      }
    }
    if let catalog, article.relatedArticles.isEmpty {
      return catalog.articles(relatedTo: article).map {
        Reference(title: $0.title, target: "\(toolName) help \($0.slug)")
      }
    }
    return try article.relatedArticles.prefix(5).compactMap { path in
      try source.title(atPath: path).map {
        Reference(title: $0.title, target: "\(toolName) help \($0.slug)")
      }
    }
  }
}

extension HelpArticle {
  /// Whether the body starts with the title as a heading.
  fileprivate var opensWithTitle: Bool {
    body.nodes.first?.element.map { $0.tag == "h1" && $0.textContent == title } ?? false
  }
}

extension String {
  /// The words of a slug as a title: `getting-started` is `Getting Started`.
  fileprivate var capitalizedWords: String {
    split { $0 == "-" || $0 == "_" || $0 == " " }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}
