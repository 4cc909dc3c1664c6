extension HelpImage {
  /// A table that finds articles by a name.
  public enum Table: Sendable, Hashable, CaseIterable {
    /// By path, such as `/troubleshooting/cannot-sign-in`.
    case paths
    /// By slug, such as `cannot-sign-in`.
    case slugs
    /// By a further name of the article; letter case and spacing do not matter.
    case aliases
    /// By title; letter case and spacing do not matter.
    case titles

    var section: ImageSection {
      switch self {
      case .paths: .paths
      case .slugs: .slugs
      case .aliases: .aliases
      case .titles: .titles
      }
    }

    /// Returns a name as the table holds it.
    func key(_ name: String) -> String {
      switch self {
      case .paths, .slugs: name
      case .aliases, .titles: HelpImage.normalized(name)
      }
    }
  }

  /// Returns the index of the article with a path.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofPath path: String) throws(HelpImageError) -> Int? {
    try firstIndex(of: path, in: .paths)
  }

  /// Returns the index of the first article with a slug.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofSlug slug: String) throws(HelpImageError) -> Int? {
    try firstIndex(of: slug, in: .slugs)
  }

  /// Returns the index of the first article with an alias.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofAlias alias: String) throws(HelpImageError) -> Int? {
    try firstIndex(of: alias, in: .aliases)
  }

  /// Returns the index of the first article with a title.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to it are damaged.
  /// - Complexity: O(log *n*) in the number of articles.
  public func index(ofTitle title: String) throws(HelpImageError) -> Int? {
    try firstIndex(of: title, in: .titles)
  }

  /// Returns the indices of all articles with a name, in their order.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to them are damaged.
  public func indices(of name: String, in table: Table) throws(HelpImageError) -> [Int] {
    try matches(of: table.key(name), in: table, isPrefix: false, limit: .max)
  }

  /// Returns the indices of the articles with a name that starts so, in the order of the names.
  ///
  /// An article stands in the answer once for each of its names.
  ///
  /// - Throws: ``HelpImageError`` if the bytes on the way to them are damaged.
  public func indices(
    ofPrefix prefix: String, in table: Table, limit: Int = .max
  ) throws(HelpImageError) -> [Int] {
    try matches(of: table.key(prefix), in: table, isPrefix: true, limit: limit)
  }

  private func firstIndex(of name: String, in table: Table) throws(HelpImageError) -> Int? {
    try matches(of: table.key(name), in: table, isPrefix: false, limit: 1).first
  }

  private func matches(
    of key: String, in table: Table, isPrefix: Bool, limit: Int
  ) throws(HelpImageError) -> [Int] {
    let key = Array(key.utf8)
    let section = layout[table.section]
    let entryCount = section.count / ImageFormat.lookupEntryLength
    return try storage.withBytes { bytes throws(HelpImageError) in
      var low = 0
      var high = entryCount
      while low < high {
        let middle = low + (high - low) / 2
        let entry = try lookupEntry(bytes, middle, of: section)
        if ImageOrder.precedes(bytes, entry.key, key) { low = middle + 1 } else { high = middle }
      }
      var indices: [Int] = []
      while low < entryCount, indices.count < limit {
        let entry = try lookupEntry(bytes, low, of: section)
        guard ImageOrder.starts(bytes, entry.key, with: key),
          isPrefix || entry.key.count == key.count
        else { break }
        indices.append(entry.article)
        low += 1
      }
      return indices
    }
  }

  /// Reads an entry of a look-up table, after checking it and its string.
  func lookupEntry(
    _ bytes: Span<UInt8>, _ index: Int, of section: Range<Int>
  ) throws(HelpImageError) -> (key: Range<Int>, article: Int) {
    let offset = section.lowerBound + index * ImageFormat.lookupEntryLength
    let width = ImageFormat.offsetWidth
    let string = try ImageLayout.fixed(bytes, at: offset, width: width)
    let article = try ImageLayout.fixed(bytes, at: offset + width, width: width)
    let check = try ImageLayout.fixed(
      bytes, at: offset + 2 * width, width: ImageFormat.entryCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(offset..<offset + 2 * width), seed: index,
      width: ImageFormat.entryCheckWidth)
    guard actual == check else { throw HelpImageError(.damaged(.lookup)) }
    guard article < count else { throw .malformed(at: offset + width) }
    return (try layout.range(bytes, ofString: string), article)
  }
}

/// The order of names in look-up tables: by UTF-8 bytes.
enum ImageOrder {
  /// Returns whether some bytes stand before a name.
  static func precedes(_ bytes: Span<UInt8>, _ range: Range<Int>, _ name: [UInt8]) -> Bool {
    let length = min(range.count, name.count)
    for index in 0..<length {
      let byte = bytes[range.lowerBound + index]
      if byte != name[index] { return byte < name[index] }
    }
    return range.count < name.count
  }

  /// Returns whether some bytes start with a name.
  static func starts(_ bytes: Span<UInt8>, _ range: Range<Int>, with name: [UInt8]) -> Bool {
    guard range.count >= name.count else { return false }
    for index in name.indices where bytes[range.lowerBound + index] != name[index] {
      return false
    }
    return true
  }
}
