internal import ArgumentParser
internal import HelpAuthoring
internal import HelpCenter
internal import HelpCommand
internal import HelpContent

/// Where articles come from.
struct ContentOptions: ParsableArguments {
  @Option(
    help: "A folder, Markdown file, payload, dump, JSON or help image with articles; '-' for stdin."
  )
  var content: String?

  @Flag(help: "Show drafts, too.")
  var drafts = false

  private static var environmentPath: String? {
    StandardStreams.variable("HELPCENTER_CONTENT").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Opens the articles; findings about them go to standard error.
  func source() throws -> HelpSource {
    try ContentOptions.source(path: content, includesDrafts: drafts)
  }

  /// Opens the articles at a path, else those the environment names, else the embedded ones.
  static func source(path: String?, includesDrafts: Bool) throws -> HelpSource {
    guard let path = path ?? environmentPath else {
      return HelpSource(image: try HelpImage.helpCenter)
    }
    if !includesDrafts, path != "-",
      let container = try HelpImageFile.open(path, access: .map)
    {
      return HelpSource(container: container)
    }
    return HelpSource(catalog: try catalog(path, includesDrafts: includesDrafts))
  }

  /// Reads all articles.
  func catalog() throws -> HelpCatalog {
    guard let path = content ?? ContentOptions.environmentPath else {
      return HelpCatalog(
        rows: try HelpImage.helpCenter.rows(), options: .init(includesDrafts: drafts))
    }
    return try ContentOptions.catalog(path, includesDrafts: drafts)
  }

  private static func catalog(_ path: String, includesDrafts: Bool) throws -> HelpCatalog {
    let content = try HelpLoader().load(path: path)
    report(content.diagnostics)
    let catalog = content.catalog(options: HelpCatalog.Options(includesDrafts: includesDrafts))
    report(catalog.diagnostics)
    return catalog
  }

  /// The most findings that are written; who has more mends these first.
  private static let reportLimit = 100

  /// Writes warnings and errors to standard error.
  static func report(_ diagnostics: [Diagnostic]) {
    let serious = diagnostics.filter { $0.severity > .note }
    guard !serious.isEmpty else { return }
    let formatter = DiagnosticFormatter { try? FileSystem.read($0, limit: 64 << 20) }
    StandardStreams.writeError(formatter.format(Array(serious.prefix(reportLimit))))
    if serious.count > reportLimit {
      StandardStreams.writeError("\(serious.count - reportLimit) further findings are not shown.\n")
    }
  }
}
