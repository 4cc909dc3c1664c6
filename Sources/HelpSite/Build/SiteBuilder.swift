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
    let editions = EditionArticles(
      options.configuration, cachePath: folder.workFile("editions.cache"), program: program,
      threads: threads)
    let images = ArticleImages(content)
    let key = try key(of: content, images, editions, search, program: program)
    let findings = (search?.diagnostics ?? []) + editions.diagnostics
    if findings.isEmpty, content.diagnostics.isEmpty,
      let kept = draft.keepSite(key: key, threads: threads)
    {
      report.pageCount = kept.pageCount
      report.take(kept.summary)
      return report
    }
    report.diagnostics = findings
    if findings.contains(where: { $0.severity == .error }) { return report }

    let articles = SiteSequence(content, options.configuration)
    let threads = threads
    // The index needs neither catalog nor pages, and its building is not for many threads.
    let (pages, index) = threads.both {
      Result {
        try self.writePages(
          of: content, articles, editions, images, to: draft, program: program)
      }
    } _: {
      Result {
        try search.map {
          try articles.searchIndex(of: content, $0, options, program: program, keptBy: draft)
        }
      }
    }
    let (plan, written) = try pages.get()
    report.diagnostics += plan.diagnostics
    guard var records = written?.records else { return report }
    report.renderedCount = written?.renderedCount ?? 0
    switch try index.get() {
    case .kept(let kept): records += kept
    case .made(let files):
      records += try files.write(
        to: draft, threads: threads, isWrapped: options.extras.searchWithoutServer)
    case nil: break
    }
    if let record = try plan.writeSearchRecords(to: draft, threads: threads) {
      records.append(record)
    }
    report.pageCount = plan.model.pages.count
    // Findings have to be made again by the next build, and with them all they are made of.
    let summary = try draft.commit(
      records, key: report.diagnostics.isEmpty ? key : 0, pageCount: report.pageCount,
      threads: threads)
    report.take(summary)
    return report
  }

  /// A fingerprint of all that a site follows from.
  private func key(
    of content: SiteContent, _ images: ArticleImages, _ editions: EditionArticles,
    _ search: SearchSettings?, program: UInt64
  ) throws -> UInt64 {
    var key = Fingerprint(seed: program)
    search?.combine(into: &key)
    key.combine(editions.fingerprint.value)
    key.combine(options.content)
    key.combine(StableDescription.of(options.configuration))
    key.combine(StableDescription.of(options.extras))
    key.combine(StableDescription.of(options.templates))
    key.combine(String(reflecting: type(of: theme)))
    key.combine(theme.revision)
    key.combine(theme.stylesheet)
    key.combine(images.fingerprint.value)
    key.combine(try StaticFiles(options.staticFolder, reserved: []).fingerprint)
    for entry in content.entries { key.combine(entry.digest) }
    return key.value
  }

  /// What writing the pages gave.
  private struct Pages: Sendable {
    var records: [OutputDraft.Record] = []
    var renderedCount = 0
    var styles: Set<Document.HighlightStyle> = []
  }

  /// Lays out the pages and writes them, unless an error is among the findings.
  private func writePages(
    of content: SiteContent, _ articles: SiteSequence, _ editions: EditionArticles,
    _ images: ArticleImages, to draft: OutputDraft, program: UInt64
  ) throws -> (plan: SitePages, written: Pages?) {
    var plan = try SitePages(
      content, articles, editions, images, options, theme: theme, program: program,
      threads: threads)
    plan.diagnostics = SourcePlaces.located(plan.diagnostics)
    let isSound = !plan.diagnostics.contains { $0.severity == .error }
    return (plan, isSound ? try write(plan, to: draft) : nil)
  }

  /// Writes everything but the search.
  private func write(_ plan: SitePages, to draft: OutputDraft) throws -> Pages {
    // Of long lists there are a few; they are made while the pages are.
    let (pages, machineFiles) = threads.both {
      Result { try self.writePages(plan, to: draft) }
    } _: {
      plan.machineFiles
    }
    var written = try pages.get()
    for file in try machineFiles + plan.sharedFiles(styles: written.styles) {
      written.records.append(try draft.put(file))
    }
    return written
  }

  /// Writes the pages and their Markdown on all threads.
  private func writePages(_ plan: SitePages, to draft: OutputDraft) throws -> Pages {
    var written = Pages()
    let key = plan.fullTextKey
    let kept = try key.flatMap { try draft.keep(FullText.path, key: $0) }
    var text: FullText?
    if let key, kept == nil { text = try FullText(draft, key: key) }
    let pages = plan.model.pages
    // Portions bound what is held at a time.
    let portion = 1_024
    for first in stride(from: 0, to: pages.count, by: portion) {
      let range = first..<min(first + portion, pages.count)
      let known = text?.known
      let made = threads.map(range.count) { index in
        Result { try plan.write(pages[first + index], to: draft, known: known) }
      }
      for result in made {
        let page = try result.get()
        written.records += page.records
        if page.isRendered { written.renderedCount += 1 }
        written.styles.formUnion(page.highlightStyles)
        if let part = page.text { try text?.append(part) }
      }
      options.progress?(SiteProgress(step: .writing, done: range.upperBound, total: pages.count))
    }
    if let record = try kept ?? text?.finish() { written.records.append(record) }
    return written
  }
}
