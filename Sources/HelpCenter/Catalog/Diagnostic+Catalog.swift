extension Diagnostic {
  static func duplicatePath(_ article: HelpArticle, first: HelpArticle) -> Diagnostic {
    Diagnostic(
      "catalog/duplicate-path", .error,
      "two articles have the path '\(article.path)'; links lead to the other one",
      file: article.file, notes: [.otherArticle(first)])
  }

  static func nameWithoutPath(_ article: HelpArticle, name: String) -> Diagnostic {
    Diagnostic(
      "catalog/name-without-path", .warning,
      "the name '\(name)' has no letters for a path, so the article stands at '\(article.path)'",
      file: article.file,
      notes: [
        Note(message: "rename the file, or give a 'path' of its own in the front matter")
      ])
  }

  static func duplicateSlug(_ article: HelpArticle, first: HelpArticle) -> Diagnostic {
    Diagnostic(
      "catalog/duplicate-slug", .note,
      "two articles have the slug '\(article.slug)'; only their paths tell them apart",
      file: article.file, notes: [.otherArticle(first)])
  }

  static func duplicateAlias(
    _ alias: String, of article: HelpArticle, first: HelpArticle
  ) -> Diagnostic {
    Diagnostic(
      "catalog/duplicate-alias", .warning, "two articles have the alias '\(alias)'",
      file: article.file, notes: [.otherArticle(first)])
  }

  static func aliasIsPath(
    _ alias: String, of article: HelpArticle, taken: HelpArticle
  ) -> Diagnostic {
    Diagnostic(
      "catalog/alias-is-path", .warning,
      "the alias '\(alias)' is the path of another article and never leads here",
      file: article.file, notes: [.otherArticle(taken)])
  }

  static func brokenLink(
    _ destination: String, in article: HelpArticle, range: SourceRange?, nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      "catalog/broken-link", .warning, "no article is at '\(destination)'",
      file: article.file, range: range,
      notes: nearest.map { [Note(message: "the nearest path is '\($0)'")] } ?? [])
  }

  static func brokenAnchor(
    _ anchor: String, of target: HelpArticle, in article: HelpArticle, range: SourceRange?,
    nearest: String?
  ) -> Diagnostic {
    let place = target.path == article.path ? "this article" : "'\(target.path)'"
    return Diagnostic(
      "catalog/broken-anchor", .warning, "\(place) has no anchor '#\(anchor)'",
      file: article.file, range: range,
      notes: nearest.map { [Note(message: "the nearest anchor is '#\($0)'")] } ?? [])
  }

  static func unknownRelatedArticle(_ path: String, in article: HelpArticle) -> Diagnostic {
    Diagnostic(
      "catalog/unknown-related-article", .warning,
      "'relatedArticles' names '\(path)', and no article is there", file: article.file)
  }
}

extension Diagnostic.Note {
  fileprivate static func otherArticle(_ article: HelpArticle) -> Diagnostic.Note {
    Diagnostic.Note(message: "the other one is \(article.file ?? article.id)")
  }
}
