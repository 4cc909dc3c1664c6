/// Numbers of 64 bits as bytes, the lowest first.
package enum WordBytes {
  /// Appends a number.
  package static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// Returns the number that eight bytes stand for.
  package static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for byte in bytes.reversed() { word = word << 8 | UInt64(byte) }
    return word
  }

  /// Returns the numbers that stand one behind the other.
  package static func words(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - 7, by: 8).map { word(bytes[$0..<$0 + 8]) }
  }
}
