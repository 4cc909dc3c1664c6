/// Reads the postings of a stem: the articles with it, in their order.
struct PostingList {
  private var reader: BitReader
  private let gapParameter: Int
  private let hasSurfaces: Bool
  private let articleCount: Int
  private let count: Int
  private var left: Int
  /// The article of the posting.
  private(set) var article = -1
  /// The level of the impact.
  private(set) var level = 0
  /// The set of written forms of the stem in the article.
  private(set) var surfaces = 0

  /// Starts to read the postings of an entry.
  init(_ entry: TermEntry, articleCount: Int) {
    reader = BitReader(entry.stream, at: 0)
    gapParameter = RiceCode.parameter(articles: articleCount, postings: entry.frequency)
    hasSurfaces = entry.surfaceCount > 1
    self.articleCount = articleCount
    count = entry.frequency
    left = entry.frequency
  }

  /// Moves to the next posting; `false` at the end, or where the bytes cannot be postings.
  @inline(__always)
  mutating func next() -> Bool {
    guard left > 0 else { return false }
    left &-= 1
    article &+= reader.rice(gapParameter) &+ 1
    guard article < articleCount else { return false }
    level = reader.bits(ImpactCode.width)
    surfaces = hasSurfaces ? reader.surfaceSet() : 1
    return true
  }

  /// Whether all postings were read and were as they should.
  var isComplete: Bool { left == 0 && article < articleCount && reader.isWithinBounds }

  /// Goes on with the postings of titles, once all others are read.
  func titles(_ entry: TermEntry) -> TitlePostingList {
    TitlePostingList(reader, count: entry.titleFrequency, articleCount: articleCount)
  }
}

/// Reads which articles have a stem in their titles.
struct TitlePostingList {
  private var reader: BitReader
  private let gapParameter: Int
  private let articleCount: Int
  private var left: Int
  /// The article.
  private(set) var article = -1
  /// The words of the title less one, at most 7.
  private(set) var lengthClass = 0
  /// The share of the stem in the weight of the title's words, of 15.
  private(set) var share = 0

  /// The bits of the class of lengths.
  static let lengthWidth = 3
  /// The bits of the share.
  static let shareWidth = 4

  init(_ reader: BitReader, count: Int, articleCount: Int) {
    self.reader = reader
    gapParameter = RiceCode.parameter(articles: articleCount, postings: count)
    self.articleCount = articleCount
    left = count
  }

  /// Moves to the next posting; `false` at the end, or where the bytes cannot be postings.
  @inline(__always)
  mutating func next() -> Bool {
    guard left > 0 else { return false }
    left &-= 1
    article &+= reader.rice(gapParameter) &+ 1
    guard article < articleCount else { return false }
    let bits = reader.bits(TitlePostingList.lengthWidth &+ TitlePostingList.shareWidth)
    lengthClass = bits &>> TitlePostingList.shareWidth
    share = bits & 15
    return true
  }

  /// Whether all postings were read and were as they should.
  var isComplete: Bool { left == 0 && article < articleCount && reader.isWithinBounds }
}
