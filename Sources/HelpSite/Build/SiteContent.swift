internal import HelpAuthoring
internal import HelpCenter
internal import HelpHTML
internal import HelpMarkdown
internal import HelpSearch

/// The articles of a site: what a build knows of each, and a way to their bodies.
///
/// Of each body the HTML for its page is kept. The body itself is let go, and read again only for
/// what is rarely made of it; bodies that share a file with others are kept.
struct SiteContent: Sendable {
  /// What the build knows of each article, in the order of the files.
  private(set) var entries: [SiteEntry] = []
  /// What was found while reading.
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of files that were read and parsed.
  private(set) var parsedCount = 0

  private let loader: HelpLoader
  /// The files in Markdown, by the paths that articles name.
  private var files: [String: ContentFolder.File] = [:]
  /// The bodies that are kept, by the digests of their articles.
  private var bodies: [UInt64: HelpArticle] = [:]

  private static let formatVersion = 3
  private static let sizeLimit = 256 << 20

  /// What one file gives.
  private struct Reading: Sendable {
    var finding: BuildCache.Finding?
    var entries: [SiteEntry] = []
    var kept: [UInt64: HelpArticle] = [:]
    var diagnostics: [Diagnostic] = []
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
    var cache = BuildCache(
      path: cachePath ?? "",
      format: "help-site \(SiteContent.formatVersion) \(program) "
        + (search.map { "\($0.language?.rawValue ?? 0)" } ?? "none")
        + StableDescription.of(configuration.labels.content))
    let loader = loader
    let known = cache
    let readings = threads.map(
      files.count, tools: { SiteEntry.Maker(options: bodies, analyzer: search?.analyzer) }
    ) { maker, item in
      SiteContent.read(files[item], loader, known, &maker)
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
    if cachePath != nil { try cache.save() }
  }

  /// Returns the body of an article as its page shows it.
  ///
  /// - Throws: ``SiteError`` if the cache of the build is damaged.
  func body(of entry: SiteEntry) throws(SiteError) -> ArticleBody {
    do {
      return try ArticleBody(entry.body)
    } catch {
      throw SiteError(
        "what an earlier build kept of it is damaged: \(error)", path: entry.article.file)
    }
  }

  /// Returns the analysis of each entry, and lets go of what only pages need.
  ///
  /// - Throws: ``SearchIndexError`` if the cache of the build is damaged.
  mutating func takeAnalyses() throws(SearchIndexError) -> [AnalyzedArticle] {
    var analyses: [AnalyzedArticle] = []
    analyses.reserveCapacity(entries.count)
    for index in entries.indices {
      analyses.append(try AnalyzedArticle(encoded: Array(entries[index].analysis)))
      entries[index].analysis = []
      entries[index].body = []
    }
    return analyses
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
    entries.append(SiteEntry(entry, digest: digest, isCopy: false, &maker))
  }

  private static func read(
    _ file: ContentFolder.File, _ loader: HelpLoader, _ cache: BuildCache,
    _ maker: inout SiteEntry.Maker
  ) -> Reading {
    var reading = Reading()
    let kind = HelpLoader.kind(of: file)
    do {
      let finding = try cache.find(file.path, key: file.relativePath) { bytes in
        let content = try loader.content(of: file, bytes)
        reading.diagnostics = content.diagnostics
        let digest = Fingerprint(of: bytes[...])
        for (place, entry) in content.entries.enumerated() {
          var own = digest
          own.combine(UInt64(place))
          own.combine(file.relativePath)
          if kind != .markdown {
            reading.kept[own.value] = HelpArticle(row: entry.row, file: entry.file)
          }
          reading.entries.append(
            SiteEntry(entry, digest: own.value, isCopy: kind == .payload, &maker))
        }
        // Only of a file that holds one article is the body read again when it is wanted.
        let isKept = kind != .payload && !content.diagnostics.contains { $0.severity > .note }
        return BuildCache.Made(isKept ? try encoded(&reading.entries) : [], isKept: isKept)
      }
      reading.finding = finding
      if reading.entries.isEmpty, !finding.result.isEmpty {
        reading.entries = try decoded(finding.result, file: file.path)
      }
    } catch let error as HelpAuthoringError {
      reading.diagnostics.append(error.diagnostic)
    } catch {
      reading.diagnostics.append(
        Diagnostic("site/unreadable", .error, "\(error)", file: file.path))
    }
    return reading
  }

  /// Returns entries as bytes, of which they share their long parts from then on.
  private static func encoded(_ entries: inout [SiteEntry]) throws(HelpImageError) -> [UInt8] {
    var bytes: [UInt8] = []
    PartReader.append(entries.count, to: &bytes)
    var places: [SiteEntry.Places] = []
    for entry in entries { places.append(try entry.append(to: &bytes)) }
    for index in entries.indices { entries[index].share(bytes, places[index]) }
    return bytes
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, file: String
  ) throws(HelpImageError) -> [SiteEntry] {
    var reader = PartReader()
    var entries: [SiteEntry] = []
    for _ in 0..<(try reader.number(bytes.span)) {
      entries.append(try SiteEntry(&reader, bytes, file: file))
    }
    return entries
  }
}
