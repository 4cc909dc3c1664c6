/// Writes what ``BitReader`` reads.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// Writes bits, at most 31.
  mutating func bits(_ value: Int, _ width: Int) {
    pending = pending << UInt64(width) | UInt64(value)
    count += width
    while count >= 7 {
      count -= 7
      bytes.append(UInt8(truncatingIfNeeded: pending >> UInt64(count) & 0x7F))
    }
    pending &= (1 << UInt64(count)) - 1
  }

  /// Writes zeros and a one.
  mutating func run(_ count: Int) {
    var left = count
    while left > 24 {
      bits(0, 24)
      left -= 24
    }
    bits(1, left + 1)
  }

  /// Ends the stream with zeros up to a whole byte.
  mutating func finish() -> [UInt8] {
    if count > 0 { bits(0, 7 - count) }
    return bytes
  }

  /// Starts a new stream with the same memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pending = 0
    count = 0
  }
}
