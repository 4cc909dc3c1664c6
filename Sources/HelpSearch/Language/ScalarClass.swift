/// What a scalar is to search: whether it is part of a word, and how words of its script are found.
///
/// The classes follow Word_Break and Script of Unicode 15.0. Scalars that are not assigned yet have
/// the class of those before them.
enum ScalarClass: UInt8 {
  /// A scalar that separates words.
  case separator
  /// A letter of a script that separates words by spaces.
  case letter
  /// A digit.
  case digit
  /// A mark or format character, which belongs to the scalar before.
  case mark
  /// A Chinese character.
  case ideograph
  /// A syllable of Hiragana.
  case hiragana
  /// A syllable of Katakana, or the sign that makes its vowel long.
  case katakana
  /// A syllable of Hangul.
  case hangul
  /// A letter of a script of South-East Asia that is written without spaces.
  case unspaced

  /// Whether words of the class are found by pairs of scalars.
  var isPaired: Bool { rawValue >= ScalarClass.ideograph.rawValue }

  /// Looks a scalar up.
  ///
  /// - Complexity: O(1) for ASCII, Chinese and Hangul, else O(*n*) in the runs of equal classes
  ///   among 1,024 scalars, which are a dozen on average.
  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      let isLetter = (scalar | 0x20) &- 0x61 < 26
      self = isLetter ? .letter : scalar &- 0x30 < 10 ? .digit : .separator
    } else {
      self = ScalarClass(long: scalar)
    }
  }

  @inline(never)
  private init(long scalar: UInt32) {
    switch scalar {
    case 0x4E00...0x9FFF, 0x20000...0x3FFFF: self = .ideograph
    case 0xAC00...0xD7A3: self = .hangul
    case 0xE0000...0xE0FFF: self = .mark
    case 0...0x1FFFF: self = ScalarClass(tableEntry: Int(scalar))
    default: self = .separator
    }
  }

  private init(tableEntry scalar: Int) {
    // SAFETY: the table has an entry for each block below U+20000, and the runs of a block cover
    // all of its scalars; a test walks every scalar.
    let blocks = unsafe ScalarClassData.blocks.utf8Start
    let runs = unsafe ScalarClassData.runs.utf8Start
    let block = scalar &>> 10 &* 2
    var run = unsafe (Int(blocks[block]) &<< 7 | Int(blocks[block &+ 1])) &* 2
    var left = scalar & 1023
    while true {
      let value = unsafe Int(runs[run]) &<< 7 | Int(runs[run &+ 1])
      left &-= value &>> 4 &+ 1
      if left < 0 {
        self = ScalarClass(rawValue: UInt8(truncatingIfNeeded: value & 15)) ?? .separator
        return
      }
      run &+= 2
    }
  }
}
