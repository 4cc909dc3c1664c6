internal import HelpCenter

/// Gathers segments while a text is passed from left to right.
struct SegmentBuilder: Sendable {
  /// The segments that are complete.
  private(set) var segments: [TextSegment] = []
  private var start = 0
  private var contentEnd = 0
  private var columns = 0
  private var blankColumns = 0

  init(capacity: Int) { segments.reserveCapacity(capacity) }

  /// Adds text that is to be seen up to an offset; blanks in front of it become content.
  @inline(__always)
  mutating func addContent(to end: Int, columns added: Int) {
    columns &+= blankColumns &+ added
    blankColumns = 0
    contentEnd = end
  }

  /// Adds blanks or a line break.
  @inline(__always)
  mutating func addBlanks(columns added: Int) { blankColumns &+= added }

  /// Ends the segment at an offset.
  @inline(__always)
  mutating func close(at end: Int, _ lineBreak: LineBreak) {
    guard end > start else { return }
    segments.append(
      TextSegment(
        start: start, contentEnd: contentEnd, end: end, columns: columns,
        blankColumns: blankColumns, lineBreak: lineBreak))
    start = end
    contentEnd = end
    columns = 0
    blankColumns = 0
  }

  /// Joins the segments from an index on with the content behind them.
  ///
  /// None of these segments may end with blanks.
  mutating func reopen(from index: Int) {
    guard index < segments.count else { return }
    start = segments[index].start
    for segment in segments[index...] { columns &+= segment.columns }
    segments.removeSubrange(index...)
  }
}
