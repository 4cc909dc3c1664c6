internal import HelpCenter

/// The files of a site that machines read.
struct MachineFiles {
  private let model: SiteModel
  private let choice: SiteFiles

  init(_ model: SiteModel, _ choice: SiteFiles) {
    self.model = model
    self.choice = choice
  }

  private static let feed = SiteAddress(file: "feed.xml")
  private static let search = SiteAddress(file: "opensearch.xml")

  /// What the pages are told of these files.
  static func extras(for configuration: SiteConfiguration, _ choice: SiteFiles) -> SiteExtras {
    var extras = SiteExtras()
    extras.hasMarkdownFiles = choice.markdown
    if choice.search, choice.searchWithoutServer { extras.searchScript = SearchFiles.scriptAddress }
    if choice.serviceWorker { extras.serviceWorker = ServiceWorker.address }
    // Feeds and search descriptions need complete addresses.
    if configuration.origin != nil {
      if choice.feed { extras.feed = feed }
      extras.openSearch = search
    }
    return extras
  }

  /// The files.
  var files: [OutputFile] {
    let root = configuration.canonicalAddress(of: SiteAddress(file: ""))
    let entries = sitemapEntries
    let settings = HostSettings(
      configuration: configuration,
      sitemaps: root == nil ? [] : sitemaps(isListed: !entries.isEmpty))
    var files = [
      OutputFile(path: "robots.txt", text: settings.robots),
      OutputFile(path: "_headers", text: settings.headers),
    ]
    if choice.markdown {
      files.append(OutputFile(path: "llms.txt", text: ReadingList(model).text))
    }
    guard let root else { return files }
    // The format has no sitemap without pages, as an old version would have that the latest
    // replaces as a whole.
    if !entries.isEmpty { files += Sitemap(entries: entries).files(root: root) }
    files.append(OutputFile(path: MachineFiles.search.file, text: searchDescription.text))
    if choice.feed {
      files.append(OutputFile(path: MachineFiles.feed.file, text: changes(root).text))
    }
    return files
  }

  private var configuration: SiteConfiguration { model.configuration }

  private func complete(_ address: SiteAddress) -> String {
    configuration.canonicalAddress(of: address) ?? configuration.absolutePath(of: address)
  }

  /// The addresses of the sitemaps that there are: of this site and of the other editions.
  private func sitemaps(isListed: Bool) -> [String] {
    let name = "sitemap.xml"
    let own = isListed ? configuration.canonicalAddress(of: SiteAddress(file: name)) : nil
    let latest = configuration.versions.first(where: \.isLatest)
    let versions = configuration.versions.filter { version in
      guard let latest, !version.isLatest else { return true }
      return model.editions.hasPages(version, missingIn: latest)
    }
    let others = (versions + configuration.languages).filter { !$0.isCurrent }
    return ([own] + others.map { $0.completeAddress(of: name, configuration) }).compactMap(\.self)
  }

  private var sitemapEntries: [Sitemap.Entry] {
    model.pages.compactMap { page in
      let address = complete(model.address(of: page))
      // Search engines take pages that are to be known by others' addresses for a mistake.
      if page.isHiddenFromSearchEngines || model.canonicalAddress(of: page) != address {
        return nil
      }
      var entry = Sitemap.Entry(address: address, alternates: model.languageAlternates(of: page))
      if case .article(let place) = page {
        entry.updated = model.catalog.articles[place].updatedDate?.iso
      }
      return entry
    }
  }

  private var searchDescription: SearchDescription {
    SearchDescription(
      name: configuration.name,
      description: configuration.tagline.isEmpty ? configuration.name : configuration.tagline,
      searchAddress: complete(model.address(of: .search)), language: configuration.language)
  }

  private func changes(_ root: String) -> ChangeFeed {
    let dated = model.catalog.articles.enumerated().compactMap { place, article in
      article.updatedDate.map { (date: $0.iso, place: place) }
    }
    let latest = dated.sorted { ($1.date, $0.place) < ($0.date, $1.place) }
    let entries = latest.prefix(ChangeFeed.limit).compactMap { date, place -> ChangeFeed.Entry? in
      let article = model.catalog.articles[place]
      return model.address(of: article).map {
        ChangeFeed.Entry(
          title: article.title, summary: article.description, address: complete($0),
          updated: date)
      }
    }
    return ChangeFeed(
      title: configuration.name, subtitle: configuration.tagline, home: root,
      address: complete(MachineFiles.feed), language: configuration.language,
      entries: Array(entries))
  }
}
