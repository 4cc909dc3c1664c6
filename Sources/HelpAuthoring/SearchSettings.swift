package import HelpCenter
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
  /// Why a part of the settings could not be read.
  package private(set) var diagnostics: [Diagnostic] = []

  private static let sizeLimit = 1 << 20

  /// Creates settings for articles in English.
  package init() { language = .english }

  /// Reads the settings of a content folder; what cannot be read keeps its default and gives a
  /// diagnostic.
  package init(folder: String) {
    self.init()
    readSynonyms(folder)
    guard let file = contents(of: "\(folder)/\(ContentFolder.settingsName)") else { return }
    let source = YAMLSource(file: file.bytes, named: file.path)
    let (settings, findings) = YAMLReader.readObject(source)
    diagnostics += findings
    if let tag = settings["language"]?.string { language = SearchLanguage(tag: tag) }
  }

  /// Reads the synonyms of a content folder whose site has a language.
  ///
  /// - Parameters:
  ///   - folder: The content folder.
  ///   - tag: The language as a BCP 47 tag.
  package init(folder: String, languageTag tag: String) {
    language = SearchLanguage(tag: tag)
    readSynonyms(folder)
  }

  private mutating func readSynonyms(_ folder: String) {
    guard let file = contents(of: "\(folder)/\(SynonymFile.name)") else { return }
    let read = SynonymFile(text: String(decoding: file.bytes, as: UTF8.self), file: file.path)
    synonyms = read.groups
    diagnostics += read.diagnostics
  }

  /// Reads a file that need not be there.
  private mutating func contents(of path: String) -> (path: String, bytes: [UInt8])? {
    guard (try? FileSystem.kind(of: path)) != nil else { return nil }
    do {
      return (path, try FileSystem.read(path, limit: SearchSettings.sizeLimit))
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
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
