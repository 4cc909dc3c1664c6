internal import HelpSearch

/// How articles are analysed for the search index.
struct SearchAnalysis: Sendable {
  /// The language, whose words are reduced to their stems; `nil` leaves words as they are.
  var language: SearchLanguage?

  /// Takes the language of a site by its BCP 47 tag.
  init(languageTag: String) {
    language = SearchLanguage(tag: Array(languageTag.utf8).span)
  }

  /// A new analyser; each thread needs its own.
  var analyzer: ArticleAnalyzer { ArticleAnalyzer(language: language) }
}
