extension SearchEngine {
  /// Scores where the words stand in the best articles, and finds their sections.
  ///
  /// - Returns: Whether all parts were at hand.
  mutating func refine(
    _ text: ByteView, settings: Settings
  ) throws(SearchIndexError) -> Bool {
    let sequence = proximityTerms
    let keys = positionKeys
    var matches = matches
    self.matches = ArticleMatches()
    defer { self.matches = matches }
    var refined = hits
    var isComplete = true
    let hasPhrases = query.phraseCount > 0
    for index in refined.indices {
      let isRefined = index < weights.refinedCount || hasPhrases
      // Beyond the refined articles only those that are shown need sections.
      let isShown = settings.ranksSections && (isRefined || index < settings.limit)
      guard isShown || isRefined && sequence.count > 1 else { break }
      matches.reset()
      guard
        try read(
          &matches, article: refined[index].article, keys, hasSections: settings.ranksSections)
      else {
        isComplete = false
        continue
      }
      if isRefined {
        refined[index].proximity = proximity(matches, sequence)
        refined[index].score += refined[index].proximity
      }
      if settings.ranksSections {
        refined[index].sections = rankedSections(
          matches, sequence, limit: settings.sectionLimit)
      }
    }
    guard isComplete else { return false }
    if query.phraseCount > 0, try !keepPhrases(text, &refined) { return false }
    refined.sort { $0.score != $1.score ? $0.score > $1.score : $0.article < $1.article }
    if refined.count > settings.limit { refined.removeLast(refined.count - settings.limit) }
    setHits(refined)
    return true
  }

  /// The terms whose neighbourhood counts, in the order of the query.
  private var proximityTerms: [Int] {
    terms.indices.filter {
      !terms[$0].isFunctionWord && !terms[$0].isWhole && terms[$0].stems[0].entry.frequency > 0
    }
  }

  /// The hashes of all stems, in the order of their terms.
  private var positionKeys: [ArticleMatches.Key] {
    var keys: [ArticleMatches.Key] = []
    for (index, term) in terms.enumerated() where !term.isFunctionWord && !term.isWhole {
      for stem in term.stems where stem.entry.frequency > 0 {
        keys.append(ArticleMatches.Key(hash: stem.positionHash, term: index))
      }
    }
    return keys
  }

  /// Finds the words in an article: by its record of positions, or by scanning its text.
  private mutating func read(
    _ matches: inout ArticleMatches, article: Int, _ keys: [ArticleMatches.Key],
    hasSections: Bool
  ) throws(SearchIndexError) -> Bool {
    let part = IndexPart(memory.hasPositions ? .positions : .text, article)
    guard let view = try memory.view(of: part) else { return false }
    if memory.hasPositions {
      guard matches.read(view, keys, termCount: terms.count, hasSections: hasSections) else {
        throw .damaged(part.errorPart)
      }
      return true
    }
    guard let text = ArticleText(view) else { throw .damaged(part.errorPart) }
    matches.scan(text, keys, language: language, &form)
    matches.groupByTerm(termCount: terms.count)
    return true
  }

  private func proximity(_ matches: ArticleMatches, _ sequence: [Int]) -> Int {
    guard sequence.count > 1 else { return 0 }
    var sum = 0
    for index in 1..<sequence.count {
      let first = sequence[index - 1]
      let second = sequence[index]
      if matches.range(of: first).isEmpty || matches.range(of: second).isEmpty { continue }
      let window = weights.unorderedWindow
      let near = matches.pairs(first, second, before: window, behind: window)
      if near == 0 { continue }
      let ordered = matches.pairs(first, second, before: -1, behind: weights.orderedWindow)
      let unit =
        (terms[first].inverseFrequency + terms[second].inverseFrequency) / 2 * ImpactCode.maximum
      if terms[first].unit == terms[second].unit {
        // Parts of a compound belong side by side.
        let joined = matches.pairs(first, second, before: -1, behind: 1)
        sum += SearchEngine.scaled(unit, weights.compound * SearchEngine.saturated(joined))
        if joined > 0 { continue }
      }
      let share =
        weights.orderedProximity * SearchEngine.saturated(ordered)
        + weights.unorderedProximity * SearchEngine.saturated(near)
      sum += SearchEngine.scaled(unit, share)
    }
    return sum
  }

  /// Returns a weight times a share in 1/65,536.
  ///
  /// The product needs more than the 32 bits that an `Int` has in WebAssembly.
  static func scaled(_ weight: Int, _ share: Int) -> Int {
    Int(truncatingIfNeeded: (Int64(weight) &* Int64(share)) >> 16)
  }

  /// Returns count / (count + 1) in 1/256.
  static func saturated(_ count: Int) -> Int { 256 * count / (count + 1) }

  /// Ranks the sections by the words in them.
  private mutating func rankedSections(
    _ matches: ArticleMatches, _ sequence: [Int], limit: Int
  ) -> [RankedSection] {
    let sections = matches.sections
    sectionScores.removeAll(keepingCapacity: true)
    sectionScores.append(contentsOf: repeatElement(0, count: sections.count))
    for term in sequence {
      var section = 0
      var index = matches.range(of: term).lowerBound
      let end = matches.range(of: term).upperBound
      while index < end, section < sections.count {
        let limit = section &+ 1 < sections.count ? sections[section &+ 1].start : Int32.max
        var count = 0
        var isInHeading = false
        while index < end, matches.positions[index] < limit {
          if matches.positions[index] >= sections[section].start {
            count &+= 1
            if matches.positions[index] < sections[section].headingEnd { isInHeading = true }
          }
          index &+= 1
        }
        if count > 0 {
          let weight = SearchEngine.saturated(count) + (isInHeading ? 192 : 0)
          sectionScores[section] += (terms[term].inverseFrequency * weight) >> 8
        }
        section &+= 1
      }
    }
    var ranked: [RankedSection] = []
    for (index, score) in sectionScores.enumerated() where score > 0 {
      ranked.append(RankedSection(index: index, score: score))
    }
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
    // Sections far behind the best are no answers of their own.
    if let best = ranked.first?.score {
      while let last = ranked.last, last.score * 2 < best || ranked.count > max(limit, 1) {
        ranked.removeLast()
      }
    }
    if ranked.isEmpty { ranked.append(RankedSection(index: 0, score: 0)) }
    return ranked
  }

  /// Removes the articles that lack a phrase.
  ///
  /// - Returns: Whether the texts were at hand.
  private mutating func keepPhrases(
    _ text: ByteView, _ articles: inout [RankedArticle]
  ) throws(SearchIndexError) -> Bool {
    var kept: [RankedArticle] = []
    var isComplete = true
    let phrases = PhraseMatcher(query, text, language: language, &form)
    for article in articles {
      let part = IndexPart(.text, article.article)
      guard let view = try memory.view(of: part) else {
        isComplete = false
        continue
      }
      guard let content = ArticleText(view) else { throw .damaged(part.errorPart) }
      if phrases.isMatch(content, &form) { kept.append(article) }
    }
    guard isComplete else { return false }
    if total <= articles.count { setTotal(kept.count) }
    articles = kept
    return true
  }
}
