/// The hashes of the distinct words of an article.
///
/// Words are those of ``LookupKey``, hashed with FNV-1a in 64 bits (Fowler, Noll, Vo).
struct RelatedTerms {
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3
  /// The lengths in bytes of words that may tell articles apart.
  private static let lengths = 3...40

  /// A hash table with open addressing; 0 is an empty slot.
  private var slots = [UInt64](repeating: 0, count: 1_024)
  private var count = 0
  /// An odd number that nobody can foresee, so that no words can be chosen that fall into one place.
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  /// The hashes in ascending order.
  var distinct: [UInt64] { slots.filter { $0 != 0 }.sorted() }

  /// Adds the words of a text.
  mutating func append(_ text: String) {
    var text = text
    let isASCII = text.withUTF8 { bytes in
      guard unsafe bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      unsafe appendASCII(bytes)
      return true
    }
    if isASCII { return }
    // The key is in lower case and has nothing between its words but spaces.
    var key = LookupKey(text).string
    key.withUTF8 { bytes in
      var hash = RelatedTerms.seed
      var length = 0
      for index in 0...bytes.count {
        if index < bytes.count, unsafe bytes[index] != 0x20 {
          hash = (hash ^ UInt64(unsafe bytes[index])) &* RelatedTerms.prime
          length += 1
        } else {
          insert(hash, length: length)
          hash = RelatedTerms.seed
          length = 0
        }
      }
    }
  }

  private mutating func appendASCII(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = RelatedTerms.seed
    var length = 0
    for index in 0..<bytes.count {
      var byte = unsafe bytes[index]
      if byte &- 0x41 < 26 { byte |= 0x20 }
      if byte &- 0x61 < 26 || byte &- 0x30 < 10 {
        hash = (hash ^ UInt64(byte)) &* RelatedTerms.prime
        length += 1
      } else if byte != 0x27 {
        insert(hash, length: length)
        hash = RelatedTerms.seed
        length = 0
      }
    }
    insert(hash, length: length)
  }

  private mutating func insert(_ hash: UInt64, length: Int) {
    guard RelatedTerms.lengths.contains(length) else { return }
    let mask = slots.count - 1
    var slot = place(of: hash)
    while slots[slot] != 0 {
      if slots[slot] == hash { return }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = hash
    count += 1
    if count * 2 > slots.count { grow() }
  }

  private func place(of hash: UInt64) -> Int {
    Int((hash &* multiplier) >> UInt64(64 - slots.count.trailingZeroBitCount))
  }

  private mutating func grow() {
    let hashes = slots.filter { $0 != 0 }
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for hash in hashes {
      var slot = place(of: hash)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = hash
    }
  }
}
