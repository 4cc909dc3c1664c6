internal import HelpAuthoring
internal import HelpCenter
internal import HelpHTML

/// Writes articles as HTML fragments with a manifest, for the pages of another generator.
public struct SiteFragmentBuilder: Sendable {
  private let options: SiteOptions
  private let threads: WorkerThreads

  /// Creates a builder.
  public init(_ options: SiteOptions) {
    self.options = options
    threads = WorkerThreads(count: options.threadCount)
  }

  /// Builds the fragments.
  ///
  /// - Returns: What was done. If an error is among the findings, nothing was.
  /// - Throws: ``SiteError`` if they cannot be written, ``HelpAuthoringError`` if there is nothing
  ///   to read.
  public func build() throws -> SiteReport {
    let draft = try OutputFolder(path: options.output).draft()
    let content = try SiteContent(
      path: options.content, options: HelpLoader.Options(), configuration: options.configuration,
      search: nil, cachePath: nil, program: ProgramFingerprint.current, threads: threads)
    let catalog = HelpCatalog(
      articles: content.entries.map(\.article),
      options: HelpCatalog.Options(includesDrafts: options.configuration.includesDrafts))
    var report = SiteReport()
    report.diagnostics = content.diagnostics + catalog.diagnostics
    var entries: [String: SiteEntry] = [:]
    for entry in content.entries { entries[entry.article.id] = entry }
    let known = entries
    let articles = catalog.articles.filter { article in
      guard SiteAddress(path: article.path, style: .files) == nil else { return true }
      report.diagnostics.append(.unsafePath(of: article))
      return false
    }
    report.diagnostics = SourcePlaces.located(report.diagnostics)
    if report.diagnostics.contains(where: { $0.severity == .error }) { return report }

    let configuration = options.configuration
    let made = threads.map(articles.count) { index in
      Result { () throws -> Fragment in
        guard let entry = known[articles[index].id] else {
          throw SiteError("was not read", path: articles[index].file)
        }
        return Fragment(try content.article(of: entry), catalog, configuration)
      }
    }
    let fragments = try made.map { try $0.get() }
    var records = try fragments.map { try draft.put($0.file) }
    records.append(
      try draft.put(OutputFile(path: "manifest.json", bytes: manifest(fragments, catalog))))
    let styles = Set(fragments.flatMap(\.highlightStyles))
    let sheet = HTMLStylesheet.standard.css + codeRules(styles)
    records.append(try draft.put(OutputFile(path: "fragments.css", text: sheet)))
    report.pageCount = fragments.count
    report.take(try draft.commit(records))
    return report
  }

  /// The rules of coloured code, in an order that does not depend on that of the articles.
  private func codeRules(_ styles: Set<Document.HighlightStyle>) -> String {
    styles.map { HTMLStylesheet(highlightStyles: [$0]).css }.sorted().joined()
  }

  private func manifest(_ fragments: [Fragment], _ catalog: HelpCatalog) -> [UInt8] {
    var manifest = DataObject()
    manifest["version"] = .number(DataNumber(1))
    manifest["stylesheet"] = .string("fragments.css")
    manifest["categories"] = .array(
      catalog.categories.map { category in
        var record = DataObject()
        record["id"] = .string(category.id)
        record["title"] = .string(category.title)
        record["description"] = .string(category.description)
        record["articles"] = .array(catalog.articles(in: category).map { .string($0.path) })
        return .object(record)
      })
    manifest["articles"] = .array(fragments.map(\.record))
    var writer = JSONWriter()
    writer.write(manifest)
    return writer.bytes + [0x0A]
  }
}
