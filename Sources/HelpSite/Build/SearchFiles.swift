internal import HelpCenter
internal import HelpSearch

/// The search index of a site as files, of which a browser loads the few that a query needs.
///
/// The root comes first; the names of the other files it gives. All are compressed, since many
/// hosts would not do it for files of no known type.
struct SearchFiles {
  private let index: SearchIndex
  private let folder: String
  /// A fingerprint of the articles in the index.
  private let key: UInt64

  /// The text of an article is asked for alone and often changed alone: speed counts most. The
  /// root and the blocks are made rarely and loaded often.
  private static let textLevel: Int32 = 3
  private static let blockLevel: Int32 = 9

  /// Builds the index of articles.
  ///
  /// - Parameters:
  ///   - articles: The analysed articles, in the order of the catalog.
  ///   - search: How they were analysed.
  ///   - folder: The folder of the files, with a slash at its end.
  ///   - key: A fingerprint of the articles.
  init(
    _ articles: [AnalyzedArticle], _ search: SearchAnalysis, folder: String, key: UInt64
  ) throws(SearchIndexError) {
    var builder = SearchIndexBuilder(language: search.language)
    for article in articles { builder.add(article) }
    index = try SearchIndex(builder.build())
    self.folder = folder
    self.key = key
  }

  /// Writes the files.
  func write(
    to draft: OutputDraft, threads: WorkerThreads, articleKeys: [UInt64]
  ) throws -> [OutputDraft.Record] {
    let parts = try index.parts()
    let index = index
    let folder = folder
    let written = threads.map(parts.count) { place in
      Result { () throws -> OutputDraft.Record in
        let part = parts[place]
        let name = folder + (part.name ?? "a\(part.index)")
        var partKey = Fingerprint(seed: part.kind == .text ? articleKeys[part.index] : 1)
        partKey.combine(name)
        if let record = try draft.keep(name, key: partKey.value) { return record }
        let level = part.kind == .text ? SearchFiles.textLevel : SearchFiles.blockLevel
        let bytes = try Gzip.compressed(index.bytes(part.range), level: level)
        return try draft.put(OutputFile(path: name, bytes: bytes, key: partKey.value))
      }
    }
    var records: [OutputDraft.Record] = []
    for record in written { records.append(try record.get()) }
    let root = try Gzip.compressed(index.bytes(index.rootRange), level: SearchFiles.blockLevel)
    records.append(
      try draft.put(OutputFile(path: folder + "root", bytes: root, key: key)))
    return records
  }
}
