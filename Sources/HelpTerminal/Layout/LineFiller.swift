internal import HelpCenter

/// Fills lines with the segments of a text, one line at a time, as greedily as they let it.
///
/// A segment is kept whole if it fits on a line: between the preferred edges, else up to the edge
/// of the terminal, else without indent. Only then it is broken: between its parts, then where
/// addresses have their parts, then between clusters. Nothing is inserted.
struct LineFiller {
  /// A line.
  struct Line {
    /// The offset of the first byte.
    var start: Int
    /// The offset behind the last byte.
    var end: Int
    /// The columns.
    var width: Int
  }

  /// How much room lines have.
  struct Room {
    /// The columns that lines should keep to.
    var preferred: Int
    /// The columns up to the edge of the terminal.
    var limit: Int
    /// The columns of the terminal.
    var full: Int
  }

  private var segment: Int
  private let endSegment: Int
  /// The parts to come of a segment wider than the terminal, the last one first.
  private var parts: [InlineText.Part] = []

  /// Creates a filler for some of the segments of a text.
  init(_ segments: Range<Int>) {
    segment = segments.lowerBound
    endSegment = segments.upperBound
  }

  /// A Boolean value indicating whether all text was put on lines.
  var isAtEnd: Bool { segment >= endSegment }

  /// Returns the columns that the next line takes at least, if nothing is broken that fits.
  mutating func nextWidth(of text: borrowing InlineText, full: Int) -> Int {
    let columns = text.segments[segment].columns
    if parts.isEmpty, columns > full {
      parts = text.parts(of: text.segments[segment].content, full: full)
    }
    return parts.last?.columns ?? columns
  }

  /// Returns the offset at which the next line starts.
  func nextStart(in text: borrowing InlineText) -> Int {
    parts.last?.start ?? text.segments[segment].start
  }

  /// Returns the next line.
  mutating func next(of text: borrowing InlineText, room: Room) -> Line? {
    guard segment < endSegment else { return nil }
    let start = parts.last?.start ?? text.segments[segment].start
    var line = Line(start: start, end: start, width: 0)
    var blanks = 0
    while segment < endSegment {
      let current = text.segments[segment]
      if parts.isEmpty, line.width + blanks + current.columns <= room.preferred {
        line.width += blanks + current.columns
        line.end = current.contentEnd
      } else if line.end > line.start {
        return line
      } else if parts.isEmpty, current.columns <= room.full {
        line.width = current.columns
        line.end = current.contentEnd
      } else {
        if parts.isEmpty { parts = text.parts(of: current.content, full: room.full) }
        guard fill(&line, of: text, room: room) else { return line }
      }
      segment += 1
      if case .mandatory = current.lineBreak { return line }
      blanks = current.blankColumns
    }
    return line
  }

  /// Puts as many parts of a segment on a line as fit, and returns whether these were all.
  private mutating func fill(
    _ line: inout Line, of text: borrowing InlineText, room: Room
  ) -> Bool {
    while var part = parts.last {
      if line.end == line.start {
        // A blank that no line may end behind (UAX #14, LB13) is dropped where one must.
        while part.start < part.end, text.bytes[part.start] == 0x20 {
          part.start += 1
          part.columns -= 1
        }
        line.start = part.start
        line.end = part.start
        parts[parts.count - 1] = part
      }
      if line.width + part.columns <= room.limit || line.width == 0 && part.columns <= room.full {
        line.width += part.columns
        line.end = part.end
        parts.removeLast()
        if line.width > room.limit, !parts.isEmpty { return false }
      } else if part.columns > room.full {
        let piece = text.firstPiece(
          of: part, limit: room.limit - line.width, mayBeEmpty: line.end > line.start)
        line.width += piece.columns
        line.end = piece.end
        if piece.end >= part.end {
          parts.removeLast()
        } else {
          parts[parts.count - 1].start = piece.end
          parts[parts.count - 1].columns -= piece.columns
        }
        return parts.isEmpty
      } else {
        return false
      }
    }
    return true
  }
}
