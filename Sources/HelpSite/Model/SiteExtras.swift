/// What stands beside the pages for them to point at.
public struct SiteExtras: Sendable, Hashable {
  /// The feed of changes.
  public var feed: SiteAddress?
  /// The description of the search for browsers.
  public var openSearch: SiteAddress?
  /// Whether the page of each article has a Markdown file beside it.
  public var hasMarkdownFiles = false
  /// The folder of the search engine and its data, relative to the root, with a slash at its end.
  ///
  /// Its module `search.js` exports `openSearch({ base })`, where the base is the address of the
  /// folder.
  public var searchFolder = "search-index/"
  /// A script that holds the search engine and its data, for pages that are opened as files; it
  /// sets the global function `openSearch`.
  public var searchScript: SiteAddress?
  /// The service worker for offline reading.
  public var serviceWorker: SiteAddress?

  /// Creates a description of a site with pages alone.
  public init() {}
}
