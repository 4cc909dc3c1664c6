/// The words of the articles as they are written, in byte order.
///
/// A block starts with its first word and the first word of the next one. An entry is the head and
/// the bytes of a word, as in term blocks, and a byte for the number of articles with it.
enum Lexicon {
  /// Returns the class of a number of articles: about twice its logarithm, at most 63.
  static func frequencyClass(of count: Int) -> UInt8 {
    UInt8(min(FixedPoint.log2(max(count, 1)) >> 7, 63))
  }

  /// Returns about how many articles a class stands for.
  static func frequency(ofClass number: UInt8) -> Int {
    let half = Int(number & 63)
    let whole = 1 << min(half >> 1, 24)
    return half & 1 == 0 ? whole : whole * 3 / 2
  }
}

/// Walks over the words of the lexicon that start with a prefix.
struct LexiconCursor {
  private let prefix: List<UInt8>
  private var block: Int
  private var reader = ByteReader(.empty)
  private var part = IndexPart(.words, 0)
  /// The bytes of the word, and others behind its end.
  private var buffer = List<UInt8>(repeating: 0, count: 2 * IndexFormat.maximumTermLength)
  /// The bytes of the word that are those of the prefix.
  private var matched = 0
  /// The number of bytes of the word.
  private(set) var length = 0
  /// The class of the number of articles with the word.
  private(set) var frequencyClass: UInt8 = 0
  /// Whether a block has to be supplied before the walk can go on.
  private(set) var isMissingBlock = false

  /// Starts in front of the words with a prefix.
  init(prefix: List<UInt8>, _ memory: inout IndexMemory) {
    self.prefix = prefix
    block = memory.lexiconDirectory.block(for: prefix) ?? 0
  }

  /// A copy of the word.
  var word: List<UInt8> {
    var word = List<UInt8>()
    for index in 0..<length { word.append(buffer[index]) }
    return word
  }
  /// The word, and what may stand behind its ``length``.
  var bytes: List<UInt8> { buffer }

  /// Moves to the next word; `false` behind the last, or if a block is missing.
  mutating func next(_ memory: inout IndexMemory) -> Bool {
    while true {
      if isMissingBlock || reader.isAtEnd {
        guard openBlock(&memory) else { return false }
        continue
      }
      guard readWord() else {
        memory.fail(part)
        isMissingBlock = true
        return false
      }
      if matched == prefix.count { return true }
      if matched < length, buffer[matched] > prefix[matched] { return false }
    }
  }

  /// Goes on with the next block; `false` if no more words there start with the prefix.
  private mutating func openBlock(_ memory: inout IndexMemory) -> Bool {
    guard block < memory.lexiconDirectory.count else { return false }
    guard block == 0 || !memory.lexiconDirectory.key(of: block).follows(prefixEnd: prefix)
    else { return false }
    part = IndexPart(.words, block)
    block += 1
    length = 0
    matched = 0
    guard let view = memory.view(of: part) else {
      // All blocks with the prefix are asked for at once.
      isMissingBlock = true
      return true
    }
    reader = ByteReader(view)
    _ = reader.string()
    _ = reader.string()
    return true
  }

  /// Reads a word; `false` if the bytes cannot be one.
  @inline(__always)
  private mutating func readWord() -> Bool {
    let (shared, suffix) = KeyHead.read(&reader)
    let start = reader.position
    reader.skip(suffix)
    frequencyClass = reader.byte()
    guard !reader.failed, shared <= length, shared &+ suffix <= buffer.count else { return false }
    let view = reader.view
    for index in 0..<suffix { buffer[shared &+ index] = view[start &+ index] }
    length = shared &+ suffix
    // The words come in order: what is shared with the word before was compared with it.
    if shared < matched { matched = shared }
    if shared <= matched {
      while matched < prefix.count, matched < length, buffer[matched] == prefix[matched] {
        matched &+= 1
      }
    }
    return true
  }
}

extension ByteView {
  /// Returns whether the bytes stand behind all that start with a prefix.
  fileprivate func follows(prefixEnd prefix: List<UInt8>) -> Bool {
    for index in 0..<Swift.min(count, prefix.count) where self[index] != prefix[index] {
      return self[index] > prefix[index]
    }
    return false
  }
}
