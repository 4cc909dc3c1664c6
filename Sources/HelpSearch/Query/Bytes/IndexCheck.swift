/// A check of bytes, which tells damage but not intent.
///
/// Eight bytes at a time are mixed as in MurmurHash3's finaliser, so that a check of a block costs
/// less than reading it.
enum IndexCheck {
  /// Returns the check as a number of so many digits of six bits, at most ten.
  static func value(of view: ByteView, seed: UInt64 = 0, width: Int) -> UInt64 {
    var state = mixed(seed &+ UInt64(view.count) &* 0x9E37_79B9_7F4A_7C15)
    var index = 0
    while let word = view.bigEndianWord(at: index) {
      state = mixed(state ^ word)
      index &+= 8
    }
    var tail: UInt64 = 1
    while index < view.count {
      tail = tail &<< 8 | UInt64(view[index])
      index &+= 1
    }
    return mixed(state ^ tail) >> UInt64(64 - 6 * width)
  }

  /// Mixes a word into a state that it was combined with.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    value = (value ^ (value &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    return value ^ (value &>> 32)
  }
}
