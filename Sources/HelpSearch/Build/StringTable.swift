/// Numbers distinct byte strings in the order in which they come.
///
/// Almost all words have at most eight bytes; these are compared as numbers, without a look at the
/// bytes that are kept.
struct StringTable {
  private struct Slot {
    /// The bytes of a short string as a number, or the hash of a long one.
    var key: UInt64 = 0
    var length: Int32 = 0
    /// The number of the string; less than 0 in an empty slot.
    var index: Int32 = -1
  }

  private(set) var ends: [Int] = [0]
  private var bytes: [UInt8] = []
  private var slots: [Slot]
  /// An odd number that nobody can foresee, so that no article can be written whose words all fall
  /// into one place (multiply-shift hashing, Dietzfelbinger et al., 1997).
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  /// Creates an empty table.
  init() { slots = [Slot](repeating: Slot(), count: 1 << 12) }

  /// The number of strings.
  var count: Int { ends.count - 1 }

  /// Returns the string of a number.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  /// Returns the number of a string, a new one if it was not there.
  mutating func index(of string: ByteView) -> Int {
    let key = key(of: string)
    let length = Int32(truncatingIfNeeded: string.count)
    var place = place(of: key, length)
    let mask = slots.count &- 1
    while slots[place].index >= 0 {
      if slots[place].key == key, slots[place].length == length {
        let index = Int(slots[place].index)
        if length <= 8 || isEqual(index, string) { return index }
      }
      place = (place &+ 1) & mask
    }
    let index = count
    slots[place] = Slot(key: key, length: length, index: Int32(index))
    for offset in 0..<string.count { bytes.append(string[offset]) }
    ends.append(bytes.count)
    if count * 4 > slots.count * 3 { grow() }
    return index
  }

  /// Returns the number of a string, a new one if it was not there.
  mutating func index(of string: [UInt8]) -> Int { string.withView { index(of: $0) } }

  @inline(__always)
  private func key(of string: ByteView) -> UInt64 {
    var key: UInt64 = 0
    if string.count <= 8 {
      for offset in 0..<string.count { key = key << 8 | UInt64(string[offset]) }
      return key
    }
    var offset = 0
    while let word = string.bigEndianWord(at: offset) {
      key = (key ^ word) &* multiplier
      key ^= key >> 32
      offset &+= 8
    }
    // The last eight bytes again, so that none is left over.
    return (key ^ (string.bigEndianWord(at: string.count &- 8) ?? 0)) &* multiplier
  }

  @inline(__always)
  private func place(of key: UInt64, _ length: Int32) -> Int {
    let mixed = (key ^ UInt64(truncatingIfNeeded: length)) &* multiplier
    // The highest bits are the ones that all bits of the key have a part in.
    return Int(truncatingIfNeeded: mixed >> UInt64(64 &- slots.count.trailingZeroBitCount))
  }

  private func isEqual(_ index: Int, _ string: ByteView) -> Bool {
    let start = ends[index]
    for offset in 0..<string.count where bytes[start &+ offset] != string[offset] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = slots.count &- 1
    for slot in old where slot.index >= 0 {
      var place = place(of: slot.key, slot.length)
      while slots[place].index >= 0 { place = (place &+ 1) & mask }
      slots[place] = slot
    }
  }

  /// Returns all numbers in the order of their strings, byte by byte.
  func sortedIndices() -> [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
