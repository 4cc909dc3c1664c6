internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

/// What a build knows of an article without its body.
struct SiteEntry: Sendable {
  /// The article with its fields and its title; the body is left out.
  var article: HelpArticle
  /// The id by which copies of a published page are known; `nil` if the row is no copy.
  var copyID: String?
  /// A fingerprint of all that the article is made of.
  var digest: UInt64
  /// The links and anchors of the body.
  var links: ArticleLinks
  /// The words by which related articles are found.
  var terms: [UInt64]
  /// What the search index takes from the article; `nil` if the site has no search.
  var analysis: AnalyzedArticle?

  /// Takes from a row what a build needs of it.
  init(
    _ entry: LoadedContent.Entry, digest: UInt64, isCopy: Bool,
    analyzer: inout ArticleAnalyzer?
  ) {
    let full = HelpArticle(row: entry.row, file: entry.file)
    article = SiteEntry.light(full)
    copyID = isCopy ? full.row.fields["id"]?.string : nil
    self.digest = digest
    links = ArticleLinks(of: full.body.nodes)
    terms = RelatedArticles.terms(of: full)
    let document = analyzer == nil ? nil : SearchDocument(full, category: category)
    analysis = document.flatMap { analyzer?.analyze($0) }
  }

  /// The category the article states, else the folder it stands in.
  private var category: String? {
    if let stated = article.category { return stated }
    let parts = ContentPath(article.path).parts
    return parts.count > 1 ? parts.first : nil
  }

  /// Returns an article without its body, from which the title may have been taken.
  private static func light(_ full: HelpArticle) -> HelpArticle {
    var fields = full.row.fields
    if fields["title"]?.string != full.title, !full.title.isEmpty {
      fields["title"] = .string(full.title)
    }
    return HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: full.file)
  }
}

extension SiteEntry {
  /// Appends the entry in the form ``init(_:_:file:)`` reads.
  func append(to bytes: inout [UInt8]) throws(HelpImageError) {
    PartReader.append(copyID == nil ? 0 : 1, to: &bytes)
    PartReader.append(part: (copyID ?? "").utf8, to: &bytes)
    PartReader.append(part: try ImageFields.bytes(of: article.row.fields), to: &bytes)
    SiteEntry.append(digest, to: &bytes)
    PartReader.append(links.uses.count, to: &bytes)
    for use in links.uses {
      PartReader.append(part: use.destination.utf8, to: &bytes)
      PartReader.append(use.range == nil ? 0 : 1, to: &bytes)
      PartReader.append(use.range?.lowerBound ?? 0, to: &bytes)
      PartReader.append(use.range?.upperBound ?? 0, to: &bytes)
    }
    PartReader.append(links.anchors.count, to: &bytes)
    for anchor in links.anchors { PartReader.append(part: anchor.utf8, to: &bytes) }
    PartReader.append(terms.count, to: &bytes)
    for term in terms { SiteEntry.append(term, to: &bytes) }
    PartReader.append(part: analysis?.encoded ?? [], to: &bytes)
  }

  /// Reads an entry.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no entry's.
  init(
    _ reader: inout PartReader, _ bytes: [UInt8], file: String
  ) throws(HelpImageError) {
    func text(_ reader: inout PartReader) throws(HelpImageError) -> String {
      String(decoding: bytes[try reader.part(bytes.span)], as: UTF8.self)
    }
    let isCopy = try reader.number(bytes.span) == 1
    let id = try text(&reader)
    copyID = isCopy ? id : nil
    let fields = try ImageFields.fields(Array(bytes[try reader.part(bytes.span)]))
    article = HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: file)
    digest = try SiteEntry.word(&reader, bytes)
    links = ArticleLinks()
    for _ in 0..<(try reader.number(bytes.span)) {
      let destination = try text(&reader)
      let hasRange = try reader.number(bytes.span) == 1
      let lower = try reader.number(bytes.span)
      let upper = max(lower, try reader.number(bytes.span))
      links.uses.append(
        ArticleLinks.Use(
          destination: destination, range: hasRange ? SourceRange(lower..<upper) : nil))
    }
    for _ in 0..<(try reader.number(bytes.span)) { links.anchors.append(try text(&reader)) }
    terms = []
    let count = try reader.number(bytes.span)
    terms.reserveCapacity(min(count, bytes.count / 8))
    for _ in 0..<count { terms.append(try SiteEntry.word(&reader, bytes)) }
    let analyzed = try reader.part(bytes.span)
    analysis = analyzed.isEmpty ? nil : try? AnalyzedArticle(encoded: Array(bytes[analyzed]))
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  private static func word(
    _ reader: inout PartReader, _ bytes: [UInt8]
  ) throws(HelpImageError) -> UInt64 {
    let range = try reader.range(bytes.span, count: 8)
    var word: UInt64 = 0
    for index in range.reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }
}
