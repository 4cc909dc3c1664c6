/// The starts of all lines of a text, from which line and column of an offset are computed.
///
/// Lines end with LF, CR or CRLF.
public struct LineTable: Sendable {
  private let starts: [Int]
  private let count: Int

  /// Creates the table in one pass over the bytes.
  ///
  /// The form without generics is ten times as fast for callers in other modules.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A: starts.append(index + 1)
      case 0x0D where index + 1 == bytes.count || bytes[index + 1] != 0x0A:
        starts.append(index + 1)
      default: continue
      }
    }
    self.starts = starts
    count = bytes.count
  }

  /// Creates the table in one pass over the bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    var starts = [0]
    var offset = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0x0D, byte != 0x0A { starts.append(offset) }
      offset += 1
      if byte == 0x0A { starts.append(offset) }
      previous = byte
    }
    if previous == 0x0D { starts.append(offset) }
    self.starts = starts
    count = offset
  }

  /// The number of lines; a text that ends with a line break has an empty last line.
  public var lineCount: Int { starts.count }

  /// Returns the line and column of a byte offset; offsets past the end give the end.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: offset - starts[low] + 1)
  }

  /// Returns the bytes of a line, counted from 1, its line break included; `nil` if there is none.
  public func range(ofLine line: Int) -> Range<Int>? {
    guard line >= 1, line <= starts.count else { return nil }
    return starts[line - 1]..<(line < starts.count ? starts[line] : count)
  }
}
