/// What a term block says about a stem, and where its postings are.
struct TermEntry {
  /// The number of articles with the stem, in any field.
  var frequency = 0
  /// The number of articles with the stem in the title.
  var titleFrequency = 0
  /// The hashes of the written forms that postings tell apart, the most frequent first.
  var surfaces: (UInt8, UInt8) = (0, 0)
  /// The number of written forms that postings tell apart, at most ``surfaceLimit``; with two of
  /// them there may be others, which count as one more.
  var surfaceCount = 0
  /// The postings.
  var stream = ByteView.empty

  /// The most written forms with a hash.
  static let surfaceLimit = 2

  /// Returns the bit of the set of written forms in a posting that stands for a form.
  func surfaceMask(of hash: UInt8) -> Int {
    if surfaceCount > 0, surfaces.0 == hash { return 1 }
    if surfaceCount > 1, surfaces.1 == hash { return 2 }
    return surfaceCount > 1 ? 4 : 0
  }
}

/// A block of sorted stems with their postings.
///
/// The block starts with its first key, which is empty in the first block, and the first key of the
/// next one. An entry is
/// - a byte: how many bytes it shares with the key before, less than 15, and how many follow, less
///   than 7; larger numbers follow on their own;
/// - the bytes of the key that follow;
/// - a number: articles × 8 + 4 if the most frequent written form is the stem itself + 2 if there
///   are several written forms + 1 if titles have the stem;
/// - the number of articles with it in the title, if any; the hashes of the one or two most frequent
///   written forms, without that of the stem itself;
/// - the length of the postings, and the postings. A single posting has no length, for it ends with
///   the one of its run.
struct TermBlock {
  /// Finds a stem in the block.
  ///
  /// - Parameters:
  ///   - key: The stem.
  ///   - view: The bytes of the block.
  ///   - articleCount: The number of articles of the index.
  /// - Returns: The entry, an empty one if the block does not have the stem; `nil` if the bytes are
  ///   damaged or the stem belongs elsewhere.
  static func find(
    _ key: List<UInt8>, in view: ByteView, articleCount: Int
  ) -> TermEntry? {
    var reader = ByteReader(view)
    let lower = reader.string()
    let upper = reader.string()
    guard !reader.failed, !lower.follows(key), upper.count == 0 || upper.follows(key)
    else { return nil }
    return find(
      key, in: view, from: reader.position, matching: 0, articleCount: articleCount)
  }

  /// Finds a stem among the entries from an offset on.
  ///
  /// - Parameters:
  ///   - key: The stem, which does not stand in front of these entries.
  ///   - view: The bytes of the block.
  ///   - offset: Where the first of the entries is.
  ///   - matched: The number of bytes that the stem shares with the key in front of them.
  ///   - articleCount: The number of articles of the index.
  /// - Returns: The entry, an empty one if there is none; `nil` if the bytes are damaged.
  static func find(
    _ key: List<UInt8>, in view: ByteView, from offset: Int, matching matched: Int,
    articleCount: Int
  ) -> TermEntry? {
    var reader = ByteReader(view, at: offset)
    let single = SinglePosting(articleCount: articleCount)
    // The number of bytes that the key at hand shares with the one that is looked for.
    var matched = matched
    while !reader.isAtEnd {
      let shared: Int
      let suffix: Int
      (shared, suffix) = KeyHead.read(&reader)
      let start = reader.position
      reader.skip(suffix)
      if reader.failed { break }
      // What a key is said to share may be less than it does: characters are never cut.
      if shared <= matched {
        matched = shared
        var index = 0
        while index < suffix, matched < key.count, view[start &+ index] == key[matched] {
          index &+= 1
          matched &+= 1
        }
        if index == suffix, matched == key.count {
          let entry = read(&reader, key, single)
          return reader.failed ? nil : entry
        }
        if index < suffix, matched == key.count || view[start &+ index] > key[matched] {
          return TermEntry()
        }
      }
      skip(&reader, single)
    }
    return reader.failed ? nil : TermEntry()
  }

  /// Passes over what follows a key.
  @inline(__always)
  static func skip(_ reader: inout ByteReader, _ single: SinglePosting) {
    #if !HELP_SEARCH_BROWSER
    if skipShort(&reader, single) { return }
    #endif
    let number = reader.number()
    let flags = TermFlags(number)
    if flags.isInTitles { _ = reader.number() }
    if flags.frequency > 0 { reader.skip(flags.hashCount) }
    if flags.isSingle {
      single.skip(&reader)
    } else {
      reader.skip(reader.number())
    }
  }

  #if !HELP_SEARCH_BROWSER
  /// Passes over an entry whose numbers have two bytes at most, as those of nearly all have.
  ///
  /// How many bytes a number has is reckoned, not branched on, for nobody could foretell it.
  ///
  /// - Returns: Whether the entry was such a one; otherwise the reader stays where it is.
  @inline(__always)
  private static func skipShort(_ reader: inout ByteReader, _ single: SinglePosting) -> Bool {
    guard let word = reader.view.sevenBitWord(at: reader.position) else { return false }
    var bits = word
    // Bits from 0x40 on of a number's first byte, and of the one behind it.
    let isLong = bits &>> 6 & 1
    var tooLong = isLong & bits &>> 14
    let flags = TermFlags(Int(truncatingIfNeeded: bits & 0x3F | isLong &<< 6))
    var length = 1 &+ isLong
    let isInTitles: UInt64 = flags.isInTitles ? 1 : 0
    bits = word &>> (8 &* length)
    let isTitleLong = isInTitles & bits &>> 6
    tooLong |= isTitleLong & bits &>> 14
    length &+= isInTitles &+ isTitleLong
    length &+= UInt64(truncatingIfNeeded: flags.hashCount)
    bits = word &>> (8 &* length)
    guard tooLong & 1 == 0, flags.frequency > 0 else { return false }
    if flags.isSingle {
      reader.skip(Int(truncatingIfNeeded: length))
      single.skip(&reader)
      return true
    }
    let isStreamLong = bits &>> 6 & 1
    guard isStreamLong & bits &>> 14 == 0 else { return false }
    let stream = bits & 0x3F | (bits &>> 2 & 0xFC0) & (0 &- isStreamLong)
    reader.skip(Int(truncatingIfNeeded: length &+ 1 &+ isStreamLong &+ stream))
    return true
  }
  #endif

  private static func read(
    _ reader: inout ByteReader, _ key: List<UInt8>, _ single: SinglePosting
  ) -> TermEntry {
    var entry = TermEntry()
    let flags = TermFlags(reader.number())
    entry.frequency = flags.frequency
    if flags.isInTitles { entry.titleFrequency = reader.number() }
    if entry.frequency > 0 {
      entry.surfaceCount = flags.hasForms ? 2 : 1
      entry.surfaces.0 = flags.isOwnForm ? WordHash.surface(of: key) : reader.byte()
      if entry.surfaceCount > 1 { entry.surfaces.1 = reader.byte() }
    }
    if flags.isSingle {
      let start = reader.position
      single.skip(&reader)
      entry.stream = reader.view.slice(start, reader.position)
    } else {
      entry.stream = reader.string()
    }
    return entry
  }
}

/// The number in front of an entry: how many articles there are, and what else the entry tells.
struct TermFlags {
  /// The flags, and the number of articles above them.
  private(set) var number: Int

  init(_ number: Int) { self.number = number }

  init(frequency: Int, isOwnForm: Bool, hasForms: Bool, isInTitles: Bool) {
    number = frequency << 3 | (isOwnForm ? 4 : 0) | (hasForms ? 2 : 0) | (isInTitles ? 1 : 0)
  }

  /// The number of articles with the stem.
  var frequency: Int { number >> 3 }
  /// Whether the most frequent written form is the stem itself.
  var isOwnForm: Bool { number & 4 != 0 }
  /// Whether there are several written forms.
  var hasForms: Bool { number & 2 != 0 }
  /// Whether titles have the stem.
  var isInTitles: Bool { number & 1 != 0 }
  /// The number of hashes of written forms.
  var hashCount: Int { (isOwnForm ? 0 : 1) &+ (hasForms ? 1 : 0) }
  /// Whether there is one posting, of an article that has the stem in one form and no title.
  var isSingle: Bool { number & ~4 == 1 << 3 }
}

/// The length of a posting that is alone.
struct SinglePosting {
  /// The bytes in front of the one in which the run may end.
  private let whole: Int
  /// The bits of that byte which are part of the run.
  private let mask: UInt8

  init(articleCount: Int) {
    let width =
      RiceCode.parameter(articles: articleCount, postings: 1) + ImpactCode.width(formCount: 1)
    whole = width / 7
    mask = 0x7F &<< UInt8(truncatingIfNeeded: width % 7) & 0x7F
  }

  /// Passes over the posting.
  @inline(__always)
  func skip(_ reader: inout ByteReader) {
    reader.skip(whole)
    #if !HELP_SEARCH_BROWSER
    // The first byte that is not zero ends the run.
    if let word = reader.view.sevenBitWord(at: reader.position) {
      let bytes = word & (UInt64(mask) | 0x7F7F_7F7F_7F7F_7F00)
      if bytes != 0 { return reader.skip(bytes.trailingZeroBitCount &>> 3 &+ 1) }
    }
    #endif
    var byte = reader.byte() & mask
    while byte == 0, !reader.failed { byte = reader.byte() }
  }
}

/// The first bytes of a key in a block: how much it shares with the key before.
enum KeyHead {
  @inline(__always)
  static func read(_ reader: inout ByteReader) -> (shared: Int, suffix: Int) {
    let head = Int(reader.byte())
    var shared = head >> 3
    var suffix = head & 7
    if shared == 15 { shared &+= reader.number() }
    if suffix == 7 { suffix &+= reader.number() }
    return (shared, suffix)
  }
}

extension ByteView {
  /// Returns whether the bytes stand behind those of an array.
  func follows(_ bytes: List<UInt8>) -> Bool {
    for index in 0..<Swift.min(count, bytes.count) where self[index] != bytes[index] {
      return self[index] > bytes[index]
    }
    return count > bytes.count
  }
}
