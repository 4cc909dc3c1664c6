#if !HELP_SEARCH_BROWSER
/// The suffixes of a table as numbers, of which all are compared with the end of a word without a
/// branch: nobody could foretell where a word ends like a suffix.
///
/// A table is compiled once and stays in memory as its text does.
@safe struct CompiledSuffixes: @unchecked Sendable {
  // SAFETY: the memory is never changed or given back.
  private let items: UnsafePointer<Item>
  private let count: Int

  /// A suffix.
  private struct Item {
    /// Its bytes, the last one lowest.
    var bytes: UInt64
    /// The bits of a word that are compared.
    var mask: UInt64
    /// Its number of bytes.
    var length: Int
    /// Where the text of the table has it.
    var start: Int
  }

  /// The most suffixes: a bit of a word tells of each whether it is found.
  private static let capacity = 64

  /// Compiles the suffixes of a table; `nil` if there are more of them, or longer ones, than can be
  /// compared.
  init?(_ text: StaticString) {
    var found: [Item] = []
    var offset = 0
    // SAFETY: the offset stays below the count of the literal's bytes.
    while unsafe text.utf8Start[offset] != UInt8(ascii: ":") { offset += 1 }
    var item = Item(bytes: 0, mask: 0, length: 0, start: 0)
    for end in offset + 1...text.utf8CodeUnitCount {
      let byte =
        unsafe end < text.utf8CodeUnitCount ? text.utf8Start[end] : UInt8(ascii: " ")
      if byte != UInt8(ascii: " ") {
        if item.length == 0 { item.start = end }
        item.length += 1
        item.bytes = item.bytes << 8 | UInt64(byte)
        item.mask = item.mask << 8 | 0xFF
        continue
      }
      if item.length > 0, unsafe text.utf8Start[item.start] != UInt8(ascii: ">") {
        guard item.length <= 8 else { return nil }
        found.append(item)
      }
      item = Item(bytes: 0, mask: 0, length: 0, start: 0)
    }
    guard found.count <= Self.capacity else { return nil }
    // The longest first.
    found.sort { ($1.length, $0.start) < ($0.length, $1.start) }
    let memory = UnsafeMutablePointer<Item>.allocate(capacity: found.count)
    for (place, item) in found.enumerated() {
      unsafe (memory + place).initialize(to: item)
    }
    unsafe items = UnsafePointer(memory)
    count = found.count
  }

  /// Returns the longest suffix that a word has, as ``SuffixTable/longestMatch(in:endingAt:from:)``
  /// does: where it starts in the word, and where the text has it.
  @inline(__always)
  func longestMatch(
    in word: [UInt8], endingAt end: Int, from limit: Int
  ) -> (start: Int, item: Int)? {
    let tail = Self.tail(of: word, endingAt: end)
    var found: UInt64 = 0
    for place in 0..<count {
      // SAFETY: there are so many items.
      let item = unsafe items + place
      let isFound: UInt64 = unsafe (item.pointee.bytes ^ tail) & item.pointee.mask == 0 ? 1 : 0
      found |= isFound &<< UInt64(truncatingIfNeeded: place)
    }
    while found != 0 {
      let item = unsafe items[found.trailingZeroBitCount]
      if end &- item.length >= limit { return (end &- item.length, item.start) }
      found &= found &- 1
    }
    return nil
  }

  /// Returns the last bytes of a word in front of an offset, the last one lowest; zeros in front.
  @inline(__always)
  private static func tail(of word: [UInt8], endingAt end: Int) -> UInt64 {
    precondition(end <= word.count)
    return unsafe word.withUnsafeBytes { bytes in
      // SAFETY: all is in front of the end. What the two halves share is the same in both.
      if end >= 8 {
        return UInt64(
          bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: end &- 8, as: UInt64.self))
      }
      if end >= 4 {
        let first = unsafe bytes.loadUnaligned(as: UInt32.self)
        let last = unsafe bytes.loadUnaligned(fromByteOffset: end &- 4, as: UInt32.self)
        let shift = UInt64(truncatingIfNeeded: 8 &* (end &- 4))
        return UInt64(UInt32(bigEndian: first)) &<< shift | UInt64(UInt32(bigEndian: last))
      }
      var tail: UInt64 = 0
      for offset in 0..<max(end, 0) { tail = unsafe tail &<< 8 | UInt64(bytes[offset]) }
      return tail
    }
  }
}
#endif
