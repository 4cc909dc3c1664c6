/// The root of an index as files for browsers hold it.
///
/// Its directories of blocks are stored column by column, because neighbours of a column are alike:
/// compressed, the root of 10,000 articles is a fifth smaller. In front of the bytes of the root
/// stand numbers of 32 bits, the lowest byte first: the length of a row, and for each directory
/// where it starts and how many rows it has.
package enum ShippedRoot {
  /// Returns the bytes of the file.
  ///
  /// - Parameter root: The root of an index.
  /// - Returns: The bytes, of which a script makes the root again.
  /// - Throws: ``SearchIndexError`` if it is none.
  package static func bytes(of root: some Collection<UInt8>) throws(SearchIndexError) -> [UInt8] {
    let root = Array(root)
    let layout = try root.withView { view throws(SearchIndexError) in try IndexLayout(view) }
    let width = IndexFormat.directoryEntryLength
    let directories = [layout[.termDirectory], layout[.lexiconDirectory]]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(root.count + 20)
    for number in [width] + directories.flatMap({ [$0.lowerBound, $0.count / width] }) {
      for shift in stride(from: 0, to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    let start = bytes.count
    bytes += root
    for directory in directories {
      var place = start + directory.lowerBound
      for column in 0..<width {
        for row in stride(
          from: directory.lowerBound + column, to: directory.upperBound, by: width)
        {
          bytes[place] = root[row]
          place += 1
        }
      }
    }
    return bytes
  }
}
