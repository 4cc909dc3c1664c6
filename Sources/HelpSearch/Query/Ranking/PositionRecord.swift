/// Where the words of an article stand, as the index holds it.
///
/// The record is searched where it is. It has
/// - the number of stems, the length of the sections in bytes, and the width of an offset;
/// - for each stem, sorted, its hash in three bytes and the offset of its list in so many as the
///   width says, seven bits each, the highest first;
/// - for each section its first position, less the one before, and the length of its heading;
/// - for each stem a list of its positions, each less the one before.
struct PositionRecord {
  private let view: ByteView
  private let stemCount: Int
  private let tableStart: Int
  private let entryLength: Int
  private let sectionsStart: Int
  private let listsStart: Int

  /// The bytes of a hash.
  static let hashWidth = 3

  /// Returns the bytes of the offset of a list.
  static func offsetWidth(listsLength: Int) -> Int {
    listsLength < 1 << 14 ? 2 : listsLength < 1 << 21 ? 3 : 4
  }

  /// Looks at a record; `nil` if the bytes cannot be one.
  init?(_ view: ByteView) {
    var reader = ByteReader(view)
    stemCount = reader.number()
    let sectionsLength = reader.number()
    let width = reader.number()
    let left = view.count &- reader.position
    guard !reader.failed, width > 0, width <= 4, sectionsLength <= left else { return nil }
    entryLength = PositionRecord.hashWidth &+ width
    guard stemCount <= (left &- sectionsLength) / entryLength else { return nil }
    self.view = view
    tableStart = reader.position
    sectionsStart = tableStart &+ stemCount &* entryLength
    listsStart = sectionsStart &+ sectionsLength
  }

  /// Reads a number of seven bits a byte.
  @inline(__always)
  private func number(at offset: Int, width: Int) -> Int {
    var value = 0
    for index in 0..<width { value = value &<< 7 | Int(view[offset &+ index] & 0x7F) }
    return value
  }

  /// Returns the hash of an entry, seven bits in each of its three bytes.
  @inline(__always)
  private func spreadHash(of entry: Int) -> UInt32 {
    let offset = tableStart &+ entry &* entryLength
    if let word = view.bigEndianWord(at: offset) {
      return UInt32(truncatingIfNeeded: word &>> 40)
    }
    return UInt32(view[offset]) &<< 16 | UInt32(view[offset &+ 1]) &<< 8
      | UInt32(view[offset &+ 2])
  }

  /// Returns the positions of the stems with a hash, each less the one before; none if there are
  /// none.
  func positions(of hash: UInt32) -> ByteView {
    // Bytes compare as their bits do.
    let hash = (hash &<< 2 & 0x7F_0000) | (hash &<< 1 & 0x7F00) | (hash & 0x7F)
    var low = 0
    var high = stemCount
    while low < high {
      let middle = (low &+ high) &>> 1
      if spreadHash(of: middle) < hash { low = middle &+ 1 } else { high = middle }
    }
    let entry = tableStart &+ low &* entryLength
    guard low < stemCount, spreadHash(of: low) == hash else { return .empty }
    let width = entryLength &- PositionRecord.hashWidth
    let start = number(at: entry &+ PositionRecord.hashWidth, width: width)
    let end =
      low &+ 1 < stemCount
      ? number(at: entry &+ entryLength &+ PositionRecord.hashWidth, width: width)
      : view.count &- listsStart
    return view.slice(listsStart &+ start, listsStart &+ end)
  }

  /// The sections: the first position of each, less the one before, and the length of its heading.
  var sections: ByteReader { ByteReader(view.slice(sectionsStart, listsStart)) }
}
