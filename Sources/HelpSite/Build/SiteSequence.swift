internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

/// The order of the articles of a site, which is all that the search index needs of a catalog.
struct SiteSequence: Sendable {
  private let sequence: ArticleSequence

  /// Puts the articles of a content into their order.
  init(_ content: SiteContent, _ configuration: SiteConfiguration) {
    sequence = ArticleSequence(
      content.entries.map(\.article),
      options: HelpCatalog.Options(includesDrafts: configuration.includesDrafts))
  }

  /// The place of each article's entry among the content's.
  var entryPlaces: [Int] { sequence.places }

  /// Makes the catalog of the articles, which have no bodies.
  func catalog(of content: SiteContent) -> HelpCatalog {
    HelpCatalog(articles: content.entries.map(\.article), in: sequence)
  }

  /// The search index as the next site gets it.
  enum SearchIndexFiles: Sendable {
    /// The site before has the files already.
    case kept([OutputDraft.Record])
    /// The files have to be written.
    case made(SearchFiles)
  }

  /// Makes the search index, or finds that the site before has the files of the same one.
  ///
  /// It follows from the articles in their order alone, so it needs no page.
  func searchIndex(
    of content: SiteContent, _ search: SearchSettings, _ options: SiteOptions, program: UInt64,
    keptBy draft: OutputDraft
  ) throws -> SearchIndexFiles {
    let entryPlaces = entryPlaces
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
    let summaries = entryPlaces.compactMap { content.entries[$0].summary }
    guard summaries.count == entryPlaces.count else { throw SearchIndexError(.notAnAnalysis) }
    let noted = noted(content, keys)
    var noteKey = frame
    noteKey.combine(content.pieceIdentity)
    noteKey.combine(UInt64(search.language?.rawValue ?? 0))
    let last = try noted.flatMap { articles in
      try SiteSequence.last(of: content, articles, keptBy: draft, key: noteKey.value)
    }
    let files = try SearchFiles(
      summaries: summaries, search, folder: folder, key: all.value, articleKeys: keys, after: last
    ) { place throws(SearchIndexError) in
      try content.analysis(ofEntryAt: entryPlaces[place])
    }
    if let noted {
      try draft.save(
        note: SearchNote.bytes(noted, kept: files.kept, key: noteKey.value), SearchNote.name)
    }
    return .made(files)
  }

  /// What is to be noted of articles; `nil` if an analysis is not in a file.
  private func noted(_ content: SiteContent, _ keys: [UInt64]) -> [SearchNote.Article]? {
    var articles: [SearchNote.Article] = []
    articles.reserveCapacity(keys.count)
    for (place, key) in zip(entryPlaces, keys) {
      guard case .filed(let piece) = content.entries[place].analysis else { return nil }
      articles.append(SearchNote.Article(key: key, analysis: piece))
    }
    return articles
  }

  /// What was noted of the index before, with the articles that have changed since; `nil` if that
  /// is of no use.
  private static func last(
    of content: SiteContent, _ articles: [SearchNote.Article], keptBy draft: OutputDraft,
    key: UInt64
  ) throws -> ShippedIndex.Last? {
    guard let note = draft.note(SearchNote.name).flatMap({ SearchNote($0, key: key) }),
      let changes = note.changes(to: articles), var last = ShippedIndex.Last(note.kept)
    else { return nil }
    for place in changes {
      guard let before = content.analysis(at: note.articles[place].analysis),
        let after = content.analysis(at: articles[place].analysis)
      else { return nil }
      last.change(place, from: before, to: after)
    }
    return last
  }
}
