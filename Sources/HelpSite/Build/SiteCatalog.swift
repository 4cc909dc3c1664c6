internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

/// The articles of a site in their order, and where the content has what is known of each.
struct SiteCatalog: Sendable {
  /// The articles, without bodies.
  let catalog: HelpCatalog
  /// The place of each article's entry among the content's.
  let entryPlaces: [Int]

  /// Puts the articles of a content into their order.
  init(_ content: SiteContent, _ configuration: SiteConfiguration) {
    catalog = HelpCatalog(
      articles: content.entries.map(\.article),
      options: HelpCatalog.Options(includesDrafts: configuration.includesDrafts))
    entryPlaces = catalog.givenPlaces
  }

  /// The search index as the next site gets it.
  enum SearchIndexFiles: Sendable {
    /// The site before has the files already.
    case kept([OutputDraft.Record])
    /// The files have to be written; with a fingerprint of each article.
    case made(SearchFiles, articleKeys: [UInt64])
  }

  /// Makes the search index, or finds that the site before has the files of the same one.
  ///
  /// It follows from the articles in their order alone, so it needs no page.
  func searchIndex(
    of content: SiteContent, _ search: SearchSettings, _ options: SiteOptions, program: UInt64,
    keptBy draft: OutputDraft
  ) throws -> SearchIndexFiles {
    var frame = Fingerprint(seed: program)
    frame.combine(StableDescription.of(options.configuration))
    frame.combine(StableDescription.of(options.extras))
    // An article that shares its id with another may have lost its page, never its words.
    let keys = entryPlaces.map { place in
      var key = frame
      key.combine(content.entries[place].digest)
      return key.value
    }
    var all = frame
    for key in keys { all.combine(key) }
    search.combine(into: &all)
    let folder = MachineFiles.extras(for: options.configuration, options.extras).searchFolder
    let witness = folder + SearchModule.rootName
    if let kept = try draft.keepFolder(folder, witness: witness, key: all.value) {
      return .kept(kept)
    }
    let files = try SearchFiles(
      fieldLengths: entryPlaces.map { content.entries[$0].fieldLengths }, search, folder: folder,
      key: all.value
    ) { place throws(SearchIndexError) in
      try content.analysis(of: content.entries[entryPlaces[place]])
    }
    return .made(files, articleKeys: keys)
  }
}
