internal import HelpAuthoring

/// Where `llms-full.txt` has the Markdown of which article.
///
/// It is noted beside the site, so that the next build copies what did not change.
struct FullTextParts: Sendable {
  /// The Markdown of an article.
  struct Part: Sendable, Hashable {
    /// The fingerprint of all that it follows from.
    var key: UInt64
    /// The number of its bytes.
    var count: Int
  }

  /// What stands between two parts.
  static let separator = Array("\n---\n\n".utf8)

  private var ranges: [UInt64: Range<Int>] = [:]

  /// Creates a list of no parts.
  init() {}

  /// Reads what was noted of a file; `nil` if it was noted of another one.
  init?(_ bytes: [UInt8], of entry: OutputLedger.Entry) {
    let words = WordBytes.words(bytes)
    guard let check = words.first, words.count % 2 == 0, bytes.count == 8 * words.count,
      check == FullTextParts.check(bytes[8...], of: entry)
    else { return nil }
    var start = 0
    for index in stride(from: 2, to: words.count, by: 2) {
      let end = start + Int(truncatingIfNeeded: words[index + 1])
      guard start <= end, end <= Int(entry.size) else { return nil }
      ranges[words[index]] = start..<end
      start = end + FullTextParts.separator.count
    }
  }

  /// Returns what is noted of a file and its parts.
  static func note(_ parts: [Part], of entry: OutputLedger.Entry) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(16 * parts.count + 8)
    WordBytes.append(UInt64(parts.count), to: &body)
    for part in parts {
      WordBytes.append(part.key, to: &body)
      WordBytes.append(UInt64(part.count), to: &body)
    }
    var head: [UInt8] = []
    WordBytes.append(check(body[...], of: entry), to: &head)
    return head + body
  }

  /// Returns where the file has the Markdown with a key.
  subscript(key: UInt64) -> Range<Int>? { ranges[key] }

  private static func check(_ body: ArraySlice<UInt8>, of entry: OutputLedger.Entry) -> UInt64 {
    var check = Fingerprint(seed: entry.node)
    check.combine(UInt64(bitPattern: entry.size))
    check.combine(UInt64(bitPattern: entry.modified))
    check.combine(body)
    return check.value
  }
}
