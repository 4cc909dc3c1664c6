/// A word in UTF-8 that is changed in place.
///
/// One buffer serves for many words, one after the other.
package struct WordBuffer: Sendable {
  /// The bytes of the word.
  package private(set) var bytes: List<UInt8>

  /// Creates an empty buffer.
  package init() {
    bytes = List()
  }

  /// Replaces the word.
  package mutating func assign(_ word: List<UInt8>) {
    #if HELP_SEARCH_BROWSER
    bytes.clear()
    for index in 0..<word.count { bytes.append(word[index]) }
    #else
    bytes = word.detached()
    #endif
  }

  /// The number of bytes of the word, which is also the offset of its end.
  var count: Int {
    @inline(__always) get { bytes.count }
  }
}

// MARK: - Letters

extension WordBuffer {
  /// Returns the letter that starts at an offset, and moves the offset behind it; `nil` at the end.
  ///
  /// Letters of three and four bytes, which no table of a stemmer has, give U+FFFD.
  @inline(__always)
  func nextLetter(at offset: inout Int) -> Letter? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    offset &+= 1
    if lead < 0x80 { return Letter(value: UInt32(lead)) }
    return longLetter(lead, &offset)
  }

  @inline(never)
  private func longLetter(_ lead: UInt8, _ offset: inout Int) -> Letter {
    let first = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset &+= 1 }
    guard offset == first &+ 1, lead & 0xE0 == 0xC0 else { return "\u{FFFD}" }
    return Letter(value: UInt32(lead & 0x1F) &<< 6 | UInt32(bytes[first] & 0x3F))
  }

  /// Returns the letter that ends at an offset, and moves the offset to its start; `nil` at the
  /// start of the word.
  @inline(__always)
  func previousLetter(before offset: inout Int) -> Letter? {
    guard offset > 0 else { return nil }
    let last = bytes[offset &- 1]
    offset &-= 1
    if last < 0x80 { return Letter(value: UInt32(last)) }
    return longLetter(before: &offset)
  }

  @inline(never)
  private func longLetter(before offset: inout Int) -> Letter {
    while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset &-= 1 }
    var end = offset &+ 1
    return longLetter(bytes[offset], &end)
  }

  /// Returns the letter that ends at an offset; `nil` if none does behind a limit.
  @inline(__always)
  func letter(before offset: Int, from limit: Int = 0) -> Letter? {
    guard offset > limit else { return nil }
    var offset = offset
    return previousLetter(before: &offset)
  }

  /// Returns whether a letter ends at an offset.
  func hasLetter(_ letter: Letter, before offset: Int, from limit: Int = 0) -> Bool {
    self.letter(before: offset, from: limit) == letter
  }

  /// Returns whether the word has an ASCII letter.
  func contains(_ letter: Letter) -> Bool {
    for offset in 0..<bytes.count where UInt32(bytes[offset]) == letter.value { return true }
    return false
  }

  /// Returns the offset behind a number of letters; `nil` if there are fewer.
  func offset(ofLetter number: Int) -> Int? {
    var offset = 0
    for _ in 0..<number {
      guard nextLetter(at: &offset) != nil else { return nil }
    }
    return offset
  }

  /// Returns the offset behind the first letter that a predicate holds for, from an offset on.
  ///
  /// - Returns: `nil` if it holds for none.
  @inline(__always)
  func offset(behindFirst isMatch: (Letter) -> Bool, from start: Int) -> Int? {
    var offset = start
    while let letter = nextLetter(at: &offset) {
      if isMatch(letter) { return offset }
    }
    return nil
  }
}

// MARK: - Suffixes

extension WordBuffer {
  /// Returns the longest suffix of a table that the word has.
  ///
  /// - Parameters:
  ///   - table: The suffixes.
  ///   - limit: The offset at which a suffix may start first.
  ///   - end: The offset at which the suffix ends, if not at the end of the word.
  /// - Returns: The suffix; `nil` if the word has none.
  func suffix(in table: SuffixTable, from limit: Int = 0, endingAt end: Int? = nil)
    -> SuffixTable.Match?
  {
    table.longestMatch(in: bytes, endingAt: end ?? count, from: limit)
  }

  /// Returns whether the word has a suffix of a table.
  func hasSuffix(in table: SuffixTable, from limit: Int = 0, endingAt end: Int? = nil) -> Bool {
    suffix(in: table, from: limit, endingAt: end) != nil
  }

  /// Replaces the longest suffix of a table that the word has, if it lies in a region.
  ///
  /// - Returns: Whether the word had one there. A shorter suffix of the table is no substitute for
  ///   one that starts in front of the region.
  @discardableResult
  mutating func replaceSuffix(in table: SuffixTable, ifFrom region: Int) -> Bool {
    guard let suffix = suffix(in: table), suffix.start >= region else { return false }
    replace(suffix)
    return true
  }

  /// Removes the last letter if it is a certain one and lies in a region.
  @discardableResult
  mutating func removeLast(_ letter: Letter, ifFrom region: Int) -> Bool {
    var offset = count
    guard previousLetter(before: &offset) == letter, offset >= region else { return false }
    removeAll(from: offset)
    return true
  }

  /// Replaces a suffix by what its table says.
  mutating func replace(_ suffix: SuffixTable.Match) {
    removeAll(from: suffix.start)
    suffix.appendReplacement(to: &bytes)
  }

  /// Shortens the word.
  ///
  /// - Parameter offset: The offset behind the last letter that stays.
  mutating func removeAll(from offset: Int) {
    #if HELP_SEARCH_BROWSER
    bytes.removeLast(bytes.count &- offset)
    #else
    // A few bytes, which an array gives back fastest one by one.
    while bytes.count > offset { bytes.removeLast() }
    #endif
  }

  /// Removes letters in front of an offset.
  mutating func removeFirst(_ length: Int) {
    for offset in length..<bytes.count { bytes[offset &- length] = bytes[offset] }
    bytes.removeLast(length)
  }

  /// Shortens the word by its last letter.
  mutating func removeLast() {
    var offset = count
    if previousLetter(before: &offset) != nil { removeAll(from: offset) }
  }

  /// Appends an ASCII letter.
  mutating func append(_ letter: Letter) {
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
  }

  /// Puts an ASCII letter in place of the one that starts at an offset.
  mutating func replaceByte(at offset: Int, with letter: Letter) {
    bytes[offset] = UInt8(truncatingIfNeeded: letter.value)
  }

  /// Puts an ASCII letter in place of one of two bytes.
  mutating func replaceLongLetter(at offset: Int, with letter: Letter) {
    replaceByte(at: offset, with: letter)
    removeByte(at: offset &+ 1)
  }

  /// Removes an ASCII letter.
  mutating func removeByte(at offset: Int) {
    for next in offset &+ 1..<bytes.count { bytes[next &- 1] = bytes[next] }
    bytes.removeLast()
  }

  /// Puts letters in place of others wherever they stand.
  ///
  /// - Parameter replacement: Returns what is put in place of a letter, which takes no more bytes;
  ///   itself for most, `nil` to remove it.
  @inline(__always)
  mutating func replaceLetters(_ replacement: (Letter) -> Letter?) {
    var read = 0
    var written = 0
    while true {
      let start = read
      guard let letter = nextLetter(at: &read) else { break }
      guard let new = replacement(letter) else { continue }
      if new == letter {
        for offset in start..<read {
          bytes[written] = bytes[offset]
          written &+= 1
        }
      } else {
        write(new, at: &written)
      }
    }
    removeAll(from: written)
  }

  /// Puts a letter of two bytes in place of two ASCII letters.
  mutating func replacePair(at offset: Int, with letter: Letter) {
    var offset = offset
    write(letter, at: &offset)
  }

  private mutating func write(_ letter: Letter, at offset: inout Int) {
    if letter.value < 0x80 {
      bytes[offset] = UInt8(truncatingIfNeeded: letter.value)
    } else {
      bytes[offset] = UInt8(truncatingIfNeeded: 0xC0 | letter.value &>> 6)
      offset &+= 1
      bytes[offset] = UInt8(truncatingIfNeeded: 0x80 | letter.value & 0x3F)
    }
    offset &+= 1
  }
}
