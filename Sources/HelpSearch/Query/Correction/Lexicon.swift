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
  private let prefix: [UInt8]
  private var block: Int
  private var reader: ByteReader?
  private var part = IndexPart(.words, 0)
  /// The word.
  private(set) var word: [UInt8] = []
  /// The class of the number of articles with the word.
  private(set) var frequencyClass: UInt8 = 0
  /// Whether a block has to be supplied before the walk can go on.
  private(set) var isMissingBlock = false

  /// Starts in front of the words with a prefix.
  init(prefix: [UInt8], _ memory: IndexMemory) {
    self.prefix = prefix
    block = prefix.withView { memory.lexiconDirectory.block(for: $0) ?? 0 }
  }

  /// Moves to the next word; `false` behind the last, or if a block is missing.
  mutating func next(_ memory: inout IndexMemory) throws(SearchIndexError) -> Bool {
    while true {
      if reader == nil {
        guard block < memory.lexiconDirectory.count else { return false }
        part = IndexPart(.words, block)
        guard block == 0 || !key(block, in: memory).follows(prefixEnd: prefix) else {
          return false
        }
        guard let view = try memory.view(of: part) else {
          // All blocks with the prefix are asked for at once.
          isMissingBlock = true
          block += 1
          continue
        }
        var start = ByteReader(view)
        _ = start.string()
        _ = start.string()
        reader = start
        word.removeAll(keepingCapacity: true)
        block += 1
      }
      guard isMissingBlock == false else { reader = nil; continue }
      if reader?.isAtEnd ?? true {
        reader = nil
        continue
      }
      guard try readWord() else { continue }
      let order = compareToPrefix()
      if order == 0 { return true }
      if order > 0 { return false }
    }
  }

  private mutating func readWord() throws(SearchIndexError) -> Bool {
    guard var reader else { return false }
    let (shared, suffix) = KeyHead.read(&reader)
    let bytes = reader.bytes(suffix)
    frequencyClass = reader.byte()
    guard !reader.failed, shared <= word.count else { throw .damaged(part.errorPart) }
    word.removeLast(word.count - shared)
    bytes.append(to: &word)
    self.reader = reader
    return true
  }

  private func key(_ block: Int, in memory: IndexMemory) -> ByteView {
    memory.lexiconDirectory.key(of: block)
  }

  /// Returns zero if the word starts with the prefix, else whether it stands before or behind.
  private func compareToPrefix() -> Int {
    for index in 0..<prefix.count {
      guard index < word.count else { return -1 }
      if word[index] != prefix[index] { return Int(word[index]) - Int(prefix[index]) }
    }
    return 0
  }
}

extension ByteView {
  /// Returns whether the bytes stand behind all that start with a prefix.
  fileprivate func follows(prefixEnd prefix: [UInt8]) -> Bool {
    for index in 0..<Swift.min(count, prefix.count) where self[index] != prefix[index] {
      return self[index] > prefix[index]
    }
    return false
  }
}
