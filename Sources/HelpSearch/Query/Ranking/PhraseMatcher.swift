/// Tells whether an article has the phrases of a query, word for word, whatever their inflection.
struct PhraseMatcher {
  private var phrases: List<List<List<UInt8>>>
  private let language: SearchLanguage?

  /// Takes the phrases of a query.
  init(_ query: ParsedQuery, _ text: ByteView, language: SearchLanguage?, _ form: inout WordForm) {
    phrases = List()
    self.language = language
    for _ in 0..<query.phraseCount { phrases.append(List()) }
    for index in 0..<query.units.count {
      let unit = query.units[index]
      guard let phrase = unit.phrase else { continue }
      for piece in unit.parts {
        form.assign(text, query.pieces[piece])
        form.makeStem(language: language)
        phrases[phrase].append(form.stem.copy())
      }
    }
  }

  /// Whether each phrase is in a title, a heading or a text.
  func isMatch(_ article: ArticleText, _ form: inout WordForm) -> Bool {
    for index in 0..<phrases.count where phrases[index].count > 0 {
      let phrase = phrases[index]
      var isFound = has(phrase, article.title, &form) || has(phrase, article.description, &form)
      for number in 0..<article.sections.count where !isFound {
        let section = article.sections[number]
        isFound = has(phrase, section.title, &form) || has(phrase, section.text, &form)
      }
      if !isFound { return false }
    }
    return true
  }

  private func has(_ phrase: List<List<UInt8>>, _ text: ByteView, _ form: inout WordForm) -> Bool {
    // The lengths of the beginnings of the phrase that end at the word at hand.
    var open = List<Int>()
    var next = List<Int>()
    var tokenizer = Tokenizer(text)
    while tokenizer.next() {
      for index in 0..<tokenizer.parts.count {
        form.assign(text, tokenizer.parts[index])
        form.makeStem(language: language)
        next.removeAll(keepingCapacity: true)
        open.append(0)
        for place in 0..<open.count where phrase[open[place]] == form.stem {
          if open[place] + 1 == phrase.count { return true }
          next.append(open[place] + 1)
        }
        swap(&open, &next)
      }
    }
    return false
  }
}
