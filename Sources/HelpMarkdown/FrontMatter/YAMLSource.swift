package import HelpCenter

/// YAML text together with the place of each of its lines in the file it stands in.
package struct YAMLSource: Sendable {
  /// The text, UTF-8.
  package var bytes: [UInt8]
  /// The offset of each line in the file.
  package var lineOrigins: [Int]
  /// The lines of the file, for locations.
  package var lines: LineTable
  /// The name of the file.
  package var file: String?

  /// Creates a source from a range of a file.
  package init(
    _ source: [UInt8], range: Range<Int>, lines: LineTable? = nil, file: String? = nil
  ) {
    bytes = Array(source[range])
    lineOrigins = YAMLSource.lineStarts(in: bytes).map { $0 + range.lowerBound }
    self.lines = lines ?? LineTable(source)
    self.file = file
  }

  /// Creates a source from lines that were cut out of a file, such as those of a nested component.
  ///
  /// - Parameters:
  ///   - bytes: The text without what the lines were indented or quoted with.
  ///   - lineOrigins: The offset in the file of the first byte of each line of the text.
  ///   - lines: The lines of the file.
  ///   - file: The name of the file.
  package init(bytes: [UInt8], lineOrigins: [Int], lines: LineTable, file: String? = nil) {
    self.bytes = bytes
    self.lineOrigins = lineOrigins
    self.lines = lines
    self.file = file
  }

  /// The whole text of a file.
  package init(file source: [UInt8], named file: String? = nil) {
    self.init(source, range: 0..<source.count, file: file)
  }

  /// The offsets at which lines start.
  static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    return starts
  }

  /// Returns the offset in the file of a line and a column, both counted from 0.
  func offset(line: Int, column: Int) -> Int {
    guard line < lineOrigins.count else { return lineOrigins.last ?? 0 }
    return lineOrigins[max(line, 0)] + column
  }
}
