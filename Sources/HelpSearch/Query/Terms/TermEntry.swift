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
/// The block starts with its first key and the first key of the next one. An entry is
/// - a byte: how many bytes it shares with the key before, less than 15, and how many follow, less
///   than 7; larger numbers follow on their own;
/// - the bytes of the key that follow;
/// - a number: articles × 4 + 2 if there are several written forms + 1 if titles have the stem;
/// - the number of articles with it in the title, if any; the hashes of the most frequent written
///   forms, one or two;
/// - the length of the postings, and the postings.
struct TermBlock {
  /// Finds a stem in the block.
  ///
  /// - Parameters:
  ///   - key: The stem.
  ///   - view: The bytes of the block.
  ///   - part: The block, for errors.
  /// - Returns: The entry; `nil` if the block does not have the stem.
  /// - Throws: ``SearchIndexError`` if the bytes are damaged or the stem belongs elsewhere.
  static func find(
    _ key: [UInt8], in view: ByteView, part: IndexPart
  ) throws(SearchIndexError) -> TermEntry? {
    var reader = ByteReader(view)
    let lower = reader.string()
    let upper = reader.string()
    guard !reader.failed, !lower.follows(key), upper.count == 0 || upper.follows(key) else {
      throw .damaged(part.errorPart)
    }
    // The number of bytes that the key at hand shares with the one that is looked for.
    var matched = 0
    while !reader.isAtEnd {
      let shared: Int
      let suffix: Int
      (shared, suffix) = KeyHead.read(&reader)
      let bytes = reader.bytes(suffix)
      if reader.failed { break }
      // What a key is said to share may be less than it does: characters are never cut.
      var isBehind = false
      if shared <= matched {
        matched = shared
        var index = 0
        while index < bytes.count, matched < key.count, bytes[index] == key[matched] {
          index &+= 1
          matched &+= 1
        }
        if index == bytes.count, matched == key.count {
          let entry = read(&reader)
          if reader.failed { break }
          return entry
        }
        isBehind = index < bytes.count && (matched == key.count || bytes[index] > key[matched])
      }
      if isBehind { return nil }
      skip(&reader)
    }
    if reader.failed { throw .damaged(part.errorPart) }
    return nil
  }

  @inline(__always)
  private static func skip(_ reader: inout ByteReader) {
    let number = reader.number()
    if number & 1 == 1 { _ = reader.number() }
    if number >> 2 > 0 { reader.skip(1 &+ (number >> 1) & 1) }
    reader.skip(reader.number())
  }

  static func read(_ reader: inout ByteReader) -> TermEntry {
    var entry = TermEntry()
    let number = reader.number()
    entry.frequency = number >> 2
    if number & 1 == 1 { entry.titleFrequency = reader.number() }
    if entry.frequency > 0 {
      entry.surfaceCount = number & 2 == 2 ? 2 : 1
      entry.surfaces.0 = reader.byte()
      if entry.surfaceCount > 1 { entry.surfaces.1 = reader.byte() }
    }
    entry.stream = reader.string()
    return entry
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
  func follows(_ bytes: [UInt8]) -> Bool {
    for index in 0..<Swift.min(count, bytes.count) where self[index] != bytes[index] {
      return self[index] > bytes[index]
    }
    return count > bytes.count
  }
}
