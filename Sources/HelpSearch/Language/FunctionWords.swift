/// Words that carry grammar, not meaning: articles, prepositions, pronouns, auxiliary verbs and
/// question words.
///
/// They are searched for in titles only. The lists are written for questions to a help center: a
/// word that tells one article from another (`off`, `without` a password, `new`) is in none.
enum FunctionWords {
  /// Returns whether a word is a function word.
  ///
  /// - Parameters:
  ///   - word: The word in lower case, with its diacritics and with `'` for any apostrophe.
  ///   - language: The language; none has no function words.
  /// - Returns: Whether it is one.
  /// - Complexity: O(*n*) in the bytes of the language's list.
  static func contains(_ word: List<UInt8>, language: SearchLanguage?) -> Bool {
    guard let language, word.count <= 12 else { return false }
    return contains(word, in: words(of: language))
  }

  /// Returns whether a list has a word.
  private static func contains(_ word: List<UInt8>, in list: StaticString) -> Bool {
    let count = list.utf8CodeUnitCount
    var start = 0
    while start < count {
      var index = 0
      // SAFETY: all offsets are below the count of the literal's bytes.
      while index < word.count, start &+ index < count,
        unsafe list.utf8Start[start &+ index] == word[index]
      {
        index &+= 1
      }
      let end = start &+ index
      if index == word.count, unsafe end == count || list.utf8Start[end] == 0x20 { return true }
      start = end
      while start < count, unsafe list.utf8Start[start] != 0x20 { start &+= 1 }
      start &+= 1
    }
    return false
  }
}
