extension HelpImage {
  /// Checks all bytes: every section, every article and every name.
  ///
  /// Reading checks what it touches. This is for a program that wants to know at once, such as
  /// one that has fetched an image.
  ///
  /// - Throws: ``HelpImageError`` that names the first part that is damaged.
  /// - Complexity: O(*n*) in the length of the image.
  public func verify() throws(HelpImageError) {
    try storage.withBytes { bytes throws(HelpImageError) in
      for entry in layout.entries {
        let actual = ImageCheck.value(
          of: bytes.extracting(entry.range), width: ImageFormat.sectionCheckWidth)
        guard actual == entry.check else {
          throw HelpImageError(.damaged(.section(entry.name)))
        }
      }
      var decoder = ImageDecoder(layout)
      for index in 0..<count {
        _ = try summary(at: index, bytes, &decoder)
        _ = try row(at: index, bytes, &decoder)
        _ = try related(toArticle: index, bytes)
      }
      for table in [ImageSection.paths, .names] { try verify(table, bytes) }
    }
  }

  /// Checks that the names of a table are in order.
  private func verify(_ table: ImageSection, _ bytes: Span<UInt8>) throws(HelpImageError) {
    let section = layout[table]
    var previous: [UInt8] = []
    for index in 0..<section.count / ImageFormat.lookupEntryLength {
      let entry = try lookupEntry(bytes, index, of: section)
      guard !entry.precedes(previous, bytes) else {
        throw HelpImageError(.damaged(.lookup))
      }
      previous = entry.key.map { bytes[$0] }
    }
  }
}
