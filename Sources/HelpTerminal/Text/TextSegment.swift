internal import HelpCenter

/// A piece of a paragraph that stays on one line if the line is wide enough for it.
///
/// The segments of a text lie end to end, and none of its bytes is outside of them. Lines are
/// filled with whole segments; the blanks at the end of a segment are dropped where a line ends.
struct TextSegment: Sendable, Hashable {
  /// The offset of the first byte.
  var start: Int
  /// The offset behind the last byte that is to be seen, in front of blanks and line breaks.
  var contentEnd: Int
  /// The offset behind the last byte, where the next segment starts.
  var end: Int
  /// The columns from `start` to `contentEnd`.
  var columns: Int
  /// The columns of the blanks from `contentEnd` to `end`.
  var blankColumns: Int
  /// What happens to the line behind the segment: `allowed`, or `mandatory` for a line break.
  ///
  /// Only the last segment of a text may be `prohibited`: nothing follows it.
  var lineBreak: LineBreak

  /// The bytes that are to be seen.
  var content: Range<Int> { start..<contentEnd }
}
