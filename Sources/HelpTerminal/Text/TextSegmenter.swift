internal import HelpCenter

/// Cuts paragraphs into segments between which lines may end, in one pass.
///
/// Line breaks follow UAX #14 with the tailoring asked for; no segment ends within a grapheme
/// cluster. ASCII words between spaces, the bulk of most text, are cut without looking anything up.
struct TextSegmenter: Sendable {
  /// How line breaks depart from UAX #14.
  var tailoring: LineBreakTailoring
  /// The columns of ambiguous scalars.
  var ambiguous: DisplayWidth.Ambiguous

  /// Creates a segmenter.
  init(
    tailoring: LineBreakTailoring = .terminal, ambiguous: DisplayWidth.Ambiguous = .narrow
  ) {
    self.tailoring = tailoring
    self.ambiguous = ambiguous
  }

  /// Returns the segments of UTF-8 text, which need not be valid.
  ///
  /// Spaces and tabs (one column each) and other blanks at the end of a segment are told apart from
  /// its content, as are LF, CR and CRLF, which end lines.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - kept: Ranges that break at spaces only, such as code, in ascending order.
  /// - Returns: The segments, which lie end to end.
  /// - Complexity: O(*n*) in the number of bytes.
  func segments(of text: Span<UInt8>, keeping kept: [Range<Int>] = []) -> [TextSegment] {
    var pass = SegmentPass(tailoring: tailoring, ambiguous: ambiguous, kept: kept)
    pass.run(over: text)
    return pass.builder.segments
  }

  /// Returns the segments of bytes.
  func segments(of text: [UInt8], keeping kept: [Range<Int>] = []) -> [TextSegment] {
    segments(of: text.span, keeping: kept)
  }

  /// Returns the segments of a string.
  func segments(of text: String, keeping kept: [Range<Int>] = []) -> [TextSegment] {
    var text = text
    return text.withUTF8 { bytes in
      unsafe segments(of: Span(_unsafeElements: bytes), keeping: kept)
    }
  }
}
