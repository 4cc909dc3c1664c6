import HelpCenter

extension Diagnostic {
  /// A colour of the brand cannot be read on the grounds of the theme.
  static func lowContrast(
    of color: SiteColor, scheme: String, contrast: Double, better: SiteColor
  ) -> Diagnostic {
    let tenths = Int(contrast * 10)
    return Diagnostic(
      "site/low-contrast", .warning,
      "the \(scheme) accent \(color) has a contrast of \(tenths / 10).\(tenths % 10):1"
        + " where text needs 4.5:1; \(better) has enough")
  }

  /// A path has a part that cannot be the name of a folder.
  static func unsafePath(of article: HelpArticle) -> Diagnostic {
    Diagnostic(
      "site/unsafe-path", .error,
      "the path '\(article.path)' cannot be the address of a page, so the article is left out",
      file: article.file)
  }

  /// Two pages would have one address.
  static func sameAddress(_ article: HelpArticle, as other: String) -> Diagnostic {
    Diagnostic(
      "site/same-address", .error,
      "the path '\(article.path)' is that of '\(other)', or differs from it in case only, so the"
        + " article is left out",
      file: article.file)
  }

  /// An article of the home page does not exist.
  static func unknownUsefulArticle(_ path: String) -> Diagnostic {
    Diagnostic(
      "site/unknown-article", .warning, "no article has the path '\(path)' to show it at home")
  }

  /// A template names a value that pages do not have.
  static func unknownTemplateValue(
    _ name: String, in part: String, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "site/unknown-template-value", .warning,
      "the template of the \(part) names '{{\(name)}}', which is none of "
        + known.joined(separator: ", "))
  }
}
