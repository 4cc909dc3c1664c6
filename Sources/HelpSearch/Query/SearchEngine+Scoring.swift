extension SearchEngine {
  /// Scores all articles by the postings of the terms.
  mutating func scoreArticles() {
    for article in 0..<scores.count { scores[article] = 0 }
    let coverage = coverageUnit()
    for index in 0..<terms.count {
      if terms[index].others.count == 0 {
        score(index, coverage: coverage)
      } else {
        scoreUnion(terms[index], coverage: coverage)
      }
    }
  }

  /// What a fifteenth of a title covered by the query adds: depends on the weight of the query.
  mutating func coverageUnit() -> Int {
    var best = 0
    for index in 0..<terms.count where isSequenced(index) {
      best += (terms[index].inverseFrequency * terms[index].weight) >> 8
    }
    return (best * ImpactCode.maximum / 15 * weights.titleCoverage) >> 8
  }

  /// Adds what a term of one stem is worth to the articles that have it.
  private mutating func score(_ index: Int, coverage: Int) {
    let entry = terms[index].stem.entry
    let unit = (terms[index].inverseFrequency * terms[index].weight) >> 8
    let bonus = (unit * (256 + weights.surface)) >> 8
    let mask = entry.surfaceMask(of: terms[index].surfaceHash)
    for code in 0..<ImpactCode.count {
      let isAsTyped = ImpactCode.forms(of: code) & mask != 0
      worths[code] = Int32(
        truncatingIfNeeded: ImpactCode.impact(of: code) * (isAsTyped ? bonus : unit))
    }
    var list = PostingList(entry, articleCount: scores.count)
    // A reference of its own, as two properties cannot be looked into and written to at once.
    let worths = worths
    var scores = scores.mutableSpan
    list.add(worths.span, to: &scores)
    if entry.titleFrequency == 0 { return }
    scoreTitles(
      &list, entry, titleWorth(terms[index], terms[index].stem, coverage: coverage))
  }

  /// What a level of a title posting and a fifteenth of a title are worth.
  func titleWorth(
    _ term: QueryTerm, _ stem: QueryTerm.Stem, coverage: Int
  ) -> (unit: Int, share: Int) {
    let frequency = inverseFrequency.weight(ofTermIn: stem.entry.titleFrequency)
    let factor = term.isFunctionWord ? weights.titleFunctionWord : weights.title
    let unit = (((frequency * factor) >> 8) * ((term.weight * stem.weight) >> 8)) >> 8
    let share = term.isFunctionWord || term.isWhole ? 0 : (coverage * stem.weight) >> 8
    return (unit, share)
  }

  private mutating func scoreTitles(
    _ titles: inout PostingList, _ entry: TermEntry, _ worth: (unit: Int, share: Int)
  ) {
    titles.startTitles(entry)
    #if !HELP_SEARCH_BROWSER
    if entry.titleFrequency >= TitleValue.count / 4 {
      setTitleWorths(worth)
      let titleWorths = titleWorths
      var scores = scores.mutableSpan
      titles.add(titleWorths.span, to: &scores)
      return
    }
    #endif
    var scores = scores.mutableSpan
    while titles.next() { scores[titles.article] &+= Self.score(titles.value, worth) }
  }

  #if !HELP_SEARCH_BROWSER
  /// Notes what each value of a title posting is worth.
  private mutating func setTitleWorths(_ worth: (unit: Int, share: Int)) {
    var worths = titleWorths.mutableSpan
    let shares = 1 << TitleValue.shareWidth
    let share = Int32(truncatingIfNeeded: worth.share)
    for first in stride(from: 0, to: TitleValue.count, by: shares) {
      var score = Self.score(first, worth)
      for value in first..<first &+ shares {
        worths[value] = score
        score &+= share
      }
    }
  }
  #endif

  /// Returns what the value of a title posting is worth.
  @inline(__always)
  private static func score(_ value: Int, _ worth: (unit: Int, share: Int)) -> Int32 {
    let level = RankingWeights.titleLevel(lengthClass: TitleValue.lengthClass(of: value))
    return Int32(
      truncatingIfNeeded: worth.unit &* level &+ TitleValue.share(of: value) &* worth.share)
  }

  /// Adds what a term of several stems is worth: each article counts the best of them.
  private mutating func scoreUnion(_ term: QueryTerm, coverage: Int) {
    if unionLevels.count == 0 { unionLevels = List<UInt16>(repeating: 0, count: scores.count) }
    for index in 0..<term.stemCount {
      let stem = term.stem(at: index)
      var list = PostingList(stem.entry, articleCount: scores.count)
      while list.next() {
        let level = UInt16(
          truncatingIfNeeded: (ImpactCode.impact(of: list.value) * stem.weight) >> 2)
        if level > unionLevels[list.article] { unionLevels[list.article] = level }
      }
      if stem.entry.titleFrequency == 0 { continue }
      scoreTitles(&list, stem.entry, titleWorth(term, stem, coverage: coverage))
    }
    let unit = Int32(truncatingIfNeeded: (term.inverseFrequency * term.weight) >> 8)
    for article in 0..<scores.count where unionLevels[article] > 0 {
      scores[article] &+= (Int32(unionLevels[article]) &* unit) >> 6
      unionLevels[article] = 0
    }
  }
}
