internal import HelpCenter

extension SiteEntry {
  /// Where the long parts of an entry stand among the bytes it was appended to.
  struct Places {
    var analysis: Range<Int>
    var body: Range<Int>
  }

  /// Takes the long parts from bytes the entry was appended to, so that they are held once.
  mutating func share(_ bytes: [UInt8], _ places: Places) {
    analysis = bytes[places.analysis]
    body = bytes[places.body]
  }

  /// Appends the entry in the form ``init(_:_:file:)`` reads.
  func append(to bytes: inout [UInt8]) throws(HelpImageError) -> Places {
    bytes.reserveCapacity(bytes.count + analysis.count + body.count + 4_096)
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
    PartReader.append(part: analysis, to: &bytes)
    let analysisEnd = bytes.count
    PartReader.append(part: body, to: &bytes)
    return Places(
      analysis: analysisEnd - analysis.count..<analysisEnd,
      body: bytes.count - body.count..<bytes.count)
  }

  /// Reads an entry.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no entry's.
  init(
    _ reader: inout PartReader, _ bytes: ArraySlice<UInt8>, file: String
  ) throws(HelpImageError) {
    let start = bytes.startIndex
    func part(_ reader: inout PartReader) throws(HelpImageError) -> ArraySlice<UInt8> {
      let range = try reader.part(bytes.span)
      return bytes[start + range.lowerBound..<start + range.upperBound]
    }
    func text(_ reader: inout PartReader) throws(HelpImageError) -> String {
      String(decoding: try part(&reader), as: UTF8.self)
    }
    func word(_ reader: inout PartReader) throws(HelpImageError) -> UInt64 {
      let range = try reader.range(bytes.span, count: 8)
      var word: UInt64 = 0
      for index in range.reversed() { word = word << 8 | UInt64(bytes[start + index]) }
      return word
    }
    let isCopy = try reader.number(bytes.span) == 1
    let id = try text(&reader)
    copyID = isCopy ? id : nil
    let fields = try ImageFields.fields(Array(try part(&reader)))
    article = HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: file)
    digest = try word(&reader)
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
    for _ in 0..<count { terms.append(try word(&reader)) }
    analysis = try part(&reader)
    body = try part(&reader)
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
