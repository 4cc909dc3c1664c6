#if !HELP_SEARCH_BROWSER
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

  /// A record of nothing.
  static var empty: PositionRecord { PositionRecord() }

  private init() {
    view = .empty
    stemCount = 0
    tableStart = 0
    entryLength = PositionRecord.hashWidth
    sectionsStart = 0
    listsStart = 0
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
    // A varying number has 30 bits, so that the product does not overflow.
    guard stemCount &* entryLength <= left &- sectionsLength else { return nil }
    self.view = view
    tableStart = reader.position
    sectionsStart = tableStart &+ stemCount &* entryLength
    listsStart = sectionsStart &+ sectionsLength
  }

  /// Reads a number of seven bits a byte.
  @inline(__always)
  private func number(at offset: Int, width: Int) -> Int {
    if width == 2 { return Int(view[offset] & 0x7F) &<< 7 | Int(view[offset &+ 1] & 0x7F) }
    var value = 0
    for index in 0..<width { value = value &<< 7 | Int(view[offset &+ index] & 0x7F) }
    return value
  }

  /// Returns the hash at the start of an entry, seven bits in each of its three bytes, and behind it
  /// a byte of the offset.
  @inline(__always)
  private func head(at place: Int) -> UInt32 {
    // SAFETY: the caller stays within the table, all of which is in the view; entries have at least
    // four bytes.
    unsafe view.bigEndianHalf(unchecked: place)
  }

  /// Returns where an entry is.
  @inline(__always)
  private func place(of entry: Int) -> Int { tableStart &+ entry &* entryLength }

  /// Returns a hash near one that is looked for later, so that memory brings it in time.
  @inline(__always)
  func guessed(_ hash: UInt32) -> Int {
    stemCount > 0 ? Int(head(at: place(of: guess(hash)))) : 0
  }

  /// Returns the entry near which a hash is, as hashes are spread evenly.
  @inline(__always)
  private func guess(_ hash: UInt32) -> Int {
    min(Int(hash) &* stemCount &>> WordHash.positionWidth, stemCount &- 1)
  }

  /// Returns the positions of the stems with a hash, each less the one before; none if there are
  /// none.
  func positions(of hash: UInt32) -> ByteView {
    guard stemCount > 0 else { return .empty }
    let guess = guess(hash)
    // Bytes compare as their bits do; where a head has a byte of the offset, the limit has ones.
    let spread = (hash &<< 2 & 0x7F_0000) | (hash &<< 1 & 0x7F00) | (hash & 0x7F)
    let limit = spread &<< 8 | 0xFF
    let reach = stemCount < 256 ? 16 : 32
    var first = max(guess &- reach, 0)
    var count = min(guess &+ reach, stemCount) &- first
    if first > 0 && head(at: place(of: first)) > limit
      || first &+ count < stemCount && head(at: place(of: first &+ count)) <= limit
    {
      first = 0
      count = stemCount
    }
    // The last entry that does not stand behind the hash. Both values are chosen without a branch,
    // which nobody could foretell.
    var place = place(of: first)
    var found = head(at: place)
    while count > 1 {
      let half = count &>> 1
      let middle = place &+ half &* entryLength
      let middleHead = head(at: middle)
      let isBehind = middleHead > limit
      place = isBehind ? place : middle
      found = isBehind ? found : middleHead
      count &-= half
    }
    guard found &>> 8 == spread else { return .empty }
    let width = entryLength &- PositionRecord.hashWidth
    let start = number(at: place &+ PositionRecord.hashWidth, width: width)
    let end =
      place &+ entryLength < sectionsStart
      ? number(at: place &+ entryLength &+ PositionRecord.hashWidth, width: width)
      : view.count &- listsStart
    return view.slice(listsStart &+ start, listsStart &+ end)
  }

  /// The sections: the first position of each, less the one before, and the length of its heading.
  var sections: ByteReader { ByteReader(view.slice(sectionsStart, listsStart)) }
}
#endif
