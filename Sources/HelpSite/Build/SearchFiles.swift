internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

/// The search index of a site as files, of which a browser loads the few that a query needs.
///
/// The root comes first; the names of the other files it gives. All are compressed, since many
/// hosts would not do it for files of no known type.
struct SearchFiles: Sendable {
  private let index: ShippedIndex
  private let folder: String
  /// A fingerprint of the articles in the index.
  private let key: UInt64
  /// A fingerprint of each article.
  private let articleKeys: [UInt64]
  /// Returns the analysis of an article by its number.
  private let article: @Sendable (Int) throws(SearchIndexError) -> AnalyzedArticle

  // The text of an article is asked for alone and often changed alone: speed counts most. The root
  // and the blocks are made rarely and loaded often.
  private static let textLevel: Int32 = 3
  private static let blockLevel: Int32 = 9

  /// Builds the index of articles.
  ///
  /// - Parameters:
  ///   - summaries: The summaries of the analyses, in the order of the catalog.
  ///   - search: How they were analysed.
  ///   - folder: The folder of the files, with a slash at its end.
  ///   - key: A fingerprint of the articles.
  ///   - articleKeys: A fingerprint of each article.
  ///   - last: What is noted of the index before.
  ///   - article: Returns the analysis of an article by its number.
  /// - Throws: ``SearchIndexError`` if the index would be too large.
  init(
    summaries: [AnalyzedArticle.Summary], _ search: SearchSettings, folder: String, key: UInt64,
    articleKeys: [UInt64], after last: ShippedIndex.Last?,
    article: @escaping @Sendable (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) {
    index = try search.builder.ship(summaries: summaries, after: last, article: article)
    self.folder = folder
    self.key = key
    self.articleKeys = articleKeys
    self.article = article
  }

  /// What can be noted for the next build.
  var kept: [UInt8] { index.kept }

  /// Writes the files, with the engine and its script.
  ///
  /// - Parameters:
  ///   - draft: The site they are written to.
  ///   - threads: The threads that compress.
  ///   - isWrapped: Whether a script with all data is written, too.
  /// - Returns: The files.
  /// - Throws: ``SiteError`` if a file cannot be written.
  func write(
    to draft: OutputDraft, threads: WorkerThreads, isWrapped: Bool
  ) throws -> [OutputDraft.Record] {
    let blocks = try index.blocks()
    let files = self
    let written = threads.map(blocks.count + articleKeys.count) { place in
      Result { () throws -> OutputDraft.Record in
        let (name, seed) =
          place < blocks.count
          ? (blocks[place].name, 1) : files.textNameAndKey(place - blocks.count)
        let path = files.folder + name
        var key = Fingerprint(seed: seed)
        key.combine(path)
        if let record = try draft.keep(path, key: key.value) { return record }
        let bytes =
          place < blocks.count
          ? try SearchFiles.compressed(blocks[place]) : try files.text(place - blocks.count)
        return try draft.put(OutputFile(path: path, bytes: bytes, key: key.value))
      }
    }
    var records: [OutputDraft.Record] = []
    for record in written { records.append(try record.get()) }
    let root = try Gzip.compressed(
      ShippedRoot.bytes(of: index.root), level: SearchFiles.blockLevel)
    let shared = [
      (name: SearchModule.rootName, bytes: root),
      (name: SearchModule.moduleName, bytes: SearchModule.module(for: index.language)),
    ]
    for file in shared {
      records.append(
        try draft.put(OutputFile(path: folder + file.name, bytes: file.bytes, key: key)))
    }
    records.append(
      try draft.put(OutputFile(path: folder + "search.js", text: SearchAdapter.module, key: key)))
    if isWrapped {
      var files = shared
      for block in blocks { files.append((block.name, try SearchFiles.compressed(block))) }
      for number in articleKeys.indices {
        files.append((textNameAndKey(number).name, try text(number)))
      }
      records.append(
        try draft.put(
          OutputFile(
            path: SearchFiles.scriptAddress.file, bytes: SearchAdapter.script(files), key: key)))
    }
    return records
  }

  /// The script with all data, for pages that are opened as files.
  static let scriptAddress = SiteAddress(file: "search-index/files.js")

  /// The name of the file with the text of an article, and a fingerprint of the article.
  private func textNameAndKey(_ number: Int) -> (name: String, key: UInt64) {
    (ShippedIndex.textName(of: number), articleKeys[number])
  }

  /// The compressed text of an article.
  private func text(_ number: Int) throws -> [UInt8] {
    try Gzip.compressed(Array(article(number).text), level: SearchFiles.textLevel)
  }

  private static func compressed(_ block: ShippedIndex.Block) throws -> [UInt8] {
    try Gzip.compressed(Array(block.bytes), level: blockLevel)
  }
}
