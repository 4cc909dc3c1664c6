/// The Dutch stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/dutch/stemmer.html>; this is the algorithm of
/// libstemmer 2.2.
enum DutchStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    word.replaceLetters { letter in
      switch letter {
      case "ä", "á": "a"
      case "ë", "é": "e"
      case "ï", "í": "i"
      case "ö", "ó": "o"
      case "ü", "ú": "u"
      default: letter
      }
    }
    markConsonants(in: &word)
    var regions = StemRegions(of: word, isVowel)
    if regions.r1 < 3 { regions.r1 = 3 }

    removePlural(from: &word, regions)
    let hadFinalE = removeFinalE(from: &word, regions)
    removeHeid(from: &word, regions)
    removeDerivation(from: &word, regions, hadFinalE: hadFinalE)
    undoubleVowel(in: &word)
    word.replaceLetters { $0 == "Y" ? "y" : $0 == "I" ? "i" : $0 }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "è": true
    default: false
    }
  }

  /// Writes `I` for an i between vowels, and `Y` for a y at the start and behind a vowel.
  private static func markConsonants(in word: inout WordBuffer) {
    var offset = 0
    var followsVowel = false
    while let letter = word.nextLetter(at: &offset) {
      var next = offset
      if letter == "y", followsVowel || offset == 1 {
        word.replaceByte(at: offset - 1, with: "Y")
        followsVowel = false
      } else if letter == "i", followsVowel, let following = word.nextLetter(at: &next),
        isVowel(following)
      {
        word.replaceByte(at: offset - 1, with: "I")
        followsVowel = false
      } else {
        followsVowel = isVowel(letter)
      }
    }
  }

  /// Returns whether a consonant ends at an offset.
  private static func hasConsonant(_ word: WordBuffer, before offset: Int) -> Bool {
    guard let letter = word.letter(before: offset) else { return false }
    return !isVowel(letter)
  }

  /// Step 1.
  private static func removePlural(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "ens: heden >heid en ene > s se >") else { return }
    switch suffix.group {
    case 0: if suffix.start >= regions.r1 { word.replace(suffix) }
    case 1: removeEn(suffix, from: &word, regions)
    default:
      guard suffix.start >= regions.r1, hasConsonant(word, before: suffix.start),
        !word.hasLetter("j", before: suffix.start)
      else { return }
      word.replace(suffix)
    }
  }

  private static func removeEn(
    _ suffix: SuffixTable.Match, from word: inout WordBuffer, _ regions: StemRegions
  ) {
    guard suffix.start >= regions.r1, hasConsonant(word, before: suffix.start),
      !word.hasSuffix(in: "m: gem >", endingAt: suffix.start)
    else { return }
    word.replace(suffix)
    undoubleConsonant(in: &word)
  }

  private static func undoubleConsonant(in word: inout WordBuffer) {
    if word.hasSuffix(in: "dkt: kk dd tt >") { word.removeLast() }
  }

  /// Step 2.
  private static func removeFinalE(from word: inout WordBuffer, _ regions: StemRegions) -> Bool {
    guard word.hasLetter("e", before: word.count), word.count - 1 >= regions.r1,
      hasConsonant(word, before: word.count - 1)
    else { return false }
    word.removeLast()
    undoubleConsonant(in: &word)
    return true
  }

  /// Step 3a.
  private static func removeHeid(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "d: heid >"), suffix.start >= regions.r2,
      !word.hasLetter("c", before: suffix.start)
    else { return }
    word.replace(suffix)
    if let plural = word.suffix(in: "n: en >") { removeEn(plural, from: &word, regions) }
  }

  /// Step 3b.
  private static func removeDerivation(
    from word: inout WordBuffer, _ regions: StemRegions, hadFinalE: Bool
  ) {
    guard let suffix = word.suffix(in: "dgkr: end ing > ig > lijk > baar > bar >"),
      suffix.start >= regions.r2
    else { return }
    switch suffix.group {
    case 0:
      word.replace(suffix)
      if !removeIg(from: &word, regions) { undoubleConsonant(in: &word) }
    case 1: _ = removeIg(from: &word, regions)
    case 2:
      word.replace(suffix)
      _ = removeFinalE(from: &word, regions)
    case 3: word.replace(suffix)
    default: if hadFinalE { word.replace(suffix) }
    }
  }

  private static func removeIg(from word: inout WordBuffer, _ regions: StemRegions) -> Bool {
    guard let suffix = word.suffix(in: "g: ig >"), suffix.start >= regions.r2,
      !word.hasLetter("e", before: suffix.start)
    else { return false }
    word.replace(suffix)
    return true
  }

  /// Step 4: `maan` becomes `man`, so that it meets `manen`.
  private static func undoubleVowel(in word: inout WordBuffer) {
    var offset = word.count
    guard let last = word.previousLetter(before: &offset), !isVowel(last), last != "I",
      let pair = word.suffix(in: "aeou: aa ee oo uu >", endingAt: offset),
      hasConsonant(word, before: pair.start)
    else { return }
    word.removeByte(at: offset - 1)
  }
}
