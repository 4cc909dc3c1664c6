/// Writes the postings of stems.
struct TermWriter {
  private var stream = BitWriter()
  private let saturation: Double

  init(saturation: Double) {
    self.saturation = saturation
  }

  /// The level of a weighed term frequency.
  func level(of frequency: Float) -> Int {
    let impact = Double(frequency) / (saturation + Double(frequency))
    return ImpactCode.level(ofImpact: Int((impact * 32).rounded(.down)))
  }

  /// Returns the entry of a stem.
  mutating func entry(
    _ postings: ArraySlice<PostingCollection.Posting>, in collection: PostingCollection,
    articleCount: Int, titleShares: [Int32: Int]
  ) -> [UInt8] {
    let isFunctionWord = postings.first?.isFunctionWord ?? false
    let body = isFunctionWord ? [] : postings
    let titles = postings.filter(\.isInTitle)
    let forms = isFunctionWord ? [] : self.forms(of: body, in: collection)

    stream.removeAll()
    let gaps = RiceCode.parameter(articles: articleCount, postings: body.count)
    var previous = -1
    for posting in body {
      stream.rice(Int(posting.article) - previous - 1, gaps)
      previous = Int(posting.article)
      stream.bits(level(of: posting.frequency), ImpactCode.width)
      if forms.count > 1 {
        var mask = 0
        for use in 0..<Int(posting.surfaceCount) {
          let surface = collection.surfaceUses[Int(posting.firstSurface) + use]
          if surface == forms[0] { mask |= 1 }
          if surface == forms[1] { mask |= 2 }
        }
        stream.surfaceSet(mask == 0 ? 4 : mask)
      }
    }
    let titleGaps = RiceCode.parameter(articles: articleCount, postings: titles.count)
    previous = -1
    for posting in titles {
      stream.rice(Int(posting.article) - previous - 1, titleGaps)
      previous = Int(posting.article)
      let length = min(max(collection.titleLengths[previous], 1), 8) - 1
      stream.bits(length, TitlePostingList.lengthWidth)
      stream.bits(titleShares[posting.article] ?? 0, TitlePostingList.shareWidth)
    }

    var writer = ByteWriter()
    writer.number(body.count << 2 | (forms.count > 1 ? 2 : 0) | (titles.isEmpty ? 0 : 1))
    if !titles.isEmpty { writer.number(titles.count) }
    if !body.isEmpty {
      for form in forms.prefix(TermEntry.surfaceLimit) {
        writer.byte(
          UInt8(truncatingIfNeeded: WordHash.value(of: Array(collection.surfaces[Int(form)])) >> 25)
        )
      }
    }
    writer.string(stream.finish())
    return writer.bytes
  }

  /// Returns the written forms of a stem, the most frequent first.
  private func forms(
    of postings: ArraySlice<PostingCollection.Posting>, in collection: PostingCollection
  ) -> [Int32] {
    var counts: [(form: Int32, count: Int)] = []
    for posting in postings {
      for use in 0..<Int(posting.surfaceCount) {
        let form = collection.surfaceUses[Int(posting.firstSurface) + use]
        if let index = counts.firstIndex(where: { $0.form == form }) {
          counts[index].count += 1
        } else {
          counts.append((form, 1))
        }
      }
    }
    return counts.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : collection.surfaces[Int($0.form)].lexicographicallyPrecedes(
          collection.surfaces[Int($1.form)])
    }.map(\.form)
  }
}
