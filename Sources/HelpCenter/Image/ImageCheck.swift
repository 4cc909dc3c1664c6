/// A running check of bytes, which tells damage but not intent.
///
/// FNV-1a in 64 bits (Fowler, Noll, Vo), then the final mixing of SplitMix64, whose high bits
/// depend on all others. A change of one byte always changes the 64 bits.
struct ImageCheck {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates a check; a seed makes the same bytes differ in another place.
  init(seed: Int = 0) {
    var seed = UInt64(truncatingIfNeeded: seed)
    while seed != 0 {
      combine(UInt8(truncatingIfNeeded: seed))
      seed >>= 8
    }
  }

  /// Adds a byte.
  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds bytes.
  mutating func combine(_ bytes: Span<UInt8>) {
    for index in bytes.indices { combine(bytes[index]) }
  }

  /// Returns the check as a number of so many digits of six bits, at most ten.
  func value(width: Int) -> Int {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - 6 * width))
  }

  /// Returns the check of some bytes.
  static func value(of bytes: Span<UInt8>, seed: Int = 0, width: Int) -> Int {
    var check = ImageCheck(seed: seed)
    check.combine(bytes)
    return check.value(width: width)
  }

  /// Returns the check of the bytes of an array from an offset on.
  static func value(of bytes: [UInt8], from offset: Int, seed: Int, width: Int) -> Int {
    var check = ImageCheck(seed: seed)
    let span = bytes.span
    for index in offset..<span.count { check.combine(span[index]) }
    return check.value(width: width)
  }
}
