extension SearchEngine {
  /// Scores where the words stand in the best articles, and finds their sections.
  ///
  /// Where parts are missing, the hits are of no use.
  mutating func refine(_ text: ByteView, settings: Settings) {
    collectSequence()
    collectPositionKeys()
    // References of their own, as two properties cannot be looked into and written to at once.
    let sequence = sequence
    let keys = positionKeys
    var matches = matches
    self.matches = ArticleMatches()
    var refined = takeHits()
    let hasPhrases = query.phraseCount > 0
    let placedCount = sequence.count > 1 ? weights.refinedCount : 0
    // Any of the refined may be shown, but of others only those that come first.
    let shownCount = settings.ranksSections ? settings.limit : 0
    let count = hasPhrases ? refined.count : min(max(placedCount, shownCount), refined.count)
    #if !HELP_SEARCH_BROWSER
    openRecords(of: refined, count: count, keys)
    #endif
    for index in 0..<count {
      matches.reset()
      guard read(&matches, refined[index].article, index, keys, settings) else { continue }
      if hasPhrases || index < placedCount {
        refined[index].proximity = proximity(matches, sequence)
        refined[index].score += refined[index].proximity
      }
      if settings.ranksSections {
        refined[index].sections = rankedSections(
          matches, sequence, limit: settings.sectionLimit)
      }
    }
    self.matches = matches
    if hasPhrases { keepPhrases(text, &refined) }
    sort(&refined)
    while refined.count > settings.limit { refined.removeLast() }
    setHits(refined)
  }

  /// Puts articles in the order of their scores; those beyond the refined ones are in order.
  private func sort(_ articles: inout List<RankedArticle>) {
    for index in 0..<articles.count
    where index > 0 && articles[index].isBetter(than: articles[index &- 1]) {
      let article = articles[index]
      var place = index
      while place > 0, article.isBetter(than: articles[place &- 1]) {
        articles[place] = articles[place &- 1]
        place &-= 1
      }
      articles[place] = article
    }
  }

  private mutating func collectSequence() {
    sequence.clear()
    for index in 0..<terms.count where isSequenced(index) { sequence.append(index) }
  }

  /// Whether a term is a word with a meaning of its own that articles have.
  func isSequenced(_ index: Int) -> Bool {
    !terms[index].isFunctionWord && !terms[index].isWhole
      && terms[index].stem.entry.frequency > 0
  }

  private mutating func collectPositionKeys() {
    positionKeys.clear()
    for index in 0..<terms.count where !terms[index].isFunctionWord && !terms[index].isWhole {
      for number in 0..<terms[index].stemCount {
        let stem = terms[index].stem(at: number)
        if stem.entry.frequency == 0 { continue }
        positionKeys.append(ArticleMatches.Key(hash: stem.positionHash, term: index))
      }
    }
  }

  #if !HELP_SEARCH_BROWSER
  /// Finds the words of the query in the records of positions of the best articles.
  ///
  /// Each step is done for all articles before the next one, so that what the records have comes
  /// from memory at the same time, and processors look several words up at once.
  private mutating func openRecords(
    of articles: List<RankedArticle>, count: Int, _ keys: List<ArticleMatches.Key>
  ) {
    records.removeAll(keepingCapacity: true)
    positionLists.removeAll(keepingCapacity: true)
    guard memory.hasPositions else { return }
    var touched = touched
    for index in 0..<count {
      let article = articles[index].article
      if let view = memory.positions(of: article), let record = PositionRecord(view) {
        records.append(record)
      } else {
        memory.fail(IndexPart(.positions, article))
        records.append(.empty)
      }
      for key in 0..<keys.count { touched ^= records[index].guessed(keys[key].hash) }
    }
    positionLists.reserveCapacity(count &* keys.count)
    for index in 0..<count {
      for key in 0..<keys.count {
        let list = records[index].positions(of: keys[key].hash)
        touched ^= Int(list[0])
        positionLists.append(list)
      }
    }
    self.touched = touched
  }
  #endif

  /// Finds the words in an article: by its record of positions, or by scanning its text.
  private mutating func read(
    _ matches: inout ArticleMatches, _ article: Int, _ index: Int, _ keys: List<ArticleMatches.Key>,
    _ settings: Settings
  ) -> Bool {
    #if !HELP_SEARCH_BROWSER
    if index < records.count {
      let isRead = matches.read(
        positionLists, index &* keys.count, keys, termCount: terms.count,
        sections: settings.ranksSections ? records[index].sections : nil,
        skipsLonely: !settings.ranksSections && isOneToOne(keys))
      if !isRead { memory.fail(IndexPart(.positions, article)) }
      return isRead
    }
    #endif
    guard let text = text(of: article) else { return false }
    matches.scan(text, keys, language: language, &form)
    matches.groupByTerm(termCount: terms.count)
    return true
  }

  #if !HELP_SEARCH_BROWSER
  /// Whether each key is the only one of its term.
  private func isOneToOne(_ keys: List<ArticleMatches.Key>) -> Bool {
    for index in 0..<keys.count where index > 0 && keys[index].term == keys[index &- 1].term {
      return false
    }
    return true
  }
  #endif

  private func proximity(_ matches: ArticleMatches, _ sequence: List<Int>) -> Int {
    guard sequence.count > 1 else { return 0 }
    var sum = 0
    for index in 1..<sequence.count {
      let first = sequence[index - 1]
      let second = sequence[index]
      let pairs = matches.pairs(first, second, weights)
      if pairs.near == 0 { continue }
      let unit =
        (terms[first].inverseFrequency + terms[second].inverseFrequency) / 2 * ImpactCode.maximum
      if terms[first].unit == terms[second].unit {
        // Parts of a compound belong side by side.
        sum += SearchEngine.scaled(
          unit, weights.compound * SearchEngine.saturated(pairs.joined))
        if pairs.joined > 0 { continue }
      }
      let share =
        weights.orderedProximity * SearchEngine.saturated(pairs.ordered)
        + weights.unorderedProximity * SearchEngine.saturated(pairs.near)
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
    _ matches: ArticleMatches, _ sequence: List<Int>, limit: Int
  ) -> List<RankedSection> {
    let sections = matches.sections
    sectionScores.removeAll(keepingCapacity: true)
    for _ in 0..<sections.count { sectionScores.append(0) }
    for place in 0..<sequence.count {
      let term = sequence[place]
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
    // The best so many sections, of equals those with the lower number.
    var ranked = List<RankedSection>()
    for index in 0..<sections.count where sectionScores[index] > 0 {
      let section = RankedSection(index: index, score: sectionScores[index])
      var place = ranked.count
      if place < max(limit, 1) {
        ranked.append(section)
      } else {
        place -= 1
        if ranked[place].score >= section.score { continue }
      }
      while place > 0, ranked[place - 1].score < section.score {
        ranked[place] = ranked[place - 1]
        place -= 1
      }
      ranked[place] = section
    }
    // Sections far behind the best are no answers of their own.
    while ranked.count > 1, ranked[ranked.count - 1].score * 2 < ranked[0].score {
      ranked.removeLast()
    }
    if ranked.count == 0 { ranked.append(RankedSection(index: 0, score: 0)) }
    return ranked
  }

  /// Removes the articles that lack a phrase.
  private mutating func keepPhrases(_ text: ByteView, _ articles: inout List<RankedArticle>) {
    var kept = List<RankedArticle>()
    let phrases = PhraseMatcher(query, text, language: language, &form)
    for index in 0..<articles.count {
      if let content = self.text(of: articles[index].article), phrases.isMatch(content, &form) {
        kept.append(articles[index])
      }
    }
    if total <= articles.count { setTotal(kept.count) }
    articles = kept
  }
}
