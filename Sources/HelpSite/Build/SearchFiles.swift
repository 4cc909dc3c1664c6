internal import HelpAuthoring
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

  // The text of an article is asked for alone and often changed alone: speed counts most. The root
  // and the blocks are made rarely and loaded often.
  private static let textLevel: Int32 = 3
  private static let blockLevel: Int32 = 9

  /// Builds the index of articles.
  ///
  /// - Parameters:
  ///   - fieldLengths: The lengths of the fields of each article, in the order of the catalog.
  ///   - search: How they were analysed.
  ///   - folder: The folder of the files, with a slash at its end.
  ///   - key: A fingerprint of the articles.
  ///   - article: Returns the analysis of an article by its number.
  /// - Throws: ``SearchIndexError`` if the index would be too large.
  init(
    fieldLengths: [[Int]], _ search: SearchSettings, folder: String, key: UInt64,
    article: (Int) throws(SearchIndexError) -> AnalyzedArticle
  ) throws(SearchIndexError) {
    index = try SearchIndex(search.builder.build(fieldLengths: fieldLengths, article: article))
    self.folder = folder
    self.key = key
  }

  /// Writes the files, with the engine and its script.
  ///
  /// - Parameters:
  ///   - draft: The site they are written to.
  ///   - threads: The threads that compress.
  ///   - articleKeys: A fingerprint of each article.
  ///   - isWrapped: Whether a script with all data is written, too.
  /// - Returns: The files.
  /// - Throws: ``SiteError`` if a file cannot be written.
  func write(
    to draft: OutputDraft, threads: WorkerThreads, articleKeys: [UInt64], isWrapped: Bool
  ) throws -> [OutputDraft.Record] {
    let parts = try index.parts()
    let index = index
    let folder = folder
    let written = threads.map(parts.count) { place in
      Result { () throws -> OutputDraft.Record in
        let part = parts[place]
        let name = folder + SearchFiles.name(of: part)
        var partKey = Fingerprint(seed: part.kind == .text ? articleKeys[part.index] : 1)
        partKey.combine(name)
        if let record = try draft.keep(name, key: partKey.value) { return record }
        let bytes = try SearchFiles.compressed(part, of: index)
        return try draft.put(OutputFile(path: name, bytes: bytes, key: partKey.value))
      }
    }
    var records: [OutputDraft.Record] = []
    for record in written { records.append(try record.get()) }
    let root = try Gzip.compressed(index.bytes(index.rootRange), level: SearchFiles.blockLevel)
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
      for part in parts {
        files.append((SearchFiles.name(of: part), try SearchFiles.compressed(part, of: index)))
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

  /// The name of the file of a part.
  ///
  /// That of a text leaves the version of the index out: otherwise every change of an article would
  /// rename the texts of all.
  private static func name(of part: SearchIndex.Part) -> String {
    part.kind == .text ? String(part.name.prefix(7)) : part.name
  }

  private static func compressed(
    _ part: SearchIndex.Part, of index: SearchIndex
  ) throws -> [UInt8] {
    let level = part.kind == .text ? textLevel : blockLevel
    return try Gzip.compressed(index.bytes(part.range), level: level)
  }
}
