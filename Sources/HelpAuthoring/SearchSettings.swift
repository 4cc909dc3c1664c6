internal import HelpCenter
internal import HelpMarkdown
package import HelpSearch

/// What a content folder says of its search: the language of its articles and their synonyms.
///
/// The language is that of the site, `language` in the folder's `site.yml`; without one it is
/// English. Synonyms are those of ``SynonymFile``. Terminal, image and site take both from here, so
/// that they find the same.
package struct SearchSettings: Sendable, Hashable {
  /// The language, whose words are reduced to their stems; `nil` leaves words as they are.
  package var language: SearchLanguage?
  /// Groups of words and phrases that a search takes for one another.
  package var synonyms: [[String]] = []

  private static let sizeLimit = 1 << 20

  /// Creates settings for articles in English.
  package init() { language = .english }

  /// Reads the settings of a content folder; what cannot be read says nothing.
  package init(folder: String) {
    self.init()
    synonyms = SynonymFile(folder: folder).groups
    let path = "\(folder)/\(ContentFolder.settingsName)"
    guard let bytes = try? FileSystem.read(path, limit: SearchSettings.sizeLimit) else { return }
    let (settings, _) = YAMLReader.readObject(YAMLSource(file: bytes, named: path))
    if let tag = settings["language"]?.string { language = SearchLanguage(tag: tag) }
  }

  /// Reads the synonyms of a content folder whose site has a language.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - tag: The language as a BCP 47 tag.
  package init(folder: String, languageTag tag: String) {
    synonyms = SynonymFile(folder: folder).groups
    language = SearchLanguage(tag: tag)
  }

  /// Adds the settings to a fingerprint of what depends on them.
  package func combine(into key: inout Fingerprint) {
    key.combine(UInt64(language?.rawValue ?? 0))
    for group in synonyms {
      key.combine(UInt64(group.count))
      for word in group { key.combine(word) }
    }
  }

  /// A new analyser of articles; each thread needs its own.
  package var analyzer: ArticleAnalyzer { ArticleAnalyzer(language: language) }

  /// A builder of an index of analysed articles.
  package var builder: SearchIndexBuilder {
    var builder = SearchIndexBuilder(language: language)
    builder.synonyms = synonyms
    return builder
  }
}
