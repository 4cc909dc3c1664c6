internal import HelpCenter
internal import HelpSearch

/// A row made ready for packing: all that an image takes from it, but for what all rows together
/// decide.
struct PackedEntry {
  /// The fields with the title the article has; the body is left out.
  var article: HelpArticle
  /// The id by which copies of a published page are known; `nil` if the row is no copy.
  var copyID: String?
  /// The article for the image.
  var image: ImageArticle
  /// The links and anchors of the body; none if it is not listed.
  var links: ArticleLinks
  /// The words by which related articles are found.
  var terms: [UInt64]
  /// What the search index takes from the article; `nil` if it is not listed.
  var analysis: AnalyzedArticle?

  /// Makes a row ready.
  ///
  /// - Throws: ``HelpImageError`` if the article is larger than an image takes.
  init(
    _ entry: LoadedContent.Entry, isCopy: Bool, _ analyzer: inout ArticleAnalyzer
  ) throws(HelpImageError) {
    let full = HelpArticle(row: entry.row, file: entry.file)
    image = try ImageArticle(full)
    article = PackedEntry.light(full.row.fields, title: full.title, file: entry.file)
    copyID = isCopy ? entry.row.fields["id"]?.string : nil
    links = image.isListed ? ArticleLinks(of: full.body.nodes) : ArticleLinks()
    terms = image.isListed ? RelatedArticles.terms(of: full) : []
    analysis = image.isListed ? analyzer.analyze(SearchDocument(full)) : nil
  }

  /// Returns the article without its body, from which a title may have been taken.
  private static func light(_ fields: DataObject, title: String, file: String) -> HelpArticle {
    var fields = fields
    if fields["title"]?.string != title, !title.isEmpty { fields["title"] = .string(title) }
    return HelpArticle(
      row: ContentRow(fields: fields, body: MarkupBody(nodes: [])), file: file)
  }
}

extension PackedEntry {
  /// Appends the entry in the form ``init(_:_:file:)`` reads.
  func append(to bytes: inout [UInt8]) throws(HelpImageError) {
    PartReader.append(copyID == nil ? 0 : 1, to: &bytes)
    PartReader.append(part: (copyID ?? "").utf8, to: &bytes)
    PartReader.append(part: try ImageFields.bytes(of: article.row.fields), to: &bytes)
    PartReader.append(part: image.bytes, to: &bytes)
    links.append(to: &bytes)
    var words: [UInt8] = []
    words.reserveCapacity(8 * terms.count)
    for term in terms { WordBytes.append(term, to: &words) }
    PartReader.append(part: words, to: &bytes)
    PartReader.append(part: analysis?.encoded ?? [], to: &bytes)
  }

  /// Reads an entry.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no entry's.
  init(
    _ reader: inout PartReader, _ bytes: [UInt8], file: String
  ) throws(HelpImageError) {
    let isCopy = try reader.number(bytes.span) == 1
    let id = String(decoding: bytes[try reader.part(bytes.span)], as: UTF8.self)
    copyID = isCopy ? id : nil
    let fields = try ImageFields.fields(Array(bytes[try reader.part(bytes.span)]))
    article = HelpArticle(
      row: ContentRow(fields: fields, body: MarkupBody(nodes: [])), file: file)
    guard let image = ImageArticle(bytes: bytes[try reader.part(bytes.span)]) else {
      throw HelpImageError(.malformed(offset: reader.position))
    }
    self.image = image
    links = try ArticleLinks(&reader, bytes[...])
    terms = WordBytes.words(Array(bytes[try reader.part(bytes.span)]))
    let analysis = Array(bytes[try reader.part(bytes.span)])
    self.analysis = analysis.isEmpty ? nil : try? AnalyzedArticle(encoded: analysis)
    guard self.analysis != nil || !image.isListed else {
      throw HelpImageError(.malformed(offset: reader.position))
    }
  }
}
