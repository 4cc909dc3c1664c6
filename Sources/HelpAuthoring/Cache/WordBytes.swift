/// Numbers of 64 bits as bytes, the lowest first.
///
/// Plugins run this in a debug build on much of what they keep, hence no loops over bytes.
package enum WordBytes {
  /// Appends a number.
  package static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Returns the number that eight bytes stand for.
  package static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    precondition(bytes.count == 8)
    // SAFETY: there are eight bytes.
    return unsafe bytes.withUnsafeBytes {
      UInt64(littleEndian: unsafe $0.loadUnaligned(as: UInt64.self))
    }
  }

  /// Returns the numbers that stand one behind the other.
  package static func words(_ bytes: [UInt8]) -> [UInt64] {
    unsafe bytes.withUnsafeBytes { buffer in
      // SAFETY: of each number all eight bytes lie within the buffer.
      (0..<buffer.count / 8).map { number in
        UInt64(
          littleEndian: unsafe buffer.loadUnaligned(fromByteOffset: 8 * number, as: UInt64.self))
      }
    }
  }
}
