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
      return HelpSource(container: try HelpContainer.helpCenter)
    }
    if !includesDrafts, path != "-",
      let container = try HelpImageFile.open(path, access: .map)
    {
      return HelpSource(container: container)
    }
    let search = SearchSettings(folder: path)
    return HelpSource(
      catalog: try catalog(path, includesDrafts: includesDrafts, findings: search.diagnostics),
      language: search.language, synonyms: search.synonyms)
  }

  /// The path that the options or the environment state, from the root.
  var statedPath: String? { ContentOptions.statedPath(content) }

  /// The path that an option or the environment states, from the root.
  static func statedPath(_ path: String?) -> String? {
    guard let path = path ?? environmentPath else { return nil }
    return path == "-" ? path : FileSystem.resolved(path) ?? path
  }

  /// The path that `help` opens again for the number of a hit; empty for the embedded articles.
  var rememberedPath: String { ContentOptions.rememberedPath(content) }

  /// The path that `help` opens again for the number of a hit: from the root, so that it is the same
  /// from anywhere; empty for the embedded articles and for what cannot be read twice.
  static func rememberedPath(_ path: String?) -> String {
    guard let path = statedPath(path), path != "-" else { return "" }
    return path
  }

  /// Reads all articles.
  func catalog() throws -> HelpCatalog {
    guard let path = content ?? ContentOptions.environmentPath else {
      return HelpCatalog(
        rows: try HelpImage.helpCenter.rows(), options: .init(includesDrafts: drafts))
    }
    return try ContentOptions.catalog(path, includesDrafts: drafts)
  }

  private static func catalog(
    _ path: String, includesDrafts: Bool, findings: [Diagnostic] = []
  ) throws -> HelpCatalog {
    let content = try HelpLoader().load(path: path)
    let catalog = content.catalog(options: HelpCatalog.Options(includesDrafts: includesDrafts))
    let all = findings + content.diagnostics + catalog.diagnostics
    // Who reads one article of many is not to look for it among the mistakes of the others.
    let isFolder = if case .folder? = try? FileSystem.kind(of: path) { true } else { false }
    if isFolder, all.count(where: { $0.severity > .note }) > readerLimit {
      mention(all, in: path)
    } else {
      report(all)
    }
    return catalog
  }

  /// Says in one line how much is wrong with the articles of a folder.
  private static func mention(_ diagnostics: [Diagnostic], in path: String) {
    let counts = [("error", Diagnostic.Severity.error), ("warning", .warning)]
      .map { name, severity in (name, diagnostics.count { $0.severity == severity }) }
      .filter { $0.1 > 0 }
      .map { name, count in count.counting(name) }
    guard !counts.isEmpty else { return }
    StandardStreams.writeError(
      DiagnosticFormatter.printable(
        "\(path): \(counts.joined(separator: " and ")); 'helpcenter site build' names them") + "\n")
  }

  /// The most findings about a folder that its readers are shown.
  private static let readerLimit = 3
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
