extension SearchEngine {
  /// Scores where the words stand in the best articles, and finds their sections.
  ///
  /// - Returns: Whether all parts were at hand.
  mutating func refine(
    _ text: ByteView, settings: Settings
  ) throws(SearchIndexError) -> Bool {
    let sequence = proximityTerms
    let keys = positionKeys
    var matches = ArticleMatches()
    var refined = hits
    var isComplete = true
    for index in refined.indices {
      // Beyond the refined articles only those that are shown need sections.
      let isRefined = index < weights.refinedCount || query.phraseCount > 0
      guard isRefined || index < settings.limit else { break }
      matches.reset(termCount: terms.count)
      guard try read(&matches, article: refined[index].article, keys) else {
        isComplete = false
        continue
      }
      if isRefined {
        refined[index].proximity = proximity(matches, sequence)
        refined[index].score += refined[index].proximity
      }
      refined[index].sections = rankedSections(
        matches, sequence, limit: settings.sectionLimit)
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

  /// The hashes of all stems with their terms, in ascending order.
  private var positionKeys: [(hash: UInt32, term: Int)] {
    var keys: [(hash: UInt32, term: Int)] = []
    for (index, term) in terms.enumerated() where !term.isFunctionWord && !term.isWhole {
      for stem in term.stems where stem.entry.frequency > 0 {
        keys.append((stem.positionHash, index))
      }
    }
    keys.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.term < $1.term }
    return keys
  }

  /// Finds the words in an article: by its record of positions, or by scanning its text.
  mutating func read(
    _ matches: inout ArticleMatches, article: Int, _ keys: [(hash: UInt32, term: Int)]
  ) throws(SearchIndexError) -> Bool {
    let part = IndexPart(memory.hasPositions ? .positions : .text, article)
    guard let view = try memory.view(of: part) else { return false }
    if memory.hasPositions {
      guard matches.read(view, keys) else { throw .damaged(part.errorPart) }
      return true
    }
    guard let text = ArticleText(view) else { throw .damaged(part.errorPart) }
    matches.scan(text, keys, language: language, &form)
    return true
  }

  private func proximity(_ matches: ArticleMatches, _ sequence: [Int]) -> Int {
    guard sequence.count > 1 else { return 0 }
    var sum = 0
    for index in 1..<sequence.count {
      let first = sequence[index - 1]
      let second = sequence[index]
      if matches.positions[first].isEmpty || matches.positions[second].isEmpty { continue }
      let near = matches.unorderedPairs(first, second, window: weights.unorderedWindow)
      if near == 0 { continue }
      let ordered = matches.orderedPairs(first, second, window: weights.orderedWindow)
      let unit =
        (terms[first].inverseFrequency + terms[second].inverseFrequency) / 2 * ImpactCode.maximum
      if terms[first].unit == terms[second].unit {
        // Parts of a compound belong side by side.
        let joined = matches.orderedPairs(first, second, window: 1)
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
  private func rankedSections(
    _ matches: ArticleMatches, _ sequence: [Int], limit: Int
  ) -> [RankedSection] {
    let sections = matches.sections
    var scores = [Int](repeating: 0, count: sections.count)
    for term in sequence {
      var section = 0
      var count = 0
      var isInHeading = false
      func close(_ scores: inout [Int]) {
        guard count > 0 else { return }
        let weight = SearchEngine.saturated(count) + (isInHeading ? 192 : 0)
        scores[section] += (terms[term].inverseFrequency * weight) >> 8
      }
      for position in matches.positions[term] {
        guard let first = sections.first, position >= first.start else { continue }
        while section + 1 < sections.count, sections[section + 1].start <= position {
          close(&scores)
          count = 0
          isInHeading = false
          section += 1
        }
        count += 1
        if position < sections[section].headingEnd { isInHeading = true }
      }
      if section < sections.count { close(&scores) }
    }
    var ranked: [RankedSection] = []
    for (index, score) in scores.enumerated() where score > 0 {
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
