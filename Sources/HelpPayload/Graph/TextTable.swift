/// The numbers of texts, told apart by their bytes.
///
/// A dictionary of strings would take canonically equivalent ones for one, and would copy each.
struct TextTable {
  private struct Entry {
    let text: TextRange
    let hash: Int
    let number: Int32
  }

  private var entries: [Entry] = []
  /// Places in `entries`, or -1; the count is a power of two.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Returns the number of a text that is known, or keeps a new one for it.
  mutating func number(of text: TextRange, in bytes: [UInt8], orInsert fresh: Int32) -> Int32 {
    let hash = Self.hash(of: text, in: bytes)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.text.count == text.count,
        bytes[entry.text.range] == bytes[text.range]
      {
        return entry.number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(text: text, hash: hash, number: fresh))
    if entries.count * 2 > slots.count { grow() }
    return fresh
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (place, entry) in entries.enumerated() {
      var slot = entry.hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  /// The hash is seeded for each run, so that no input can be made to collide.
  private static func hash(of text: TextRange, in bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    // The hasher only reads the bytes, and the pointer does not outlive the call.
    unsafe bytes[text.range].withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
