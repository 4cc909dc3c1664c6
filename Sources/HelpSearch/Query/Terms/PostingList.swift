/// Reads the postings of a stem: the articles with it, in their order, and a value for each.
///
/// First come the low bits of all gaps between articles, each with its value, in a fixed width; then
/// the high bits of the gaps, as runs. A processor reads both at the same time.
struct PostingList {
  private var entries: BitReader
  private var runs: BitReader
  private let parameter: Int
  private let valueWidth: Int
  private let articleCount: Int
  private var left: Int
  /// The article of the posting.
  private(set) var article = -1
  /// The value of the posting: an ``ImpactCode``, or what ``TitleValue`` tells.
  private(set) var value = 0

  /// Starts to read the postings of an entry.
  init(_ entry: TermEntry, articleCount: Int) {
    self.init(
      entry.stream, atBit: 0, count: entry.frequency,
      valueWidth: ImpactCode.width(formCount: entry.surfaceCount), articleCount: articleCount)
  }

  private init(
    _ stream: ByteView, atBit offset: Int, count: Int, valueWidth: Int, articleCount: Int
  ) {
    // No article has a stem twice.
    left = count <= articleCount ? count : 0
    parameter = RiceCode.parameter(articles: articleCount, postings: count)
    self.valueWidth = valueWidth
    self.articleCount = articleCount
    entries = BitReader(stream, atBit: offset)
    runs = BitReader(stream, atBit: offset &+ left &* (parameter &+ valueWidth))
  }

  /// Moves to the next posting; `false` at the end, or where the bytes cannot be postings.
  @inline(__always)
  mutating func next() -> Bool {
    guard left > 0 else { return false }
    left &-= 1
    let entry = entries.bits(parameter &+ valueWidth)
    let high = runs.run() &<< parameter
    article &+= high | entry &>> valueWidth
    article &+= 1
    value = entry & (1 &<< valueWidth &- 1)
    guard UInt(bitPattern: article) < UInt(bitPattern: articleCount) else {
      left = 0
      return false
    }
    return true
  }

  /// Goes on with the postings of titles, once all others are read.
  func titles(_ entry: TermEntry) -> PostingList {
    PostingList(
      runs.view, atBit: runs.offset, count: entry.titleFrequency, valueWidth: TitleValue.width,
      articleCount: articleCount)
  }

  /// Adds to the score of each article what its code is worth.
  mutating func add(_ worths: Span<Int32>, to scores: inout MutableSpan<Int32>) {
    precondition(worths.count >= ImpactCode.count && scores.count >= articleCount)
    // A copy that stays in registers.
    var list = self
    while list.next() {
      // SAFETY: codes have four bits at most, and articles that are read are below their number.
      unsafe scores[unchecked: list.article] &+=
        worths[unchecked: list.value & (ImpactCode.count &- 1)]
    }
    self = list
  }
}

/// The values of the postings of titles.
enum TitleValue {
  /// The bits of a value.
  static let width = 7
  /// The bits of the share.
  static let shareWidth = 4

  /// Returns the words of the title less one, at most 7.
  @inline(__always)
  static func lengthClass(of value: Int) -> Int { value &>> shareWidth }

  /// Returns the share of the stem in the weight of the title's words, of 15.
  @inline(__always)
  static func share(of value: Int) -> Int { value & 15 }
}
