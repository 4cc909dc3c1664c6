/// Tells whether an article has the phrases of a query, word for word, whatever their inflection.
struct PhraseMatcher {
  private var phrases: [[[UInt8]]]
  private let language: SearchLanguage?

  /// Takes the phrases of a query.
  init(_ query: ParsedQuery, _ text: ByteView, language: SearchLanguage?, _ form: inout WordForm) {
    phrases = [[[UInt8]]](repeating: [], count: query.phraseCount)
    self.language = language
    for unit in query.units {
      guard let phrase = unit.phrase else { continue }
      for part in unit.parts {
        form.assign(text, part)
        form.makeStem(language: language)
        phrases[phrase].append(form.stem)
      }
    }
  }

  /// Whether each phrase is in a title, a heading or a text.
  func isMatch(_ article: ArticleText, _ form: inout WordForm) -> Bool {
    for phrase in phrases where !phrase.isEmpty {
      var isFound = has(phrase, article.title, &form) || has(phrase, article.description, &form)
      for section in article.sections where !isFound {
        isFound = has(phrase, section.title, &form) || has(phrase, section.text, &form)
      }
      if !isFound { return false }
    }
    return true
  }

  private func has(_ phrase: [[UInt8]], _ text: ByteView, _ form: inout WordForm) -> Bool {
    // The lengths of the beginnings of the phrase that end at the word at hand.
    var open: [Int] = []
    var next: [Int] = []
    var tokenizer = Tokenizer(text)
    while tokenizer.next() {
      for part in tokenizer.parts {
        form.assign(text, part)
        form.makeStem(language: language)
        next.removeAll(keepingCapacity: true)
        open.append(0)
        for length in open where phrase[length] == form.stem {
          if length + 1 == phrase.count { return true }
          next.append(length + 1)
        }
        swap(&open, &next)
      }
    }
    return false
  }
}
