internal import HelpAuthoring
internal import HelpCenter
internal import HelpMarkdown

/// The articles of other editions, as far as the names of their files and their front matter tell:
/// enough to know which pages the editions have.
///
/// Files are read by the rules for a site's own articles. What was read of a file is kept, so that
/// files that did not change are not read again, and taken apart only if a page has to be made.
struct EditionArticles: Sendable {
  /// The articles of an edition.
  struct Folder: Sendable {
    /// The path as the configuration names it.
    var path: String
    fileprivate var files: [File]
  }

  /// What is known of the articles of a file.
  fileprivate struct File: Sendable {
    var path: String
    /// The fields of each article, in bytes.
    var rows: ArraySlice<UInt8>
    /// Whether pages of a published site carry the articles again and again.
    var isCopy: Bool
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
      let files =
        switch try FileSystem.kind(of: path) {
        case .folder: try files(ofFolder: path, &cache)
        case .file: [try file(path)]
        case .other: throw HelpAuthoringError(.unreadable, "is neither a file nor a folder")
        }
      for file in files {
        fingerprint.combine(file.path)
        fingerprint.combine(file.rows)
      }
      if files.allSatisfy({ $0.rows.isEmpty }) { diagnostics.append(.emptyEdition(path)) }
      folders.append(Folder(path: path, files: files))
    } catch {
      diagnostics.append(.unreadableEdition(path, error.message))
    }
  }

  /// What one file gives.
  private struct Reading: Sendable {
    var finding: BuildCache.Finding?
    var problem: Diagnostic?
  }

  private mutating func files(
    ofFolder path: String, _ cache: inout BuildCache
  ) throws(HelpAuthoringError) -> [File] {
    let folder = try ContentFolder(path)
    let files = folder.files.filter { HelpLoader.kind(of: $0) != nil }
    let (loader, known) = (loader, cache)
    let readings = threads.map(files.count) { EditionArticles.read(files[$0], loader, known) }
    // The edition's own build takes them for what they are.
    diagnostics += (folder.diagnostics + readings.compactMap(\.problem)).map { $0.asWarning }
    var found: [File] = []
    for (file, reading) in zip(files, readings) {
      guard let finding = reading.finding else { continue }
      cache.note(finding)
      found.append(
        File(
          path: file.path, rows: finding.result, isCopy: HelpLoader.kind(of: file) == .payload))
    }
    return found
  }

  private func file(_ path: String) throws(HelpAuthoringError) -> File {
    // A dash alone is the name of the standard input.
    let content = try loader.load(path: path == "-" ? "./-" : path)
    return File(path: path, rows: try EditionArticles.encoded(content)[...], isCopy: false)
  }

  private static func read(
    _ file: ContentFolder.File, _ loader: HelpLoader, _ cache: BuildCache
  ) -> Reading {
    var reading = Reading()
    do {
      reading.finding = try cache.find(file.path, key: file.path) { bytes in
        var bytes = bytes
        if HelpLoader.kind(of: file) == .markdown {
          bytes.removeSubrange((FrontMatter.locate(in: bytes)?.range.upperBound ?? 0)...)
        }
        // What is wrong with the front matter, the edition's own build says.
        return BuildCache.Made(try encoded(try loader.content(of: file, bytes)))
      }
    } catch let error as HelpAuthoringError {
      reading.problem = error.diagnostic
    } catch {
      reading.problem = Diagnostic("site/unreadable", .error, "\(error)", file: file.path)
    }
    return reading
  }

  private static func encoded(_ content: LoadedContent) throws(HelpAuthoringError) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      for row in content.rows {
        PartReader.append(part: try ImageFields.bytes(of: row.fields), to: &bytes)
      }
    } catch {
      throw HelpAuthoringError(.malformed, error.description)
    }
    return bytes
  }
}

extension EditionArticles.Folder {
  /// The articles, without bodies.
  var articles: [HelpArticle] {
    var copies: Set<String> = []
    var articles: [HelpArticle] = []
    for file in files {
      for fields in file.fields {
        if file.isCopy, let id = fields["id"]?.string, !copies.insert(id).inserted { continue }
        articles.append(
          HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: file.path))
      }
    }
    return articles
  }
}

extension EditionArticles.File {
  /// The fields of each article.
  fileprivate var fields: [DataObject] {
    var fields: [DataObject] = []
    var reader = PartReader()
    // A cache gives out nothing but what this version of the program put in.
    while reader.position < rows.count, let part = try? reader.part(rows.span),
      let object = try? ImageFields.fields(
        Array(rows[rows.startIndex + part.lowerBound..<rows.startIndex + part.upperBound]))
    {
      fields.append(object)
    }
    return fields
  }
}
