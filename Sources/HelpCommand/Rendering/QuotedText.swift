/// Repeats what a reader typed, in quotes.
///
/// Somebody who pastes a log in place of a few words is not to have it again, all of it.
package enum QuotedText {
  /// The most characters that are repeated.
  static let limit = 160

  /// Returns the text in quotes, its end left out if it is long.
  package static func of(_ text: String) -> String {
    let isLong = text.utf8.count > limit && text.count > limit
    return "\u{201C}\(isLong ? String(text.prefix(limit)) + "\u{2026}" : text)\u{201D}"
  }
}
