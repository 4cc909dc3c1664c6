/// The Russian stemmer of the Snowball project.
///
/// Described at <https://snowballstem.org/algorithms/russian/stemmer.html>; this is the algorithm
/// of libstemmer 2.2.
enum RussianStemmer {
  /// Stems a word in lower case.
  static func stem(_ word: inout WordBuffer) {
    word.replaceLetters { $0 == "ё" ? "е" : $0 }
    // RV follows the first vowel. R2 is that of the other languages.
    guard let rv = word.offset(behindFirst: isVowel, from: 0) else { return }
    let regions = StemRegions(of: word, isVowel)

    if !removeGerund(from: &word, rv) {
      removeAny(of: "ья: ся сь >", from: &word, rv)
      _ =
        removeAdjectival(from: &word, rv) || removeVerbEnding(from: &word, rv)
        || removeAny(of: nounEndings, from: &word, rv)
    }
    word.removeLast("и", ifFrom: rv)
    if let suffix = word.suffix(in: "ть: ост ость >", from: rv), suffix.start >= regions.r2 {
      word.replace(suffix)
    }
    tidy(&word, rv)
  }

  private static func isVowel(_ letter: Letter) -> Bool {
    switch letter {
    case "а", "е", "и", "о", "у", "ы", "э", "ю", "я": true
    default: false
    }
  }

  private static let gerunds: SuffixTable = "виь: в вши вшись > ив ивши ившись ыв ывши ывшись >"
  private static let adjectives: SuffixTable = """
    еиймоухюя: ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою \
    ею >
    """
  private static let participles: SuffixTable = "мншщ: ем нн вш ющ щ > ивш ывш ующ >"
  private static let verbs: SuffixTable = """
    аеийлмнотыью: ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно > ила ыла ена ейте уйте ите \
    или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю >
    """
  private static let nounEndings: SuffixTable = """
    авеиймоухыьюя: а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах \
    иях ях ы ь ию ью ю ия ья я >
    """
}

// MARK: - Steps

extension RussianStemmer {
  @discardableResult
  private static func removeAny(of table: SuffixTable, from word: inout WordBuffer, _ rv: Int)
    -> Bool
  {
    guard let suffix = word.suffix(in: table, from: rv) else { return false }
    word.replace(suffix)
    return true
  }

  /// Removes the longest suffix of a table; those of the first group only behind а or я.
  private static func removeGrouped(_ table: SuffixTable, from word: inout WordBuffer, _ rv: Int)
    -> Bool
  {
    guard let suffix = word.suffix(in: table, from: rv) else { return false }
    if suffix.group == 0 {
      let letter = word.letter(before: suffix.start, from: rv)
      guard letter == "а" || letter == "я" else { return false }
    }
    word.replace(suffix)
    return true
  }

  private static func removeGerund(from word: inout WordBuffer, _ rv: Int) -> Bool {
    removeGrouped(gerunds, from: &word, rv)
  }

  private static func removeAdjectival(from word: inout WordBuffer, _ rv: Int) -> Bool {
    guard removeAny(of: adjectives, from: &word, rv) else { return false }
    _ = removeGrouped(participles, from: &word, rv)
    return true
  }

  private static func removeVerbEnding(from word: inout WordBuffer, _ rv: Int) -> Bool {
    removeGrouped(verbs, from: &word, rv)
  }

  /// Step 4.
  private static func tidy(_ word: inout WordBuffer, _ rv: Int) {
    if word.removeLast("ь", ifFrom: rv) { return }
    removeAny(of: "еш: ейш ейше >", from: &word, rv)
    if word.hasSuffix(in: "н: нн >", from: rv) { word.removeLast() }
  }
}
