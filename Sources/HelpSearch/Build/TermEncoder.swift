/// Writes what an index says of a stem, and reads it again.
struct TermEncoder {
  /// An article and a value: an ``ImpactCode``, or what ``TitleValue`` tells.
  typealias Value = (article: Int32, value: Int)

  private let articleCount: Int
  private var stream = BitWriter()

  /// Creates an encoder for an index of so many articles.
  init(articleCount: Int) { self.articleCount = articleCount }

  /// Returns the impact of a weighed frequency, in 1/32.
  static func impact(of frequency: Float, saturation: Double) -> Int {
    let frequency = Double(frequency)
    return Int((frequency / (saturation + frequency) * 32).rounded(.down))
  }

  /// Returns what a title says of one of its stems.
  static func titleValue(length: Int, share: Int) -> Int {
    (min(max(length, 1), 8) - 1) << TitleValue.shareWidth | share
  }

  /// Returns the entry of a stem.
  ///
  /// - Parameters:
  ///   - stem: The stem.
  ///   - body: The articles with it; none of a function word.
  ///   - titles: The articles with it in the title.
  ///   - forms: The written forms, the most frequent first; only two count.
  /// - Returns: The bytes.
  mutating func entry(
    of stem: ArraySlice<UInt8>, body: [Value], titles: [Value], forms: [ArraySlice<UInt8>]
  ) -> [UInt8] {
    stream.removeAll()
    add(body, valueWidth: ImpactCode.width(formCount: forms.count))
    add(titles, valueWidth: TitleValue.width)
    let hashes = forms.prefix(TermEntry.surfaceLimit).map { WordHash.surface(of: Array($0)) }
    let flags = TermFlags(
      frequency: body.count, isOwnForm: hashes.first == WordHash.surface(of: Array(stem)),
      hasForms: forms.count > 1, isInTitles: !titles.isEmpty)
    var writer = ByteWriter()
    writer.number(flags.number)
    if !titles.isEmpty { writer.number(titles.count) }
    for hash in hashes.dropFirst(flags.isOwnForm ? 1 : 0) { writer.byte(hash) }
    let bytes = stream.finish()
    if flags.isSingle { writer.append(bytes) } else { writer.string(bytes) }
    return writer.bytes
  }

  /// Reads an entry; `nil` if the bytes are none.
  func values(of entry: ArraySlice<UInt8>) -> (body: [Value], titles: [Value])? {
    // SAFETY: the view is used within the call only.
    unsafe entry.withUnsafeBufferPointer { values(of: unsafe ByteView($0)) }
  }

  private func values(of view: ByteView) -> (body: [Value], titles: [Value])? {
    var reader = ByteReader(view)
    let flags = TermFlags(reader.number())
    var entry = TermEntry()
    entry.frequency = flags.frequency
    if flags.isInTitles { entry.titleFrequency = reader.number() }
    if flags.frequency > 0 {
      entry.surfaceCount = flags.hasForms ? 2 : 1
      reader.skip(flags.hashCount)
    }
    entry.stream = flags.isSingle ? view.slice(reader.position, view.count) : reader.string()
    if reader.failed { return nil }
    var list = PostingList(entry, articleCount: articleCount)
    var body: [Value] = []
    body.reserveCapacity(min(entry.frequency, articleCount))
    while list.next() { body.append((Int32(list.article), list.value)) }
    var titles: [Value] = []
    list.startTitles(entry)
    while list.next() { titles.append((Int32(list.article), list.value)) }
    guard body.count == entry.frequency, titles.count == entry.titleFrequency else { return nil }
    return (body, titles)
  }

  /// Reads what an entry starts with.
  static func flags(of entry: ArraySlice<UInt8>) -> TermFlags {
    // SAFETY: the view is used within the call only.
    unsafe entry.withUnsafeBufferPointer { buffer in
      var reader = ByteReader(unsafe ByteView(buffer))
      return TermFlags(reader.number())
    }
  }

  /// Writes postings: all low bits of gaps with the values, then the high bits.
  private mutating func add(_ postings: [Value], valueWidth: Int) {
    let parameter = RiceCode.parameter(articles: articleCount, postings: postings.count)
    let mask = 1 << parameter - 1
    var next = 0
    for (article, value) in postings {
      stream.bits(value, valueWidth)
      stream.bits((Int(article) - next) & mask, parameter)
      next = Int(article) + 1
    }
    next = 0
    for (article, _) in postings {
      stream.run((Int(article) - next) >> parameter)
      next = Int(article) + 1
    }
  }
}
