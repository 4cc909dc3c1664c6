extension HelpImage {
  /// Returns the indices of the articles that readers of one may want next.
  ///
  /// - Returns: At most five indices; `nil` if the image was made without related articles.
  /// - Throws: ``HelpImageError`` if there is no such article or the bytes are damaged.
  public func indices(relatedTo index: Int) throws(HelpImageError) -> [Int]? {
    guard index >= 0, index < count else { throw HelpImageError(.noSuchArticle(index)) }
    return try storage.withBytes { bytes throws(HelpImageError) in
      try related(toArticle: index, bytes)
    }
  }

  func related(toArticle index: Int, _ bytes: Span<UInt8>) throws(HelpImageError) -> [Int]? {
    let section = layout[.related]
    if section.isEmpty { return nil }
    let start = section.lowerBound + index * ImageFormat.relatedEntryLength
    let end = start + ImageFormat.relatedEntryLength - ImageFormat.entryCheckWidth
    let check = try ImageLayout.fixed(bytes, at: end, width: ImageFormat.entryCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(start..<end), seed: index, width: ImageFormat.entryCheckWidth)
    guard actual == check else { throw HelpImageError(.damaged(.related(index))) }
    var related: [Int] = []
    for offset in stride(from: start, to: end, by: ImageFormat.offsetWidth) {
      let other = try ImageLayout.fixed(bytes, at: offset, width: ImageFormat.offsetWidth)
      if other == ImageFormat.noArticle { break }
      guard other < count else { throw .malformed(at: offset) }
      related.append(other)
    }
    return related
  }
}
