public import HelpCenter
package import HelpPayload

/// What was read from a file or a folder.
public struct LoadedContent: Sendable {
  /// An article or a settings row with the file it came from.
  public struct Entry: Sendable, Hashable {
    /// The row.
    public var row: ContentRow
    /// The path of the file.
    public var file: String
  }

  /// The rows in the order of their files.
  public var entries: [Entry] = []
  /// What was found on the way.
  public var diagnostics: [Diagnostic] = []

  /// The payload, if the content is one, to be written again.
  package var payload: NuxtPayload?

  /// Creates content without rows.
  public init() {}

  /// The rows alone.
  public var rows: [ContentRow] { entries.map(\.row) }

  /// Makes a catalog of the rows; its findings name the files.
  public func catalog(options: HelpCatalog.Options = HelpCatalog.Options()) -> HelpCatalog {
    HelpCatalog(
      articles: entries.map { HelpArticle(row: $0.row, file: $0.file) }, options: options)
  }
}
