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
    let settings = HostSettings(configuration: configuration)
    var files = [
      OutputFile(path: "robots.txt", text: settings.robots),
      OutputFile(path: "_headers", text: settings.headers),
    ]
    if choice.markdown {
      files.append(OutputFile(path: "llms.txt", text: ReadingList(model).text))
    }
    guard let root = configuration.canonicalAddress(of: SiteAddress(file: "")) else { return files }
    files += Sitemap(entries: sitemapEntries).files(root: root)
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
