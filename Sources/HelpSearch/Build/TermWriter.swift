/// Writes the postings of stems.
struct TermWriter {
  private var stream = BitWriter()
  private let saturation: Double

  init(saturation: Double) {
    self.saturation = saturation
  }

  /// Returns the entry of a stem.
  mutating func entry(
    _ postings: ArraySlice<PostingCollection.Posting>, stem: [UInt8],
    in collection: PostingCollection, articleCount: Int, titleShares: [Int32: Int]
  ) -> [UInt8] {
    let isFunctionWord = postings.first?.isFunctionWord ?? false
    let body = isFunctionWord ? [] : postings
    let titles = postings.filter(\.isInTitle)
    let forms = isFunctionWord ? [] : self.forms(of: body, in: collection)
    let hashes = forms.prefix(TermEntry.surfaceLimit).map {
      WordHash.surface(of: Array(collection.surfaces[Int($0)]))
    }

    stream.removeAll()
    add(
      body.map { ($0.article, code(of: $0, forms, in: collection)) },
      valueWidth: ImpactCode.width(formCount: forms.count), articleCount: articleCount)
    add(
      titles.map { posting in
        let length = min(max(collection.titleLengths[Int(posting.article)], 1), 8) - 1
        let share = titleShares[posting.article] ?? 0
        return (posting.article, length << TitleValue.shareWidth | share)
      }, valueWidth: TitleValue.width, articleCount: articleCount)

    var writer = ByteWriter()
    let flags = TermFlags(
      frequency: body.count, isOwnForm: hashes.first == WordHash.surface(of: stem),
      hasForms: forms.count > 1, isInTitles: !titles.isEmpty)
    writer.number(flags.number)
    if !titles.isEmpty { writer.number(titles.count) }
    for hash in hashes.dropFirst(flags.isOwnForm ? 1 : 0) { writer.byte(hash) }
    let bytes = stream.finish()
    if flags.isSingle { writer.append(bytes) } else { writer.string(bytes) }
    return writer.bytes
  }

  /// Writes postings: all low bits of gaps with the values, then the high bits.
  private mutating func add(
    _ postings: [(article: Int32, value: Int)], valueWidth: Int, articleCount: Int
  ) {
    let parameter = RiceCode.parameter(articles: articleCount, postings: postings.count)
    let mask = 1 << parameter - 1
    var next = 0
    for (article, value) in postings {
      stream.bits((Int(article) - next) & mask, parameter)
      stream.bits(value, valueWidth)
      next = Int(article) + 1
    }
    next = 0
    for (article, _) in postings {
      stream.run((Int(article) - next) >> parameter)
      next = Int(article) + 1
    }
  }

  /// Returns the code of the impact and the written forms of a posting.
  private func code(
    of posting: PostingCollection.Posting, _ forms: [Int32], in collection: PostingCollection
  ) -> Int {
    let frequency = Double(posting.frequency)
    let impact = Int((frequency / (saturation + frequency) * 32).rounded(.down))
    guard forms.count > 1 else { return ImpactCode.code(ofImpact: impact, forms: 1) }
    var found = 0
    for use in 0..<Int(posting.surfaceCount) {
      let surface = collection.surfaceUses[Int(posting.firstSurface) + use]
      if surface == forms[0] { found |= 1 }
      if surface == forms[1] { found |= 2 }
    }
    return ImpactCode.code(ofImpact: impact, forms: found == 0 ? 4 : found)
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
