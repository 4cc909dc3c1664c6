/// The directory of the records of articles: where the text and the positions of each are, and their
/// checks.
///
/// It follows from the summaries of the articles alone: a site has the records elsewhere.
struct ArticleDirectory {
  /// The bytes of the directory.
  let bytes: [UInt8]
  /// The number of bytes of all texts.
  let textLength: Int
  /// The number of bytes of all positions.
  let positionLength: Int

  /// Writes the directory.
  ///
  /// - Parameter articles: The summaries of the articles, in their order.
  init(_ articles: [AnalyzedArticle.Summary]) {
    var writer = ByteWriter()
    writer.reserve((articles.count + 1) * IndexFormat.articleEntryLength)
    var text = 0
    var positions = 0
    func add(_ article: AnalyzedArticle.Summary) {
      for (offset, check) in [(text, article.text.check), (positions, article.positions.check)] {
        writer.fixed(offset, IndexFormat.offsetWidth)
        writer.fixed64(check, IndexFormat.blockCheckWidth)
      }
      text += article.text.length
      positions += article.positions.length
    }
    for article in articles { add(article) }
    // The end of the last record.
    let none = AnalyzedArticle.Summary.Record(length: 0, check: 0)
    add(AnalyzedArticle.Summary(text: none, positions: none, fields: [], stems: 0))
    bytes = writer.bytes
    textLength = text
    positionLength = positions
  }
}
