extension SearchEngine {
  /// A signal of the ranking.
  package enum Signal: UInt8, CaseIterable, Sendable {
    /// BM25F over all fields.
    case fields
    /// The word as it was typed.
    case surface
    /// The word in the title, weighed by its rarity there.
    case title
    /// The share of the title that the query covers.
    case coverage
    /// Where the words stand.
    case proximity
  }

  /// What a signal adds to the score of an article.
  package struct Share {
    package var signal: Signal
    /// The index of the term; `nil` for signals of the whole query.
    package var term: Int?
    package var score: Int
  }

  /// Returns how the score of a hit comes about; the shares add up to the score.
  package mutating func shares(of hit: RankedArticle) -> List<Share> {
    var shares = List<Share>()
    let coverage = coverageUnit()
    for index in terms.indices {
      let term = terms[index]
      let unit = (term.inverseFrequency * term.weight) >> 8
      var best = 0
      for number in 0..<term.stemCount {
        let stem = term.stem(at: number)
        var list = PostingList(stem.entry, articleCount: scores.count)
        while list.next() {
          guard list.article == hit.article else { continue }
          let level = ImpactCode.impact(of: list.value)
          if term.stemCount > 1 {
            best = max(best, (level * stem.weight) >> 2)
            continue
          }
          shares.append(Share(signal: .fields, term: index, score: level * unit))
          if ImpactCode.forms(of: list.value) & stem.entry.surfaceMask(of: term.surfaceHash) != 0 {
            let bonus = (unit * (256 + weights.surface)) >> 8
            shares.append(Share(signal: .surface, term: index, score: level * (bonus - unit)))
          }
        }
        addTitleShares(list, term, stem, index, coverage, hit, &shares)
      }
      if best > 0 {
        shares.append(Share(signal: .fields, term: index, score: (best * unit) >> 6))
      }
    }
    if hit.proximity > 0 {
      shares.append(Share(signal: .proximity, term: nil, score: hit.proximity))
    }
    return shares.filter { $0.score != 0 }
  }

  private mutating func addTitleShares(
    _ titles: PostingList, _ term: QueryTerm, _ stem: QueryTerm.Stem, _ index: Int,
    _ coverage: Int, _ hit: RankedArticle, _ shares: inout List<Share>
  ) {
    guard stem.entry.titleFrequency > 0 else { return }
    var titles = titles
    titles.startTitles(stem.entry)
    let worth = titleWorth(term, stem, coverage: coverage)
    while titles.next() {
      guard titles.article == hit.article else { continue }
      let level = RankingWeights.titleLevel(
        lengthClass: TitleValue.lengthClass(of: titles.value))
      shares.append(Share(signal: .title, term: index, score: worth.unit * level))
      shares.append(
        Share(
          signal: .coverage, term: index,
          score: worth.share * TitleValue.share(of: titles.value)))
    }
  }
}
