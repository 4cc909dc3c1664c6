/// How much each stem of a title weighs in it, which tells how much of the title a query has.
struct TitleWeights {
  /// The weight of each stem; 0 of function words.
  private var weights: [Int]
  /// The weight of all stems in the title of each article.
  private var totals: [Int]

  /// Weighs stems.
  ///
  /// - Parameters:
  ///   - frequencies: The number of articles with each stem; 0 for function words.
  ///   - titles: The articles that have each stem in the title.
  ///   - articleCount: The number of articles.
  init(frequencies: [Int], titles: [[Int32]], articleCount: Int) {
    totals = [Int](repeating: 0, count: articleCount)
    let inverseFrequency = InverseFrequency(articles: articleCount)
    weights = frequencies.map { $0 == 0 ? 0 : inverseFrequency.weight(ofTermIn: $0) }
    for (stem, articles) in titles.enumerated() where weights[stem] > 0 {
      for article in articles { totals[Int(article)] += weights[stem] }
    }
  }

  /// Weighs the stems of a collection.
  init(_ collection: PostingCollection, _ byStem: PostingCollection.ByStem, articleCount: Int) {
    var frequencies = [Int](repeating: 0, count: collection.stems.count)
    var titles = [[Int32]](repeating: [], count: collection.stems.count)
    for stem in frequencies.indices {
      let places = byStem[stem]
      guard let first = places.first, !collection.postings[Int(first)].isFunctionWord else {
        continue
      }
      frequencies[stem] = places.count
      for place in places where collection.postings[Int(place)].isInTitle {
        titles[stem].append(collection.postings[Int(place)].article)
      }
    }
    self.init(frequencies: frequencies, titles: titles, articleCount: articleCount)
  }

  /// Returns the share of a stem in the title of an article that has it, of 15.
  func share(of stem: Int, in article: Int) -> Int {
    if weights[stem] == 0 { return 0 }
    let total = max(totals[article], 1)
    return (weights[stem] * 15 + total / 2) / total
  }
}
