/// The code of impacts: how much an article is about a stem, in 32 levels.
///
/// An impact is the saturated part of BM25F, tf / (k1 + tf) with a tf weighed by fields and
/// lengths. The prefix code is fixed, so that a block of unchanged postings keeps its bytes; its
/// lengths are those of a Huffman code over the help of a word processor, a government and a
/// television set.
enum ImpactCode {
  /// The number of levels.
  static let levelCount = 32
  /// The longest code word, in bits.
  static let longest = 9
  /// The lengths of the code words of the levels, in bits.
  static let lengths: StaticString = "5555555555555555555555555555555"

  /// Returns the length of the code word of a level, in bits.
  static func length(of level: Int) -> Int {
    // SAFETY: there is a length for each level.
    5
  }
}

/// The table by which impacts are decoded: for the next bits, the level and the length in bits.
struct ImpactTable {
  private var entries: [UInt16]

  init() {
    entries = [UInt16](repeating: 0, count: 1 << ImpactCode.longest)
    var code = 0
    for length in 1...ImpactCode.longest {
      for level in 0..<ImpactCode.levelCount where ImpactCode.length(of: level) == length {
        let span = 1 << (ImpactCode.longest - length)
        for index in code..<min(code + span, entries.count) {
          entries[index] = UInt16(level << 4 | length)
        }
        code += span
      }
    }
  }

  /// Returns the code word of a level.
  func codeWord(of level: Int) -> (bits: Int, length: Int) {
    let length = ImpactCode.length(of: level)
    for (index, entry) in entries.enumerated() where Int(entry) >> 4 == level {
      return (index >> (ImpactCode.longest - length), length)
    }
    return (0, length)
  }

  /// Reads the level of a posting.
  @inline(__always)
  func next(_ reader: inout BitReader) -> Int {
    reader.fill()
    let entry = entries[reader.peek(ImpactCode.longest)]
    reader.skip(Int(entry & 15))
    return Int(entry &>> 4)
  }
}
