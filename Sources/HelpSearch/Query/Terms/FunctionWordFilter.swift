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
/// Tells most words that are no function words without a look at their list: a Bloom filter with
/// one hash function.
struct FunctionWordFilter {
  /// The bits of a hash.
  private static let width: UInt32 = 11
  private let language: SearchLanguage?
  private var bits: List<UInt32>

  /// Takes the function words of a language.
  init(_ language: SearchLanguage?) {
    self.language = language
    bits = List<UInt32>(repeating: 0, count: 1 << Int(Self.width - 5))
    guard let language else { return }
    let list = FunctionWords.words(of: language)
    var word = List<UInt8>()
    for index in 0...list.utf8CodeUnitCount {
      // SAFETY: the index is below the count of the literal's bytes.
      let byte = unsafe index < list.utf8CodeUnitCount ? list.utf8Start[index] : 0x20
      if byte != 0x20 {
        word.append(byte)
        continue
      }
      let hash = Self.hash(of: word)
      bits[Int(hash &>> 5)] |= 1 &<< (hash & 31)
      word.removeAll(keepingCapacity: true)
    }
  }

  private static func hash(of word: List<UInt8>) -> UInt32 {
    WordHash.value(of: word) &>> (32 - width)
  }

  /// Returns whether a word is a function word, as ``FunctionWords`` does.
  func contains(_ word: List<UInt8>) -> Bool {
    let hash = Self.hash(of: word)
    guard bits.count > 0, bits[Int(hash &>> 5)] &>> (hash & 31) & 1 != 0 else { return false }
    return FunctionWords.contains(word, language: language)
  }
}
#endif
