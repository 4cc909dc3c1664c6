internal import HelpAuthoring
internal import HelpCenter
internal import HelpSearch

extension SiteEntry {
  /// Appends an entry whose pieces are filed in the form ``init(_:_:file:)`` reads.
  func append(to bytes: inout [UInt8]) throws(HelpImageError) {
    PartReader.append(copyID == nil ? 0 : 1, to: &bytes)
    PartReader.append(part: (copyID ?? "").utf8, to: &bytes)
    PartReader.append(part: try ImageFields.bytes(of: article.row.fields), to: &bytes)
    WordBytes.append(digest, to: &bytes)
    links.append(to: &bytes)
    PartReader.append(summary == nil ? 0 : 1, to: &bytes)
    if let summary {
      for record in [summary.text, summary.positions] {
        PartReader.append(record.length, to: &bytes)
        WordBytes.append(record.check, to: &bytes)
      }
      PartReader.append(summary.stems, to: &bytes)
      PartReader.append(summary.fields.count, to: &bytes)
      for length in summary.fields { PartReader.append(length, to: &bytes) }
    }
    for piece in [terms, analysis, body] {
      guard case .filed(let place) = piece else { continue }
      PartReader.append(place.offset, to: &bytes)
      PartReader.append(place.count, to: &bytes)
      WordBytes.append(place.check, to: &bytes)
    }
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
      return WordBytes.word(bytes[start + range.lowerBound..<start + range.upperBound])
    }
    func record(
      _ reader: inout PartReader
    ) throws(HelpImageError) -> AnalyzedArticle.Summary.Record {
      let length = try reader.number(bytes.span)
      return AnalyzedArticle.Summary.Record(length: length, check: try word(&reader))
    }
    func piece(_ reader: inout PartReader) throws(HelpImageError) -> Piece {
      let offset = try reader.number(bytes.span)
      let count = try reader.number(bytes.span)
      return .filed(PieceFile.Place(offset: offset, count: count, check: try word(&reader)))
    }
    let isCopy = try reader.number(bytes.span) == 1
    let id = try text(&reader)
    copyID = isCopy ? id : nil
    let fields = try ImageFields.fields(Array(try part(&reader)))
    article = HelpArticle(row: ContentRow(fields: fields, body: MarkupBody()), file: file)
    digest = try word(&reader)
    links = try ArticleLinks(&reader, bytes)
    if try reader.number(bytes.span) == 1 {
      var summary = AnalyzedArticle.Summary(
        text: try record(&reader), positions: try record(&reader), fields: [],
        stems: try reader.number(bytes.span))
      for _ in 0..<(try reader.number(bytes.span)) {
        summary.fields.append(try reader.number(bytes.span))
      }
      self.summary = summary
    }
    terms = try piece(&reader)
    analysis = try piece(&reader)
    body = try piece(&reader)
  }
}
