/// The French stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/french/stemmer.html>; this is the algorithm of
/// libstemmer 2.2.
enum FrenchStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    markConsonants(in: &word)
    var regions = StemRegions(of: word, isVowel)
    regions.rv = startOfRV(in: word)

    if removeStandardSuffix(from: &word, regions) || removeIVerbSuffix(from: &word, regions)
      || removeVerbSuffix(from: &word, regions)
    {
      if let suffix = word.suffix(in: "Yç: Y >i ç >c") { word.replace(suffix) }
    } else {
      removeResidue(from: &word, regions)
    }
    if word.hasSuffix(in: "lnt: enn onn ett ell eill >") { word.removeLast() }
    removeAccent(from: &word)
    unmarkConsonants(in: &word)
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "â", "à", "ë", "é", "ê", "è", "ï", "î", "ô", "û", "ù": true
    default: false
    }
  }

  private static let standardSuffixes: SuffixTable = """
    efnrstxé: ance iqUe isme able iste eux ances iqUes ismes ables istes > atrice ateur ation \
    atrices ateurs ations > logie logies >log usion ution usions utions >u ence ences >ent ement \
    ements > ité ités > if ive ifs ives > eaux >eau aux >al euse euses > issement issements > \
    amment >ant emment >ent ment ments >
    """
  private static let iVerbSuffixes: SuffixTable = """
    aeirstz: îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions \
    irons iront is issaIent issais issait issant issante issantes issants isse issent isses issez \
    issiez issions issons it >
    """
  private static let verbSuffixes: SuffixTable = """
    aeirstzé: ions > é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions \
    erons eront ez iez > âmes ât âtes a ai aIent ais ait ant ante antes ants as asse assent asses \
    assiez assions >
    """
}

// MARK: - Marks and regions

extension FrenchStemmer {
  /// Writes capitals for vowels that count as consonants.
  ///
  /// They are u and i between vowels, y beside one, and the u of `qu`. A diaeresis is written as H
  /// in front of the plain letter.
  private static func markConsonants(in word: inout WordBuffer) {
    var offset = 0
    while true {
      let start = offset
      guard let letter = word.nextLetter(at: &offset) else { return }
      if isVowel(letter) { markConsonant(at: offset, behindVowelIn: &word) }
      var next = offset
      let following = word.nextLetter(at: &next)
      switch letter {
      case "ë", "ï":
        word.replaceByte(at: start, with: "H")
        word.replaceByte(at: start + 1, with: letter == "ë" ? "e" : "i")
        // The plain letter is a vowel itself.
        offset = start + 1
      case "y": if let following, isVowel(following) { word.replaceByte(at: start, with: "Y") }
      case "q": if following == "u" { word.replaceByte(at: offset, with: "U") }
      default: break
      }
    }
  }

  private static func markConsonant(at start: Int, behindVowelIn word: inout WordBuffer) {
    var offset = start
    guard let letter = word.nextLetter(at: &offset) else { return }
    if letter == "y" { return word.replaceByte(at: start, with: "Y") }
    guard letter == "u" || letter == "i", let following = word.nextLetter(at: &offset),
      isVowel(following)
    else { return }
    word.replaceByte(at: start, with: letter == "u" ? "U" : "I")
  }

  private static func unmarkConsonants(in word: inout WordBuffer) {
    var followsH = false
    word.replaceLetters { letter in
      defer { followsH = letter == "H" }
      switch letter {
      case "I": return "i"
      case "U": return "u"
      case "Y": return "y"
      case "H": return nil
      case "e" where followsH: return "ë"
      case "i" where followsH: return "ï"
      default: return letter
      }
    }
  }

  /// Returns the start of RV: behind the third letter if the word starts with two vowels, else
  /// behind the first vowel that is not its first letter.
  private static func startOfRV(in word: WordBuffer) -> Int {
    var offset = 0
    guard let first = word.nextLetter(at: &offset) else { return word.count }
    var next = offset
    if let second = word.nextLetter(at: &next), isVowel(first), isVowel(second),
      word.nextLetter(at: &next) != nil
    {
      return next
    }
    if word.hasSuffix(in: "lpr: par col tap >", endingAt: min(3, word.count)) { return 3 }
    return word.offset(behindFirst: isVowel, from: offset) ?? word.count
  }
}

// MARK: - Steps

extension FrenchStemmer {
  /// Step 1.
  ///
  /// - Returns: Whether the word had a suffix that takes the place of a verb ending.
  private static func removeStandardSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: standardSuffixes) else { return false }
    let before = word.letter(before: suffix.start)
    switch suffix.group {
    case 8: break
    case 5, 12, 13: guard suffix.start >= regions.rv else { return false }
    case 9: guard suffix.start >= regions.r1 else { return false }
    case 10: return removeEus(suffix, from: &word, regions)
    case 11:
      guard suffix.start >= regions.r1, let before, !isVowel(before) else { return false }
    case 14:
      var vowelStart = suffix.start
      guard let vowel = word.previousLetter(before: &vowelStart), isVowel(vowel),
        vowelStart >= regions.rv
      else { return false }
    default: guard suffix.start >= regions.r2 else { return false }
    }
    word.replace(suffix)
    switch suffix.group {
    case 1: removeIc(from: &word, regions)
    case 5: removeBeforeEment(from: &word, regions)
    case 6: removeBeforeIté(from: &word, regions)
    case 7:
      if word.replaceSuffix(in: "t: at >", ifFrom: regions.r2) { removeIc(from: &word, regions) }
    case 12, 13, 14: return false
    default: break
    }
    return true
  }

  private static func removeIc(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "c: ic >iqU") else { return }
    if suffix.start >= regions.r2 {
      word.removeAll(from: suffix.start)
    } else {
      word.replace(suffix)
    }
  }

  private static func removeEus(
    _ suffix: SuffixTable.Match, from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard suffix.start >= regions.r1 else { return false }
    word.replace(suffix)
    if suffix.start < regions.r2 {
      word.append("e")
      word.append("u")
      word.append("x")
    }
    return true
  }

  private static func removeBeforeEment(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "Ulrsv: iv > eus > abl iqU > ièr Ièr >i") else { return }
    switch suffix.group {
    case 0:
      if suffix.start >= regions.r2 {
        word.replace(suffix)
        word.replaceSuffix(in: "t: at >", ifFrom: regions.r2)
      }
    case 1: _ = removeEus(suffix, from: &word, regions)
    case 2: if suffix.start >= regions.r2 { word.replace(suffix) }
    default: if suffix.start >= regions.rv { word.replace(suffix) }
    }
  }

  private static func removeBeforeIté(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "clv: abil >abl iv > ic >") else { return }
    switch suffix.group {
    case 0:
      if suffix.start >= regions.r2 {
        word.removeAll(from: suffix.start)
      } else {
        word.replace(suffix)
      }
    case 1: if suffix.start >= regions.r2 { word.replace(suffix) }
    default: removeIc(from: &word, regions)
    }
  }

  /// Step 2a.
  private static func removeIVerbSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: iVerbSuffixes, from: regions.rv),
      let before = word.letter(before: suffix.start, from: regions.rv), !isVowel(before),
      before != "H"
    else { return false }
    word.replace(suffix)
    return true
  }

  /// Step 2b.
  private static func removeVerbSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: verbSuffixes, from: regions.rv) else { return false }
    if suffix.group == 0, suffix.start < regions.r2 { return false }
    word.replace(suffix)
    if suffix.group == 2 { word.removeLast("e", ifFrom: regions.rv) }
    return true
  }

  /// Step 4.
  private static func removeResidue(from word: inout WordBuffer, _ regions: StemRegions) {
    if word.hasSuffix(in: "s: s >") {
      switch word.letter(before: word.count - 1) {
      case "a", "o", "u", "è", "s", nil: break
      case "i": if word.hasSuffix(in: "s: His >") { word.removeLast() }
      default: word.removeLast()
      }
    }
    guard let suffix = word.suffix(in: "enr: ion > ier ière Ier Ière >i e >", from: regions.rv)
    else {
      return
    }
    if suffix.group == 0 {
      let before = word.letter(before: suffix.start, from: regions.rv)
      guard suffix.start >= regions.r2, before == "s" || before == "t" else { return }
    }
    word.replace(suffix)
  }

  /// Step 6.
  private static func removeAccent(from word: inout WordBuffer) {
    var offset = word.count
    while let letter = word.previousLetter(before: &offset) {
      if letter == "é" || letter == "è" {
        if word.count > offset + 2 { word.replaceLongLetter(at: offset, with: "e") }
        return
      }
      if isVowel(letter) { return }
    }
  }
}
