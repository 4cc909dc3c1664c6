/// Writes what ``ByteReader`` reads.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Prepares for so many bytes in all.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes a byte.
  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Writes a varying number of at most 30 bits.
  mutating func number(_ value: Int) {
    var value = value
    while value >= 0x40 {
      bytes.append(UInt8(value & 0x3F | 0x40))
      value >>= 6
    }
    bytes.append(UInt8(value))
  }

  /// Writes a number in bytes of seven bits, the highest first.
  mutating func sevenBits(_ value: Int, _ width: Int) {
    for digit in (0..<width).reversed() {
      bytes.append(UInt8(truncatingIfNeeded: value >> (7 * digit) & 0x7F))
    }
  }

  /// Writes bytes as they are.
  mutating func append(_ other: some Sequence<UInt8>) { bytes.append(contentsOf: other) }

  /// Writes the number of bytes and the bytes.
  mutating func string(_ other: some Collection<UInt8>) {
    number(other.count)
    bytes.append(contentsOf: other)
  }

  /// Writes a fixed number.
  mutating func fixed(_ value: Int, _ width: Int) {
    fixed64(UInt64(value), width)
  }

  /// Writes a fixed number of up to ten digits.
  mutating func fixed64(_ value: UInt64, _ width: Int) {
    for digit in (0..<width).reversed() {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: value >> UInt64(6 * digit) & 0x3F))
    }
  }
}
