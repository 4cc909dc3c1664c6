extension ArticleMatches {
  /// Finds the words of a query in the text of an article.
  ///
  /// The positions are those the builder of the index notes, which counts the same fields in the
  /// same order.
  mutating func scan(
    _ text: ArticleText, _ keys: List<Key>, language: SearchLanguage?,
    _ form: inout WordForm
  ) {
    var position: Int32 = 0
    scan(text.title, keys, language: language, &form, &position)
    scan(text.description, keys, language: language, &form, &position)
    for index in 0..<text.sections.count {
      let section = text.sections[index]
      let start = position
      if index > 0 || section.title.compare(text.title) != 0 {
        scan(section.title, keys, language: language, &form, &position)
      }
      add(Section(start: start, headingEnd: position))
      scan(section.text, keys, language: language, &form, &position)
    }
  }

  private mutating func scan(
    _ text: ByteView, _ keys: List<Key>, language: SearchLanguage?,
    _ form: inout WordForm, _ position: inout Int32
  ) {
    guard text.count > 0 else { return }
    var tokenizer = Tokenizer(text)
    while tokenizer.next() {
      for index in 0..<tokenizer.parts.count {
        form.assign(text, tokenizer.parts[index])
        form.makeStem(language: language)
        let hash = form.positionHash
        for key in 0..<keys.count
        where keys[key].hash == hash
          && !FunctionWords.contains(form.surface, language: language)
        {
          add(position, term: keys[key].term)
        }
        position &+= 1
      }
    }
    position &+= Int32(TextField.border)
  }
}
