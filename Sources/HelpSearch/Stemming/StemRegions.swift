/// The parts at the end of a word that a suffix must lie in to be removed.
///
/// Each is given by the offset of its start; a region that does not exist starts at the word's end.
struct StemRegions {
  /// The region RV of the Romance languages; each has its own definition.
  var rv: Int
  /// What follows the first consonant behind a vowel.
  var r1: Int
  /// What follows the first consonant behind a vowel of R1.
  let r2: Int

  /// Finds R1 and R2.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - prefix: The end of R1's prefix, where it is not the general one.
  ///   - isVowel: Returns whether a letter is a vowel.
  @inline(__always)
  init(of word: WordBuffer, prefix: Int? = nil, _ isVowel: (Letter) -> Bool) {
    rv = word.count
    r1 = prefix ?? Self.next(in: word, from: 0, isVowel)
    r2 = Self.next(in: word, from: r1, isVowel)
  }

  @inline(__always)
  private static func next(in word: WordBuffer, from start: Int, _ isVowel: (Letter) -> Bool) -> Int
  {
    guard let vowel = word.offset(behindFirst: isVowel, from: start) else { return word.count }
    return word.offset(behindFirst: { !isVowel($0) }, from: vowel) ?? word.count
  }

  /// Moves the start of R1 so that three letters stand in front of it.
  ///
  /// - Returns: `false` if the word has fewer than three letters.
  mutating func keepThreeLetters(of word: WordBuffer) -> Bool {
    guard let least = word.offset(ofLetter: 3) else { return false }
    if r1 < least { r1 = least }
    return true
  }

  /// Finds RV as Italian, Portuguese and Spanish have it.
  ///
  /// It starts behind the next vowel if the second letter is a consonant, behind the next consonant
  /// if the first two letters are vowels, and behind the third letter otherwise.
  @inline(__always)
  mutating func findRV(of word: WordBuffer, _ isVowel: (Letter) -> Bool) {
    var offset = 0
    guard let first = word.nextLetter(at: &offset), let second = word.nextLetter(at: &offset)
    else { return }
    let start: Int?
    if !isVowel(second) {
      start = word.offset(behindFirst: isVowel, from: offset)
    } else if isVowel(first) {
      start = word.offset(behindFirst: { !isVowel($0) }, from: offset)
    } else {
      start = word.nextLetter(at: &offset) == nil ? nil : offset
    }
    rv = start ?? word.count
  }
}

extension WordBuffer {
  /// Writes capitals for vowels that stand between two vowels and count as consonants there.
  ///
  /// - Parameters:
  ///   - isVowel: Returns whether a letter is a vowel; capitals are none.
  ///   - consonant: Returns the capital of a letter, `nil` if the letter is always a vowel.
  @inline(__always)
  mutating func markConsonants(
    between isVowel: (Letter) -> Bool, _ consonant: (Letter) -> Letter?
  ) {
    var offset = 0
    var followsVowel = false
    while let letter = nextLetter(at: &offset) {
      var next = offset
      if followsVowel, let capital = consonant(letter), let following = nextLetter(at: &next),
        isVowel(following)
      {
        replaceByte(at: offset - 1, with: capital)
        followsVowel = false
      } else {
        followsVowel = isVowel(letter)
      }
    }
  }
}
