/// The place of a text in the byte pool of a graph.
struct TextRange: Sendable, Hashable {
  /// The offset of the first byte.
  var start: UInt32
  /// The number of bytes.
  var count: UInt32

  /// Creates a range of offsets that the caller has checked to fit.
  init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    count = UInt32(truncatingIfNeeded: end - start)
  }

  /// The offset of the first byte.
  var lowerBound: Int { Int(start) }
  /// The offset behind the last byte.
  var upperBound: Int { Int(start) + Int(count) }
  /// The offsets.
  var range: Range<Int> { lowerBound..<upperBound }
}
