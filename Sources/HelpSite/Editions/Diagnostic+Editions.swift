internal import HelpCenter

extension Diagnostic {
  /// The articles of another version or language cannot be read.
  static func unreadableEdition(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "site/unreadable-edition", .error,
      "the articles of another version or language: \(reason)", file: path)
  }

  /// There are no articles where those of another version or language should be.
  static func emptyEdition(_ path: String) -> Diagnostic {
    Diagnostic(
      "site/empty-edition", .warning,
      "holds no articles of another version or language, so its home page is all that pages"
        + " lead to",
      file: path)
  }

  /// The finding, as no reason to stop.
  var asWarning: Diagnostic {
    var finding = self
    finding.severity = min(severity, .warning)
    return finding
  }
}
