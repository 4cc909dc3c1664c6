internal import HelpAuthoring
internal import HelpCenter

/// Compiles a folder of articles to a Swift file that embeds them.
struct EmbedCommand {
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
  /// - Returns: What was found in the articles. If an error is among it, no file is written.
  /// - Throws: ``HelpAuthoringError`` or ``HelpImageError`` if there is nothing to embed.
  func run() throws -> [Diagnostic] {
<<<<<<< HEAD
    let loaded = try HelpLoader().load(path: content)
    let diagnostics = loaded.diagnostics + loaded.catalog().diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
    var writer = HelpImageWriter()
    for row in loaded.rows { writer.append(row) }
=======
    let content = try HelpLoader().load(path: content)
    let catalog = content.catalog()
    let diagnostics = content.diagnostics + catalog.diagnostics + catalog.links.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { return diagnostics }
    var writer = HelpImageWriter()
    for row in content.rows { writer.append(row) }
>>>>>>> image
    let image = try writer.image()
    try HelpImage(image).verify()
    try FileSystem.write(EmbeddedSource(image: image).source, to: output)
    return diagnostics
  }
}
