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

    /// Returns whether the row's id was not met before.
    ///
    /// Every page of a published site carries its neighbours, too: the first copy counts.
    func isNew(among knownIDs: inout Set<String>) -> Bool {
      guard let id = row.fields["id"]?.string else { return true }
      return knownIDs.insert(id).inserted
    }
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
