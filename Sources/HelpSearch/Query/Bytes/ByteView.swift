/// Read-only bytes that somebody else owns: a part of an index, a text, a query.
///
/// A read out of bounds gives zero, never a trap: readers of hostile bytes check once at the end.
@safe package struct ByteView: @unchecked Sendable {
  // SAFETY: whoever creates a view keeps the bytes alive and unchanged while it is in use.
  private let base: UnsafePointer<UInt8>?
  /// The number of bytes.
  package let count: Int

  /// A view of no bytes.
  package static var empty: ByteView { unsafe ByteView(base: nil, count: 0) }

  /// Refers to bytes that stay valid and unchanged while the view and its slices are in use.
  @unsafe package init(base: UnsafePointer<UInt8>?, count: Int) {
    unsafe self.base = base
    self.count = unsafe base == nil ? 0 : count
  }

  /// Refers to bytes that stay valid and unchanged while the view and its slices are in use.
  @unsafe package init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe self.init(base: buffer.baseAddress, count: buffer.count)
  }

  /// Returns the byte at an index; zero if there is none.
  @inline(__always)
  package subscript(index: Int) -> UInt8 {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return unsafe base.unsafelyUnwrapped[index]
  }

  /// Returns a part; out of bounds, what there is of it.
  package func slice(_ start: Int, _ end: Int) -> ByteView {
    let start = min(max(start, 0), count)
    let end = min(max(end, start), count)
    return unsafe ByteView(base: base.map { unsafe $0 + start }, count: end - start)
  }

  /// Returns eight bytes as a number, the first in the highest bits; `nil` out of bounds.
  @inline(__always)
  func bigEndianWord(at index: Int) -> UInt64? {
    guard index >= 0, index &+ 8 <= count else { return nil }
    return unsafe bigEndianWord(unchecked: index)
  }

  /// Returns eight bytes as a number, the first in the highest bits; all must be within bounds.
  @inline(__always)
  @unsafe func bigEndianWord(unchecked index: Int) -> UInt64 {
    let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: UInt64.self)
    return UInt64(bigEndian: word)
  }

  #if !HELP_SEARCH_BROWSER
  /// Returns the number of five digits at an index, as ``ByteReader/fixed(_:)`` reads it; `nil` if it
  /// cannot be read.
  @inline(__always)
  func offset(at index: Int) -> Int? {
    guard IndexFormat.offsetWidth == 5, let word = bigEndianWord(at: index) else { return nil }
    var digits = (word &>> 24) &- 0x30_3030_3030
    guard digits & ~0x3F_3F3F_3F3F == 0 else { return nil }
    digits = (digits & 0x3F_003F_003F) | (digits & 0x3F00_3F00) &>> 2
    return Int(
      truncatingIfNeeded: (digits & 0xFFF) | (digits & 0xFFF_0000) &>> 4
        | (digits & 0x3F_0000_0000) &>> 8)
  }

  /// Returns eight bytes as a number, the first in the lowest bits; `nil` out of bounds, or where one
  /// of them has more than seven bits.
  @inline(__always)
  func sevenBitWord(at index: Int) -> UInt64? {
    guard index >= 0, index <= count &- 8 else { return nil }
    let word = unsafe littleEndianWord(unchecked: index)
    return word & 0x8080_8080_8080_8080 == 0 ? word : nil
  }

  /// Returns four bytes as a number, the first in the highest bits; all must be within bounds.
  @inline(__always)
  @unsafe func bigEndianHalf(unchecked index: Int) -> UInt32 {
    let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: UInt32.self)
    return UInt32(bigEndian: word)
  }

  /// Reads varying numbers, each less the one before, as long as there are bytes.
  ///
  /// - Parameter sums: Memory for the numbers, for at least as many as there are bytes.
  /// - Returns: How many numbers there are; `nil` if the bytes are not such numbers.
  @inline(__always)
  @unsafe func readSums(to sums: UnsafeMutablePointer<Int32>) -> Int? {
    var offset = 0
    var sum: Int32 = 0
    var number = 0
    while offset < count {
      let low = unsafe Int(base.unsafelyUnwrapped[offset])
      let high = unsafe offset &+ 1 < count ? Int(base.unsafelyUnwrapped[offset &+ 1]) : 0x40
      // A number has one byte or two, without a branch, which nobody could foretell; seldom more.
      let isLong = low &>> 6 & 1
      if high & isLong &<< 6 == 0, low < 0x80 {
        sum &+= Int32(truncatingIfNeeded: low & 0x3F | (high & (0 &- isLong)) &<< 6)
        offset &+= 1 &+ isLong
      } else {
        var reader = ByteReader(self, at: offset)
        sum &+= Int32(truncatingIfNeeded: reader.number())
        if reader.failed { return nil }
        offset = reader.position
      }
      unsafe sums[number] = sum
      number &+= 1
    }
    return number
  }
  #endif

  /// Returns eight bytes as a number, the first in the lowest bits; all must be within bounds.
  @inline(__always)
  @unsafe func littleEndianWord(unchecked index: Int) -> UInt64 {
    let word = unsafe UnsafeRawPointer(base.unsafelyUnwrapped + index)
      .loadUnaligned(as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  /// A copy of the bytes.
  package var list: List<UInt8> {
    var bytes = List<UInt8>()
    for index in 0..<count { bytes.append(self[index]) }
    return bytes
  }
}
