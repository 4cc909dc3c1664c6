extension HelpImage {
  /// Returns the article at an index: its fields and its body.
  ///
  /// - Throws: ``HelpImageError`` if there is no such article or its bytes are damaged.
  public func row(at index: Int) throws(HelpImageError) -> ContentRow {
    try storage.withBytes { bytes throws(HelpImageError) in
      var decoder = ImageDecoder(layout)
      return try row(at: index, bytes, &decoder)
    }
  }

  /// Returns all articles in their order.
  ///
  /// - Throws: ``HelpImageError`` if the bytes of one are damaged.
  public func rows() throws(HelpImageError) -> [ContentRow] {
    try storage.withBytes { bytes throws(HelpImageError) in
      var decoder = ImageDecoder(layout)
      var rows: [ContentRow] = []
      for index in 0..<count { rows.append(try row(at: index, bytes, &decoder)) }
      return rows
    }
  }

  /// Returns what a list says about the article at an index, without reading its body.
  ///
  /// - Throws: ``HelpImageError`` if there is no such article or its bytes are damaged.
  public func summary(at index: Int) throws(HelpImageError) -> Summary {
    try storage.withBytes { bytes throws(HelpImageError) in
      var decoder = ImageDecoder(layout)
      return try summary(at: index, bytes, &decoder)
    }
  }

  /// Returns the summaries of all articles in their order.
  ///
  /// - Throws: ``HelpImageError`` if the bytes of one are damaged.
  public func summaries() throws(HelpImageError) -> [Summary] {
    try storage.withBytes { bytes throws(HelpImageError) in
      var decoder = ImageDecoder(layout)
      var summaries: [Summary] = []
      for index in 0..<count { summaries.append(try summary(at: index, bytes, &decoder)) }
      return summaries
    }
  }

  func row(
    at index: Int, _ bytes: Span<UInt8>, _ decoder: inout ImageDecoder
  ) throws(HelpImageError) -> ContentRow {
    decoder.begin(try record(.rows, ofArticle: index, bytes))
    return try decoder.row(bytes)
  }

  func summary(
    at index: Int, _ bytes: Span<UInt8>, _ decoder: inout ImageDecoder
  ) throws(HelpImageError) -> Summary {
    decoder.begin(try record(.summaries, ofArticle: index, bytes))
    return try decoder.summary(bytes)
  }

  /// Returns where a record of an article stands, after checking its bytes.
  private func record(
    _ section: ImageSection, ofArticle index: Int, _ bytes: Span<UInt8>
  ) throws(HelpImageError) -> Range<Int> {
    guard index >= 0, index < count else { throw HelpImageError(.noSuchArticle(index)) }
    var entry = layout[.articles].lowerBound + index * ImageFormat.articleEntryLength
    if section == .rows { entry += ImageFormat.recordEntryLength }
    let range = try layout.range(bytes, statedAt: entry, in: section)
    let check = try ImageLayout.fixed(
      bytes, at: entry + 2 * ImageFormat.offsetWidth, width: ImageFormat.recordCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(range), seed: index, width: ImageFormat.recordCheckWidth)
    guard actual == check else {
      throw HelpImageError(.damaged(section == .rows ? .row(index) : .summary(index)))
    }
    return range
  }
}
