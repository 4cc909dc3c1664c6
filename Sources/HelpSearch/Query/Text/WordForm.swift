/// A word as it is looked up: in lower case, and as its stem.
struct WordForm {
  /// The word in lower case, with its diacritics.
  private(set) var surface = List<UInt8>()
  /// The stem without diacritics, by which postings are found.
  private(set) var stem = List<UInt8>()
  private var buffer = WordBuffer()
  private var isCompound = false

  /// Takes a word of a text in lower case; the stem comes with ``makeStem(language:)``.
  mutating func assign(_ text: ByteView, _ piece: Tokenizer.Piece) {
    surface.clear()
    isCompound = false
    var offset = piece.start
    while offset < piece.end {
      let byte = text[offset]
      if byte < 0x80 {
        surface.append(ASCII.isUpper(byte) ? byte | 0x20 : byte)
        if !ASCII.isLetter(byte), byte != 0x27 { isCompound = true }
        offset &+= 1
      } else {
        appendLong(text, &offset)
      }
      // Words that nobody types are known by their beginnings.
      if surface.count >= IndexFormat.maximumTermLength { break }
    }
  }

  /// Takes a word that is in lower case already, and makes its stem.
  mutating func take(_ word: List<UInt8>, language: SearchLanguage?) {
    surface = word.copy()
    isCompound = false
    for index in 0..<word.count {
      let byte = word[index]
      if byte < 0x80, !ASCII.isLetter(byte), byte != 0x27 { isCompound = true }
    }
    makeStem(language: language)
  }

  /// Makes the stem; words with digits or signs are their own.
  mutating func makeStem(language: SearchLanguage?) {
    if !isCompound, let language {
      buffer.assign(surface)
      Stemmer.stem(&buffer, language: language)
      stem = buffer.bytes
    } else {
      stem = surface.copy()
    }
    BaseLetters.fold(&stem)
  }

  private mutating func appendLong(_ text: ByteView, _ offset: inout Int) {
    let scalar = text.scalar(at: &offset)
    if scalar == 0x2019 {
      surface.append(0x27)
    } else {
      LetterCase.appendLower(scalar, to: &surface)
    }
  }

  /// The bits that tell written forms of a stem apart.
  var surfaceHash: UInt8 { WordHash.surface(of: surface) }
  /// The number by which positions of the stem are found.
  var positionHash: UInt32 { WordHash.position(of: stem) }
}

/// Hashes of words that are stored in indexes.
enum WordHash {
  /// FNV-1a in 32 bits (Fowler, Noll, Vo).
  static func value(of bytes: List<UInt8>) -> UInt32 {
    var state: UInt32 = 0x811C_9DC5
    for index in 0..<bytes.count { state = (state ^ UInt32(bytes[index])) &* 0x0100_0193 }
    return state ^ state &>> 15
  }

  /// Returns the bits that tell written forms of a stem apart.
  static func surface(of word: List<UInt8>) -> UInt8 {
    UInt8(truncatingIfNeeded: value(of: word) &>> 25)
  }

  /// The bits of a hash by which positions are found: three bytes of seven.
  static let positionWidth = 21

  /// Returns the number by which positions of a stem are found.
  static func position(of stem: List<UInt8>) -> UInt32 {
    value(of: stem) &>> UInt32(32 - positionWidth)
  }
}
