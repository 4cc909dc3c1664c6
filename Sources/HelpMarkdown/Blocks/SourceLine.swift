/// A line of a source file, or what is left of it inside containers.
struct SourceLine {
  /// The first byte.
  var start: Int
  /// The end, before the line ending.
  var end: Int
  /// The column of the first byte in the whole line, counted from 0, tabs expanded to four.
  var column = 0
  /// Columns left of a tab that a container took a part of; they stand before ``start``.
  var padding = 0
}

extension SourceLine {
  /// A Boolean value indicating whether nothing but blanks is left.
  func isBlank(in source: [UInt8]) -> Bool {
    var index = start
    while index < end, source[index].isBlank { index += 1 }
    return index == end
  }

  /// The columns of white space at the start.
  func indent(in source: [UInt8]) -> Int {
    var columns = padding
    var column = self.column
    var index = start
    while index < end, source[index].isBlank {
      let width = source[index] == .tab ? 4 - column & 3 : 1
      columns += width
      column += width
      index += 1
    }
    return columns
  }

  /// The index of the first byte that is no white space.
  func contentStart(in source: [UInt8]) -> Int {
    var index = start
    while index < end, source[index].isBlank { index += 1 }
    return index
  }

  /// Takes up to a number of columns of white space off the start; returns how many there were.
  @discardableResult
  mutating func strip(_ limit: Int, in source: [UInt8]) -> Int {
    var taken = min(limit, padding)
    padding -= taken
    while taken < limit, start < end, source[start].isBlank {
      let width = source[start] == .tab ? 4 - column & 3 : 1
      start += 1
      column += width
      if taken + width > limit {
        padding = taken + width - limit
        return limit
      }
      taken += width
    }
    return taken
  }

  /// Takes bytes that are no tabs off the start.
  mutating func skip(_ count: Int) {
    start += count
    column += count
  }

  /// Splits bytes into lines at LF, CR and CR LF.
  static func split(_ source: [UInt8], from start: Int = 0) -> [SourceLine] {
    var lines: [SourceLine] = []
    lines.reserveCapacity(source.count / 32)
    unsafe source.withUnsafeBytes { bytes in
      var lineStart = start
      while lineStart < bytes.count {
        guard
          let end = unsafe ByteSearch.first(
            .newline, or: .carriageReturn, in: bytes, lineStart..<bytes.count)
        else {
          lines.append(SourceLine(start: lineStart, end: bytes.count))
          return
        }
        lines.append(SourceLine(start: lineStart, end: end))
        let isPair =
          unsafe bytes[end] == .carriageReturn && end + 1 < bytes.count
          && bytes[end + 1] == .newline
        lineStart = end + (isPair ? 2 : 1)
      }
    }
    return lines
  }
}
