/// The groups of words of an index that are searched for together.
struct Synonyms {
  /// A word or several words in a row, as stems; function words are left out.
  typealias Phrase = List<List<UInt8>>

  private var groups = List<List<Phrase>>()

  /// Whether there are none.
  var isEmpty: Bool { groups.count == 0 }

  /// No synonyms.
  init() {}

  /// Reads the section of synonyms; `nil` if the bytes are no such section.
  init?(_ view: ByteView, language: SearchLanguage?, _ form: inout WordForm) {
    var reader = ByteReader(view)
    for _ in 0..<reader.partCount() {
      var group = List<Phrase>()
      for _ in 0..<reader.partCount() {
        let text = reader.string()
        var phrase = Phrase()
        var tokenizer = Tokenizer(text)
        while tokenizer.next() {
          let pieces = tokenizer.wholes.count == 0 ? tokenizer.parts : tokenizer.wholes
          for index in 0..<pieces.count {
            form.assign(text, pieces[index])
            if FunctionWords.contains(form.surface, language: language) { continue }
            form.makeStem(language: language)
            phrase.append(form.stem.copy())
          }
        }
        if phrase.count > 0 { group.append(phrase) }
      }
      groups.append(group)
    }
    if reader.failed || !reader.isAtEnd { return nil }
  }

  /// Returns what may stand for a stem: the other words of its groups, each with its share of the
  /// phrase it is from, in 1/256.
  func alternatives(of stem: List<UInt8>) -> List<(stem: List<UInt8>, weight: Int)> {
    var found = List<(stem: List<UInt8>, weight: Int)>()
    for index in 0..<groups.count {
      let group = groups[index]
      var isMember = false
      for number in 0..<group.count where isWord(group[number], stem) { isMember = true }
      if !isMember { continue }
      for number in 0..<group.count {
        let phrase = group[number]
        for place in 0..<phrase.count where phrase[place] != stem {
          found.append((phrase[place], 192 / phrase.count))
        }
      }
    }
    return found
  }

  /// Whether a phrase is a certain word.
  private func isWord(_ phrase: Phrase, _ stem: List<UInt8>) -> Bool {
    phrase.count == 1 && phrase[0] == stem
  }
}

extension SearchEngine {
  /// Adds the synonyms of a word to its term.
  mutating func addSynonyms(to term: inout QueryTerm) {
    guard !synonyms.isEmpty, !term.isFunctionWord, term.phrase == nil, term.others.count == 0
    else { return }
    var total = term.stem.entry.frequency
    let alternatives = synonyms.alternatives(of: term.stem.bytes)
    for index in 0..<alternatives.count {
      let (stem, weight) = alternatives[index]
      guard let entry = entry(of: stem), entry.frequency > 0 else { continue }
      if term.has(stem) { continue }
      total += entry.frequency
      term.others.append(
        QueryTerm.Stem(
          bytes: stem, entry: entry, weight: weight,
          positionHash: WordHash.position(of: stem)))
    }
    guard term.others.count > 0 else { return }
    if term.stem.entry.frequency == 0 {
      term.stem = term.others[term.others.count - 1]
      term.others.removeLast()
    }
    term.inverseFrequency = inverseFrequency.weight(ofTermIn: total)
  }
}
