internal import HelpAuthoring
internal import HelpCenter

/// Builds a site from articles.
///
/// The result depends on the articles and the options alone, byte for byte: not on the number of
/// threads, nor on what an earlier build left. What did not change is not written again.
///
/// ```swift
/// var options = SiteOptions(content: "Content", output: "site")
/// options.configuration.name = "Acme Help"
/// let report = try SiteBuilder(options).build()
/// print(report.pageCount, "pages")
/// ```
public struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let theme: any Theme
  private let threads: WorkerThreads

  /// Creates a builder.
  public init(_ options: SiteOptions, theme: any Theme = StandardTheme()) {
    self.options = options
    self.theme =
      options.templates.isEmpty
      ? theme : TemplateTheme(base: theme, templates: options.templates)
    threads = WorkerThreads(count: options.threadCount)
  }

  /// Builds the site.
  ///
  /// - Returns: What was done. If an error is among the findings, nothing was: the old site stands.
  /// - Throws: ``SiteError`` if the site cannot be written, ``HelpAuthoringError`` if there is
  ///   nothing to read.
  public func build() throws -> SiteReport {
    let folder = try OutputFolder(path: options.output)
    let draft = try folder.draft()
    let program = ProgramFingerprint.current
    let search =
      options.extras.search
      ? SearchSettings(
        folder: options.content, languageTag: options.configuration.language) : nil
    let content = try SiteContent(
      path: options.content, options: HelpLoader.Options(),
      configuration: options.configuration, search: search,
      cachePath: folder.workFile("content.cache"), program: program, threads: threads)
    var report = SiteReport()
    report.parsedCount = content.parsedCount
    let key = try key(of: content, search, program: program)
    if content.diagnostics.isEmpty, let kept = draft.keepSite(key: key, threads: threads) {
      report.pageCount = kept.pageCount
      report.take(kept.summary)
      return report
    }
    let plan = try SitePages(content, options, theme: theme, program: program)
    report.diagnostics = SourcePlaces.located(plan.diagnostics)
    if report.diagnostics.contains(where: { $0.severity == .error }) { return report }

    let threads = threads
    // The index needs no page, and its building is not for many threads.
    let (pages, index) = threads.both {
      Result { try self.write(plan, to: draft) }
    } _: {
      Result { try search.map { try plan.writeSearch($0, to: draft, threads: threads) } ?? [] }
    }
    var records = try pages.get().records
    report.renderedCount = try pages.get().renderedCount
    records += try index.get()
    if let record = try plan.writeSearchRecords(to: draft, threads: threads) {
      records.append(record)
    }
    report.pageCount = plan.model.pages.count
    // Findings have to be made again by the next build, and with them all they are made of.
    let summary = try draft.commit(
      records, key: report.diagnostics.isEmpty ? key : 0, pageCount: report.pageCount)
    report.take(summary)
    return report
  }

  /// A fingerprint of all that a site follows from.
  private func key(
    of content: SiteContent, _ search: SearchSettings?, program: UInt64
  ) throws -> UInt64 {
    var key = Fingerprint(seed: program)
    search?.combine(into: &key)
    key.combine(options.content)
    key.combine(StableDescription.of(options.configuration))
    key.combine(StableDescription.of(options.extras))
    key.combine(StableDescription.of(options.templates))
    key.combine(String(reflecting: type(of: theme)))
    key.combine(theme.revision)
    key.combine(theme.stylesheet)
    key.combine(try StaticFiles(options.staticFolder, reserved: []).fingerprint)
    for entry in content.entries { key.combine(entry.digest) }
    return key.value
  }

  /// Writes everything; pages and their Markdown on all threads.
  private func write(
    _ plan: SitePages, to draft: OutputDraft
  ) throws -> (records: [OutputDraft.Record], renderedCount: Int) {
    var records: [OutputDraft.Record] = []
    var renderedCount = 0
    var styles: Set<Document.HighlightStyle> = []
    var reading = try plan.readingText(keptBy: draft)
    let pages = plan.model.pages
    // Portions bound what is held at a time.
    let portion = 1_024
    for first in stride(from: 0, to: pages.count, by: portion) {
      let range = first..<min(first + portion, pages.count)
      let needsText = reading.needsText
      let made = threads.map(range.count) { index in
        Result { try plan.write(pages[first + index], to: draft, needsText: needsText) }
      }
      for result in made {
        let page = try result.get()
        records += page.records
        if page.isRendered { renderedCount += 1 }
        styles.formUnion(page.highlightStyles)
        if let text = page.markdown { reading.append(text) }
      }
      options.progress?(SiteProgress(step: .writing, done: range.upperBound, total: pages.count))
    }
    if let record = try reading.finish(draft) { records.append(record) }
    for file in try plan.sharedFiles(styles: styles) { records.append(try draft.put(file)) }
    return (records, renderedCount)
  }
}
