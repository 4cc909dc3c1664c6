/// The groups of words of an index that are searched for together.
struct Synonyms {
  /// A word or several words in a row, as stems; function words are left out.
  typealias Phrase = [[UInt8]]

  private var groups: [[Phrase]] = []

  /// Whether there are none.
  var isEmpty: Bool { groups.isEmpty }

  /// No synonyms.
  init() {}

  /// Reads the section of synonyms; `nil` if the bytes are no such section.
  init?(_ view: ByteView, language: SearchLanguage?, _ form: inout WordForm) {
    var reader = ByteReader(view)
    for _ in 0..<reader.partCount() {
      var group: [Phrase] = []
      for _ in 0..<reader.partCount() {
        let text = reader.string()
        var phrase: Phrase = []
        var tokenizer = Tokenizer(text)
        while tokenizer.next() {
          for part in tokenizer.wholes.isEmpty ? tokenizer.parts : tokenizer.wholes {
            form.assign(text, part)
            if FunctionWords.contains(form.surface, language: language) { continue }
            form.makeStem(language: language)
            phrase.append(form.stem)
          }
        }
        if !phrase.isEmpty { group.append(phrase) }
      }
      groups.append(group)
    }
    if reader.failed || !reader.isAtEnd { return nil }
  }

  /// Returns what may stand for a stem: the other words of its groups, each with its share of the
  /// phrase it is from, in 1/256.
  func alternatives(of stem: [UInt8]) -> [(stem: [UInt8], weight: Int)] {
    var found: [(stem: [UInt8], weight: Int)] = []
    for group in groups where group.contains([stem]) {
      for phrase in group where phrase != [stem] {
        for word in phrase where word != stem { found.append((word, 192 / phrase.count)) }
      }
    }
    return found
  }
}

extension SearchEngine {
  /// Adds the synonyms of a word to its term.
  mutating func addSynonyms(
    to term: inout QueryTerm, _ isComplete: inout Bool
  ) throws(SearchIndexError) {
    guard !synonyms.isEmpty, !term.isFunctionWord, term.phrase == nil, term.stems.count == 1
    else { return }
    var total = term.stems[0].entry.frequency
    for (stem, weight) in synonyms.alternatives(of: term.stems[0].bytes) {
      guard let entry = try entry(of: stem) else {
        isComplete = false
        continue
      }
      guard entry.frequency > 0, !term.stems.contains(where: { $0.bytes == stem }) else { continue }
      total += entry.frequency
      term.stems.append(
        QueryTerm.Stem(
          bytes: stem, entry: entry, weight: weight,
          positionHash: WordHash.position(of: stem)))
    }
    guard term.stems.count > 1 else { return }
    if term.stems[0].entry.frequency == 0 { term.stems.removeFirst() }
    term.inverseFrequency = FixedPoint.inverseFrequency(
      articles: memory.layout.articleCount, with: total)
  }
}
