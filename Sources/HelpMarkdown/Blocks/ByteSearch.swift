/// Searches bytes eight at a time.
///
/// A word holds the byte sought if, after an exclusive or with that byte in all eight places, one of
/// its bytes is zero. The test for that is the one of Alan Mycroft: `(x - 0x01…) & ~x & 0x80…`; its
/// lowest bit set tells the first place.
enum ByteSearch {
  /// The index of the first byte of a value in a range; `nil` if there is none.
  static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    first(byte, or: byte, in: bytes, range)
  }

  /// The index of the first byte of one of two values in a range; `nil` if there is none.
  static func first(
    _ byte: UInt8, or other: UInt8, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int? {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe first(byte, or: other, in: bytes, range)
    }
  }

  /// The index of the first byte of one of two values in a range; `nil` if there is none.
  static func first(
    _ byte: UInt8, or other: UInt8, in bytes: UnsafeRawBufferPointer, _ range: Range<Int>
  ) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let end = range.upperBound
    let pattern = ones &* UInt64(byte)
    let otherPattern = ones &* UInt64(other)
    var index = range.lowerBound
    // SAFETY: Eight bytes are loaded only where the range has eight, and the range lies within
    // the buffer.
    while index &+ 8 <= end {
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeros(word ^ pattern) | zeros(word ^ otherPattern)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < end {
      if unsafe bytes[index] == byte || bytes[index] == other { return index }
      index &+= 1
    }
    return nil
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of each zero byte of a word; above the lowest of them, bits may be wrong.
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & 0x8080_8080_8080_8080
  }
}
