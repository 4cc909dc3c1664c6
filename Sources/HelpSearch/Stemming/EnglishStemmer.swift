/// The English stemmer of the Snowball project, also known as Porter2.
///
/// Described at <https://snowballstem.org/algorithms/english/stemmer.html>; this is the algorithm
/// of libstemmer 2.2.
enum EnglishStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    guard word.offset(ofLetter: 3) != nil else { return }
    if word.count <= longestException {
      if let exception = word.suffix(in: irregularWords), exception.start == 0 {
        return word.replace(exception)
      }
      if let exception = word.suffix(in: invariantWords), exception.start == 0 { return }
    }

    if word.bytes[0] == apostrophe { word.removeFirst(1) }
    let hasConsonantY = word.contains("y") && markConsonantY(in: &word)
    let regions = StemRegions(of: word, prefix: longPrefix(of: word), isVowel)

    removePossessive(from: &word)
    removePlural(from: &word)
    if let exception = word.suffix(in: invariantVerbs), exception.start == 0 {
      // Nothing but the plural is removed.
    } else {
      removeVerbEnding(from: &word, regions)
      replaceFinalY(in: &word)
      replaceDerivation(in: &word, regions)
      removeDerivation(from: &word, regions)
      removeLastDerivation(from: &word, regions)
      removeFinalE(from: &word, regions)
    }
    if hasConsonantY { word.replaceLetters { $0 == "Y" ? "y" : $0 } }
  }

  private static let apostrophe = UInt8(ascii: "'")
}

// MARK: - Tables

extension EnglishStemmer {
  private static let irregularWords = SuffixTable(
    """
    gsy: skis >ski skies >sky dying >die lying >lie tying >tie idly >idl gently >gentl ugly >ugli \
    early >earli only >onli singly >singl
    """
  ).prepared()
  private static let invariantWords = SuffixTable(
    "esy: sky news howe atlas cosmos bias andes >"
  ).prepared()
  /// The most bytes of an irregular or an invariant word.
  private static let longestException = 6
  private static let invariantVerbs = SuffixTable(
    "dg: inning outing canning herring earring proceed exceed succeed >"
  ).prepared()
  private static let longPrefixes = SuffixTable("nr: gener commun arsen >").prepared()

  private static let possessives = SuffixTable("'s: 's' 's ' >").prepared()
  private static let plurals = SuffixTable("ds: sses >ss ied ies >i s > us ss >").prepared()
  private static let verbEndings = SuffixTable(
    "dgy: eed eedly >ee ed edly ing ingly >"
  ).prepared()
  private static let verbStemEndings = SuffixTable(
    "bdfglmnprtz: at bl iz > bb dd ff gg mm nn pp rr tt >"
  ).prepared()
  private static let derivations = SuffixTable(
    """
    ilmnrs: ogi >og li > tional >tion enci >ence anci >ance abli >able entli >ent izer ization \
    >ize ational ation ator >ate alism aliti alli >al fulness fulli >ful ousli ousness >ous \
    iveness iviti >ive biliti bli >ble lessli >less
    """
  ).prepared()
  private static let secondDerivations = SuffixTable(
    "eils: ative > tional >tion ational >ate alize >al icate iciti ical >ic ful ness >"
  ).prepared()
  private static let lastDerivations = SuffixTable(
    "ceilmnrst: ion > al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize >"
  ).prepared()
}

// MARK: - Regions

extension EnglishStemmer {
  /// Returns the end of the stems that would be mistaken for shorter ones.
  private static func longPrefix(of word: WordBuffer) -> Int? {
    for length in 5...6 where word.count >= length {
      if let prefix = word.suffix(in: longPrefixes, endingAt: length),
        prefix.start == 0
      {
        return length
      }
    }
    return nil
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y": true
    default: false
    }
  }

  /// Writes `Y` for each y that is a consonant: at the start and after a vowel.
  private static func markConsonantY(in word: inout WordBuffer) -> Bool {
    var isMarked = false
    var followsVowel = true
    var offset = 0
    while let letter = word.nextLetter(at: &offset) {
      if letter == "y", followsVowel {
        word.replaceByte(at: offset - 1, with: "Y")
        isMarked = true
        followsVowel = false
      } else {
        followsVowel = isVowel(letter)
      }
    }
    return isMarked
  }

  /// Returns whether a short syllable ends at an offset.
  private static func hasShortSyllable(_ word: WordBuffer, before end: Int) -> Bool {
    var offset = end
    guard let last = word.previousLetter(before: &offset), !isVowel(last),
      let vowel = word.previousLetter(before: &offset), isVowel(vowel)
    else { return false }
    guard let first = word.previousLetter(before: &offset) else { return true }
    return !isVowel(first) && last != "w" && last != "x" && last != "Y"
  }
}

// MARK: - Steps

extension EnglishStemmer {
  /// Step 0.
  private static func removePossessive(from word: inout WordBuffer) {
    if let suffix = word.suffix(in: possessives) { word.removeAll(from: suffix.start) }
  }

  /// Step 1a.
  private static func removePlural(from word: inout WordBuffer) {
    guard let suffix = word.suffix(in: plurals) else { return }
    switch suffix.group {
    case 0: word.replace(suffix)
    case 1:
      word.replace(suffix)
      if word.offset(ofLetter: 3) == nil { word.append("e") }
    case 2:
      // The vowel must not stand right before the s.
      var offset = suffix.start
      guard word.previousLetter(before: &offset) != nil else { return }
      if hasVowel(word, before: offset) { word.removeAll(from: suffix.start) }
    default: break
    }
  }

  /// Step 1b.
  private static func removeVerbEnding(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: verbEndings) else { return }
    if suffix.group == 0 {
      if suffix.start >= regions.r1 { word.replace(suffix) }
      return
    }
    guard hasVowel(word, before: suffix.start) else { return }
    word.replace(suffix)
    let stemEnd = word.suffix(in: verbStemEndings)
    if stemEnd?.group == 0 {
      word.append("e")
    } else if stemEnd != nil {
      word.removeLast()
    } else if word.count == regions.r1, hasShortSyllable(word, before: word.count) {
      word.append("e")
    }
  }

  /// Step 1c.
  private static func replaceFinalY(in word: inout WordBuffer) {
    var offset = word.count
    guard let last = word.previousLetter(before: &offset), last == "y" || last == "Y",
      let consonant = word.previousLetter(before: &offset), !isVowel(consonant), offset > 0
    else { return }
    word.replaceByte(at: word.count - 1, with: "i")
  }

  /// Step 2.
  private static func replaceDerivation(in word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: derivations), suffix.start >= regions.r1 else { return }
    switch suffix.group {
    case 0:
      guard word.letter(before: suffix.start) == "l" else { return }
    case 1:
      switch word.letter(before: suffix.start) {
      case "c", "d", "e", "g", "h", "k", "m", "n", "r", "t": break
      default: return
      }
    default: break
    }
    word.replace(suffix)
  }

  /// Step 3.
  private static func removeDerivation(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: secondDerivations) else { return }
    if suffix.start >= (suffix.group == 0 ? regions.r2 : regions.r1) { word.replace(suffix) }
  }

  /// Step 4.
  private static func removeLastDerivation(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: lastDerivations), suffix.start >= regions.r2 else { return }
    if suffix.group == 0 {
      let letter = word.letter(before: suffix.start)
      guard letter == "s" || letter == "t" else { return }
    }
    word.replace(suffix)
  }

  /// Step 5.
  private static func removeFinalE(from word: inout WordBuffer, _ regions: StemRegions) {
    let start = word.count - 1
    switch word.letter(before: word.count) {
    case "e":
      guard
        start >= regions.r2 || (start >= regions.r1 && !hasShortSyllable(word, before: start))
      else { return }
    case "l":
      guard start >= regions.r2, word.letter(before: start) == "l" else { return }
    default: return
    }
    word.removeAll(from: start)
  }

  private static func hasVowel(_ word: WordBuffer, before end: Int) -> Bool {
    var offset = end
    while let letter = word.previousLetter(before: &offset) {
      if isVowel(letter) { return true }
    }
    return false
  }
}
