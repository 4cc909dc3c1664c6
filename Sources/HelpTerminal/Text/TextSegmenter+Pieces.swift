internal import HelpCenter

extension TextSegmenter {
  /// Returns the longest part of a segment, from its start, that fits into some columns.
  ///
  /// This is the emergency for segments that are wider than a whole line. The part ends behind one
  /// of `/ \ . - _ ? & =` in a token if there is one, else between two grapheme clusters. Nothing is
  /// inserted, and there is no break within a group of these characters (`https://`) nor in front
  /// of the first letter or digit (`--option`). At least one cluster is taken, even if it is too
  /// wide.
  ///
  /// To cut a segment to pieces, call it again with the rest.
  ///
  /// - Parameters:
  ///   - text: The text that was segmented.
  ///   - range: The bytes to cut from; not empty.
  ///   - columns: The columns that are free.
  /// - Returns: The offset behind the part and the columns it takes.
  /// - Complexity: O(*k*) in the bytes of the part and the cluster behind it.
  func piece(
    of text: Span<UInt8>, in range: Range<Int>, fitting columns: Int
  ) -> (end: Int, columns: Int) {
    var cursor = ClusterCursor(ambiguous: ambiguous)
    var offset = range.lowerBound
    var width = 0
    /// The last boundary of clusters that fits, and the last one behind a separator.
    var cluster: (end: Int, columns: Int)?
    var separator: (end: Int, columns: Int)?
    var hasWord = false
    var previous: UInt8 = 0
    while offset < range.upperBound {
      let boundary = offset
      let widthBefore = width
      let lead = text[boundary]
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      width &+= cursor.advance(over: scalar)
      if cursor.isAtClusterStart, boundary > range.lowerBound {
        if widthBefore > columns, let fitting = separator ?? cluster { return fitting }
        cluster = (boundary, widthBefore)
        if hasWord, Self.isSeparator(previous), !Self.isSeparator(lead) {
          separator = (boundary, widthBefore)
        }
        if widthBefore > columns { return (boundary, widthBefore) }
      }
      if !Self.isSeparator(lead), lead > 0x20 { hasWord = true }
      previous = lead
    }
    if width > columns, let fitting = separator ?? cluster { return fitting }
    return (range.upperBound, width)
  }

  /// Returns whether a token may break behind a byte.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "?"), UInt8(ascii: "&"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
