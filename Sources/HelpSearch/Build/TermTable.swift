/// What an index knows of all articles together: the stems with their postings, and the words.
///
/// A table can be kept. When only few articles have changed, ``TermRevision`` makes the next one of
/// it, the same as if all articles had been merged again.
struct TermTable: Sendable, Hashable {
  /// The number of articles.
  var articleCount = 0
  /// The number of pairs of a stem and an article.
  var postingCount = 0
  /// The lengths of fields by which articles were weighed.
  var averages: [Double] = []
  /// The stems in their order.
  var stems = ByteStrings()
  /// What the index says of each stem.
  var entries = ByteStrings()
  /// Whether a title has a function word of the stem.
  var areFunctionWords: [Bool] = []
  /// The words in their order.
  var words = ByteStrings()
  /// The number of articles with each word.
  var wordFrequencies: [Int32] = []
  /// The stem of each word.
  var wordStems: [Int32] = []

  /// Creates an empty table.
  init() {}

  /// Creates the table of merged articles.
  init(_ collection: PostingCollection, saturation: Double, articleCount: Int) {
    self.articleCount = articleCount
    postingCount = collection.postings.count
    averages = collection.averages
    let byStem = collection.byStem()
    let weights = TitleWeights(collection, byStem, articleCount: articleCount)
    var writer = TermWriter(collection, saturation: saturation, articleCount: articleCount)
    var numbers = [Int32](repeating: 0, count: collection.stems.count)
    for stem in collection.stems.sortedIndices() {
      numbers[stem] = Int32(stems.count)
      stems.append(collection.stems[stem])
      entries.append(writer.entry(of: stem, byStem[stem], weights))
      areFunctionWords.append(
        byStem[stem].contains { collection.postings[Int($0)].isFunctionWord })
    }
    for word in collection.surfaces.sortedIndices() {
      words.append(collection.surfaces[word])
      wordFrequencies.append(collection.surfaceFrequencies[word])
      wordStems.append(numbers[Int(collection.surfaceStems[word])])
    }
  }

  /// The table as bytes, to be kept and given to ``init(_:)``.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(entries.bytes.count + stems.bytes.count + words.bytes.count + 8 * words.count)
    writer.number(articleCount)
    writer.number(postingCount)
    writer.number(averages.count)
    // They are whole numbers of sixteenths.
    for average in averages { writer.number(Int(average * 16)) }
    stems.write(to: &writer)
    entries.write(to: &writer)
    for isFunctionWord in areFunctionWords { writer.byte(isFunctionWord ? 1 : 0) }
    words.write(to: &writer)
    for frequency in wordFrequencies { writer.number(Int(frequency)) }
    for stem in wordStems { writer.number(Int(stem)) }
    return writer.bytes
  }

  /// Reads a table; `nil` if the bytes are none.
  init?(_ source: ArraySlice<UInt8>) {
    // SAFETY: the view is used within the call only.
    let table = unsafe source.withUnsafeBufferPointer { buffer in
      TermTable(unsafe ByteReader(ByteView(buffer)), of: source)
    }
    guard let table else { return nil }
    self = table
  }

  private init?(_ reader: ByteReader, of source: ArraySlice<UInt8>) {
    var reader = reader
    articleCount = reader.number()
    postingCount = reader.number()
    averages = (0..<reader.partCount()).map { _ in Double(reader.number()) / 16 }
    stems = ByteStrings(&reader, of: source)
    entries = ByteStrings(&reader, of: source)
    areFunctionWords = (0..<stems.count).map { _ in reader.byte() == 1 }
    words = ByteStrings(&reader, of: source)
    wordFrequencies = (0..<words.count).map { _ in Int32(truncatingIfNeeded: reader.number()) }
    wordStems = (0..<words.count).map { _ in Int32(truncatingIfNeeded: reader.number()) }
    let isSound =
      entries.count == stems.count && wordStems.allSatisfy { (0..<stems.count).contains(Int($0)) }
    if reader.failed || !reader.isAtEnd || !isSound { return nil }
  }
}
