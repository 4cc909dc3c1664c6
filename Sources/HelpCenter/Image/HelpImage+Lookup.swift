extension HelpImage {
  /// Returns the index of the article at a path; slashes at its ends do not count.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofPath path: String) throws(HelpImageError) -> Int? {
    let key = ContentPath.normalized(path)
    return try storage.withBytes { bytes throws(HelpImageError) in
      try matches(of: Array(key.utf8), in: .paths, bytes).first?.article
    }
  }

  /// Returns the index of the first article with a slug.
  ///
  /// Case, accents and punctuation do not count, here and for other names.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofSlug slug: String) throws(HelpImageError) -> Int? {
    try matches(ofName: slug).first { $0.kind == .slug }?.article
  }

  /// Returns the index of the first article with an alias.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofAlias alias: String) throws(HelpImageError) -> Int? {
    try matches(ofName: alias).first { $0.kind == .alias }?.article
  }

  /// Returns the index of the first article with a title.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofTitle title: String) throws(HelpImageError) -> Int? {
    try matches(ofName: title).first { $0.kind == .title }?.article
  }

  /// Returns the index of the article that a topic names beyond doubt.
  ///
  /// This is the quick way: the answer is the one ``HelpCatalog/resolve(_:)`` gives for a full
  /// path, slug, alias or title. Where it is `nil`, the catalog has more to say: beginnings,
  /// near misses, and names that several articles share.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofTopic topic: String) throws(HelpImageError) -> Int? {
    let path = Array(ContentPath(topic).string.utf8)
    var found = try storage.withBytes { bytes throws(HelpImageError) in
      try matches(of: path, in: .paths, bytes)
    }
    if found.isEmpty { found = try matches(ofName: topic) }
    // Names stand in the order of their kinds: paths go before slugs before aliases before titles.
    guard let first = found.first else { return nil }
    let isAlone = found.allSatisfy { $0.article == first.article || $0.kind != first.kind }
    return isAlone ? first.article : nil
  }

  /// Finds articles with a slug, alias or title that begins so.
  ///
  /// - Parameters:
  ///   - beginning: The beginning of the name; case, accents and punctuation do not count.
  ///   - limit: The most indices to return.
  /// - Returns: The indices, in the order of the names.
  /// - Throws: ``HelpImageError`` if the bytes on the way to them are damaged.
  /// - Complexity: O(log *n*) in the number of articles, and linear in the number of names read.
  public func indices(
    ofNamesBeginningWith beginning: String, limit: Int
  ) throws(HelpImageError) -> [Int] {
    let key = Array(LookupKey(beginning).string.utf8)
    return try storage.withBytes { bytes throws(HelpImageError) in
      let section = layout[.names]
      let count = section.count / ImageFormat.lookupEntryLength
      var place = try firstPlace(of: key, in: section, bytes)
      var found: [Int] = []
      while place < count, found.count < limit {
        let entry = try lookupEntry(bytes, place, of: section)
        guard entry.begins(with: key, bytes) else { break }
        if entry.kind != .path, !found.contains(entry.article) { found.append(entry.article) }
        place += 1
      }
      return found
    }
  }

  private func matches(ofName name: String) throws(HelpImageError) -> [LookupEntry] {
    let key = LookupKey(name)
    if key.isEmpty { return [] }
    return try storage.withBytes { bytes throws(HelpImageError) in
      try matches(of: Array(key.string.utf8), in: .names, bytes)
    }
  }

  /// Returns the entries of a table that have a key.
  private func matches(
    of key: [UInt8], in table: ImageSection, _ bytes: Span<UInt8>
  ) throws(HelpImageError) -> [LookupEntry] {
    let section = layout[table]
    let count = section.count / ImageFormat.lookupEntryLength
    var place = try firstPlace(of: key, in: section, bytes)
    var matches: [LookupEntry] = []
    while place < count {
      let entry = try lookupEntry(bytes, place, of: section)
      guard entry.equals(key, bytes) else { break }
      matches.append(entry)
      place += 1
    }
    return matches
  }

  /// Returns the place of the first entry that does not stand before a key.
  private func firstPlace(
    of key: [UInt8], in section: Range<Int>, _ bytes: Span<UInt8>
  ) throws(HelpImageError) -> Int {
    var low = 0
    var high = section.count / ImageFormat.lookupEntryLength
    while low < high {
      let middle = low + (high - low) / 2
      let entry = try lookupEntry(bytes, middle, of: section)
      if entry.precedes(key, bytes) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Reads an entry of a look-up table, after checking it and its string.
  func lookupEntry(
    _ bytes: Span<UInt8>, _ index: Int, of section: Range<Int>
  ) throws(HelpImageError) -> LookupEntry {
    let offset = section.lowerBound + index * ImageFormat.lookupEntryLength
    let width = ImageFormat.offsetWidth
    let checkOffset = offset + ImageFormat.lookupEntryLength - ImageFormat.entryCheckWidth
    let string = try ImageLayout.fixed(bytes, at: offset, width: width)
    let kind = try ImageLayout.fixed(bytes, at: offset + width, width: 1)
    let article = try ImageLayout.fixed(bytes, at: offset + width + 1, width: width)
    let check = try ImageLayout.fixed(
      bytes, at: checkOffset, width: ImageFormat.entryCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(offset..<checkOffset), seed: index,
      width: ImageFormat.entryCheckWidth)
    guard actual == check else { throw HelpImageError(.damaged(.lookup)) }
    guard article < count, let kind = CatalogIndex.Kind(rawValue: kind) else {
      throw .malformed(at: offset + width)
    }
    return LookupEntry(
      key: try layout.range(bytes, ofString: string), kind: kind, article: article)
  }

  /// An entry of a look-up table.
  struct LookupEntry {
    /// Where the bytes of the key stand.
    let key: Range<Int>
    /// What the name is to its article.
    let kind: CatalogIndex.Kind
    /// The index of the article.
    let article: Int

    /// Returns whether the key stands before a name, byte by byte.
    func precedes(_ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
      for index in 0..<min(key.count, name.count) {
        let byte = bytes[key.lowerBound + index]
        if byte != name[index] { return byte < name[index] }
      }
      return key.count < name.count
    }

    /// Returns whether the key is a name.
    func equals(_ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
      key.count == name.count && begins(with: name, bytes)
    }

    /// Returns whether the key begins as a name does.
    func begins(with name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
      guard key.count >= name.count else { return false }
      for index in name.indices where bytes[key.lowerBound + index] != name[index] {
        return false
      }
      return true
    }
  }
}
