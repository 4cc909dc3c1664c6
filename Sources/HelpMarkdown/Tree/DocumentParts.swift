/// Cuts a long text where libcmark would have closed everything, so that it can be parsed in parts
/// and the trees of libcmark never stand in memory as a whole.
enum DocumentParts {
  /// Returns the ranges of the parts, each of at least a size but the last.
  ///
  /// A part starts with an ATX heading at the start of a line behind a blank one, where neither a
  /// container nor a fence nor raw HTML is open.
  ///
  /// - Parameters:
  ///   - text: The text, without reference definitions, which hold for all of it.
  ///   - size: The least size of a part.
  /// - Returns: The ranges, which cover the text.
  static func ranges(of text: [UInt8], size: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var state = BlockState()
    var start = 0
    var isBehindBlank = false
    for line in SourceLine.split(text) {
      var rest = line
      let found = state.advance(&rest, in: text)
      switch found {
      case .verbatim, .lazy, .paragraph, .indented: isBehindBlank = false
      case .blank: isBehindBlank = true
      case .flow:
        if isBehindBlank, line.start - start >= size, state.containers.isEmpty,
          rest.start == line.start, text[line.start] == .hash,
          BlockState.isHeading(text, line.start, line.end)
        {
          ranges.append(start..<line.start)
          start = line.start
        }
        isBehindBlank = false
      }
      state.settle(found, rest, in: text)
    }
    ranges.append(start..<text.count)
    return ranges
  }
}
