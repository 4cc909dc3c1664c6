internal import HelpAuthoring
internal import HelpCenter

/// Compiles a folder of articles to a Swift file that embeds them.
struct EmbedCommand {
  /// The most bytes of an article that are read again to find the lines of findings.
  static let sourceLimit = 16 << 20

  private let content: String
  private let output: String

  /// Creates the command from its arguments; `nil` if they are not as they should be.
  init?(_ arguments: [String]) {
    guard arguments.count == 3, arguments[1] == "--output" else { return nil }
    content = arguments[0]
    output = arguments[2]
  }

  /// Writes the file.
  ///
  /// What is known of unchanged articles is kept beside it for the next build.
  ///
  /// - Returns: What was found in the articles. If an error is among it, no file is written.
  /// - Throws: ``HelpAuthoringError`` or ``HelpImageError`` if there is nothing to embed.
  func run() throws -> [Diagnostic] {
    let package = try HelpPacker(cachePath: output + ".cache").pack(content)
    let diagnostics = (package.diagnostics + package.linkDiagnostics).map(located)
    if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
    try FileSystem.write(
      EmbeddedSource(articles: package.articles, index: package.index).source, to: output)
    return diagnostics
  }

  /// Adds line and column to a finding of the catalog, which knows offsets only.
  private func located(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.location == nil, let file = diagnostic.file, let range = diagnostic.range,
      let bytes = try? FileSystem.read(file, limit: EmbedCommand.sourceLimit)
    else { return diagnostic }
    var located = diagnostic
    located.location = LineTable(bytes).location(of: range.lowerBound)
    return located
  }
}
