internal import HelpCenter

extension Diagnostic {
  static func unknownThemePart(_ path: String) -> Diagnostic {
    let parts = ThemePart.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      "site/unknown-theme-part", .error, "replaces no part of pages; these can be: \(parts)",
      file: path)
  }

  static func unsafeStaticFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "site/unsafe-static-file", .error,
      "the name cannot be that of a file on every system; rename it", file: path)
  }

  static func missingImage(
    _ link: ArticleLinks.Use, in article: HelpArticle, severity: Severity
  ) -> Diagnostic {
    Diagnostic(
      "site/missing-image", severity, "no file is at '\(link.destination)'", file: article.file,
      range: link.range,
      notes: [
        Note(
          message: "put it beside the article or into the folder of static files; "
            + "SVG is taken from there only")
      ])
  }

  static func staticLink(_ path: String) -> Diagnostic {
    Diagnostic(
      "site/static-link", .warning, "is neither a file nor a folder and is not copied", file: path)
  }

  static func staticFileIsPage(_ file: String, path: String) -> Diagnostic {
    Diagnostic(
      "site/static-file-is-page", .error,
      "would take the place of '\(path)', which the build makes", file: file)
  }
}
