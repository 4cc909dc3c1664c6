/// Writes the stems of a collection with their postings.
struct TermWriter {
  private let collection: PostingCollection
  private let saturation: Double
  /// The written forms, stem after stem, and where those of each stem begin.
  private let forms: [Int32]
  private let formStarts: [Int]
  private var encoder: TermEncoder
  // Emptied for each stem, with their memory kept.
  private var body: [TermEncoder.Value] = []
  private var titles: [TermEncoder.Value] = []

  /// Creates a writer for the stems of a collection.
  init(_ collection: PostingCollection, saturation: Double, articleCount: Int) {
    self.collection = collection
    self.saturation = saturation
    encoder = TermEncoder(articleCount: articleCount)
    var starts = [Int](repeating: 0, count: collection.stems.count + 1)
    for stem in collection.surfaceStems { starts[Int(stem) + 1] += 1 }
    for stem in 0..<collection.stems.count { starts[stem + 1] += starts[stem] }
    var next = starts
    var forms = [Int32](repeating: 0, count: collection.surfaceStems.count)
    for (surface, stem) in collection.surfaceStems.enumerated() {
      forms[next[Int(stem)]] = Int32(surface)
      next[Int(stem)] += 1
    }
    self.forms = forms
    formStarts = starts
  }

  /// Returns the entry of a stem.
  ///
  /// - Parameters:
  ///   - stem: The number of the stem.
  ///   - places: The places of its postings.
  ///   - weights: How much stems weigh in titles.
  /// - Returns: The bytes of the entry.
  mutating func entry(
    of stem: Int, _ places: ArraySlice<Int32>, _ weights: TitleWeights
  ) -> [UInt8] {
    let isFunctionWord = places.first.map { collection.postings[Int($0)].isFunctionWord } ?? false
    let forms = isFunctionWord ? [] : self.forms(of: stem)
    body.removeAll(keepingCapacity: true)
    titles.removeAll(keepingCapacity: true)
    for place in places {
      let posting = collection.postings[Int(place)]
      if !isFunctionWord { body.append((posting.article, code(ofPostingAt: Int(place), forms))) }
      if posting.isInTitle {
        let article = Int(posting.article)
        let value = TermEncoder.titleValue(
          length: collection.titleLengths[article], share: weights.share(of: stem, in: article))
        titles.append((posting.article, value))
      }
    }
    let top = forms.prefix(TermEntry.surfaceLimit).map { collection.surfaces[Int($0)] }
    return encoder.entry(of: collection.stems[stem], body: body, titles: titles, forms: top)
  }

  /// Returns the code of the impact and the written forms of a posting.
  private func code(ofPostingAt place: Int, _ forms: [Int32]) -> Int {
    let impact = TermEncoder.impact(
      of: collection.postings[place].frequency, saturation: saturation)
    guard forms.count > 1 else { return ImpactCode.code(ofImpact: impact, forms: 1) }
    var found = 0
    for surface in collection.surfaces(ofPostingAt: place) {
      if surface == forms[0] { found |= 1 }
      if surface == forms[1] { found |= 2 }
    }
    return ImpactCode.code(ofImpact: impact, forms: found == 0 ? 4 : found)
  }

  /// Returns the written forms of a stem, the most frequent first.
  private func forms(of stem: Int) -> [Int32] {
    let forms = Array(self.forms[formStarts[stem]..<formStarts[stem + 1]])
    guard forms.count > 1 else { return forms }
    return forms.sorted {
      let left = collection.surfaceFrequencies[Int($0)]
      let right = collection.surfaceFrequencies[Int($1)]
      if left != right { return left > right }
      return collection.surfaces[Int($0)].lexicographicallyPrecedes(
        collection.surfaces[Int($1)])
    }
  }
}
