/// The sorted keys of blocks, of which each has the entries from its key up to the next one.
///
/// It is searched where it is, without being decoded. It needs no check: a block states its own
/// bounds, so that a wrong way to it is noticed there.
struct BlockDirectory {
  private let entries: ByteView
  private let keys: ByteView
  private let section: Range<Int>
  /// The number of blocks.
  let count: Int

  /// Looks at the directory of the blocks in a section.
  init(entries: ByteView, keys: ByteView, section: Range<Int>) {
    self.entries = entries
    self.keys = keys
    self.section = section
    count = max(0, entries.count / IndexFormat.directoryEntryLength - 1)
  }

  private func reader(at block: Int, _ offset: Int = 0) -> ByteReader {
    ByteReader(entries, at: block * IndexFormat.directoryEntryLength + offset)
  }

  /// Returns the first key of a block.
  func key(of block: Int) -> ByteView {
    var start = reader(at: block)
    var end = reader(at: block + 1)
    return keys.slice(
      start.fixed(IndexFormat.keyOffsetWidth), end.fixed(IndexFormat.keyOffsetWidth))
  }

  #if !HELP_SEARCH_BROWSER
  /// Returns the offset of the first key of a block, as a reader would.
  ///
  /// Searches ask for several, and all have four digits.
  @inline(__always)
  private func keyOffset(of block: Int) -> Int {
    let start = block &* IndexFormat.directoryEntryLength
    guard IndexFormat.keyOffsetWidth == 4, start <= entries.count &- 4 else { return 0 }
    // SAFETY: four bytes are left from the start on, which is not negative.
    var digits = unsafe entries.bigEndianHalf(unchecked: start) &- 0x3030_3030
    guard digits & 0xC0C0_C0C0 == 0 else { return 0 }
    digits = (digits & 0x003F_003F) | (digits & 0x3F00_3F00) &>> 2
    return Int((digits & 0xFFF) | (digits & 0xFFF_0000) &>> 4)
  }
  #endif

  /// Returns where a block is in the index; `nil` if that cannot be.
  func range(of block: Int) -> Range<Int>? {
    var start = reader(at: block, IndexFormat.keyOffsetWidth)
    var end = reader(at: block + 1, IndexFormat.keyOffsetWidth)
    let lower = start.fixed(IndexFormat.offsetWidth)
    let upper = end.fixed(IndexFormat.offsetWidth)
    guard !start.failed, !end.failed, lower <= upper, upper <= section.count else { return nil }
    return section.lowerBound + lower..<section.lowerBound + upper
  }

  /// Returns the check of a block.
  func check(of block: Int) -> UInt64 {
    var reader = reader(at: block, IndexFormat.keyOffsetWidth + IndexFormat.offsetWidth)
    return reader.fixed64(IndexFormat.blockCheckWidth)
  }

  /// Returns the block whose entries include a key if any do, the first for what is in front of
  /// all; `nil` if there are no blocks.
  func block(for key: List<UInt8>) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      #if HELP_SEARCH_BROWSER
      let follows = self.key(of: middle).follows(key)
      #else
      let follows = keys.slice(keyOffset(of: middle), keyOffset(of: middle + 1)).follows(key)
      #endif
      if follows { high = middle } else { low = middle + 1 }
    }
    return count == 0 ? nil : max(low - 1, 0)
  }
}

extension ByteView {
  /// Returns a negative number, zero or a positive number as the bytes stand before, equal or
  /// stand behind others.
  func compare(_ other: ByteView) -> Int {
    for index in 0..<min(count, other.count) where self[index] != other[index] {
      return Int(self[index]) - Int(other[index])
    }
    return count - other.count
  }
}
