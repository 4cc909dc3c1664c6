/// The suffixes that one step of a stemming algorithm tells apart.
///
/// The text of a table starts with the last letters of all its suffixes and a colon. The suffixes
/// follow in any order, parted by blanks. An item that starts with `>` ends a group of suffixes and
/// gives what replaces them; `>` alone deletes them:
///
///     let table: SuffixTable = "lnrs: izer ization >ize ational ation ator >ate ful ness >"
///
/// The text is constant data of the binary and is searched as it stands, so that a table costs its
/// bytes and nothing else. The last letters spare most words the search.
struct SuffixTable: Sendable, ExpressibleByStringLiteral {
  /// A suffix that a word has.
  struct Match {
    /// The offset in the word at which the suffix starts.
    let start: Int
    /// The number of the suffix's group, counted from zero.
    let group: Int
    /// Where the text of the table has what replaces the suffix.
    fileprivate let replacement: Range<Int>
    fileprivate let table: SuffixTable
  }

  private let text: StaticString
  #if !HELP_SEARCH_BROWSER
  private var compiled: CompiledSuffixes?
  #endif

  @inline(__always)
  init(stringLiteral text: StaticString) {
    self.text = text
  }

  /// Returns the table, to be kept for good, in a form that is searched faster.
  ///
  /// The module for browsers, which shall be small, searches the text.
  @inline(__always)
  func prepared() -> SuffixTable {
    #if HELP_SEARCH_BROWSER
    return self
    #else
    var table = self
    table.compiled = CompiledSuffixes(text)
    return table
    #endif
  }

  /// Returns the longest suffix of the table that a word has.
  ///
  /// - Parameters:
  ///   - word: The bytes of the word.
  ///   - end: The offset at which the suffix must end.
  ///   - limit: The offset at which the suffix may start first.
  /// - Returns: The suffix; `nil` if the word has none.
  /// - Complexity: O(*n*) in the bytes of the table.
  @inline(never)
  func longestMatch(in word: List<UInt8>, endingAt end: Int, from limit: Int) -> Match? {
    guard limit < end else { return nil }
    // SAFETY: a table is longer than one character, so that its text is stored as a pointer, which
    // is valid for ever; offsets stay below the count of its bytes.
    let items = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    #if !HELP_SEARCH_BROWSER
    if let compiled {
      guard let best = compiled.longestMatch(in: word, endingAt: end, from: limit) else {
        return nil
      }
      return unsafe match(best, in: items)
    }
    #endif
    let last = word[end &- 1]
    var offset = 0
    while unsafe items[offset] != last {
      if unsafe items[offset] == UInt8(ascii: ":") { return nil }
      offset &+= 1
    }

    // Items are not cut out one by one: only where one ends as the word does is there more to see.
    // Eight places are looked at together; a zero byte is one where nothing differs.
    let ones: UInt64 = 0x0101_0101_0101_0101
    let letters = ones &* UInt64(last)
    let blanks = ones &* UInt64(UInt8(ascii: " "))
    var best = (start: end, item: 0)
    while offset &+ 1 < items.count {
      var found: UInt64 = 0x80
      var step = 1
      if offset &+ 9 <= items.count {
        let difference =
          unsafe (eight(in: items, at: offset) ^ letters)
          | (eight(in: items, at: offset &+ 1) ^ blanks)
        found = (difference &- ones) & ~difference & ones &<< 7
        step = 8
      }
      while found != 0 {
        var item = offset &+ found.trailingZeroBitCount &>> 3
        found &= found &- 1
        // Behind a zero, a byte of one looks like another.
        guard unsafe items[item] == last, unsafe items[item &+ 1] == UInt8(ascii: " ") else {
          continue
        }
        var start = end &- 1
        while start > limit, unsafe items[item &- 1] == word[start &- 1] {
          item &-= 1
          start &-= 1
        }
        if start < best.start, unsafe items[item &- 1] == UInt8(ascii: " ") {
          best = (start, item)
        }
      }
      offset &+= step
    }
    return best.start < end ? unsafe match(best, in: items) : nil
  }

  /// Returns eight bytes, the first in the lowest bits.
  @inline(__always)
  private func eight(in items: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    // SAFETY: the caller stays within the text.
    let bytes = unsafe UnsafeRawPointer(items.baseAddress.unsafelyUnwrapped + offset)
    return UInt64(littleEndian: unsafe bytes.loadUnaligned(as: UInt64.self))
  }

  /// Finds the group of an item and what replaces it.
  private func match(
    _ best: (start: Int, item: Int), in items: UnsafeBufferPointer<UInt8>
  ) -> Match {
    var group = 0
    for offset in 0..<best.item where unsafe items[offset] == UInt8(ascii: ">") { group &+= 1 }
    var start = best.item
    while unsafe items[start] != UInt8(ascii: ">") { start &+= 1 }
    start &+= 1
    var end = start
    while end < items.count, unsafe items[end] != UInt8(ascii: " ") { end &+= 1 }
    return Match(start: best.start, group: group, replacement: start..<end, table: self)
  }
}

extension SuffixTable.Match {
  /// Appends what replaces the suffix.
  func appendReplacement(to word: inout List<UInt8>) {
    for offset in replacement {
      // SAFETY: the range was found within the text of the table.
      unsafe word.append(table.text.utf8Start[offset])
    }
  }
}
