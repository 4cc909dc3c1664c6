internal import HelpCenter

/// Counts the columns that text takes on a terminal.
///
/// The rules are those of UAX #11 for single scalars, and for clusters those on which current
/// terminals and the wcwidth libraries agree:
/// - wide and fullwidth scalars take two columns, ambiguous ones one unless asked otherwise;
/// - marks, format characters, default ignorable ones and the vowels and finals of conjoining
///   Hangul take none, except U+00AD, which takes one, and U+115F, which takes two;
/// - an emoji sequence takes the two columns of its first scalar, a flag two;
/// - U+FE0F makes a narrow scalar with an emoji form wide, U+FE0E a wide one with a text form
///   narrow;
/// - a spacing mark adds a column;
/// - no cluster takes more than two columns.
///
/// Control characters take no column: they are replaced before text is measured.
enum DisplayWidth {
  /// The columns of scalars whose width depends on the context (East_Asian_Width A).
  enum Ambiguous: Sendable, Hashable {
    /// One column, as nearly all terminals have it.
    case narrow
    /// Two columns, as terminals in some East Asian settings have it.
    case wide
  }

  /// Returns the columns of UTF-8 text, which need not be valid.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func columns(of text: Span<UInt8>, ambiguous: Ambiguous = .narrow) -> Int {
    var columns = 0
    var offset = 0
    var cursor = ClusterCursor(ambiguous: ambiguous)
    var isFresh = true
    while offset < text.count {
      let byte = text[offset]
      guard byte < 0x80 else {
        columns &+= cursor.advance(over: UTF8Decoder.next(in: text, at: &offset))
        isFresh = false
        continue
      }
      offset &+= 1
      let isFollowed = offset < text.count && text[offset] >= 0x80
      if isFresh, !isFollowed {
        columns &+= byte >= 0x20 && byte != 0x7F ? 1 : 0
      } else {
        // The character may share a cluster with what is beside it, so the cursor has to see it.
        columns &+= cursor.advance(over: UInt32(byte))
        isFresh = !isFollowed
        if isFresh { cursor.reset() }
      }
    }
    return columns
  }

  /// Returns the columns of a range of UTF-8 text.
  static func columns(
    of text: Span<UInt8>, in range: Range<Int>, ambiguous: Ambiguous = .narrow
  ) -> Int {
    columns(of: text.extracting(range), ambiguous: ambiguous)
  }

  /// Returns the columns of a string.
  static func columns(of text: String, ambiguous: Ambiguous = .narrow) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      unsafe columns(of: Span(_unsafeElements: bytes), ambiguous: ambiguous)
    }
  }

  /// Returns the columns of bytes.
  static func columns(of text: [UInt8], ambiguous: Ambiguous = .narrow) -> Int {
    columns(of: text.span, ambiguous: ambiguous)
  }
}
