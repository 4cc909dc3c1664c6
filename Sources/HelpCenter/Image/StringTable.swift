/// A numbering of strings by their bytes, in the order of their first use.
///
/// Swift takes canonically equivalent strings for equal; here every byte counts. Strings lie in one
/// array and are found through open addressing, as an image counts a million uses of them.
struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The numbers of strings plus one, at places their hashes tell; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// A number that nobody can foresee, so that no strings can be written that all fall into one
  /// place.
  private let seed = UInt64.random(in: .min ... .max)

  /// The number of strings.
  var count: Int { ends.count }

  /// Forgets all strings but keeps the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = 0 }
  }

  /// Where the bytes of a string stand.
  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The bytes of a string.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The length of a string in bytes.
  func length(of number: Int) -> Int { range(number).count }

  /// Returns the number of a string, which is added unless it is known.
  mutating func number(of string: Span<UInt8>) -> Int {
    if 4 * (ends.count + 1) > 3 * slots.count { grow() }
    let hash = hash(string)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, matches(range(number), string) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt32(ends.count + 1)
    // SAFETY: the pointer is used within the call only; appending byte by byte takes longer.
    unsafe string.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    return ends.count - 1
  }

  private func matches(_ range: Range<Int>, _ string: Span<UInt8>) -> Bool {
    guard range.count == string.count else { return false }
    for index in 0..<string.count where bytes[range.lowerBound + index] != string[index] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: 2 * slots.count)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a over words of eight bytes, mixed by SplitMix64's last steps.
  private func hash(_ string: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ seed
    var index = 0
    while index < string.count {
      var word: UInt64 = 0
      let end = min(index + 8, string.count)
      while index < end {
        word = word << 8 | UInt64(string[index])
        index += 1
      }
      hash = (hash ^ word) &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    hash = (hash ^ UInt64(string.count)) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 31)
  }
}
