public import HelpCenter

/// The rows that an input holds, and what was odd about it.
public struct ContentReading: Sendable {
  /// The kinds of input.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// The text of a `_payload.json`.
    case payload
    /// An HTML page with a `__NUXT_DATA__` script.
    case page
    /// An SQL dump: base64, gzip, a JSON array of statements or plain SQL.
    case dump
    /// A document, a row, an array of rows or a body, as JSON.
    case json
    /// One JSON value a line, or one behind the other.
    case jsonLines
  }

  /// A row and where it was.
  public struct Entry: Sendable, Hashable {
    /// The row.
    public var row: ContentRow
    /// The collection, if the input names it.
    public var collection: String?
    /// The keys of a payload's data under which the row is.
    public var keys: [String]

    /// Creates an entry.
    public init(row: ContentRow, collection: String? = nil, keys: [String] = []) {
      self.row = row
      self.collection = collection
      self.keys = keys
    }
  }

  /// The kind of input.
  public var format: Format
  /// The rows in their order.
  public var entries: [Entry]
  /// The payload, if the input is one, to be written again.
  public var payload: NuxtPayload?
  /// What is odd about the input.
  public var diagnostics: [Diagnostic]

  /// The rows without where they were.
  public var rows: [ContentRow] { entries.map(\.row) }
}
