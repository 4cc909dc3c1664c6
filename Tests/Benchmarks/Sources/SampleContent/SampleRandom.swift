/// Random numbers that are the same on every machine.
struct SampleRandom: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Returns a number from 0 to below a bound.
  mutating func next(_ bound: Int) -> Int {
    // xorshift64*, Marsaglia and Vigna.
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
  }
}
