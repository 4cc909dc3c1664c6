internal import HelpAuthoring

/// What a build of a site is to do.
public struct SiteOptions: Sendable {
  /// A folder, file, payload or dump with articles.
  public var content: String
  /// The folder the site is written to.
  public var output: String
  /// What the owner of the site says about it.
  public var configuration = SiteConfiguration()
  /// The files that stand beside the pages.
  public var extras = SiteFiles()
  /// The folder of files that are copied to the root of the site as they are.
  public var staticFolder: String?
  /// The parts of pages that HTML of the site's owner replaces.
  public var templates: [ThemePart: PageTemplate] = [:]
  /// Whether broken links and anchors are errors.
  public var checksLinks = false
  /// The number of threads; `nil` for one per processor.
  public var threadCount: Int?
  /// Is told what the build is at: the step, and how much of it is done.
  public var progress: (@Sendable (SiteProgress) -> Void)?

  /// Creates options.
  public init(content: String, output: String) {
    self.content = content
    self.output = output
  }
}

/// The files beside the pages that a build writes.
public struct SiteFiles: Sendable, Hashable {
  /// Whether each article has a Markdown file, and the site `llms.txt` and `llms-full.txt`.
  public var markdown = true
  /// Whether there is a feed of changes; it needs an origin.
  public var feed = true
  /// Whether the site has a search index.
  public var search = true
  /// Whether the search index is wrapped in scripts, so that search works in pages opened from
  /// files.
  public var searchWithoutServer = false
  /// Whether the site has a service worker, so that pages read before can be read offline.
  public var serviceWorker = false
  /// Whether the site has `search.json` for search engines of others.
  public var searchRecords = false

  /// Creates the standard choice.
  public init() {}
}

/// What a build is at.
public struct SiteProgress: Sendable, Hashable {
  /// The steps of a build.
  public enum Step: String, Sendable, Hashable {
    /// Articles are read.
    case reading
    /// Pages are made and written.
    case writing
  }

  /// The step.
  public var step: Step
  /// The number of articles that are done.
  public var done: Int
  /// The number of all articles.
  public var total: Int
}
