/// `llms-full.txt`: the Markdown of all articles in one file.
///
/// It is made only if an article changed, and then of the Markdown files of all.
struct FullText {
  static let path = "llms-full.txt"

  private let key: UInt64
  private let kept: OutputDraft.Record?
  private let isWanted: Bool
  private var bytes: [UInt8] = []

  /// Creates the text.
  ///
  /// - Parameters:
  ///   - isWanted: Whether the site has the file.
  ///   - key: A fingerprint of all articles in their order.
  ///   - kept: The file of the site before, if it is of the same articles.
  init(isWanted: Bool, key: UInt64, kept: OutputDraft.Record?) {
    self.isWanted = isWanted
    self.key = key
    self.kept = kept
  }

  /// Whether the Markdown of every article has to be given.
  var needsText: Bool { isWanted && kept == nil }

  /// Adds the Markdown of an article.
  mutating func append(_ markdown: [UInt8]) {
    if !bytes.isEmpty { bytes.append(contentsOf: "\n---\n\n".utf8) }
    bytes.append(contentsOf: markdown)
  }

  /// Writes the file.
  consuming func finish(_ draft: OutputDraft) throws(SiteError) -> OutputDraft.Record? {
    guard isWanted else { return nil }
    if let kept { return kept }
    return try draft.put(OutputFile(path: FullText.path, bytes: bytes, key: key))
  }
}
