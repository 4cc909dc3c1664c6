internal import HelpAuthoring
internal import HelpCenter
internal import HelpMarkdown

/// The articles of other editions, as far as the names of their files and their front matter tell:
/// enough to know which pages the editions have.
///
/// Files are read by the rules for a site's own articles. What was read of a file is kept, so that
/// files that did not change are not read again.
struct EditionArticles: Sendable {
  /// The articles of an edition.
  struct Folder: Sendable {
    /// The path as the configuration names it.
    var path: String
    /// The articles, without bodies.
    var articles: [HelpArticle]
  }

  /// The editions whose articles are known.
  private(set) var folders: [Folder] = []
  /// What stood in the way.
  private(set) var diagnostics: [Diagnostic] = []
  /// A fingerprint of all that was read.
  private(set) var fingerprint = Fingerprint()

  private let loader = HelpLoader()
  private let threads: WorkerThreads

  private static let formatVersion = 1

  /// Reads the folders that a configuration names.
  ///
  /// - Parameters:
  ///   - configuration: What the owner says about the site.
  ///   - cachePath: Where what was read is kept.
  ///   - program: A fingerprint of the program, whose other versions' results are not used.
  ///   - threads: The threads that read.
  init(
    _ configuration: SiteConfiguration, cachePath: String, program: UInt64, threads: WorkerThreads
  ) {
    self.threads = threads
    let paths = configuration.editionFolders
    if paths.isEmpty { return }
    var cache = BuildCache(
      path: cachePath, format: "help-editions \(EditionArticles.formatVersion) \(program)")
    for path in paths { read(path, &cache) }
    // Without a cache the next build takes longer, no more.
    if (try? cache.save()) == nil { FileSystem.remove(cachePath) }
  }

  private mutating func read(_ path: String, _ cache: inout BuildCache) {
    fingerprint.combine(path)
    do throws(HelpAuthoringError) {
      let rows =
        switch try FileSystem.kind(of: path) {
        case .folder: try rows(ofFolder: path, &cache)
        case .file: try rows(ofFile: path)
        case .other: throw HelpAuthoringError(.unreadable, "is neither a file nor a folder")
        }
      var copies: Set<String> = []
      let articles = rows.compactMap { row -> HelpArticle? in
        if row.isCopy, let id = row.fields["id"]?.string, !copies.insert(id).inserted { return nil }
        return HelpArticle(
          row: ContentRow(fields: row.fields, body: MarkupBody()), file: row.file)
      }
      if articles.isEmpty { diagnostics.append(.emptyEdition(path)) }
      folders.append(Folder(path: path, articles: articles))
    } catch {
      diagnostics.append(.unreadableEdition(path, error.message))
    }
  }

  /// What is known of an article.
  private struct Row: Sendable {
    var fields: DataObject
    var file: String
    /// Whether pages of a published site carry the row again and again.
    var isCopy: Bool
  }

  /// What one file gives.
  private struct Reading: Sendable {
    var finding: BuildCache.Finding?
    var fields: [DataObject] = []
    var problem: Diagnostic?
  }

  private mutating func rows(
    ofFolder path: String, _ cache: inout BuildCache
  ) throws(HelpAuthoringError) -> [Row] {
    let folder = try ContentFolder(path)
    let files = folder.files.filter { HelpLoader.kind(of: $0) != nil }
    let (loader, known) = (loader, cache)
    let readings = threads.map(files.count) { EditionArticles.read(files[$0], loader, known) }
    var rows: [Row] = []
    // The edition's own build takes them for what they are.
    diagnostics += (folder.diagnostics + readings.compactMap(\.problem)).map { $0.asWarning }
    for (file, reading) in zip(files, readings) {
      if let finding = reading.finding {
        cache.note(finding)
        fingerprint.combine(file.relativePath)
        fingerprint.combine(finding.result)
      }
      let isCopy = HelpLoader.kind(of: file) == .payload
      rows += reading.fields.map { Row(fields: $0, file: file.path, isCopy: isCopy) }
    }
    return rows
  }

  private mutating func rows(ofFile path: String) throws(HelpAuthoringError) -> [Row] {
    // A dash alone is the name of the standard input.
    let entries = try loader.load(path: path == "-" ? "./-" : path).entries
    fingerprint.combine(try EditionArticles.encoded(entries.map(\.row.fields))[...])
    return entries.map { Row(fields: $0.row.fields, file: $0.file, isCopy: false) }
  }

  private static func read(
    _ file: ContentFolder.File, _ loader: HelpLoader, _ cache: BuildCache
  ) -> Reading {
    var reading = Reading()
    do {
      let finding = try cache.find(file.path, key: file.path) { bytes in
        reading.fields = decoded(bytes) ?? []
        return !reading.fields.isEmpty
      } make: { bytes in
        var bytes = bytes
        if HelpLoader.kind(of: file) == .markdown {
          bytes.removeSubrange((FrontMatter.locate(in: bytes)?.range.upperBound ?? 0)...)
        }
        // What is wrong with the front matter, the edition's own build says.
        reading.fields = try loader.content(of: file, bytes).rows.map(\.fields)
        return BuildCache.Made(try encoded(reading.fields))
      }
      reading.finding = finding
    } catch let error as HelpAuthoringError {
      reading.problem = error.diagnostic
    } catch {
      reading.problem = Diagnostic("site/unreadable", .error, "\(error)", file: file.path)
    }
    return reading
  }

  private static func encoded(_ rows: [DataObject]) throws(HelpAuthoringError) -> [UInt8] {
    var bytes: [UInt8] = []
    PartReader.append(rows.count, to: &bytes)
    do {
      for fields in rows { PartReader.append(part: try ImageFields.bytes(of: fields), to: &bytes) }
    } catch {
      throw HelpAuthoringError(.malformed, error.description)
    }
    return bytes
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [DataObject]? {
    var reader = PartReader()
    var rows: [DataObject] = []
    do {
      for _ in 0..<(try reader.number(bytes.span)) {
        let range = try reader.part(bytes.span)
        let start = bytes.startIndex
        rows.append(
          try ImageFields.fields(
            Array(bytes[start + range.lowerBound..<start + range.upperBound])))
      }
    } catch {
      return nil
    }
    return rows
  }
}
