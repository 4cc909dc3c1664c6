internal import HelpAuthoring
internal import HelpSearch

/// What is noted beside the site of its search index, so that after a few changes the next build
/// need not merge all articles.
struct SearchNote: Sendable {
  /// An article of the index.
  struct Article: Sendable, Hashable {
    /// The fingerprint of the article.
    var key: UInt64
    /// Where its analysis is.
    var analysis: PieceFile.Place
  }

  /// The articles in their order.
  let articles: [Article]
  /// What was kept of the index.
  let kept: ArraySlice<UInt8>

  static let name = "search"

  /// The most articles that may have changed; with more of them, merging all is as fast.
  private static let changeLimit = 32

  /// Reads a note; `nil` if it was made otherwise.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of the note.
  ///   - key: A fingerprint of all that the index follows from but for the articles.
  init?(_ bytes: [UInt8], key: UInt64) {
    guard bytes.count >= 24, WordBytes.word(bytes[..<8]) == Fingerprint(of: bytes[8...]).value,
      WordBytes.word(bytes[8..<16]) == key
    else { return nil }
    let count = WordBytes.word(bytes[16..<24])
    guard count <= bytes.count / 32 else { return nil }
    let start = 24 + 32 * Int(count)
    guard start <= bytes.count else { return nil }
    articles = stride(from: 24, to: start, by: 32).map { place in
      func number(_ index: Int) -> UInt64 {
        WordBytes.word(bytes[place + 8 * index..<place + 8 * index + 8])
      }
      return Article(
        key: number(0),
        analysis: PieceFile.Place(
          offset: Int(truncatingIfNeeded: number(1)), count: Int(truncatingIfNeeded: number(2)),
          check: number(3)))
    }
    kept = bytes[start...]
  }

  /// Returns the bytes of a note.
  static func bytes(_ articles: [Article], kept: [UInt8], key: UInt64) -> [UInt8] {
    var body: [UInt8] = []
    body.reserveCapacity(16 + 32 * articles.count + kept.count)
    WordBytes.append(key, to: &body)
    WordBytes.append(UInt64(articles.count), to: &body)
    for article in articles {
      WordBytes.append(article.key, to: &body)
      WordBytes.append(UInt64(article.analysis.offset), to: &body)
      WordBytes.append(UInt64(article.analysis.count), to: &body)
      WordBytes.append(article.analysis.check, to: &body)
    }
    body += kept
    var head: [UInt8] = []
    WordBytes.append(Fingerprint(of: body[...]).value, to: &head)
    return head + body
  }

  /// Returns the places of the articles that have changed; `nil` if there are others, or many.
  func changes(to next: [Article]) -> [Int]? {
    guard next.count == articles.count else { return nil }
    let places = next.indices.filter { next[$0].key != articles[$0].key }
    return places.count <= SearchNote.changeLimit ? places : nil
  }
}
