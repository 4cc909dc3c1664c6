extension ArticleLinks {
  /// Appends the links, pictures and anchors in the form ``init(_:_:)`` reads.
  package func append(to bytes: inout [UInt8]) {
    for uses in [uses, images] {
      PartReader.append(uses.count, to: &bytes)
      for use in uses {
        PartReader.append(part: use.destination.utf8, to: &bytes)
        PartReader.append(use.range == nil ? 0 : 1, to: &bytes)
        PartReader.append(use.range?.lowerBound ?? 0, to: &bytes)
        PartReader.append(use.range?.upperBound ?? 0, to: &bytes)
      }
    }
    PartReader.append(anchors.count, to: &bytes)
    for anchor in anchors { PartReader.append(part: anchor.utf8, to: &bytes) }
  }

  /// Reads links, pictures and anchors from bytes that a cache keeps.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are not such.
  package init(_ reader: inout PartReader, _ bytes: ArraySlice<UInt8>) throws(HelpImageError) {
    func text(_ reader: inout PartReader) throws(HelpImageError) -> String {
      let range = try reader.part(bytes.span)
      let start = bytes.startIndex
      return String(
        decoding: bytes[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
    }
    func uses(_ reader: inout PartReader) throws(HelpImageError) -> [Use] {
      var uses: [Use] = []
      for _ in 0..<(try reader.number(bytes.span)) {
        let destination = try text(&reader)
        let hasRange = try reader.number(bytes.span) == 1
        let lower = try reader.number(bytes.span)
        let upper = max(lower, try reader.number(bytes.span))
        uses.append(
          Use(destination: destination, range: hasRange ? SourceRange(lower..<upper) : nil))
      }
      return uses
    }
    self.uses = try uses(&reader)
    images = try uses(&reader)
    for _ in 0..<(try reader.number(bytes.span)) { anchors.append(try text(&reader)) }
  }
}
