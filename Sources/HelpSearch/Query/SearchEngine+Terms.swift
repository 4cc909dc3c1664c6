extension SearchEngine {
  /// Finds out what the words of the query are to the index.
  ///
  /// - Returns: Whether all is known; otherwise parts are missing.
  mutating func resolveTerms(
    _ text: ByteView, corrects: Bool, isRelaxed: Bool = false
  ) throws(SearchIndexError) -> Bool {
    terms.removeAll(keepingCapacity: true)
    var isComplete = true
    for (index, unit) in query.units.enumerated() where !unit.isExcluded {
      let isLast = index == query.units.count - 1
      var hasWhole = false
      for whole in unit.wholes {
        form.assign(text, whole)
        form.makeStem(language: language)
        guard let entry = try entry(of: form.stem) else {
          isComplete = false
          continue
        }
        guard entry.frequency > 0 else { continue }
        hasWhole = true
        add(term(whole, entry, isWhole: true, phrase: nil))
      }
      for (number, part) in unit.parts.enumerated() {
        form.assign(text, part)
        form.makeStem(language: language)
        let isFunctionWord = functionWords.contains(form.surface)
        guard let entry = try entry(of: form.stem) else {
          isComplete = false
          continue
        }
        var term = term(part, entry, isWhole: false, phrase: unit.phrase)
        term.isFunctionWord = isFunctionWord
        term.unit = index
        if hasWhole { term.weight = weights.part }
        if entry.frequency == 0, !isFunctionWord, !hasWhole, corrects,
          unit.phrase == nil || isRelaxed
        {
          let isOpen = query.isOpen && isLast && number == unit.parts.count - 1
          guard try replace(&term, isOpen: isOpen, isRelaxed: isRelaxed) else {
            isComplete = false
            continue
          }
        }
        try addSynonyms(to: &term, &isComplete)
        add(term)
      }
    }
    return isComplete
  }

  private func term(
    _ piece: Tokenizer.Piece, _ entry: TermEntry, isWhole: Bool, phrase: Int?
  ) -> QueryTerm {
    QueryTerm(
      word: form.surface, surfaceHash: form.surfaceHash,
      stems: [
        QueryTerm.Stem(
          bytes: form.stem, entry: entry, weight: 256, positionHash: form.positionHash)
      ],
      inverseFrequency: FixedPoint.inverseFrequency(
        articles: memory.layout.articleCount, with: entry.frequency),
      isWhole: isWhole, phrase: phrase, piece: piece)
  }

  /// Adds a term; one that is there already counts once more.
  private mutating func add(_ term: QueryTerm) {
    for index in terms.indices
    where terms[index].word == term.word && terms[index].phrase == term.phrase {
      terms[index].weight += term.weight
      return
    }
    terms.append(term)
  }

  /// Replaces a word that occurs nowhere: by the words it is the beginning of, else by the word it
  /// is a misspelling of.
  ///
  /// - Returns: Whether the lexicon was at hand.
  private mutating func replace(
    _ term: inout QueryTerm, isOpen: Bool, isRelaxed: Bool
  ) throws(SearchIndexError) -> Bool {
    if isOpen {
      let completions = try Corrector.completions(of: term.word, &memory)
      guard memory.missing.isEmpty else { return false }
      if !completions.isEmpty { return try complete(&term, completions) }
    }
    let correction = try Corrector.correction(of: term.word, &memory)
    guard memory.missing.isEmpty else { return false }
    guard let correction else {
      return isRelaxed ? try completeBeginning(of: &term) : true
    }
    replacements.append(
      Replacement(start: term.piece.start, end: term.piece.end, word: correction.word))
    take(correction.word)
    guard let entry = try entry(of: form.stem) else { return false }
    let replaced = self.term(term.piece, entry, isWhole: false, phrase: nil)
    let weight = term.weight
    term = replaced
    term.weight = weight
    term.isFunctionWord = functionWords.contains(form.surface)
    return true
  }

  /// Takes a word for all words that share its beginning, as much of it as any has.
  private mutating func completeBeginning(
    of term: inout QueryTerm
  ) throws(SearchIndexError) -> Bool {
    var beginning = term.word
    while beginning.count > 3 {
      beginning.removeLast()
      if beginning[beginning.count - 1] & 0xC0 == 0x80 { continue }
      let completions = try Corrector.completions(of: beginning, &memory)
      guard memory.missing.isEmpty else { return false }
      if !completions.isEmpty { return try complete(&term, completions) }
    }
    return true
  }

  mutating func take(_ word: [UInt8]) {
    word.withView { form.assign($0) }
    form.makeStem(language: language)
  }

  /// Makes a term of all words that start with one; longer ones count less.
  private mutating func complete(
    _ term: inout QueryTerm, _ completions: [Corrector.Candidate]
  ) throws(SearchIndexError) -> Bool {
    var stems: [QueryTerm.Stem] = []
    var total = 0
    var isComplete = true
    for completion in completions {
      take(completion.word)
      if functionWords.contains(form.surface) { continue }
      let weight = 256 * term.word.count / max(completion.word.count, 1)
      if let known = stems.firstIndex(where: { $0.bytes == form.stem }) {
        stems[known].weight = max(stems[known].weight, weight)
        continue
      }
      guard let entry = try entry(of: form.stem) else {
        isComplete = false
        continue
      }
      guard entry.frequency > 0 else { continue }
      total += entry.frequency
      stems.append(
        QueryTerm.Stem(
          bytes: form.stem, entry: entry, weight: weight, positionHash: form.positionHash))
    }
    guard !stems.isEmpty else { return isComplete }
    term.stems = stems
    term.inverseFrequency = FixedPoint.inverseFrequency(
      articles: memory.layout.articleCount, with: total)
    return isComplete
  }

  /// Marks the articles that have the category and the words of phrases, and not those excluded.
  ///
  /// - Returns: Whether all is known; otherwise parts are missing.
  mutating func prepareGates(
    _ text: ByteView, category: ByteView?
  ) throws(SearchIndexError) -> Bool {
    gates.removeAll(keepingCapacity: true)
    requiredCount = 0
    let hasExclusion = query.units.contains { $0.isExcluded }
    guard hasExclusion || query.phraseCount > 0 || category != nil || query.category != nil
    else { return true }
    gates.append(contentsOf: repeatElement(0, count: scores.count))
    var isComplete = true
    for name in [category, query.category] {
      guard let name else { continue }
      guard let entry = try entry(of: CategoryKey.bytes(name.array)) else {
        isComplete = false
        continue
      }
      try require(entry)
    }
    for term in terms where term.phrase != nil && !term.isFunctionWord && requiredCount < 200 {
      try require(term.stems[0].entry)
    }
    for unit in query.units where unit.isExcluded {
      try exclude(unit.wholes.isEmpty ? unit.parts : unit.wholes, text, &isComplete)
    }
    return isComplete
  }

  /// Leaves the articles out that have all of some words.
  private mutating func exclude(
    _ pieces: [Tokenizer.Piece], _ text: ByteView, _ isComplete: inout Bool
  ) throws(SearchIndexError) {
    var counts = [UInt8](repeating: 0, count: pieces.count > 1 ? gates.count : 0)
    for (number, piece) in pieces.enumerated() {
      form.assign(text, piece)
      form.makeStem(language: language)
      guard let entry = try entry(of: form.stem) else {
        isComplete = false
        continue
      }
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

  private mutating func require(_ entry: TermEntry) throws(SearchIndexError) {
    var list = PostingList(entry, articleCount: gates.count)
    while list.next() {
      if gates[list.article] == requiredCount { gates[list.article] += 1 }
    }
    requiredCount += 1
  }
}
