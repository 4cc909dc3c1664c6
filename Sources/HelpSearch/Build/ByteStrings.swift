/// Byte strings side by side in one piece of memory.
struct ByteStrings: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = [0]

  /// The number of strings.
  var count: Int { ends.count - 1 }

  /// Returns a string.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  /// Adds a string behind the others.
  mutating func append(_ string: some Collection<UInt8>) {
    bytes.append(contentsOf: string)
    ends.append(bytes.count)
  }

  /// Returns where a string stands among sorted ones, or where it belongs.
  func place(of string: ArraySlice<UInt8>) -> (index: Int, isFound: Bool) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lexicographicallyPrecedes(string) { low = middle + 1 } else { high = middle }
    }
    return (low, low < count && self[low] == string)
  }

  /// Writes the strings: their number, their lengths, their bytes.
  func write(to writer: inout ByteWriter) {
    writer.number(count)
    for index in 0..<count { writer.number(ends[index + 1] - ends[index]) }
    writer.append(bytes)
  }

  /// Reads strings from bytes that a reader looks at; what cannot be read fails the reader.
  init(_ reader: inout ByteReader, of source: ArraySlice<UInt8>) {
    let count = reader.partCount()
    ends.reserveCapacity(count + 1)
    var end = 0
    for _ in 0..<count {
      end += reader.number()
      ends.append(end)
    }
    let start = source.startIndex + reader.position
    reader.skip(end)
    if reader.failed { self = ByteStrings() } else { bytes = Array(source[start..<start + end]) }
  }

  /// Creates an empty list.
  init() {}
}
