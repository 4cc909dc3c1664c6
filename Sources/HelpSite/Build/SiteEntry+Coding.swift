internal import HelpAuthoring
internal import HelpCenter

extension SiteEntry {
  /// Appends an entry whose pieces are filed in the form ``init(_:_:file:)`` reads.
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
    PartReader.append(fieldLengths.count, to: &bytes)
    for length in fieldLengths { PartReader.append(length, to: &bytes) }
    for piece in [terms, analysis, body] {
      guard case .filed(let place) = piece else { continue }
      PartReader.append(place.offset, to: &bytes)
      PartReader.append(place.count, to: &bytes)
      SiteEntry.append(place.check, to: &bytes)
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
      return SiteEntry.word(bytes[start + range.lowerBound..<start + range.upperBound])
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
    fieldLengths = []
    for _ in 0..<(try reader.number(bytes.span)) {
      fieldLengths.append(try reader.number(bytes.span))
    }
    terms = try piece(&reader)
    analysis = try piece(&reader)
    body = try piece(&reader)
  }

  /// Appends a number in eight bytes, the lowest first.
  static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// Returns the numbers that ``append(_:to:)`` wrote one behind the other.
  static func words(_ bytes: [UInt8]) -> [UInt64] {
    stride(from: 0, to: bytes.count - 7, by: 8).map { word(bytes[$0..<$0 + 8]) }
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for byte in bytes.reversed() { word = word << 8 | UInt64(byte) }
    return word
  }
}
