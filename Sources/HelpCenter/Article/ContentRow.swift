/// A row of a content collection: its fields in their order, and its body as markup.
///
/// Every source of articles gives rows of this form, be it a Markdown file, a published payload or
/// an SQL dump. A row is lossless; ``HelpArticle`` is what it means.
public struct ContentRow: Sendable, Hashable {
  /// Every column except `body` and `__hash__`, in order.
  public var fields: DataObject
  /// The body.
  public var body: MarkupBody
  /// The content hash `__hash__` as the row states it.
  public var hash: String?
  /// What the content hash says about the fields.
  public var integrity: ContentIntegrity

  /// Creates a row.
  public init(
    fields: DataObject, body: MarkupBody, hash: String? = nil,
    integrity: ContentIntegrity = .unknown
  ) {
    self.fields = fields
    self.body = body
    self.hash = hash
    self.integrity = integrity
  }
}
