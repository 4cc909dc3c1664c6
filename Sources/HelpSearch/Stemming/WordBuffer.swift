/// A word in UTF-8 that is changed in place.
///
/// One buffer serves for many words: it keeps its memory from one to the next.
package struct WordBuffer: Sendable {
  /// The bytes of the word.
  package private(set) var bytes: [UInt8]

  /// Creates an empty buffer.
  package init() {
    bytes = []
    bytes.reserveCapacity(64)
  }

  /// Replaces the word.
  package mutating func assign(_ word: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    for index in word.indices { bytes.append(word[index]) }
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

  /// Returns the letter that ends at an offset.
  @inline(__always)
  func letter(before offset: Int) -> Letter? {
    var offset = offset
    return previousLetter(before: &offset)
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

  /// Returns where a region such as R1 starts: behind the first consonant that follows a vowel.
  ///
  /// - Returns: The end of the word if there is none.
  @inline(__always)
  func region(from start: Int, _ isVowel: (Letter) -> Bool) -> Int {
    guard let vowel = offset(behindFirst: isVowel, from: start) else { return count }
    return offset(behindFirst: { !isVowel($0) }, from: vowel) ?? count
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

  /// Replaces a suffix by what its table says.
  mutating func replace(_ suffix: SuffixTable.Match) {
    removeAll(from: suffix.start)
    suffix.appendReplacement(to: &bytes)
  }

  /// Shortens the word.
  ///
  /// - Parameter offset: The offset behind the last letter that stays.
  mutating func removeAll(from offset: Int) {
    bytes.removeSubrange(offset..<bytes.count)
  }

  /// Removes letters in front of an offset.
  mutating func removeFirst(_ length: Int) {
    bytes.removeSubrange(0..<length)
  }

  /// Appends an ASCII letter.
  mutating func append(_ letter: Letter) {
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
  }

  /// Puts an ASCII letter in place of the one that starts at an offset.
  mutating func replaceByte(at offset: Int, with letter: Letter) {
    bytes[offset] = UInt8(truncatingIfNeeded: letter.value)
  }

  /// Puts an ASCII letter in place of another one wherever it stands.
  mutating func replaceAll(_ letter: Letter, with replacement: Letter) {
    for offset in bytes.indices where UInt32(bytes[offset]) == letter.value {
      replaceByte(at: offset, with: replacement)
    }
  }
}
