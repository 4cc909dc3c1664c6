/// A table of sorted lines, `key<tab>value`, that is searched where it lies in the binary.
struct LookupTable: Sendable {
  private let text: StaticString

  /// Creates a table of lines that are sorted by the bytes of their keys.
  init(_ text: StaticString) { self.text = text }

  /// Returns the value of a key.
  ///
  /// - Complexity: O(log *n*) in the size of the table.
  func value(for key: some Collection<UInt8>) -> String? {
    text.withUTF8Buffer { unsafe LookupTable.search($0, for: key) }
  }

  /// The number of lines.
  var count: Int {
    text.withUTF8Buffer { buffer in
      var lines = 1
      for index in 0..<buffer.count where unsafe buffer[index] == 0x0A { lines += 1 }
      return lines
    }
  }

  private static func search(
    _ table: UnsafeBufferPointer<UInt8>, for key: some Collection<UInt8>
  ) -> String? {
    var low = 0
    var high = table.count
    while low < high {
      var start = (low + high) / 2
      while start > low, unsafe table[start - 1] != 0x0A { start -= 1 }
      var index = start
      var order = 0
      for byte in key {
        let other: UInt8 = index < high ? unsafe table[index] : 0
        if other != byte {
          // A tab ends the key and sorts before every byte a key may have.
          order = other < byte ? -1 : 1
          break
        }
        index += 1
      }
      if order == 0, index < high, unsafe table[index] != 0x09 { order = 1 }
      if order > 0 {
        high = start
        continue
      }
      var end = index
      while end < high, unsafe table[end] != 0x0A { end += 1 }
      if order == 0, index < end {
        return unsafe String(decoding: table[(index + 1)..<end], as: UTF8.self)
      }
      low = end + 1
    }
    return nil
  }
}
