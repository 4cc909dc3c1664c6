/// The Italian stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/italian/stemmer.html>; this is the algorithm
/// of libstemmer 2.2.
enum ItalianStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    markVowels(in: &word)
    var regions = StemRegions(of: word, isVowel)
    regions.findRV(of: word, isVowel)

    removePronoun(from: &word, regions)
    if !removeStandardSuffix(from: &word, regions),
      let suffix = word.suffix(in: verbSuffixes, from: regions.rv)
    {
      word.replace(suffix)
    }
    removeFinalVowel(from: &word, regions)
    word.replaceLetters { $0 == "I" ? "i" : $0 == "U" ? "u" : $0 }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "à", "è", "ì", "ò", "ù": true
    default: false
    }
  }

  /// Writes grave accents for acute ones, and capitals for vowels that count as consonants.
  private static func markVowels(in word: inout WordBuffer) {
    var followsQ = false
    word.replaceLetters { letter in
      defer { followsQ = letter == "q" }
      switch letter {
      case "á": return "à"
      case "é": return "è"
      case "í": return "ì"
      case "ó": return "ò"
      case "ú": return "ù"
      case "u": return followsQ ? "U" : "u"
      default: return letter
      }
    }
    word.markConsonants(between: isVowel) { letter in
      letter == "u" ? "U" : letter == "i" ? "I" : nil
    }
  }

  private static let pronouns: SuffixTable = """
    aeio: ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele \
    meli melo mene tela tele teli telo tene cela cele celi celo cene vela vele veli velo vene >
    """
  private static let standardSuffixes: SuffixTable = """
    aeioàèì: anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti \
    istà istè istì oso osi osa ose mente atrice atrici ante anti > azione azioni atore atori > \
    logia logie >log uzione uzioni usione usioni >u enza enze >ente amento amenti imento imenti > \
    amente > ità > ivo ivi iva ive >
    """
  private static let verbSuffixes: SuffixTable = """
    aeioràò: ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano \
    avate avi avo emmo enda ende endi endo erà erai eranno ere erebbe erebbero erei eremmo eremo \
    ereste eresti erete erò erono essero ete eva evamo evano evate evi evo Yamo iamo immo irà \
    irai iranno ire irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano \
    isce isci isco iscono issero ita ite iti ito iva ivamo ivano ivate ivi ivo ono uta ute uti \
    uto ar ir >
    """
}

// MARK: - Steps

extension ItalianStemmer {
  /// Step 0.
  private static func removePronoun(from word: inout WordBuffer, _ regions: StemRegions) {
    guard let pronoun = word.suffix(in: pronouns),
      let carrier = word.suffix(in: "or: ando endo > ar er ir >", endingAt: pronoun.start),
      carrier.start >= regions.rv
    else { return }
    word.replace(pronoun)
    if carrier.group == 1 { word.append("e") }
  }

  /// Step 1.
  private static func removeStandardSuffix(
    from word: inout WordBuffer, _ regions: StemRegions
  ) -> Bool {
    guard let suffix = word.suffix(in: standardSuffixes) else { return false }
    let region =
      switch suffix.group {
      case 5: regions.rv
      case 6: regions.r1
      default: regions.r2
      }
    guard suffix.start >= region else { return false }
    word.replace(suffix)
    switch suffix.group {
    case 1: word.replaceSuffix(in: "c: ic >", ifFrom: regions.r2)
    case 6:
      guard let second = word.suffix(in: "clsv: iv > os ic abil >"), second.start >= regions.r2
      else {
        break
      }
      word.replace(second)
      if second.group == 0 { word.replaceSuffix(in: "t: at >", ifFrom: regions.r2) }
    case 7: word.replaceSuffix(in: "clv: abil ic iv >", ifFrom: regions.r2)
    case 8:
      if word.replaceSuffix(in: "t: at >", ifFrom: regions.r2) {
        word.replaceSuffix(in: "c: ic >", ifFrom: regions.r2)
      }
    default: break
    }
    return true
  }

  /// Step 3.
  private static func removeFinalVowel(from word: inout WordBuffer, _ regions: StemRegions) {
    if word.replaceSuffix(in: "aeioàèìò: a e i o à è ì ò >", ifFrom: regions.rv) {
      word.removeLast("i", ifFrom: regions.rv)
    }
    if word.hasSuffix(in: "h: ch gh >", from: regions.rv) { word.removeLast() }
  }
}
