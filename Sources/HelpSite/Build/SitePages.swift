internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

/// The pages of a site, and what each is made of.
struct SitePages: Sendable {
  /// The model of the site, of articles without bodies.
  let model: SiteModel
  /// What was found while reading, and about paths, links and redirects.
  var diagnostics: [Diagnostic]

  private let content: SiteContent
  private let renderer: SiteRenderer
  private let redirects: Redirects
  private let staticFiles: StaticFiles
  private let files: SiteFiles
  /// The place of each article's entry among the content's.
  private let entryPlaces: [Int]
  /// Where the links of each article lead.
  private let targets: [[LinkTarget]]
  /// A fingerprint of the sizes of the pictures of an entry, by its place.
  private let imageKeys: [Int: Fingerprint]
  /// A fingerprint of what all pages have in common.
  private let frame: UInt64
  private let keys: PageKeys

  /// Lays out a site.
  init(
    _ content: SiteContent, _ articles: SiteSequence, _ editions: EditionArticles,
    _ images: ArticleImages, _ options: SiteOptions, theme: any Theme, program: UInt64,
    threads: WorkerThreads
  ) throws {
    self.content = content
    files = options.extras
    let configuration = options.configuration
    let catalog = articles.catalog(of: content)
    let entryPlaces = articles.entryPlaces
    self.entryPlaces = entryPlaces
    let (links, related) = threads.both {
      catalog.links(following: entryPlaces.map { content.entries[$0].links })
    } _: {
      RelatedArticles(
        catalog, terms: entryPlaces.lazy.map { content.terms(ofEntryAt: $0) })
    }
    var model = SiteModel(
      catalog: catalog, configuration: configuration, related: related, links: links)
    let reserved = model.pageFiles
    redirects = Redirects(model, reserved: reserved)
    if !editions.folders.isEmpty {
      model.editions = SiteEditions(of: model, redirects, others: editions)
    }
    var staticFiles = try StaticFiles(options.staticFolder, reserved: reserved)
    var found = catalog.diagnostics + model.diagnostics + redirects.diagnostics
    var imageKeys: [Int: Fingerprint] = [:]
    var sized: Set<String> = []
    let shown = Set(entryPlaces)
    for use in images.uses where shown.contains(use.entry) {
      if let source = use.source, let file = use.file {
        staticFiles.add(source, at: file, reserved: reserved)
      } else if !(use.file.map { staticFiles.holds($0) } ?? false) {
        found.append(
          .missingImage(
            use.link, in: content.entries[use.entry].article,
            severity: options.checksLinks ? .error : .warning))
      }
      guard let file = use.file else { continue }
      if sized.insert(file).inserted { model.imageSizes[file] = staticFiles.imageSize(at: file) }
      if let size = model.imageSizes[file] {
        imageKeys[use.entry, default: Fingerprint()].combine(UInt64(size.width))
        imageKeys[use.entry, default: Fingerprint()].combine(UInt64(size.height))
      }
    }
    self.imageKeys = imageKeys
    self.model = model

    var targets = [[LinkTarget]](repeating: [], count: catalog.articles.count)
    for (number, link) in links.places.enumerated() {
      guard let address = model.plan.addresses[link.target] else { continue }
      targets[link.source].append(
        LinkTarget(destination: links.links[number].destination, address: address))
    }
    self.targets = targets

    let extras = MachineFiles.extras(for: configuration, files)
    renderer = SiteRenderer(model: model, theme: theme, extras: extras)
    var frame = Fingerprint()
    frame.combine(program)
    frame.combine(StableDescription.of(configuration))
    frame.combine(StableDescription.of(extras))
    frame.combine(String(reflecting: type(of: theme)))
    frame.combine(theme.revision)
    frame.combine(StableDescription.of(options.templates))
    for asset in renderer.assets { frame.combine(asset.address.file) }
    self.frame = frame.value
    keys = PageKeys(model)

    self.staticFiles = staticFiles
    found += staticFiles.diagnostics
    found += links.diagnostics.map { finding in
      var finding = finding
      if options.checksLinks { finding.severity = .error }
      return finding
    }
    if let templates = theme as? TemplateTheme { found += templates.diagnostics }
    diagnostics = content.diagnostics + found
  }

  // MARK: Pages

  /// A page that was written or kept.
  struct Written: Sendable {
    var records: [OutputDraft.Record] = []
    /// Whether the page was made, not kept.
    var isRendered = false
    var highlightStyles: [Document.HighlightStyle] = []
    /// The Markdown of the page's article, if it was asked for.
    var text: FullText.Text?
  }

  /// Writes a page and its Markdown, or keeps them if all they are made of is as it was.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - draft: The site it is written to.
  ///   - known: The Markdown that need not be returned; `nil` if none is asked for.
  /// - Returns: What was written or kept.
  /// - Throws: ``SiteError`` if the files cannot be written, and what reading the article throws.
  func write(_ page: SitePage, to draft: OutputDraft, known: FullTextParts?) throws -> Written {
    let address = model.address(of: page)
    let place = article(of: page).map { entryPlaces[$0] }
    let key = key(of: page)
    var written = Written()
    if let record = try draft.keep(address.file, key: key) {
      written.records.append(record)
    } else {
      let rendered = try render(page, place)
      written.isRendered = true
      written.highlightStyles = rendered.highlightStyles
      // Pages with coloured code add to the common style sheet, so they are always made.
      let key = rendered.highlightStyles.isEmpty ? key : 0
      written.records.append(
        try draft.put(OutputFile(path: address.file, bytes: rendered.bytes, key: key)))
    }
    guard files.markdown, let place else { return written }
    let path = address.markdownFile.file
    var digest = Fingerprint(seed: content.entries[place].digest)
    digest.combine(frame)
    let bytes: [UInt8]?
    if let record = try draft.keep(path, key: digest.value) {
      written.records.append(record)
      bytes =
        known.map { $0[digest.value] == nil } ?? false ? try draft.content(of: record) : nil
    } else {
      let made = try content.markdown(of: content.entries[place])
      written.records.append(
        try draft.put(OutputFile(path: path, bytes: made, key: digest.value)))
      bytes = made
    }
    if known != nil { written.text = FullText.Text(key: digest.value, bytes: bytes) }
    return written
  }

  /// Makes a page, with the entry at a place if it shows that of an article.
  private func render(_ page: SitePage, _ entryPlace: Int?) throws -> RenderedPage {
    let body = try entryPlace.map { try content.body(ofEntryAt: $0) }
    let targets = article(of: page).map { self.targets[$0] } ?? []
    switch page {
    case .home: return renderer.home(body, targets)
    case .category(let index): return renderer.category(index, body, targets)
    case .article(let place):
      guard let entryPlace, let body else { return renderer.article(at: place) }
      return renderer.article(
        at: place, content.entries[entryPlace].article, body, targets,
        model.context(ofArticle: place))
    case .search, .keywordIndex, .notFound: return renderer.render(page)
    }
  }

  /// The article whose body a page shows, by its place.
  private func article(of page: SitePage) -> Int? {
    switch page {
    case .home: model.homeArticle
    case .category(let index): model.indexArticle(ofCategory: index)
    case .article(let place): place
    case .search, .keywordIndex, .notFound: nil
    }
  }

  /// A fingerprint of all that a page is made of; 0 for pages that are cheaper to make.
  private func key(of page: SitePage) -> UInt64 {
    switch page {
    case .home, .search, .notFound: return 0
    case .keywordIndex, .category, .article: break
    }
    var key = Fingerprint(seed: frame)
    keys.combine(page, into: &key)
    if let place = article(of: page) {
      key.combine(content.entries[entryPlaces[place]].digest)
      for target in targets[place] { key.combine(target.address.url) }
      if let images = imageKeys[entryPlaces[place]] { key.combine(images.value) }
    }
    return key.value
  }

  // MARK: Files beside the pages

  /// Writes `search.json`, or keeps that of the site before; `nil` if the site has none.
  func writeSearchRecords(
    to draft: OutputDraft, threads: WorkerThreads
  ) throws -> OutputDraft.Record? {
    guard files.searchRecords else { return nil }
    let path = "search.json"
    let articles = model.catalog.articles
    var key = Fingerprint(seed: frame)
    for (article, place) in zip(articles, entryPlaces) {
      key.combine(content.entries[place].digest)
      key.combine(model.catalog.category(of: article)?.title ?? "")
    }
    if let record = try draft.keep(path, key: key.value) { return record }
    let made = threads.map(articles.count) { place in
      Result { () throws -> [SearchRecords.Record] in
        let full = try content.article(of: content.entries[entryPlaces[place]])
        return SearchRecords.records(
          of: full, in: model.catalog, configuration: model.configuration)
      }
    }
    var records: [SearchRecords.Record] = []
    for result in made { records += try result.get() }
    return try draft.put(
      OutputFile(path: path, bytes: SearchRecords(records).json(), key: key.value))
  }

  /// A fingerprint of the Markdown of all articles in their order; `nil` if the site has none.
  var fullTextKey: UInt64? {
    guard files.markdown else { return nil }
    var key = Fingerprint(seed: frame)
    for page in model.pages {
      if let place = article(of: page) { key.combine(content.entries[entryPlaces[place]].digest) }
    }
    return key.value
  }

  private var serviceWorker: OutputFile {
    let pages = [SitePage.home, .search, .keywordIndex].map { model.address(of: $0).url }
    let shell = pages.map { $0.isEmpty ? "./" : $0 } + renderer.assets.map(\.address.url)
    return OutputFile(
      path: ServiceWorker.address.file, text: ServiceWorker(shell: shell).text)
  }

  /// The files for machines.
  var machineFiles: [OutputFile] { MachineFiles(model, files).files }

  /// The files that all pages share, and those beside them.
  func sharedFiles(styles: Set<Document.HighlightStyle>) throws -> [OutputFile] {
    var result = renderer.assets.map { OutputFile(path: $0.address.file, bytes: $0.bytes) }
    if !styles.isEmpty {
      let sheet = renderer.codeStylesheet(for: styles)
      result.append(OutputFile(path: sheet.address.file, bytes: sheet.bytes))
    }
    result += redirects.files
    if files.serviceWorker { result.append(serviceWorker) }
    result += try staticFiles.files()
    return result
  }
}
