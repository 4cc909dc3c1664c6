/// Writes words as they are compared: in lower case, composed, and in letters of ordinary width.
enum LetterCase {
  /// Appends the small letter of a scalar to a word.
  ///
  /// Full-width letters become ASCII, narrow kana wide ones, and ligatures such as `ﬁ` the letters
  /// they join. A mark that makes a letter with the last one of the word is joined to it.
  static func appendLower(_ scalar: UInt32, to word: inout List<UInt8>) {
    if scalar < 0x80 {
      word.append(UInt8(truncatingIfNeeded: scalar))
      if scalar &- 0x41 < 26 { word[word.count &- 1] |= 0x20 }
      return
    }
    switch scalar {
    case 0x300...0x36F:
      if let letter = Composition.letter(at: &word, with: scalar) {
        return UTF8Letters.append(letter, to: &word)
      }
    case 0xFB00...0xFB06: return appendLigature(scalar, to: &word)
    case 0xFF01...0xFF5E: return appendLower(scalar &- 0xFEE0, to: &word)
    case 0xFF66...0xFF9D:
      // SAFETY: the table has an entry for each of these.
      let kana = unsafe BaseLetterData.kana.utf8Start[Int(scalar &- 0xFF66)]
      return UTF8Letters.append(0x30A0 &+ UInt32(kana), to: &word)
    default: break
    }
    UTF8Letters.append(lower(scalar), to: &word)
  }

  private static func appendLigature(_ scalar: UInt32, to word: inout List<UInt8>) {
    word.append(UInt8(ascii: scalar < 0xFB05 ? "f" : "s"))
    switch scalar {
    case 0xFB00: word.append(UInt8(ascii: "f"))
    case 0xFB01: word.append(UInt8(ascii: "i"))
    case 0xFB02: word.append(UInt8(ascii: "l"))
    case 0xFB03, 0xFB04:
      word.append(UInt8(ascii: "f"))
      word.append(UInt8(ascii: scalar == 0xFB03 ? "i" : "l"))
    default: word.append(UInt8(ascii: "t"))
    }
  }

  /// Returns the small letter of a scalar, or the scalar itself.
  ///
  /// - Complexity: O(1) for the small letters of Latin-1, Greek and Cyrillic and for Chinese and
  ///   Hangul, else O(*n*) in the 180 runs of capitals.
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0...0x7F: return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
    case 0xDF...0xFF, 0x3AC...0x3CE, 0x430...0x45F, 0x2E80...0xA63F, 0xAC00...0xFF20: return scalar
    default: break
    }
    var offset = 0
    var first: UInt32 = 0x80
    while offset < LetterCaseData.runs.utf8CodeUnitCount {
      first &+= number(at: &offset)
      let shape = number(at: &offset)
      let distance = number(at: &offset)
      guard scalar >= first else { return scalar }
      let step = shape & 1 &+ 1
      let last = first &+ shape &>> 1 &* step
      if scalar <= last {
        guard (scalar &- first) & (step &- 1) == 0 else { return scalar }
        return scalar &+ (distance & 1 == 0 ? distance &>> 1 : 0 &- (distance &+ 1) &>> 1)
      }
      first = last
    }
    return scalar
  }

  @inline(__always)
  private static func number(at offset: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      // SAFETY: the generator ends each number, and the caller stays within the text.
      let byte = unsafe LetterCaseData.runs.utf8Start[offset]
      offset &+= 1
      value |= UInt32(byte & 63) &<< shift
      if byte < 64 { return value }
      shift &+= 6
    }
  }
}
