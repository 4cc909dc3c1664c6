/// The hash function SHA-256 (FIPS 180-4).
///
/// A value can be copied between two updates, which gives the hashes of two texts with one
/// beginning at the cost of that beginning once.
package struct SHA256 {
  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  /// The bytes of the block that is not full yet.
  private var rest: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// Creates the state before the first byte.
  package init() {}

  /// Adds bytes.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    byteCount &+= UInt64(bytes.count)
    rest.append(contentsOf: bytes)
    var offset = 0
    while rest.count - offset >= 64 {
      compress(at: offset)
      offset += 64
    }
    rest.removeFirst(offset)
  }

  /// Returns the hash of what was added.
  package func digest() -> [UInt8] {
    var last = self
    last.rest.append(0x80)
    while last.rest.count % 64 != 56 { last.rest.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      last.rest.append(UInt8(truncatingIfNeeded: (byteCount &* 8) >> UInt64(shift)))
    }
    for offset in stride(from: 0, to: last.rest.count, by: 64) { last.compress(at: offset) }
    return last.state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// Takes a block of 64 bytes into the state.
  private mutating func compress(at offset: Int) {
    // The words of a block live in memory of the stack: an array of this value would be checked
    // for other owners at each of its 64 writes. All indices are below 64.
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      for index in 0..<16 {
        var word: UInt32 = 0
        for byte in 0..<4 { word = word << 8 | UInt32(rest[offset + index * 4 + byte]) }
        unsafe schedule.initializeElement(at: index, to: word)
      }
      for index in 16..<64 {
        let early = unsafe schedule[index - 15]
        let late = unsafe schedule[index - 2]
        let first: UInt32 = Self.rotate(early, 7) ^ Self.rotate(early, 18) ^ (early >> 3)
        let second: UInt32 = Self.rotate(late, 17) ^ Self.rotate(late, 19) ^ (late >> 10)
        let sum: UInt32 = unsafe schedule[index - 16] &+ schedule[index - 7]
        unsafe schedule.initializeElement(at: index, to: sum &+ first &+ second)
      }

      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      let constants = Self.constants
      for index in 0..<64 {
        let mixE: UInt32 = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
        let choice: UInt32 = (e & f) ^ (~e & g)
        let added: UInt32 = unsafe constants[index] &+ schedule[index]
        let first: UInt32 = h &+ mixE &+ choice &+ added
        let mixA: UInt32 = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
        let majority: UInt32 = (a & b) ^ (a & c) ^ (b & c)
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ mixA &+ majority)
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
