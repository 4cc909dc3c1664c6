internal import HelpCenter

/// A piece of a paragraph that stays on one line if the line is wide enough for it.
///
/// The segments of a text lie end to end, and none of its bytes is outside of them. Lines are
/// filled with whole segments; the blanks at the end of a segment are dropped where a line ends.
struct TextSegment: Sendable, Hashable {
  // Half the size of plain integers: there is one segment for each word of a text.
  private let start32: UInt32
  private let contentEnd32: UInt32
  private let end32: UInt32
  private let columns32: UInt32
  private let blankColumns32: UInt32

  /// What happens to the line behind the segment: `allowed`, or `mandatory` for a line break.
  ///
  /// Only the last segment of a text may be `prohibited`: nothing follows it.
  let lineBreak: LineBreak

  /// Creates a segment; offsets and columns past 4 Gi are held at that bound.
  @inline(__always)
  init(
    start: Int, contentEnd: Int, end: Int, columns: Int, blankColumns: Int, lineBreak: LineBreak
  ) {
    start32 = UInt32(clamping: start)
    contentEnd32 = UInt32(clamping: contentEnd)
    end32 = UInt32(clamping: end)
    columns32 = UInt32(clamping: columns)
    blankColumns32 = UInt32(clamping: blankColumns)
    self.lineBreak = lineBreak
  }

  /// Returns the segment as it is in a text with more bytes in front of it.
  @inline(__always)
  func shifted(by count: Int) -> TextSegment {
    TextSegment(
      start: start + count, contentEnd: contentEnd + count, end: end + count, columns: columns,
      blankColumns: blankColumns, lineBreak: lineBreak)
  }

  /// The offset of the first byte.
  var start: Int { Int(start32) }
  /// The offset behind the last byte that is to be seen, in front of blanks and line breaks.
  var contentEnd: Int { Int(contentEnd32) }
  /// The offset behind the last byte, where the next segment starts.
  var end: Int { Int(end32) }
  /// The columns from `start` to `contentEnd`.
  var columns: Int { Int(columns32) }
  /// The columns of the blanks from `contentEnd` to `end`.
  var blankColumns: Int { Int(blankColumns32) }
  /// The bytes that are to be seen.
  var content: Range<Int> { start..<contentEnd }
}
