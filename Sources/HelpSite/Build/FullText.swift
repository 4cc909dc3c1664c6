/// `llms-full.txt`: the Markdown of all articles in one file.
///
/// It is made only if an article changed; what the site before has of the others is copied from
/// there, in as few and long ranges as can be.
struct FullText: ~Copyable {
  static let path = "llms-full.txt"
  private static let note = "full-text"

  /// The Markdown of an article.
  struct Text: Sendable {
    /// The fingerprint of all that it follows from.
    var key: UInt64
    /// The bytes; `nil` if the site before has them.
    var bytes: [UInt8]?
  }

  /// Where the file of the site before has what.
  let known: FullTextParts

  private let draft: OutputDraft
  private let key: UInt64
  private var file: OutputFileWriter
  private let old: OutputFileReader?
  private var parts: [FullTextParts.Part] = []
  /// What is to be copied from the file of the site before.
  private var pending = 0..<0

  /// Starts the file.
  ///
  /// - Parameters:
  ///   - draft: The site it is written to.
  ///   - key: A fingerprint of all articles in their order.
  /// - Throws: ``SiteError`` if the file cannot be written.
  init(_ draft: OutputDraft, key: UInt64) throws(SiteError) {
    self.draft = draft
    self.key = key
    let old = draft.reader(of: FullText.path)
    let entry = old?.entry
    known =
      entry.flatMap { entry in
        draft.note(FullText.note).flatMap { FullTextParts($0, of: entry) }
      } ?? FullTextParts()
    self.old = old
    file = try draft.start(FullText.path)
  }

  /// Adds the Markdown of an article.
  mutating func append(_ text: Text) throws(SiteError) {
    let separator = FullTextParts.separator
    if let bytes = text.bytes {
      try copyPending()
      if !parts.isEmpty { try write(separator) }
      try write(bytes)
      parts.append(FullTextParts.Part(key: text.key, count: bytes.count))
    } else if let range = known[text.key] {
      if !pending.isEmpty, pending.upperBound + separator.count == range.lowerBound {
        pending = pending.lowerBound..<range.upperBound
      } else {
        try copyPending()
        if !parts.isEmpty { try write(separator) }
        pending = range
      }
      parts.append(FullTextParts.Part(key: text.key, count: range.count))
    }
  }

  /// Ends the file.
  mutating func finish() throws(SiteError) -> OutputDraft.Record {
    try copyPending()
    let record = try draft.finish(&file, at: FullText.path, key: key)
    try draft.save(note: FullTextParts.note(parts, of: record.entry), FullText.note)
    return record
  }

  private mutating func copyPending() throws(SiteError) {
    guard !pending.isEmpty else { return }
    var isCopied = false
    do throws(OutputFileSystem.Failure) {
      if let old { isCopied = try file.append(pending, of: old) }
    } catch {
      throw draft.refusal(error, FullText.path)
    }
    guard isCopied else {
      throw SiteError("was changed while the site was built", path: FullText.path)
    }
    pending = 0..<0
  }

  private mutating func write(_ bytes: [UInt8]) throws(SiteError) {
    do throws(OutputFileSystem.Failure) {
      try file.append(bytes[...])
    } catch {
      throw draft.refusal(error, FullText.path)
    }
  }
}
