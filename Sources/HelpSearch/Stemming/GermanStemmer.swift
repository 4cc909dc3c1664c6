/// The German stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/german/stemmer.html>; this is the algorithm of
/// libstemmer 2.2.
enum GermanStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    word.replaceSharpS()
    word.markConsonants(between: isVowel) { letter in
      letter == "u" ? "U" : letter == "y" ? "Y" : nil
    }
    var regions = StemRegions(of: word, isVowel)
    if regions.keepThreeLetters(of: word) {
      removeInflection(from: &word, regions)
      removeComparison(from: &word, regions)
      removeDerivation(from: &word, regions)
    }
    word.replaceLetters { letter in
      switch letter {
      case "Y": "y"
      case "U", "ü": "u"
      case "ä": "a"
      case "ö": "o"
      default: letter
      }
    }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "ä", "ö", "ü": true
    default: false
    }
  }

  /// Step 1.
  private static func removeInflection(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "emnrs: em ern er > e en es > s >"),
      suffix.start >= regions.r1
    else { return }
    if suffix.group == 2, !isSEnding(word.letter(before: suffix.start)) { return }
    word.replace(suffix)
    if suffix.group == 1, word.hasSuffix(in: "s: niss >") { word.removeLast() }
  }

  /// Step 2.
  private static func removeComparison(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "nrt: en er est > st >"), suffix.start >= regions.r1 else {
      return
    }
    if suffix.group == 1 {
      let ending = word.letter(before: suffix.start)
      guard isSEnding(ending), ending != "r", let least = word.offset(ofLetter: 4),
        suffix.start >= least
      else { return }
    }
    word.replace(suffix)
  }

  /// Returns whether the ending s is removed behind a letter.
  private static func isSEnding(_ letter: Letter?) -> Bool {
    switch letter {
    case "b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "t": true
    default: false
    }
  }

  /// Step 3.
  private static func removeDerivation(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "dghkt: end ung > ig ik isch > lich heit > keit >"),
      suffix.start >= regions.r2
    else { return }
    if suffix.group == 1, word.hasLetter("e", before: suffix.start) { return }
    word.replace(suffix)
    switch suffix.group {
    case 0:
      if let second = word.suffix(in: "g: ig >"), second.start >= regions.r2,
        !word.hasLetter("e", before: second.start)
      {
        word.replace(second)
      }
    case 2: word.replaceSuffix(in: "nr: er en >", ifFrom: regions.r1)
    case 3: word.replaceSuffix(in: "gh: lich ig >", ifFrom: regions.r2)
    default: break
    }
  }
}

extension WordBuffer {
  /// Writes `ss` for `ß`, which takes as many bytes.
  fileprivate mutating func replaceSharpS() {
    var offset = 0
    while let letter = nextLetter(at: &offset) {
      if letter == "ß" {
        replaceByte(at: offset - 2, with: "s")
        replaceByte(at: offset - 1, with: "s")
      }
    }
  }
}
