/// Numbers distinct byte strings in the order in which they come.
struct StringTable {
  private(set) var ends: [Int] = [0]
  private var bytes: [UInt8] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]

  /// Creates an empty table.
  init() { slots = [Int32](repeating: -1, count: 1 << 12) }

  /// The number of strings.
  var count: Int { ends.count - 1 }

  /// Returns the string of a number.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  /// Returns the number of a string, a new one if it was not there.
  mutating func index(of string: ByteView) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for offset in 0..<string.count { hash = (hash ^ UInt32(string[offset])) &* 0x0100_0193 }
    hash ^= hash &>> 15
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, isEqual(index, string) { return index }
      slot = (slot &+ 1) & mask
    }
    let index = count
    slots[slot] = Int32(index)
    hashes.append(hash)
    string.append(to: &bytes)
    ends.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return index
  }

  /// Returns the number of a string, a new one if it was not there.
  mutating func index(of string: [UInt8]) -> Int { string.withView { index(of: $0) } }

  private func isEqual(_ index: Int, _ string: ByteView) -> Bool {
    let start = ends[index]
    guard ends[index &+ 1] &- start == string.count else { return false }
    for offset in 0..<string.count where bytes[start &+ offset] != string[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count &- 1
    for index in 0..<count {
      var slot = Int(hashes[index]) & mask
      while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// Returns all numbers in the order of their strings, byte by byte.
  func sortedIndices() -> [Int] {
    (0..<count).sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
  }
}
