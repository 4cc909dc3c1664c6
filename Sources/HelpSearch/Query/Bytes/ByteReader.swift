/// Reads numbers and byte strings one after the other.
///
/// What cannot be read gives zero and sets ``failed``, so that a caller checks once at the end.
/// Varying numbers have six bits a byte, the lowest first; all bytes but the last have bit 6 set.
package struct ByteReader {
  /// The bytes.
  package let view: ByteView
  /// The offset of the next byte.
  package var position: Int
  /// Whether something could not be read.
  package private(set) var failed = false

  /// Creates a reader.
  package init(_ view: ByteView, at position: Int = 0) {
    self.view = view
    self.position = position
  }

  /// Whether all bytes are read.
  package var isAtEnd: Bool { position >= view.count }

  /// Reads a byte.
  @inline(__always)
  package mutating func byte() -> UInt8 {
    guard position < view.count else {
      failed = true
      return 0
    }
    position &+= 1
    return view[position &- 1]
  }

  /// Reads a varying number of at most 30 bits.
  @inline(__always)
  package mutating func number() -> Int {
    let first = byte()
    if first < 0x40 { return Int(first) }
    return longNumber(Int(first & 0x3F))
  }

  private mutating func longNumber(_ low: Int) -> Int {
    var value = low
    var shift = 6
    while shift < 30 {
      let next = byte()
      value |= Int(next & 0x3F) << shift
      if next < 0x40 { return value }
      shift += 6
    }
    failed = true
    return 0
  }

  /// Reads a number of parts that follow, each of at least one byte.
  package mutating func partCount() -> Int {
    let count = number()
    guard count <= view.count - position else {
      failed = true
      return 0
    }
    return count
  }

  /// Reads bytes of a given number.
  @inline(__always)
  package mutating func bytes(_ length: Int) -> ByteView {
    guard length >= 0, length <= view.count &- position else {
      failed = true
      return .empty
    }
    position &+= length
    return view.slice(position &- length, position)
  }

  /// Reads bytes behind their number.
  package mutating func string() -> ByteView { bytes(number()) }

  /// Passes over bytes.
  @inline(__always)
  package mutating func skip(_ length: Int) {
    guard length >= 0, length <= view.count &- position else {
      failed = true
      return
    }
    position &+= length
  }

  /// Reads a fixed number: digits of six bits, the highest first, each a byte `0x30 + digit`.
  package mutating func fixed(_ width: Int) -> Int { Int(truncatingIfNeeded: fixed64(width)) }

  /// Reads a fixed number of up to ten digits.
  package mutating func fixed64(_ width: Int) -> UInt64 {
    if width <= 8, let word = view.bigEndianWord(at: position) {
      return together(word &>> UInt64(truncatingIfNeeded: 64 &- 8 &* width), width)
    }
    var value: UInt64 = 0
    var excess: UInt8 = 0
    for index in 0..<width {
      let digit = view[position &+ index] &- 0x30
      excess |= digit
      value = value &<< 6 | UInt64(digit & 63)
    }
    guard excess < 64, width <= view.count &- position else {
      failed = true
      return 0
    }
    position &+= width
    return value
  }

  /// Reads the digits of a fixed number all at once.
  @inline(__always)
  private mutating func together(_ bytes: UInt64, _ width: Int) -> UInt64 {
    let zeros = 0x3030_3030_3030_3030 &>> UInt64(truncatingIfNeeded: 64 &- 8 &* width)
    var digits = bytes &- zeros
    // What is no digit sets one of the highest bits, or borrows and sets them.
    guard digits & 0xC0C0_C0C0_C0C0_C0C0 == 0 else {
      failed = true
      return 0
    }
    position &+= width
    digits = (digits & 0x003F_003F_003F_003F) | (digits & 0x3F00_3F00_3F00_3F00) &>> 2
    digits = (digits & 0x0000_0FFF_0000_0FFF) | (digits & 0x0FFF_0000_0FFF_0000) &>> 4
    return (digits & 0x00FF_FFFF) | (digits & 0x00FF_FFFF_0000_0000) &>> 8
  }
}
