#if HELP_SEARCH_BROWSER
/// Looks words up in the list of function words: queries are short, and so shall be the module.
struct FunctionWordFilter {
  private let language: SearchLanguage?

  init(_ language: SearchLanguage?) { self.language = language }

  /// Returns whether a word is a function word.
  func contains(_ word: List<UInt8>) -> Bool {
    FunctionWords.contains(word, language: language)
  }
}
#else
/// Finds function words by their hashes instead of going through their list.
struct FunctionWordFilter {
  /// Where a word is in the list.
  private struct Word {
    var hash: UInt32
    var start: Int32
    var end: Int32
  }

  /// The bits of a hash that choose the place of a word.
  private static let width: UInt32 = 9
  private let list: StaticString
  /// Each word at the place that its hash chooses or, where others are, behind them.
  private var words: List<Word>
  private static let none = Word(hash: 0, start: 0, end: 0)

  /// Takes the function words of a language.
  init(_ language: SearchLanguage?) {
    list = language.map { FunctionWords.words(of: $0) } ?? ""
    words = List<Word>(repeating: Self.none, count: 1 << Int(Self.width))
    var word = List<UInt8>()
    var count = 0
    for index in 0...list.utf8CodeUnitCount {
      // SAFETY: the index is below the count of the literal's bytes.
      let byte = unsafe index < list.utf8CodeUnitCount ? list.utf8Start[index] : 0x20
      if byte != 0x20 {
        word.append(byte)
        continue
      }
      // A place stays free, so that a search for what is not there ends.
      if word.count > 0, count < words.count - 1 {
        count += 1
        let hash = WordHash.value(of: word)
        words[place(of: hash) { _ in false }] = Word(
          hash: hash, start: Int32(index - word.count), end: Int32(index))
      }
      word.removeAll(keepingCapacity: true)
    }
  }

  /// Returns the place of the first word with a hash that is the one looked for, or a free place.
  @inline(__always)
  private func place(of hash: UInt32, _ isMatch: (Word) -> Bool) -> Int {
    var place = Int(hash &>> (32 - Self.width))
    while words[place].end > 0, words[place].hash != hash || !isMatch(words[place]) {
      place = (place &+ 1) & (words.count &- 1)
    }
    return place
  }

  /// Returns whether a word is a function word, as ``FunctionWords`` does.
  func contains(_ word: List<UInt8>) -> Bool {
    let place = place(of: WordHash.value(of: word)) { known in
      guard word.count == Int(known.end &- known.start) else { return false }
      // SAFETY: the places of words are within the literal.
      for index in 0..<word.count
      where unsafe list.utf8Start[Int(known.start) &+ index] != word[index] {
        return false
      }
      return true
    }
    return words[place].end > 0
  }
}
#endif
