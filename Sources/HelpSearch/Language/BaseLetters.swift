/// Folds letters with diacritics to the letters that people type instead.
///
/// Base letters are those of the canonical and compatibility decompositions (Unicode 15.0), and
/// the plain letters for strokes and dotless forms; `æ`, `œ`, `ß` and the like become two letters.
enum BaseLetters {
  /// Folds the letters of a word in lower case, and removes the marks of European and Semitic
  /// scripts.
  ///
  /// Marks of other scripts stay: they are vowels there.
  static func fold(_ word: inout List<UInt8>) {
    var offset = 0
    while offset < word.count, word[offset] < 0xC3 { offset &+= 1 }
    if offset == word.count { return }
    var written = offset
    while offset < word.count {
      // All letters with a base start with a higher byte.
      if word[offset] < 0xC3 {
        word[written] = word[offset]
        written &+= 1
        offset &+= 1
        continue
      }
      let base = base(of: UTF8Letters.next(in: word, at: &offset))
      // A base takes no more bytes than its letter.
      if base.first != 0 { UTF8Letters.write(base.first, to: &word, at: &written) }
      if base.second != 0 { UTF8Letters.write(base.second, to: &word, at: &written) }
    }
    word.removeLast(word.count &- written)
  }

  /// Returns the letters that a letter is folded to; zeros for none.
  private static func base(of scalar: UInt32) -> (first: UInt32, second: UInt32) {
    let offset: UInt32
    let origin: UInt32
    switch scalar {
    case 0xDF, 0xE6, 0xFE, 0x133, 0x153, 0x1C6, 0x1C9, 0x1CC, 0x1E3, 0x1F3, 0x1FD:
      let pair = pair(of: scalar)
      return (pair.0.value, pair.1.value)
    case 0xDF...0x24F: (offset, origin) = (scalar &- 0xDF, 0)
    case 0x300...0x36F, 0x591...0x5BD, 0x64B...0x65F, 0x670: return (0, 0)
    case 0x390...0x3CE: (offset, origin) = (scalar &- 0x390 &+ 0x171, 0x370)
    case 0x430...0x4FF: (offset, origin) = (scalar &- 0x430 &+ 0x1B0, 0x400)
    case 0x1E00...0x1EFF: (offset, origin) = (scalar &- 0x1E00 &+ 0x280, 0)
    case 0x1F00...0x1FFF: (offset, origin) = (scalar &- 0x1F00 &+ 0x380, 0x370)
    default: return (scalar, 0)
    }
    // SAFETY: the generator writes an entry for each letter of the blocks above, in their order.
    let base = unsafe UInt32(BaseLetterData.bases.utf8Start[Int(offset)])
    return (base == 0 ? scalar : origin &+ base, 0)
  }

  private static func pair(of scalar: UInt32) -> (Unicode.Scalar, Unicode.Scalar) {
    switch scalar {
    case 0xDF: ("s", "s")
    case 0xFE: ("t", "h")
    case 0x133: ("i", "j")
    case 0x153: ("o", "e")
    case 0x1C6, 0x1F3: ("d", "z")
    case 0x1C9: ("l", "j")
    case 0x1CC: ("n", "j")
    default: ("a", "e")
    }
  }
}
