/// The Spanish stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/spanish/stemmer.html>; this is the algorithm
/// of libstemmer 2.2.
enum SpanishStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    var regions = StemRegions(of: word, isVowel)
    regions.findRV(of: word, isVowel)

    removePronoun(from: &word, regions)
    if !removeStandardSuffix(from: &word, regions), !removeYVerbSuffix(from: &word, regions) {
      removeVerbSuffix(from: &word, regions)
    }
    removeResidue(from: &word, regions)
    word.replaceLetters { letter in
      switch letter {
      case "á": "a"
      case "é": "e"
      case "í": "i"
      case "ó": "o"
      case "ú": "u"
      default: letter
      }
    }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "á", "é", "í", "ó", "ú", "ü": true
    default: false
    }
  }

  private static let pronouns: SuffixTable = """
    aeos: me se sela selo selas selos la le lo las les los nos >
    """
  private static let pronounCarriers: SuffixTable = """
    or: ando iendo ar er ir > yendo > iéndo >iendo ándo >ando ár >ar ér >er ír >ir
    """
  private static let standardSuffixes: SuffixTable = """
    adenors: anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa \
    osos osas amiento amientos imiento imientos > adora ador ación adoras adores aciones ante \
    antes ancia ancias > logía logías >log ución uciones >u encia encias >ente amente > mente > \
    idad idades > iva ivo ivas ivos >
    """
  private static let yVerbSuffixes: SuffixTable = """
    aenosó: ya ye yan yen yeron yendo yo yó yas yes yais yamos >
    """
  private static let verbSuffixes: SuffixTable = """
    adenorsáéó: en es éis emos > arían arías arán arás aríais aría aréis aríamos aremos ará aré \
    erían erías erán erás eríais ería eréis eríamos eremos erá eré irían irías irán irás iríais \
    iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste iste an aban \
    ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías \
    aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos \
    amos ábamos íamos imos áramos iéramos iésemos ásemos >
    """
}

// MARK: - Steps

extension SpanishStemmer {
  /// Step 0.
  private static func removePronoun(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let pronoun = word.suffix(in: pronouns),
      let carrier = word.suffix(in: pronounCarriers, endingAt: pronoun.start),
      carrier.start >= regions.rv
    else { return }
    switch carrier.group {
    case 0: word.replace(pronoun)
    case 1: if word.hasLetter("u", before: carrier.start) { word.replace(pronoun) }
    default: word.replace(carrier)
    }
  }

  /// Step 1.
  private static func removeStandardSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: standardSuffixes),
      suffix.start >= (suffix.group == 5 ? regions.r1 : regions.r2)
    else { return false }
    word.replace(suffix)
    switch suffix.group {
    case 1: word.replaceSuffix(in: "c: ic >", ifFrom: regions.r2)
    case 5:
      guard let second = word.suffix(in: "cdsv: iv > os ic ad >"), second.start >= regions.r2 else {
        break
      }
      word.replace(second)
      if second.group == 0 { word.replaceSuffix(in: "t: at >", ifFrom: regions.r2) }
    case 6: word.replaceSuffix(in: "e: ante able ible >", ifFrom: regions.r2)
    case 7: word.replaceSuffix(in: "clv: abil ic iv >", ifFrom: regions.r2)
    case 8: word.replaceSuffix(in: "t: at >", ifFrom: regions.r2)
    default: break
    }
    return true
  }

  /// Step 2a.
  private static func removeYVerbSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: yVerbSuffixes, from: regions.rv),
      word.hasLetter("u", before: suffix.start)
    else { return false }
    word.replace(suffix)
    return true
  }

  /// Step 2b.
  private static func removeVerbSuffix(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: verbSuffixes, from: regions.rv) else { return }
    word.replace(suffix)
    if suffix.group == 0, word.hasSuffix(in: "u: gu >") { word.removeLast() }
  }

  /// Step 3.
  private static func removeResidue(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let suffix = word.suffix(in: "aeosáéíó: e é > os a o á í ó >"), suffix.start >= regions.rv
    else {
      return
    }
    word.replace(suffix)
    if suffix.group == 0, word.hasSuffix(in: "u: gu >") { word.removeLast("u", ifFrom: regions.rv) }
  }
}
