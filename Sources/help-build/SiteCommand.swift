internal import HelpAuthoring
internal import HelpCenter
internal import HelpSite

/// Builds a web site of a folder of articles.
struct SiteCommand {
  private var options: SiteOptions
  private let config: String?

  /// Creates the command from its arguments; `nil` if they are not as they should be.
  init?(_ arguments: [String]) {
    guard arguments.count >= 3, arguments[1] == "--output" else { return nil }
    options = SiteOptions(content: arguments[0], output: arguments[2])
    var rest = arguments.dropFirst(3)
    var config: String?
    while let argument = rest.popFirst() {
      switch argument {
      case "--check": options.checksLinks = true
      case "--config":
        guard let path = rest.popFirst() else { return nil }
        config = path
      default: return nil
      }
    }
    self.config = config
  }

  /// Builds the site.
  ///
  /// - Returns: What was found. If an error is among it, the old site stands.
  /// - Throws: ``SiteError`` or ``HelpAuthoringError`` if there is no site.
  func run() throws -> [Diagnostic] {
    var options = options
    var found: [Diagnostic] = []
    if let config = config ?? SiteSettings.standardPath(content: options.content) {
      let settings = try SiteSettings(path: config)
      found = settings.diagnostics
      if found.contains(where: { $0.severity == .error }) { return found }
      settings.apply(to: &options)
    }
    let report = try SiteBuilder(options).build()
    if report.isWritten {
      print("\(options.output): \(report.pageCount) pages, \(report.writtenCount) files written")
    }
    return found + report.diagnostics
  }
}
