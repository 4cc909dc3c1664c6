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
    // Upstream looks at UTF-16 units, and a surrogate is neither space nor punctuation.
    guard scalar.value <= 0xFFFF else {
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

extension CharacterClass {
  /// The start of the symbol beyond ASCII that ends before an index, if there is one.
  static func symbolStart(before index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var start = index - 1
    guard start >= bytes.startIndex, bytes[start] >= 0x80 else { return nil }
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isSymbol(bytes[start..<index]) ? start : nil
  }

  /// The end of the symbol beyond ASCII that starts at an index, if there is one.
  static func symbolEnd(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    guard index < bytes.endIndex, bytes[index] >= 0xC0 else { return nil }
    var end = index + 1
    while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return isSymbol(bytes[index..<end]) ? end : nil
  }

  /// Upstream looks at UTF-16 units, so that symbols beyond the basic plane do not count.
  private static func isSymbol(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 3,
      let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    else { return false }
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return true
    default: return false
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
