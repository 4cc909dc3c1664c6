internal import HelpAuthoring
internal import HelpCenter
internal import HelpHTML
internal import HelpMarkdown
internal import HelpSearch

/// The articles of a site: what a build knows of each, and a way to their bodies.
///
/// Of each body the HTML for its page is kept, in a file beside the site. The body itself is let go,
/// and read again only for what is rarely made of it; bodies that share a file with others are kept.
struct SiteContent: Sendable {
  /// What the build knows of each article, in the order of the files.
  private(set) var entries: [SiteEntry] = []
  /// What was found while reading.
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of files that were read and parsed.
  private(set) var parsedCount = 0

  private let loader: HelpLoader
  private let bodyOptions: HTMLOptions
  private let search: SearchSettings?
  /// Where the long pieces of entries are; `nil` if all are held.
  private var pieces: PieceFile?
  /// The files in Markdown, by the paths that articles name.
  private var files: [String: ContentFolder.File] = [:]
  /// The pictures and other files to play below the folder, by their paths from it.
  private(set) var media: [String: String] = [:]
  /// The bodies that are kept, by the digests of their articles.
  private var bodies: [UInt64: HelpArticle] = [:]

  private static let formatVersion = 7
  private static let sizeLimit = 256 << 20
  /// The waste that a file of pieces may hold however small it is, in bytes.
  private static let wasteLimit = 4 << 20

  /// What one file gives.
  private struct Reading: Sendable {
    var finding: BuildCache.Finding?
    var entries: [SiteEntry] = []
    var kept: [UInt64: HelpArticle] = [:]
    var diagnostics: [Diagnostic] = []
    /// Whether the file of pieces did not take something.
    var isUnfiled = false
  }

  /// Reads a folder or file.
  ///
  /// - Parameters:
  ///   - path: The path; `-` is standard input.
  ///   - options: How content is read.
  ///   - configuration: What the bodies of pages take from the configuration.
  ///   - search: How articles are analysed for the search index; `nil` for a site without one.
  ///   - cachePath: Where what is known of unchanged files is kept; `nil` for nowhere.
  ///   - program: A fingerprint of the program, whose other versions' results are not used.
  ///   - threads: The threads that read.
  /// - Throws: ``HelpAuthoringError`` if there is nothing to read.
  init(
    path: String, options: HelpLoader.Options, configuration: SiteConfiguration,
    search: SearchSettings?, cachePath: String?, program: UInt64, threads: WorkerThreads
  ) throws(HelpAuthoringError) {
    loader = HelpLoader(options: options)
    let bodies = SiteRenderer.bodyOptions(HTMLOptions(), configuration)
    bodyOptions = bodies
    self.search = search
    guard path != "-", case .folder = try FileSystem.kind(of: path) else {
      let content = try loader.load(path: path)
      diagnostics = content.diagnostics
      var maker = SiteEntry.Maker(options: bodies, analyzer: search?.analyzer)
      for entry in content.entries { keep(entry, &maker) }
      parsedCount = 1
      return
    }
    let folder = try ContentFolder(path)
    diagnostics = folder.diagnostics
    let files = folder.files.filter { HelpLoader.kind(of: $0) != nil }
    for file in folder.files where ArticleImages.isCopied(file.relativePath) {
      media[file.relativePath] = file.path
    }
    let pieces = try cachePath.map { path throws(HelpAuthoringError) in
      try PieceFile(path: SiteContent.piecesPath(path))
    }
    self.pieces = pieces
    var cache = BuildCache(
      path: cachePath ?? "",
      format: "help-site \(SiteContent.formatVersion) \(program) \(pieces?.identity ?? 0) "
        + (search.map { "\($0.language?.rawValue ?? 0)" } ?? "none")
        + StableDescription.of(configuration.labels.content))
    let loader = loader
    let known = cache
    let readings = threads.map(
      files.count, tools: { SiteEntry.Maker(options: bodies, analyzer: search?.analyzer) }
    ) { maker, item in
      SiteContent.read(files[item], loader, known, pieces, &maker)
    }
    var copies: Set<String> = []
    for (file, reading) in zip(files, readings) {
      if let finding = reading.finding { cache.note(finding) }
      diagnostics += reading.diagnostics
      for entry in reading.entries {
        if let id = entry.copyID, !copies.insert(id).inserted { continue }
        entries.append(entry)
      }
      self.bodies.merge(reading.kept) { first, _ in first }
      if HelpLoader.kind(of: file) == .markdown { self.files[file.path] = file }
    }
    parsedCount = cache.madeCount
    if entries.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      throw HelpAuthoringError(
        .noContent, "holds no Markdown, payload, dump or minimark JSON", file: path)
    }
    if let cachePath { keep(cache, cachePath, isComplete: !readings.contains(where: \.isUnfiled)) }
  }

  /// Keeps what the next build can use, if there is room for it, and if it is not mostly waste.
  private func keep(_ cache: BuildCache, _ path: String, isComplete: Bool) {
    var count = 0
    for entry in entries {
      for case .filed(let place) in [entry.terms, entry.analysis, entry.body] {
        count += place.count
      }
    }
    let isWaste = (pieces?.byteCount ?? 0) > 2 * count + SiteContent.wasteLimit
    if isComplete, !isWaste, (try? cache.save()) != nil { return }
    // A cache costs time when it is missing, but never a site. This build can read on in a file
    // that has no name any more.
    FileSystem.remove(path)
    FileSystem.remove(SiteContent.piecesPath(path))
  }

  private static func piecesPath(_ cachePath: String) -> String { cachePath + ".pieces" }

  /// Returns the body of an article as its page shows it.
  ///
  /// - Throws: ``SiteError`` if it has to be made anew and cannot be.
  func body(ofEntryAt place: Int) throws(SiteError) -> ArticleBody {
    do {
      return try ArticleBody(try bytes(ofEntryAt: place) { $0.body }[...])
    } catch {
      throw SiteError(
        "cannot be read any more: \(error)", path: entries[place].article.file)
    }
  }

  /// Returns the analysis of an article for the search index.
  ///
  /// - Throws: ``SearchIndexError`` if it has to be made anew and cannot be.
  func analysis(ofEntryAt place: Int) throws(SearchIndexError) -> AnalyzedArticle {
    let bytes = try? bytes(ofEntryAt: place) { $0.analysis }
    return try AnalyzedArticle(encoded: bytes ?? [])
  }

  /// Returns an analysis that a build noted the place of; `nil` if it is not there any more.
  func analysis(at place: PieceFile.Place) -> AnalyzedArticle? {
    pieces?.piece(at: place).flatMap { try? AnalyzedArticle(encoded: $0) }
  }

  /// A number that no other file of pieces has; 0 if all pieces are held.
  var pieceIdentity: UInt64 { pieces?.identity ?? 0 }

  /// Returns the words by which articles related to one are found.
  func terms(ofEntryAt place: Int) -> [UInt64] {
    WordBytes.words((try? bytes(ofEntryAt: place) { $0.terms }) ?? [])
  }

  /// Returns a piece of an entry; one that was damaged is made anew.
  private func bytes(
    ofEntryAt place: Int, _ part: (SiteEntry) -> SiteEntry.Piece
  ) throws(HelpAuthoringError) -> [UInt8] {
    switch part(entries[place]) {
    case .held(let bytes): return bytes
    case .filed(let piece):
      if let bytes = pieces?.piece(at: piece) { return bytes }
      let entry = entries[place]
      let full = try article(of: entry)
      var maker = SiteEntry.Maker(options: bodyOptions, analyzer: search?.analyzer)
      let made = SiteEntry(full, digest: entry.digest, isCopy: false, &maker)
      guard case .held(let bytes) = part(made) else { return [] }
      return bytes
    }
  }

  /// Returns an article with its body.
  ///
  /// - Throws: ``HelpAuthoringError`` if the file cannot be read any more.
  func article(of entry: SiteEntry) throws(HelpAuthoringError) -> HelpArticle {
    if let kept = bodies[entry.digest] { return kept }
    guard let path = entry.article.file, let file = files[path] else { return entry.article }
    let bytes = try FileSystem.read(path, limit: SiteContent.sizeLimit)
    let content = try loader.content(of: file, bytes)
    guard let row = content.entries.first?.row else { return entry.article }
    // The title may have come from the first heading.
    var full = ContentRow(fields: entry.article.row.fields, body: row.body)
    full.integrity = row.integrity
    return HelpArticle(row: full, file: path)
  }

  /// Returns the Markdown file of an article.
  ///
  /// - Throws: ``HelpAuthoringError`` if the file cannot be read any more.
  func markdown(of entry: SiteEntry) throws(HelpAuthoringError) -> [UInt8] {
    guard let path = entry.article.file, files[path] != nil else {
      let nodes = try article(of: entry).body.nodes
      return MarkdownFile(
        entry.article, body: Array(MarkdownWriter().markdown(nodes).utf8)[...]
      ).bytes
    }
    let bytes = try FileSystem.read(path, limit: SiteContent.sizeLimit)
    return MarkdownFile(entry.article, body: SiteContent.body(of: bytes)).bytes
  }

  /// The bytes behind the front matter and the blank lines after it.
  static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = FrontMatter.locate(in: bytes)?.range.upperBound ?? 0
    return bytes[start...].drop { $0 == 0x0A || $0 == 0x0D }
  }

  private mutating func keep(_ entry: LoadedContent.Entry, _ maker: inout SiteEntry.Maker) {
    let article = HelpArticle(row: entry.row, file: entry.file)
    var writer = JSONWriter()
    writer.writeLine(entry.row)
    let digest = Fingerprint(of: writer.bytes[...]).value
    bodies[digest] = article
    entries.append(SiteEntry(article, digest: digest, isCopy: false, &maker))
  }

  private static func read(
    _ file: ContentFolder.File, _ loader: HelpLoader, _ cache: BuildCache, _ pieces: PieceFile?,
    _ maker: inout SiteEntry.Maker
  ) -> Reading {
    var reading = Reading()
    let kind = HelpLoader.kind(of: file)
    var known: [SiteEntry] = []
    do {
      let finding = try cache.find(file.path, key: file.relativePath) { bytes in
        known = decoded(bytes, file: file.path, pieces) ?? []
        return !known.isEmpty
      } make: { bytes in
        known = []
        let content = try loader.content(of: file, bytes)
        reading.diagnostics = content.diagnostics
        let digest = Fingerprint(of: bytes[...])
        for (place, entry) in content.entries.enumerated() {
          var own = digest
          own.combine(UInt64(place))
          own.combine(file.relativePath)
          let article = HelpArticle(row: entry.row, file: entry.file)
          if kind != .markdown { reading.kept[own.value] = article }
          reading.entries.append(
            SiteEntry(article, digest: own.value, isCopy: kind == .payload, &maker))
        }
        // Only of a file that holds one article is the body read again when it is wanted.
        let isKept = kind != .payload && !content.diagnostics.contains { $0.severity > .note }
        guard isKept, let pieces else { return BuildCache.Made([], isKept: false) }
        let bytes = filed(&reading.entries, in: pieces)
        reading.isUnfiled = bytes == nil
        return BuildCache.Made(bytes ?? [], isKept: bytes != nil)
      }
      reading.finding = finding
      reading.entries += known
    } catch let error as HelpAuthoringError {
      reading.diagnostics.append(error.diagnostic)
    } catch {
      reading.diagnostics.append(
        Diagnostic("site/unreadable", .error, "\(error)", file: file.path))
    }
    return reading
  }

  /// Puts the long pieces of entries into a file and returns the rest as bytes; `nil` if that
  /// cannot be done, with which a build gets along.
  private static func filed(_ entries: inout [SiteEntry], in pieces: PieceFile) -> [UInt8]? {
    var bytes: [UInt8] = []
    var filed = entries
    PartReader.append(entries.count, to: &bytes)
    do {
      for index in filed.indices {
        try filed[index].file(in: pieces)
        try filed[index].append(to: &bytes)
      }
    } catch {
      return nil
    }
    entries = filed
    return bytes
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, file: String, _ pieces: PieceFile?
  ) -> [SiteEntry]? {
    var reader = PartReader()
    var entries: [SiteEntry] = []
    do {
      for _ in 0..<(try reader.number(bytes.span)) {
        let entry = try SiteEntry(&reader, bytes, file: file)
        for case .filed(let place) in [entry.terms, entry.analysis, entry.body] {
          guard pieces?.holds(place) ?? false else { return nil }
        }
        entries.append(entry)
      }
    } catch {
      return nil
    }
    return entries
  }
}
