/// The Portuguese stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/portuguese/stemmer.html>; this is the
/// algorithm of libstemmer 2.2. It writes `a~` for `ã`, so that the tilde counts as a consonant.
enum PortugueseStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    word.spellTildes()
    var regions = StemRegions(of: word, isVowel)
    regions.findRV(of: word, isVowel)

    if removeStandardSuffix(from: &word, regions) || removeVerbSuffix(from: &word, regions) {
      if word.hasSuffix(in: "i: ci >") { word.removeLast("i", ifFrom: regions.rv) }
    } else {
      word.replaceSuffix(in: "aiosáíó: os a i o á í ó >", ifFrom: regions.rv)
    }
    removeFinalE(from: &word, regions)
    word.joinTildes()
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "á", "é", "í", "ó", "ú", "â", "ê", "ô": true
    default: false
    }
  }

  private static let standardSuffixes: SuffixTable = """
    aelors: eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento \
    amentos imento imentos adora ador aça~o adoras adores aço~es ante antes ância > logia logias \
    >log uça~o uço~es >u ência ências >ente amente > mente > idade idades > iva ivo ivas ivos > \
    ira iras >ir
    """
  private static let verbSuffixes: SuffixTable = """
    aeimorsuá: ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei \
    arei erei irei am iam ariam eriam iriam aram eram iram avam em arem erem irem assem essem \
    issem ado ido ando endo indo ara~o era~o ira~o ar er ir as adas idas ias arias erias irias \
    arás aras erás eras irás avas es ardes erdes irdes ares eres ires asses esses isses astes \
    estes istes is ais eis íeis aríeis eríeis iríeis áreis areis éreis ereis íreis ireis ásseis \
    ésseis ísseis áveis ados idos ámos amos íamos aríamos eríamos iríamos áramos éramos íramos \
    ávamos emos aremos eremos iremos ássemos êssemos íssemos imos armos ermos irmos eu iu ou ira \
    iras >
    """
}

// MARK: - Steps

extension PortugueseStemmer {
  /// Step 1.
  private static func removeStandardSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: standardSuffixes) else { return false }
    let region =
      switch suffix.group {
      case 4: regions.r1
      case 8: regions.rv
      default: regions.r2
      }
    guard suffix.start >= region else { return false }
    if suffix.group == 8, !word.hasLetter("e", before: suffix.start) { return false }
    word.replace(suffix)
    switch suffix.group {
    case 4:
      guard let second = word.suffix(in: "cdsv: iv > os ic ad >"), second.start >= regions.r2 else {
        break
      }
      word.replace(second)
      if second.group == 0 { word.replaceSuffix(in: "t: at >", ifFrom: regions.r2) }
    case 5: word.replaceSuffix(in: "el: ante avel ível >", ifFrom: regions.r2)
    case 6: word.replaceSuffix(in: "clv: abil ic iv >", ifFrom: regions.r2)
    case 7: word.replaceSuffix(in: "t: at >", ifFrom: regions.r2)
    default: break
    }
    return true
  }

  /// Step 2.
  private static func removeVerbSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: verbSuffixes, from: regions.rv) else { return false }
    word.replace(suffix)
    return true
  }

  /// Step 5.
  private static func removeFinalE(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "eçéê: e é ê > ç >c") else { return }
    if suffix.group == 1 { return word.replace(suffix) }
    guard suffix.start >= regions.rv else { return }
    word.replace(suffix)
    if word.hasSuffix(in: "iu: gu ci >"), word.count - 1 >= regions.rv { word.removeLast() }
  }
}

extension WordBuffer {
  /// Writes `a~` and `o~` for `ã` and `õ`, which take as many bytes.
  fileprivate mutating func spellTildes() {
    var offset = 0
    while let letter = nextLetter(at: &offset) {
      if letter == "ã" || letter == "õ" {
        replaceByte(at: offset - 2, with: letter == "ã" ? "a" : "o")
        replaceByte(at: offset - 1, with: "~")
      }
    }
  }

  /// Undoes the spelling of the tildes that are left.
  fileprivate mutating func joinTildes() {
    var offset = 0
    while let letter = nextLetter(at: &offset) {
      guard letter == "a" || letter == "o" else { continue }
      var next = offset
      if nextLetter(at: &next) == "~" {
        replacePair(at: offset - 1, with: letter == "a" ? "ã" : "õ")
        offset = next
      }
    }
  }
}
