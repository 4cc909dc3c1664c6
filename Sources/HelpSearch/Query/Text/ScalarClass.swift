#if canImport(HelpCenter)
internal import HelpCenter
#endif

/// What a scalar is to the tokenizer.
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
  /// A syllable of Hiragana or Katakana.
  case kana
  /// A syllable of Hangul.
  case hangul
  /// A letter of a script of South-East Asia that is written without spaces.
  case unspaced

  /// Whether words of the class are found by pairs of scalars.
  var isPaired: Bool { rawValue >= ScalarClass.ideograph.rawValue }

  /// Looks a scalar up.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0...0x7F: self = .separator
    case 0x80...0x2E7F: self = scalar < 0x0E00 ? ScalarClass(alphabetic: scalar) : Self(south: scalar)
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      self = .ideograph
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0xFF66...0xFF9D, 0x1B000...0x1B16F:
      self = .kana
    case 0xAC00...0xD7A3, 0x3131...0x318E: self = .hangul
    default: self = ScalarClass(alphabetic: scalar)
    }
  }

  /// Looks up a scalar among the scripts of South and South-East Asia.
  private init(south scalar: UInt32) {
    switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF:
      let other = ScalarClass(alphabetic: scalar)
      // The digits and signs of these scripts are what they are elsewhere.
      self = other == .digit || other == .mark ? other : .unspaced
    case 0x1100...0x11FF: self = .hangul
    default: self = ScalarClass(alphabetic: scalar)
    }
  }

  #if canImport(HelpCenter)
  private init(alphabetic scalar: UInt32) {
    self =
      switch WordBreakClass(scalar) {
      case .letter, .hebrewLetter, .pictographicLetter: .letter
      case .numeric: .digit
      case .katakana: .kana
      case .extend, .format, .zeroWidthJoiner: .mark
      default: .separator
      }
  }
  #else
  private init(alphabetic scalar: UInt32) { self = ScalarClass(compact: scalar) }
  #endif
}
