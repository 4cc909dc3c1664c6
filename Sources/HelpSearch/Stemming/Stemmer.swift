/// Reduces the words of a language to their stems with the algorithms of the Snowball project.
package enum Stemmer {
  /// Stems a word in place.
  ///
  /// The word is in lower case and in normal form C, with its diacritics: fold them after stemming.
  /// Stems are no words, and bytes that are not UTF-8 are left as they are.
  ///
  /// - Complexity: O(*n*) in the bytes of the word.
  package static func stem(_ word: inout WordBuffer, language: SearchLanguage) {
    switch language {
    case .english: EnglishStemmer.stem(&word)
    #if HELP_SEARCH_ENGLISH
    default: break
    #else
    case .german: GermanStemmer.stem(&word)
    case .french: FrenchStemmer.stem(&word)
    case .spanish: SpanishStemmer.stem(&word)
    case .italian: ItalianStemmer.stem(&word)
    case .portuguese: PortugueseStemmer.stem(&word)
    case .dutch: DutchStemmer.stem(&word)
    case .swedish: SwedishStemmer.stem(&word)
    case .russian: RussianStemmer.stem(&word)
    #endif
    }
  }
}
