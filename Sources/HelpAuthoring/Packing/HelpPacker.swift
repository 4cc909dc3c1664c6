package import HelpCenter
internal import HelpSearch

/// Packs articles and their search index into one container.
///
/// With a cache, a file that has not changed since the last time is neither read nor parsed; the
/// result is the same to the byte.
package struct HelpPacker {
  /// What packing gives.
  package struct Package: Sendable {
    /// The image of the articles.
    package var articles: [UInt8]
    /// The search index.
    package var index: [UInt8]
    /// What was found in the articles.
    package var diagnostics: [Diagnostic]
    /// What was found about links that lead nowhere.
    package var linkDiagnostics: [Diagnostic]
    /// The number of rows, drafts and settings included.
    package var rowCount: Int
    /// The number of files whose results came from the cache.
    package var reusedFileCount: Int
    /// The number of files that were parsed.
    package var parsedFileCount: Int

    /// The container of both.
    ///
    /// - Throws: ``HelpImageError`` if they are too long together.
    package func container() throws(HelpImageError) -> [UInt8] {
      try HelpContainer.bytes(articles: articles, index: index)
    }
  }

  private let loader: HelpLoader
  private let cachePath: String?
  private let threads: WorkerThreads
  private let format: String

  /// Changes whenever what is kept of a file does.
  private static let formatVersion = 5

  /// Creates a packer.
  ///
  /// - Parameters:
  ///   - options: How content is read.
  ///   - cachePath: Where results for the next time are kept; `nil` for nowhere.
  ///   - threads: The threads that read; the package is the same whatever their number.
  package init(
    options: HelpLoader.Options = HelpLoader.Options(), cachePath: String? = nil,
    threads: WorkerThreads = WorkerThreads()
  ) {
    loader = HelpLoader(options: options)
    self.cachePath = cachePath
    self.threads = threads
    format =
      "help-pack \(HelpPacker.formatVersion) \(options.collection) "
      + "\(options.autoUnwrap) \(options.isNuxtCompatible)"
  }

  /// Packs a folder or file.
  ///
  /// - Parameter path: The path; `-` is standard input.
  /// - Returns: The package; where an error is among its findings, something is missing from it.
  /// - Throws: ``HelpAuthoringError`` if there is nothing to pack or the cache cannot be written,
  ///   ``HelpImageError`` if an article is larger than an image takes.
  package func pack(_ path: String) throws -> Package {
    if path != "-", case .folder = try FileSystem.kind(of: path) { return try pack(folder: path) }
    let content = try loader.load(path: path)
    let search = SearchSettings()
    var analyzer = search.analyzer
    let entries = try content.entries.map { try PackedEntry($0, isCopy: false, &analyzer) }
    return try package(entries, content.diagnostics, search, parsed: 1, reused: 0)
  }

  private func pack(folder path: String) throws -> Package {
    let folder = try ContentFolder(path)
    let search = SearchSettings(folder: path)
    var diagnostics = folder.diagnostics + search.diagnostics
    // Analyses depend on the language, by its number; none is 0.
    let language = search.language?.rawValue ?? 0
    var cache = BuildCache(path: cachePath ?? "", format: "\(format) \(language)")
    let files = folder.files.filter { HelpLoader.kind(of: $0) != nil }
    let known = cache
    let readings = threads.map(files.count, tools: { search.analyzer }) { analyzer, item in
      read(files[item], known, &analyzer)
    }
    var entries: [PackedEntry] = []
    var knownIDs: Set<String> = []
    for reading in readings {
      let reading = try reading.get()
      if let finding = reading.finding { cache.note(finding) }
      diagnostics += reading.diagnostics
      for entry in reading.entries {
        if let id = entry.copyID, !knownIDs.insert(id).inserted { continue }
        entries.append(entry)
      }
    }
    if entries.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      throw HelpAuthoringError.holdsNothing(path)
    }
    if cachePath != nil { try cache.save() }
    return try package(
      entries, diagnostics, search, parsed: cache.madeCount, reused: cache.reusedCount)
  }

  /// What one file gives.
  private struct Reading: Sendable {
    var finding: BuildCache.Finding?
    var entries: [PackedEntry] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Reads a file, or finds what the cache has of it; a file that cannot be read is a finding.
  private func read(
    _ file: ContentFolder.File, _ cache: BuildCache, _ analyzer: inout ArticleAnalyzer
  ) -> Result<Reading, any Error> {
    Result {
      var reading = Reading()
      var kept: [PackedEntry]?
      do {
        let finding = try cache.find(file.path, key: file.relativePath) { bytes in
          kept = try? decoded(Array(bytes), file: file.path)
          return kept != nil
        } make: { bytes in
          let content = try loader.content(of: file, bytes)
          reading.diagnostics = content.diagnostics
          let isCopy = HelpLoader.kind(of: file) == .payload
          let made = try content.entries.map {
            try PackedEntry($0, isCopy: isCopy, &analyzer)
          }
          kept = made
          let isKept = cachePath != nil && !content.diagnostics.contains { $0.severity > .note }
          return BuildCache.Made(isKept ? try encoded(made) : [], isKept: isKept)
        }
        reading.entries = kept ?? []
        reading.finding = finding
      } catch let error as HelpAuthoringError {
        reading.diagnostics.append(error.diagnostic)
      }
      return reading
    }
  }

  private func encoded(_ entries: [PackedEntry]) throws(HelpImageError) -> [UInt8] {
    var bytes: [UInt8] = []
    PartReader.append(entries.count, to: &bytes)
    for entry in entries { try entry.append(to: &bytes) }
    return bytes
  }

  private func decoded(_ bytes: [UInt8], file: String) throws(HelpImageError) -> [PackedEntry] {
    var reader = PartReader()
    var entries: [PackedEntry] = []
    for _ in 0..<(try reader.number(bytes.span)) {
      entries.append(try PackedEntry(&reader, bytes, file: file))
    }
    return entries
  }

  /// Decides what all rows together decide, and writes both blobs.
  private func package(
    _ entries: [PackedEntry], _ diagnostics: [Diagnostic], _ search: SearchSettings, parsed: Int,
    reused: Int
  ) throws -> Package {
    let articles = entries.map(\.article)
    let sequence = ArticleSequence(articles, options: HelpCatalog.Options())
    let catalog = HelpCatalog(articles: articles, in: sequence)
    var places: [String: Int] = [:]
    var terms: [String: [UInt64]] = [:]
    for (place, entry) in entries.enumerated() where entry.image.isListed {
      // Of two articles at one path the catalog has both; the first is the one that is found.
      if places[entry.article.path] == nil {
        places[entry.article.path] = place
        terms[entry.article.path] = entry.terms
      }
    }
    let (related, known) = (terms, places)
    let (articleImage, index) = threads.both {
      let finder = RelatedArticles(
        catalog, terms: catalog.articles.lazy.map { related[$0.path] ?? [] })
      var writer = HelpImageWriter()
      for (place, entry) in entries.enumerated() {
        writer.append(entry.image)
        guard entry.image.isListed else { continue }
        let others = finder.articles(relatedTo: entry.article, limit: HelpPacker.relatedLimit)
        writer.relate(place, to: others.compactMap { known[$0.path] })
      }
      return Result { try writer.image() }
    } _: {
      var builder = search.builder
      // Equal hits come in the order of the index, which is the same for a folder and its site.
      for place in sequence.places {
        if let analysis = entries[place].analysis { builder.add(analysis) }
      }
      return Result { try builder.build() }
    }
    return Package(
      articles: try articleImage.get(), index: try index.get(),
      diagnostics: diagnostics + catalog.diagnostics,
      linkDiagnostics: catalog.links(following: sequence.places.map { entries[$0].links })
        .diagnostics,
      rowCount: entries.count, reusedFileCount: reused, parsedFileCount: parsed)
  }

  /// The related articles an image holds for each article.
  private static let relatedLimit = 5
}
