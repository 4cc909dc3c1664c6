/// Reads the postings of a stem: the articles with it, in their order, and a value for each.
///
/// First come the values of all postings, each with the low bits of its gap, in a fixed width; then
/// the high bits of the gaps, as runs. A processor reads both at the same time.
struct PostingList {
  private var entries: BitReader
  private var runs: BitReader
  private var parameter: Int
  private var valueWidth: Int
  private let articleCount: Int
  private var left: Int
  /// The article of the posting.
  private(set) var article = -1
  /// The value of the posting: an ``ImpactCode``, or what ``TitleValue`` tells.
  private(set) var value = 0

  /// Starts to read the postings of an entry.
  init(_ entry: TermEntry, articleCount: Int) {
    self.articleCount = articleCount
    valueWidth = ImpactCode.width(formCount: entry.surfaceCount)
    // No article has a stem twice.
    left = entry.frequency <= articleCount ? entry.frequency : 0
    parameter = RiceCode.parameter(articles: articleCount, postings: entry.frequency)
    entries = BitReader(entry.stream, atBit: 0)
    runs = BitReader(entry.stream, atBit: left &* (parameter &+ valueWidth))
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
  mutating func startTitles(_ entry: TermEntry) {
    let start = runs.offset
    article = -1
    valueWidth = TitleValue.width
    left = entry.titleFrequency <= articleCount ? entry.titleFrequency : 0
    parameter = RiceCode.parameter(articles: articleCount, postings: entry.titleFrequency)
    entries = BitReader(entry.stream, atBit: start)
    runs = BitReader(entry.stream, atBit: start &+ left &* (parameter &+ valueWidth))
  }

  /// Adds to the score of each article what its code is worth.
  ///
  /// Runs are read a word at a time: a one at a place, with so many ones in front of it, tells how
  /// many zeros are in front of it, which are the sum of the high bits so far.
  mutating func add(_ worths: Span<Int32>, to scores: inout MutableSpan<Int32>) {
    precondition(worths.count >= ImpactCode.count && scores.count >= articleCount)
    let width = parameter &+ valueWidth
    let mask = 1 &<< valueWidth &- 1
    var entries = entries
    var runs = runs
    var left = left
    // The bits in front of the word at hand less the ones read, and the sum of the low bits.
    var high = 0
    var low = 0
    var end = runs.offset
    while left > 0 {
      let start = runs.offset
      let word = runs.word()
      guard word.count > 0 else { break }
      var ones = word.bits
      while ones != 0, left > 0 {
        let place = ones.trailingZeroBitCount
        ones &= ones &- 1
        let entry = entries.bits(width)
        low &+= entry &>> valueWidth
        let article = (high &+ place) &<< parameter &+ low
        guard UInt(bitPattern: article) < UInt(bitPattern: articleCount) else {
          self.left = 0
          return
        }
        // SAFETY: codes have four bits at most, and the article is below the number of scores.
        unsafe scores[unchecked: article] &+= worths[unchecked: entry & mask]
        low &+= 1
        high &-= 1
        left &-= 1
        end = start &+ place &+ 1
      }
      high &+= word.count
    }
    self.left = 0
    self.runs = BitReader(runs.view, atBit: end)
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
