/// What a character counts as where marks open and close (CommonMark 0.31, 2.1).
enum CharacterClass {
  case space, punctuation, other

  /// The class of the character that ends before an index.
  init(before index: Int, in bytes: [UInt8]) {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(at: max(start, 0), in: bytes)
  }

  /// The class of the character that starts at an index.
  init(at index: Int, in bytes: [UInt8]) {
    guard index < bytes.count, bytes[index] >= 0x80 else {
      let byte = index < bytes.count ? bytes[index] : .space
      self = byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
      return
    }
    let end = min(index + 4, bytes.count)
    guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
    else {
      self = .other
      return
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
    default: self = .other
    }
  }
}

/// Whether a run of marks can open or close, by the characters around it (CommonMark 6.2).
struct Flanking {
  let isLeft: Bool
  let isRight: Bool

  init(previous: CharacterClass, next: CharacterClass) {
    isLeft = next != .space && (next != .punctuation || previous != .other)
    isRight = previous != .space && (previous != .punctuation || next != .other)
  }
}
