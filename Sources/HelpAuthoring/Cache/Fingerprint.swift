/// A 64-bit fingerprint of bytes, by which a build tells whether something changed.
///
/// It notices every change but one in 2⁶⁴ and is the same on every machine. It is no protection
/// against somebody who looks for two contents with one fingerprint.
package struct Fingerprint: Sendable, Hashable {
  private var state: UInt64

  /// Starts a fingerprint; different seeds give unlike fingerprints of the same bytes.
  package init(seed: UInt64 = 0) { state = seed ^ 0x9E37_79B9_7F4A_7C15 }

  /// Creates the fingerprint of bytes.
  package init(of bytes: ArraySlice<UInt8>) {
    self.init()
    combine(bytes)
  }

  /// Adds bytes and their number.
  package mutating func combine(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe combine($0) }
  }

  /// Adds a text.
  package mutating func combine(_ text: String) {
    var text = text
    text.withUTF8 { unsafe combine(UnsafeRawBufferPointer($0)) }
  }

  private mutating func combine(_ buffer: UnsafeRawBufferPointer) {
    combine(UInt64(buffer.count))
    var offset = 0
    while offset + 8 <= buffer.count {
      // SAFETY: eight bytes from the offset lie within the buffer.
      let word = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      combine(UInt64(littleEndian: word))
      offset += 8
    }
    if offset == buffer.count { return }
    var rest: UInt64 = 0
    while offset < buffer.count {
      rest = rest << 8 | UInt64(unsafe buffer[offset])
      offset += 1
    }
    combine(rest)
  }

  /// Adds a number.
  package mutating func combine(_ number: UInt64) {
    // Multiply and fold, the step of wyhash by Wang Yi.
    let product = (state ^ number).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    state = product.high ^ product.low ^ number &* 0xE703_7ED1_A0B4_28DB
  }

  /// The fingerprint of what was added so far; never 0.
  package var value: UInt64 {
    // The finisher of SplitMix64 by Steele, Lea and Flood.
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    value ^= value >> 31
    return max(value, 1)
  }
}
