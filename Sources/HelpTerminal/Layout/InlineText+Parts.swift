extension InlineText {
  /// A part of a segment that is wider than the terminal.
  struct Part {
    /// The offset of the first byte.
    var start: Int
    /// The offset behind the last byte.
    var end: Int
    /// The columns.
    var columns: Int
  }

  /// Returns the first piece of a part that is wider than the terminal.
  ///
  /// Pieces end behind `/ ? &` if what follows up to the next of them fits on a line, else behind
  /// `. - _ =` too, else between clusters.
  func firstPiece(of part: Part, limit: Int, full: Int, mayBeEmpty: Bool) -> Part {
    var clusters = ClusterWalk(bytes, part.start..<part.end, ambiguousIsWide: ambiguousIsWide)
    let none = Part(start: part.start, end: part.start, columns: 0)
    var strong = none
    var weak = none
    var last = none
    while let cluster = clusters.next() {
      guard last.columns + cluster.columns <= limit else {
        if last.end == part.start, !mayBeEmpty { return cluster }
        break
      }
      last.end = cluster.end
      last.columns += cluster.columns
      switch bytes[cluster.start] {
      case 0x2F, 0x3F, 0x26:
        if cluster.end < part.end, bytes[cluster.end] != 0x2F { strong = last }
        weak = last
      case 0x2E, 0x2D, 0x5F, 0x3D: weak = last
      default: break
      }
    }
    if last.end >= part.end { return last }
    if strong.end > part.start, isStrongPiece(strong.end..<part.end, within: full) { return strong }
    return weak.end > part.start ? weak : last
  }

  /// Returns whether the text up to the next strong break fits on a line.
  private func isStrongPiece(_ range: Range<Int>, within full: Int) -> Bool {
    var clusters = ClusterWalk(bytes, range, ambiguousIsWide: ambiguousIsWide)
    var columns = 0
    while let cluster = clusters.next() {
      columns += cluster.columns
      if columns > full { return false }
      switch bytes[cluster.start] {
      case 0x2F, 0x3F, 0x26: return true
      default: break
      }
    }
    return true
  }
}
