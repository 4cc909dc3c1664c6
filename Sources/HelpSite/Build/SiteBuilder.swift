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
    var plan = try SitePages(
      try SiteContent(
        path: options.content, options: HelpLoader.Options(),
        configuration: options.configuration, search: search,
        cachePath: folder.workFile("content.cache"), program: program, threads: threads),
      options, theme: theme, program: program)
    var report = SiteReport()
    report.parsedCount = plan.parsedCount
    report.diagnostics = SourcePlaces.located(plan.diagnostics)
    if report.diagnostics.contains(where: { $0.severity == .error }) { return report }

    var records = try write(plan, to: draft, rendered: &report.renderedCount)
    if let record = try plan.writeSearchRecords(to: draft, threads: threads) {
      records.append(record)
    }
    // The last step, since it lets go of what the others need.
    if let search { records += try plan.writeSearch(search, to: draft, threads: threads) }
    let summary = try draft.commit(records)
    report.pageCount = plan.model.pages.count
    report.fileCount = summary.fileCount
    report.byteCount = summary.byteCount
    report.writtenCount = summary.writtenCount
    report.removedCount = summary.removedCount
    report.isWritten = true
    return report
  }

  /// Writes everything; pages and their Markdown on all threads.
  private func write(
    _ plan: SitePages, to draft: OutputDraft, rendered: inout Int
  ) throws -> [OutputDraft.Record] {
    var records: [OutputDraft.Record] = []
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
        if page.isRendered { rendered += 1 }
        styles.formUnion(page.highlightStyles)
        if let text = page.markdown { reading.append(text) }
      }
      options.progress?(SiteProgress(step: .writing, done: range.upperBound, total: pages.count))
    }
    if let record = try reading.finish(draft) { records.append(record) }
    for file in try plan.sharedFiles(styles: styles) { records.append(try draft.put(file)) }
    return records
  }
}
