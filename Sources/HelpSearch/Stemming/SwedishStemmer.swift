/// The Swedish stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/swedish/stemmer.html>; this is the algorithm
/// of libstemmer 2.2.
enum SwedishStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    var regions = StemRegions(of: word, isVowel)
    guard regions.keepThreeLetters(of: word) else { return }
    removeInflection(from: &word, regions.r1)
    if word.hasSuffix(in: "dnt: dd gd nn dt gt kt tt >", from: regions.r1) { word.removeLast() }
    if let suffix = word.suffix(in: "gst: lig ig els > löst >lös fullt >full", from: regions.r1) {
      word.replace(suffix)
    }
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "a", "e", "i", "o", "u", "y", "ä", "å", "ö": true
    default: false
    }
  }

  private static let inflections: SuffixTable = """
    adenrst: s > a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar \
    er heter or as arnas ernas ornas es ades andes ens arens hetens erns at andet het ast >
    """

  /// Step 1.
  private static func removeInflection(from word: inout WordBuffer, _ r1: Int) {
    guard let suffix = word.suffix(in: inflections, from: r1) else { return }
    if suffix.group == 0 {
      switch word.letter(before: suffix.start) {
      case "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "o", "p", "r", "t", "v", "y":
        break
      default: return
      }
    }
    word.replace(suffix)
  }
}
