internal import HelpCenter

extension Diagnostic {
  static func unsafeRedirect(_ alias: String, of article: HelpArticle) -> Diagnostic {
    Diagnostic(
      "site/unsafe-redirect", .error,
      "the alias '\(alias)' cannot be the address of a page, so it redirects nowhere",
      file: article.file)
  }

  static func redirectIsPage(_ alias: String, of article: HelpArticle) -> Diagnostic {
    Diagnostic(
      "site/redirect-is-page", .error,
      "the alias '\(alias)' is the address of another page of the site", file: article.file)
  }

  static func redirectTwice(
    _ alias: String, of article: HelpArticle, first: HelpArticle
  ) -> Diagnostic {
    Diagnostic(
      "site/redirect-overlap", .error,
      "the alias '\(alias)' redirects to '\(first.path)' already", file: article.file,
      notes: [Note(message: "the other article is \(first.file ?? first.id)")])
  }
}
