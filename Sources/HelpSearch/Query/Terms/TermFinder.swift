#if !HELP_SEARCH_BROWSER
/// Finds stems in the blocks of an index, in fewer steps the more an engine is used.
///
/// From its second search on an engine keeps the beginnings of the blocks' first keys, and of each
/// block that is looked into those of every few keys: from one of these on the block is scanned. An
/// engine for a single search pays for none of it.
struct TermFinder {
  /// A key in a block.
  private struct Mark {
    /// The first bytes of the key.
    var beginning: UInt64
    /// Where the entry behind that of the key is.
    var next: Int
  }

  /// What is known of a block.
  private struct Block {
    /// The marks, by their places among all.
    var marks = 0..<0
    /// The first bytes of the bounds that the block states.
    var bounds: (lower: UInt64, upper: UInt64) = (0, 0)
    /// Its bytes, which were checked; `nil` until it is looked into.
    var view: ByteView?
  }

  /// The first bytes of the first key of each block; empty until the second search.
  private var beginnings: [UInt64] = []
  private var blocks: [Block] = []
  private var marks: [Mark] = []
  private var isUsed = false

  /// The keys of a block of which one is marked.
  private static let interval = 8

  /// Notes that a search begins.
  mutating func beginSearch(_ directory: BlockDirectory) {
    if isUsed, beginnings.isEmpty {
      beginnings = (0..<directory.count).map { Self.beginning(of: directory.key(of: $0)) }
      blocks = [Block](repeating: Block(), count: directory.count)
    }
    isUsed = true
  }

  /// Returns the block whose entries include a key if any do, as ``BlockDirectory/block(for:)`` does.
  func block(for key: [UInt8], _ directory: BlockDirectory) -> Int? {
    guard !beginnings.isEmpty else { return directory.block(for: key) }
    let beginning = Self.beginning(of: key)
    // The last block whose key stands in front, or has the same beginning. It is chosen without a
    // branch, which nobody could foretell.
    var block = 0
    var count = beginnings.count
    while count > 1 {
      let half = count &>> 1
      let isBehind = beginnings[block &+ half] > beginning
      block = isBehind ? block : block &+ half
      count &-= half
    }
    return beginnings[block] < beginning ? block : directory.block(for: key)
  }

  /// Returns the bytes of a block that was looked into before.
  func view(of block: Int) -> ByteView? { block < blocks.count ? blocks[block].view : nil }

  /// Finds a stem in a block, as ``TermBlock/find(_:in:articleCount:)`` does.
  mutating func find(
    _ key: [UInt8], in view: ByteView, block: Int, articleCount: Int
  ) -> TermEntry? {
    if block < blocks.count, blocks[block].view == nil {
      mark(view, block, articleCount: articleCount)
    }
    let beginning = Self.beginning(of: key)
    guard let mark = mark(inFrontOf: beginning, block) else {
      return TermBlock.find(key, in: view, articleCount: articleCount)
    }
    // The beginnings differ, so all that the keys share is in them.
    let shared = (mark.beginning ^ beginning).leadingZeroBitCount &>> 3
    return TermBlock.find(
      key, in: view, from: mark.next, matching: shared, articleCount: articleCount)
  }

  /// Returns the last key marked in a block whose beginning is less; `nil` if there is none, or if
  /// what begins so may not belong there.
  @inline(__always)
  private func mark(inFrontOf beginning: UInt64, _ block: Int) -> Mark? {
    guard block < blocks.count else { return nil }
    let known = blocks[block]
    guard known.bounds.lower < beginning, beginning < known.bounds.upper else { return nil }
    var place = known.marks.lowerBound
    for mark in known.marks { place &+= marks[mark].beginning < beginning ? 1 : 0 }
    return place > known.marks.lowerBound ? marks[place &- 1] : nil
  }

  /// Looks through a block once.
  private mutating func mark(_ view: ByteView, _ block: Int, articleCount: Int) {
    var reader = ByteReader(view)
    let lower = reader.string()
    let upper = reader.string()
    let single = SinglePosting(articleCount: articleCount)
    let first = marks.count
    var key: [UInt8] = []
    var number = 0
    while !reader.isAtEnd, !reader.failed {
      let (shared, suffix) = KeyHead.read(&reader)
      guard shared <= key.count else { break }
      key.removeLast(key.count - shared)
      let rest = reader.bytes(suffix)
      for index in 0..<rest.count { key.append(rest[index]) }
      TermBlock.skip(&reader, single)
      number += 1
      if number % Self.interval == 0 {
        marks.append(Mark(beginning: Self.beginning(of: key), next: reader.position))
      }
    }
    blocks[block].view = view
    // A block that is damaged is searched from its start, where that is noticed.
    guard reader.isAtEnd, !reader.failed else { return marks.removeLast(marks.count - first) }
    blocks[block].marks = first..<marks.count
    blocks[block].bounds = (
      Self.beginning(of: lower), upper.count == 0 ? .max : Self.beginning(of: upper)
    )
  }

  /// Returns the first eight bytes as a number that is greater for what stands behind; zeros where
  /// there are fewer.
  private static func beginning(of key: ByteView) -> UInt64 {
    var beginning: UInt64 = 0
    for index in 0..<8 { beginning = beginning << 8 | UInt64(key[index]) }
    return beginning
  }

  private static func beginning(of key: [UInt8]) -> UInt64 {
    let count = key.count
    return unsafe key.withUnsafeBytes { bytes in
      // SAFETY: all is within the key. What the two halves share is the same in both.
      if count >= 8 { return UInt64(bigEndian: unsafe bytes.loadUnaligned(as: UInt64.self)) }
      if count >= 4 {
        let first = UInt32(bigEndian: unsafe bytes.loadUnaligned(as: UInt32.self))
        let last = UInt32(
          bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        let shift = UInt64(truncatingIfNeeded: 8 &* (8 &- count))
        return UInt64(first) &<< 32 | UInt64(last) &<< shift
      }
      var beginning: UInt64 = 0
      for index in 0..<count {
        beginning |= unsafe UInt64(bytes[index]) &<< UInt64(truncatingIfNeeded: 56 &- 8 &* index)
      }
      return beginning
    }
  }
}
#endif
