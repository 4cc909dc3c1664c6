extension SearchEngine {
  /// Finds out what the words of the query are to the index.
  ///
  /// - Returns: Whether all is known; otherwise parts are missing or damaged.
  mutating func resolveTerms(_ text: ByteView, corrects: Bool, isRelaxed: Bool = false) -> Bool {
    terms.removeAll(keepingCapacity: true)
    terms.reserveCapacity(query.units.count)
    for index in 0..<query.units.count where !query.units[index].isExcluded {
      let unit = query.units[index]
      let isLast = index == query.units.count - 1
      var hasWhole = false
      for number in unit.wholes {
        let whole = query.pieces[number]
        guard let entry = entry(of: whole, text), entry.frequency > 0 else { continue }
        hasWhole = true
        add(term(whole, entry, isWhole: true, phrase: nil))
      }
      for number in unit.parts {
        let part = query.pieces[number]
        let isOpen = query.isOpen && isLast && number == unit.parts.upperBound - 1
        guard let entry = entry(of: part, text) else {
          // The beginning of a word is looked up among the words next: that saves a round.
          if isOpen, corrects { memory.want(wordsWith: form.surface) }
          continue
        }
        let isFunctionWord = functionWords.contains(form.surface)
        var term = term(part, entry, isWhole: false, phrase: unit.phrase)
        term.isFunctionWord = isFunctionWord
        term.unit = index
        if hasWhole { term.weight = weights.part }
        if entry.frequency == 0, !isFunctionWord, !hasWhole, corrects,
          unit.phrase == nil || isRelaxed
        {
          replace(&term, isOpen: isOpen, isRelaxed: isRelaxed)
        }
        addSynonyms(to: &term)
        add(term)
      }
    }
    return memory.isComplete
  }

  /// Looks a word of a text up, and leaves its form in ``form``.
  private mutating func entry(of piece: Tokenizer.Piece, _ text: ByteView) -> TermEntry? {
    form.assign(text, piece)
    form.makeStem(language: language)
    return entry(of: form.stem)
  }

  private mutating func term(
    _ piece: Tokenizer.Piece, _ entry: TermEntry, isWhole: Bool, phrase: Int?
  ) -> QueryTerm {
    QueryTerm(
      word: form.surface.detached(), surfaceHash: form.surfaceHash,
      stem: stem(entry, weight: 256),
      inverseFrequency: inverseFrequency.weight(ofTermIn: entry.frequency),
      isWhole: isWhole, phrase: phrase, piece: piece)
  }

  /// The stem of the word in ``form``.
  private mutating func stem(_ entry: TermEntry, weight: Int) -> QueryTerm.Stem {
    QueryTerm.Stem(
      bytes: form.stem.copy(), entry: entry, weight: weight, positionHash: form.positionHash)
  }

  /// Adds a term; one that is there already counts once more.
  private mutating func add(_ term: consuming QueryTerm) {
    for index in 0..<terms.count
    where terms[index].word == term.word && terms[index].phrase == term.phrase {
      terms[index].weight += term.weight
      return
    }
    terms.append(term)
  }

  /// Replaces a word that occurs nowhere: by the words it is the beginning of, else by the word it
  /// is a misspelling of.
  private mutating func replace(_ term: inout QueryTerm, isOpen: Bool, isRelaxed: Bool) {
    if isOpen, complete(&term, term.word) { return }
    let correction = Corrector.correction(of: term.word, &memory)
    guard memory.isComplete else { return }
    guard let correction else {
      if isRelaxed { completeBeginning(of: &term) }
      return
    }
    replacements.append(
      Replacement(start: term.piece.start, end: term.piece.end, word: correction.word))
    form.take(correction.word, language: language)
    guard let entry = entry(of: form.stem) else { return }
    let weight = term.weight
    term = self.term(term.piece, entry, isWhole: false, phrase: nil)
    term.weight = weight
    term.isFunctionWord = functionWords.contains(form.surface)
  }

  /// Takes a word for all words that share its beginning, as much of it as any has.
  private mutating func completeBeginning(of term: inout QueryTerm) {
    var beginning = term.word.copy()
    while beginning.count > 3 {
      beginning.removeLast()
      if beginning[beginning.count - 1] & 0xC0 == 0x80 { continue }
      if complete(&term, beginning) { return }
    }
  }

  /// Makes a term of all words that start with a beginning; longer ones count less.
  ///
  /// - Returns: Whether there are any, or parts are missing.
  private mutating func complete(_ term: inout QueryTerm, _ beginning: List<UInt8>) -> Bool {
    let completions = Corrector.completions(of: beginning, &memory)
    guard memory.isComplete else { return true }
    var stems = List<QueryTerm.Stem>()
    var total = 0
    for index in 0..<completions.count {
      let word = completions[index].word
      form.take(word, language: language)
      if functionWords.contains(form.surface) { continue }
      let weight = 256 * term.word.count / max(word.count, 1)
      var known = 0
      while known < stems.count, stems[known].bytes != form.stem { known += 1 }
      if known < stems.count {
        stems[known].weight = max(stems[known].weight, weight)
        continue
      }
      guard let entry = entry(of: form.stem), entry.frequency > 0 else { continue }
      total += entry.frequency
      stems.append(stem(entry, weight: weight))
    }
    if stems.count > 0 {
      term.stem = stems[0]
      term.others = List()
      for index in 1..<stems.count { term.others.append(stems[index]) }
      term.inverseFrequency = inverseFrequency.weight(ofTermIn: total)
    }
    return completions.count > 0
  }

  /// Marks the articles that have the category and the words of phrases, and not those excluded.
  ///
  /// - Returns: Whether all is known; otherwise parts are missing or damaged.
  mutating func prepareGates(_ text: ByteView, category: ByteView?) -> Bool {
    gates.removeAll(keepingCapacity: true)
    requiredCount = 0
    var hasExclusion = false
    for index in 0..<query.units.count where query.units[index].isExcluded { hasExclusion = true }
    guard hasExclusion || query.phraseCount > 0 || category != nil || query.category != nil
    else { return true }
    for _ in 0..<scores.count { gates.append(0) }
    if let category { require(category) }
    if let category = query.category { require(category) }
    for index in 0..<terms.count
    where terms[index].phrase != nil && !terms[index].isFunctionWord && requiredCount < 200 {
      require(terms[index].stem.entry)
    }
    for index in 0..<query.units.count where query.units[index].isExcluded {
      let unit = query.units[index]
      exclude(unit.wholes.count == 0 ? unit.parts : unit.wholes, text)
    }
    return memory.isComplete
  }

  private mutating func require(_ category: ByteView) {
    if let entry = entry(of: CategoryKey.bytes(category.list)) { require(entry) }
  }

  /// Leaves the articles out that have all of some words.
  private mutating func exclude(_ pieces: Range<Int>, _ text: ByteView) {
    var counts = List<UInt8>(repeating: 0, count: pieces.count > 1 ? gates.count : 0)
    for number in 0..<pieces.count {
      guard let entry = entry(of: query.pieces[pieces.lowerBound + number], text) else { continue }
      let isLast = number == pieces.count - 1
      var list = PostingList(entry, articleCount: gates.count)
      while list.next() {
        if pieces.count > 1 {
          guard Int(counts[list.article]) == number else { continue }
          counts[list.article] += 1
        }
        if isLast { gates[list.article] = 255 }
      }
    }
  }

  private mutating func require(_ entry: TermEntry) {
    var list = PostingList(entry, articleCount: gates.count)
    while list.next() {
      if gates[list.article] == requiredCount { gates[list.article] += 1 }
    }
    requiredCount += 1
  }
}
