import Testing

@testable import HelpSearch

@Suite struct StemmerTests {
  /// The number of words in each vocabulary of libstemmer 2.2, without empty lines.
  private static let vocabularySizes: [SearchLanguage: Int] = [
    .english: 29417, .german: 35033, .french: 20805, .spanish: 28377, .italian: 35494,
    .portuguese: 32016, .dutch: 45669, .swedish: 30623, .russian: 49785,
  ]

  @Test(arguments: SearchLanguage.allCases)
  func stemsTheSampleOfEachLanguage(_ language: SearchLanguage) throws {
    let sample = try StemmingPairs(sampleOf: language)
    #expect(sample.pairs.count > 90)
    #expect(sample.failures(in: language) == [])
  }

  @Test(
    .enabled(if: StemmingPairs.haveVocabularies, "needs Debian's snowball-data"),
    arguments: SearchLanguage.allCases)
  func stemsTheWholePublishedVocabulary(_ language: SearchLanguage) throws {
    let vocabulary = try StemmingPairs(vocabularyOf: language)
    #expect(vocabulary.pairs.count == Self.vocabularySizes[language])
    #expect(vocabulary.failures(in: language).prefix(10).map { $0 } == [])
  }

  @Test func aBufferServesForManyWords() {
    var buffer = WordBuffer()
    for (word, stem) in [("generalizations", "general"), ("s", "s"), ("", ""), ("dogs", "dog")] {
      buffer.assign(Array(word.utf8))
      Stemmer.stem(&buffer, language: .english)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == stem)
    }
  }

  /// A table finds the same suffixes as text and as numbers.
  @Test func preparedTablesFindTheSameSuffixes() {
    let tables: [SuffixTable] = [
      "ilmnrs: ogi >og li > tional >tion ization >ize ational ation ator >ate fulness >ful",
      "sé: s > és és's és >e lesslessé >less", "s: es s >",
      // Too long for a number, and too many for the bits of one.
      "y: ily abilitatily >", SuffixTable(stringLiteral: Self.manySuffixes),
    ]
    var random = SplitMix(state: 21)
    let pieces = ["s", "li", "ogi", "tional", "ation", "é", "less", "y", "ily", "ful", "ness", "a"]
    for table in tables {
      let prepared = table.prepared()
      for _ in 0..<2_000 {
        let word = (0...random.index(below: 4)).map { _ in
          Array(pieces[random.index(below: pieces.count)].utf8)
        }.joined()
        let bytes = Array(word)
        let end = random.index(below: bytes.count + 1)
        let limit = random.index(below: bytes.count + 1)
        let match = table.longestMatch(in: bytes, endingAt: end, from: limit)
        let other = prepared.longestMatch(in: bytes, endingAt: end, from: limit)
        #expect(match?.start == other?.start && match?.group == other?.group)
        var replaced: [[UInt8]] = [[], []]
        match?.appendReplacement(to: &replaced[0])
        other?.appendReplacement(to: &replaced[1])
        #expect(replaced[0] == replaced[1])
      }
    }
  }

  private static let manySuffixes: StaticString = """
    s: as bs cs ds es fs gs hs is js ks ls ms ns os ps qs rs ss ts us vs ws xs ys zs aas bas cas \
    das eas fas gas has ias jas kas las mas nas oas pas qas ras sas tas uas vas was xas yas zas \
    aes bes ces des ees fes ges hes ies jes kes les mes >x
    """

  /// Snippets look for a stem only where a word starts like it.
  @Test(arguments: SearchLanguage.allCases)
  func noStemmerChangesTheFirstTwoPlainLetters(_ language: SearchLanguage) throws {
    var pairs = try StemmingPairs(sampleOf: language).pairs
    if StemmingPairs.haveVocabularies {
      pairs += try StemmingPairs(vocabularyOf: language).pairs
    }
    let changed = pairs.filter { word, stem in
      let (word, stem) = (Array(word.utf8), Array(stem.utf8))
      guard stem.count >= 4, word[0] < 0x80, word[1] < 0x80 else { return false }
      return word[0] != stem[0] || word[1] != stem[1]
    }
    #expect(changed.map(\.word).prefix(10) == [])
  }

  /// Whatever a word is made of, its stem is at most as long, and no language traps.
  @Test(arguments: SearchLanguage.allCases)
  func takesAnyBytes(_ language: SearchLanguage) {
    var random = SystemRandomNumberGenerator()
    let endings = ["'s", "ational", "issement", "ándose", "heden", "ившись", "a~", "ß", "日本", "é"]
      .map { Array($0.utf8) }
    var buffer = WordBuffer()
    for _ in 0..<5_000 {
      var word = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      word += endings[Int.random(in: 0..<endings.count, using: &random)]
      if Bool.random(using: &random) { word.removeLast() }
      buffer.assign(word)
      Stemmer.stem(&buffer, language: language)
      #expect(buffer.bytes.count <= word.count + 1, "\(word)")
    }
  }

  @Test(
    arguments: [
      ("en", .english), ("en-GB", .english), ("PT_br", .portuguese), ("de", .german), ("e", nil),
      ("", nil), ("eng", nil), ("ja", nil), ("ru-Latn-RU", .russian), ("nl", .dutch),
      ("sv-SE", .swedish), ("fr", .french), ("es-419", .spanish), ("it", .italian),
    ] as [(String, SearchLanguage?)])
  func findsTheLanguageOfATag(_ tag: String, _ language: SearchLanguage?) {
    #expect(SearchLanguage(tag: Array(tag.utf8).span) == language)
  }
}
