/// Reads a stream of bits, seven in each byte, the highest first.
///
/// Behind the end there are only zeros.
struct BitReader {
  let view: ByteView
  /// The offset of the last eight bytes; negative if there are fewer.
  private let lastWord: Int
  /// The offset of the next byte to load.
  private var position: Int
  /// The next bits, from the highest on.
  ///
  /// Behind those that are available there may be some of the bits that follow, so that loading
  /// them again changes nothing.
  private var window: UInt64 = 0
  private var available = 0

  /// Starts to read at a bit.
  init(_ view: ByteView, atBit offset: Int) {
    self.view = view
    lastWord = view.count &- 8
    position = max(offset, 0) / 7
    refill()
    skip(max(offset, 0) % 7)
  }

  /// The number of bits in front of the next one.
  var offset: Int { position &* 7 &- available }

  /// Makes at least 56 bits available.
  @inline(__always)
  private mutating func refill() {
    guard position <= lastWord else { return refillAtEnd() }
    // SAFETY: the position is not negative, and a whole word is left from it on.
    let word = unsafe view.bigEndianWord(unchecked: position)
    // Squeeze the unused highest bit out of each byte, in three steps.
    var bits = word & 0x7F7F_7F7F_7F7F_7F7F
    bits = (bits & 0x007F_007F_007F_007F) | (bits & 0x7F00_7F00_7F00_7F00) &>> 1
    bits = (bits & 0x0000_3FFF_0000_3FFF) | (bits & 0x3FFF_0000_3FFF_0000) &>> 2
    bits = (bits & 0x0FFF_FFFF) | (bits & 0x0FFF_FFFF_0000_0000) &>> 4
    window |= (bits &<< 8) &>> UInt64(truncatingIfNeeded: available)
    // The whole bytes that fit, without a division.
    let count = min(((64 &- available) &* 37) &>> 8, 8)
    position &+= count
    available &+= 7 &* count
  }

  @inline(__always)
  private mutating func refillAtEnd() {
    while available < 57 {
      let byte = UInt64(view[position] & 0x7F)
      window |= (byte &<< 57) &>> UInt64(truncatingIfNeeded: available)
      position &+= 1
      available &+= 7
    }
  }

  @inline(__always)
  private mutating func skip(_ count: Int) {
    window = window &<< UInt64(truncatingIfNeeded: count)
    available &-= count
  }

  /// Reads bits, 1 to 31.
  @inline(__always)
  mutating func bits(_ count: Int) -> Int {
    if available < count { refill() }
    let value = Int(truncatingIfNeeded: window &>> UInt64(truncatingIfNeeded: 64 &- count))
    skip(count)
    return value
  }

  /// Reads the zeros up to the next one, and the one.
  ///
  /// - Returns: The number of zeros; ``endlessRun`` at the end of the bits.
  @inline(__always)
  mutating func run() -> Int {
    if available < 32 { refill() }
    let count = window.leadingZeroBitCount
    guard count < available else {
      let (reader, count) = behindLongRun()
      self = reader
      return count
    }
    skip(count &+ 1)
    return count
  }

  /// More than any run that is written.
  static let endlessRun = 1 << 24

  /// Returns a reader behind a run that is not in the window, and the length of the run.
  ///
  /// A copy is returned, so that the reader of short runs stays in registers.
  @inline(never)
  private func behindLongRun() -> (reader: BitReader, count: Int) {
    var reader = self
    var total = 0
    while true {
      let count = reader.window.leadingZeroBitCount
      if count < reader.available {
        reader.skip(count &+ 1)
        return (reader, min(total &+ count, BitReader.endlessRun))
      }
      guard reader.position <= view.count else { return (reader, BitReader.endlessRun) }
      total &+= reader.available
      reader.window = 0
      reader.available = 0
      reader.refill()
    }
  }
}
