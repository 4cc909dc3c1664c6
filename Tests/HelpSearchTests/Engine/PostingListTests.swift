import Testing

@testable import HelpSearch

/// An index finds a word in the articles that have it, and in no other, however rare it is.
@Suite struct PostingListTests {
  private static let articleCount = 1_500
  private static let periods = [1, 2, 3, 7, 50, 211, 1_499]

  private static func index() throws -> SearchIndex {
    var builder = SearchIndexBuilder(language: .english)
    for number in 0..<articleCount {
      let words = periods.filter { number % $0 == 0 }.map { "q\($0)q" }
      // Another word in each article, so that there are stems with one posting as well.
      let text = (words + ["z\(number)z"]).joined(separator: " ")
      let title = number % 5 == 0 ? "five \(words[0])" : "other"
      builder.add(SearchDocument(path: "/\(number)", title: title, sections: [.init(text: text)]))
    }
    return try SearchIndex(builder.build())
  }

  @Test func findsAWordWhereItIs() throws {
    var searcher = Searcher(try PostingListTests.index())
    var options = SearchOptions()
    options.limit = PostingListTests.articleCount
    options.corrects = false
    for period in PostingListTests.periods {
      let found = try searcher.rank("q\(period)q", options: options).map(\.article)
      let expected = (0..<PostingListTests.articleCount).filter { $0 % period == 0 }
      #expect(found.sorted() == expected, "q\(period)q")
    }
    for number in stride(from: 0, to: PostingListTests.articleCount, by: 97) {
      #expect(try searcher.rank("z\(number)z", options: options).map(\.article) == [number])
    }
    let fifths = try searcher.rank("five", options: options).map(\.article)
    #expect(fifths.sorted() == (0..<PostingListTests.articleCount).filter { $0 % 5 == 0 })
  }

  @Test func aSumOfScoresIsTheSumOfPostings() throws {
    // The loop that adds to scores, and the one that reads posting by posting.
    var stream = BitWriter()
    let articles = [0, 3, 4, 90, 91, 1_400]
    let count = 1_500
    let parameter = RiceCode.parameter(articles: count, postings: articles.count)
    var next = 0
    for (place, article) in articles.enumerated() {
      stream.bits(place, ImpactCode.width(formCount: 1))
      stream.bits((article - next) & (1 << parameter - 1), parameter)
      next = article + 1
    }
    next = 0
    for article in articles {
      stream.run((article - next) >> parameter)
      next = article + 1
    }
    stream.finish().withView { view in
      var entry = TermEntry()
      entry.frequency = articles.count
      entry.surfaceCount = 1
      entry.stream = view
      var list = PostingList(entry, articleCount: count)
      var read: [Int] = []
      while list.next() {
        #expect(list.value == read.count)
        read.append(list.article)
      }
      #expect(read == articles)
      var scores = [Int32](repeating: 1, count: count)
      let worths = (0..<Int32(ImpactCode.count)).map { $0 * 10 }
      var adding = PostingList(entry, articleCount: count)
      var span = scores.mutableSpan
      adding.add(worths.span, to: &span)
      for article in 0..<count {
        let place = articles.firstIndex(of: article)
        #expect(scores[article] == 1 + Int32(place ?? 0) * 10)
      }
      // More postings than articles are no list.
      entry.frequency = count + 1
      var wrong = PostingList(entry, articleCount: count)
      let isRead = wrong.next()
      #expect(!isRead)
    }
  }

  /// Postings of a stem and of titles with it, and the entry they belong to.
  private static func stream(
    articleCount: Int, count: Int, titleCount: Int, formCount: Int, _ generator: inout SplitMix
  ) -> (entry: TermEntry, bytes: [UInt8]) {
    var entry = TermEntry()
    entry.frequency = count
    entry.titleFrequency = titleCount
    entry.surfaceCount = formCount
    var writer = BitWriter()
    for (count, width) in [
      (count, ImpactCode.width(formCount: formCount)), (titleCount, TitleValue.width),
    ] {
      let parameter = RiceCode.parameter(articles: articleCount, postings: count)
      let articles = (0..<articleCount).map { (generator.next(), $0) }.sorted { $0.0 < $1.0 }
        .prefix(count).map(\.1).sorted()
      var gaps: [Int] = []
      for (place, article) in articles.enumerated() {
        gaps.append(place == 0 ? article : article - articles[place - 1] - 1)
      }
      for gap in gaps {
        writer.bits(generator.index(below: 1 << width), width)
        writer.bits(gap & (1 << parameter - 1), parameter)
      }
      for gap in gaps { writer.run(gap >> parameter) }
    }
    return (entry, writer.finish())
  }

  /// Returns the scores of the postings of an entry, read one by one or added all at once.
  private static func scores(
    _ entry: TermEntry, articleCount: Int, hasTitles: Bool, addsAll: Bool
  ) -> [Int32] {
    let worths = (0..<Int32(TitleValue.count)).map { $0 * $0 + 1 }
    var scores = [Int32](repeating: 0, count: articleCount)
    var list = PostingList(entry, articleCount: articleCount)
    for isTitle in hasTitles ? [false, true] : [false] {
      if isTitle { list.startTitles(entry) }
      if addsAll {
        var span = scores.mutableSpan
        list.add(worths.span, to: &span)
      } else {
        while list.next() { scores[list.article] += worths[list.value] }
      }
    }
    return scores
  }

  @Test(arguments: [1, 2, 6, 7, 8, 60, 255, 256, 257, 300, 700, 2_900], [1, 2])
  func sumsAreTheSameInEachWidth(count: Int, formCount: Int) {
    var generator = SplitMix(state: UInt64(count * 2 + formCount))
    for articleCount in [count, 3_000, 40_000] {
      for titleCount in [0, 1, 9, 100, count] where titleCount <= count {
        let (entry, bytes) = PostingListTests.stream(
          articleCount: articleCount, count: count, titleCount: titleCount, formCount: formCount,
          &generator)
        // Where the bytes end too early, no more is read than there is.
        for length in [bytes.count, bytes.count / 2, 0] {
          Array(bytes.prefix(length)).withView { view in
            var entry = entry
            entry.stream = view
            let isWhole = length == bytes.count
            let expected = PostingListTests.scores(
              entry, articleCount: articleCount, hasTitles: isWhole, addsAll: false)
            let sums = PostingListTests.scores(
              entry, articleCount: articleCount, hasTitles: isWhole, addsAll: true)
            #expect(sums == expected, "\(articleCount) articles, \(titleCount) titles")
            #expect(!isWhole || expected.count { $0 > 0 } >= count)
          }
        }
      }
    }
  }
}
