/// Reads the postings of a stem: the articles with it, in their order, and a value for each.
///
/// First come the values of all postings, each with the low bits of its gap, in a fixed width; then
/// the high bits of the gaps, as runs. A processor reads both at the same time.
struct PostingList {
  var entries: BitReader
  var runs: BitReader
  var parameter: Int
  var valueWidth: Int
  let articleCount: Int
  var left: Int
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

  #if HELP_SEARCH_BROWSER
  /// Adds to the score of each article what its code is worth.
  ///
  /// Runs are read a word at a time: a one at a place, with so many ones in front of it, tells how
  /// many zeros are in front of it, which are the sum of the high bits so far.
  mutating func add(_ worths: Span<Int32>, to scores: inout MutableSpan<Int32>) {
    precondition(worths.count >= ImpactCode.count && scores.count >= articleCount)
    addAll(worths, to: &scores, valueWidth: valueWidth)
  }

  @inline(__always)
  private mutating func addAll(
    _ worths: Span<Int32>, to scores: inout MutableSpan<Int32>, valueWidth: Int
  ) {
    let width = parameter &+ valueWidth
    // What one of the high bits counts among entries, whose lowest bits are a value.
    let high = 1 &<< width
    let mask = 1 &<< valueWidth &- 1
    let articleCount = articleCount
    var entries = entries
    var runs = runs
    var left = left
    // The bits in front of the word at hand less the ones read.
    var zeros = 0
    // The sum of the low bits so far and the number of postings, above the bits of a value.
    var low = 0
    var end = runs.offset
    unsafe scores.withUnsafeMutableBufferPointer { scores in
      unsafe worths.withUnsafeBufferPointer { worths in
        while left > 0 {
          let start = runs.offset
          let word = runs.word()
          guard word.count > 0 else { break }
          var ones = word.bits
          var place = 0
          let count = min(ones.nonzeroBitCount, left)
          for _ in 0..<count {
            place = ones.trailingZeroBitCount
            ones &= ones &- 1
            let entry = entries.bits(width)
            low &+= entry & ~mask
            let article = ((zeros &+ place) &* high &+ low) &>> valueWidth
            guard UInt(bitPattern: article) < UInt(bitPattern: articleCount) else {
              left = 0
              return
            }
            // SAFETY: codes have four bits at most, and the article is below the number of scores.
            unsafe scores[article] &+= worths[entry & mask]
            low &+= mask &+ 1
            zeros &-= 1
          }
          left &-= count
          end = start &+ place &+ 1
          zeros &+= word.count
        }
      }
    }
    self.left = 0
    self.runs = BitReader(runs.view, atBit: end)
  }
  #endif
}

/// The values of the postings of titles.
enum TitleValue {
  /// The bits of a value.
  static let width = 7
  /// The number of values.
  static let count = 1 << width
  /// The bits of the share.
  static let shareWidth = 4

  /// Returns the words of the title less one, at most 7.
  @inline(__always)
  static func lengthClass(of value: Int) -> Int { value &>> shareWidth }

  /// Returns the share of the stem in the weight of the title's words, of 15.
  @inline(__always)
  static func share(of value: Int) -> Int { value & 15 }
}
