/// Collects articles and writes them as one image.
///
/// The same articles in the same order always give the same bytes.
public struct HelpImageWriter: Sendable {
  private struct Name {
    let key: [UInt8]
    let text: String
    let kind: CatalogIndex.Kind
    let article: Int
  }

  private var articles: [HelpArticle] = []

  /// Creates a writer without articles.
  public init() {}

  /// Adds an article behind those added before.
  public mutating func append(_ article: HelpArticle) { articles.append(article) }

  /// Adds an article behind those added before.
  public mutating func append(_ row: ContentRow) { append(HelpArticle(row: row)) }

  /// Returns the image of all articles.
  ///
  /// - Throws: ``HelpImageError`` if an article is nested too deep or there is too much text.
  public func image() throws(HelpImageError) -> [UInt8] {
    let summaries = articles.map { HelpImage.Summary($0) }
    var encoder = ImageEncoder()
    for (article, summary) in zip(articles, summaries) {
      encoder.begin()
      try encoder.write(summary)
      encoder.begin()
      try encoder.write(article.row)
    }
    let listed = articles.indices.filter { summaries[$0].isListed }
    let tables = [(ImageSection.paths, paths(of: listed)), (.names, names(of: listed))]
    for (_, names) in tables { for name in names { encoder.count(name: name.text) } }
    encoder.settleStrings()

    var sections = [[UInt8]](repeating: [], count: ImageSection.allCases.count)
    for (index, article) in articles.enumerated() {
      encoder.begin()
      try encoder.write(summaries[index])
      append(encoder.bytes, to: .summaries, article: index, &sections)
      encoder.begin()
      try encoder.write(article.row)
      append(encoder.bytes, to: .rows, article: index, &sections)
    }
    for (table, names) in tables {
      sections[table.rawValue] = lookupTable(names, encoder.strings)
    }
    append(encoder.strings.shared, &sections)
    return try assemble(sections)
  }

  /// Adds a record to its section and its place to the article directory.
  private func append(
    _ record: [UInt8], to section: ImageSection, article index: Int, _ sections: inout [[UInt8]]
  ) {
    let offset = sections[section.rawValue].count
    sections[section.rawValue].append(contentsOf: record)
    let check = ImageCheck.value(
      of: record.span, seed: index, width: ImageFormat.recordCheckWidth)
    let width = ImageFormat.offsetWidth
    ImageEncoder.append(offset, width: width, to: &sections[ImageSection.articles.rawValue])
    ImageEncoder.append(record.count, width: width, to: &sections[ImageSection.articles.rawValue])
    ImageEncoder.append(
      check, width: ImageFormat.recordCheckWidth, to: &sections[ImageSection.articles.rawValue])
  }

  /// Writes the shared strings and their table.
  private func append(_ strings: [String], _ sections: inout [[UInt8]]) {
    var table: [UInt8] = []
    var text: [UInt8] = []
    for (number, string) in strings.enumerated() {
      ImageEncoder.append(text.count, width: ImageFormat.offsetWidth, to: &table)
      let bytes = Array(string.utf8)
      let check = ImageCheck.value(
        of: bytes.span, seed: number, width: ImageFormat.entryCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.entryCheckWidth, to: &table)
      text.append(contentsOf: bytes)
    }
    sections[ImageSection.stringTable.rawValue] = table
    sections[ImageSection.strings.rawValue] = text
  }

  private func paths(of listed: [Int]) -> [Name] {
    sorted(listed.map { name(articles[$0].path, .path, of: $0) })
  }

  /// Returns what articles may be asked for by, as ``CatalogIndex`` has it.
  private func names(of listed: [Int]) -> [Name] {
    var names: [Name] = []
    for index in listed {
      let article = articles[index]
      names.append(name(LookupKey(article.path).string, .path, of: index))
      names.append(name(LookupKey(article.slug).string, .slug, of: index))
      for alias in article.aliases {
        names.append(name(LookupKey(alias).string, .alias, of: index))
      }
      names.append(name(LookupKey(article.title).string, .title, of: index))
    }
    return sorted(names.filter { !$0.text.isEmpty })
  }

  private func name(_ text: String, _ kind: CatalogIndex.Kind, of article: Int) -> Name {
    Name(key: Array(text.utf8), text: text, kind: kind, article: article)
  }

  /// Sorts names by their bytes, then by kind and article.
  private func sorted(_ names: [Name]) -> [Name] {
    names.sorted { lhs, rhs in
      if lhs.key != rhs.key { return lhs.key.lexicographicallyPrecedes(rhs.key) }
      return (lhs.kind, lhs.article) < (rhs.kind, rhs.article)
    }
  }

  private func lookupTable(_ names: [Name], _ strings: ImageStrings) -> [UInt8] {
    var table: [UInt8] = []
    let width = ImageFormat.offsetWidth
    for (position, name) in names.enumerated() {
      let start = table.count
      // Every name was counted as one that is always shared, so it has a number.
      ImageEncoder.append(strings.number(of: name.text) ?? 0, width: width, to: &table)
      ImageEncoder.append(name.kind.rawValue, width: 1, to: &table)
      ImageEncoder.append(name.article, width: width, to: &table)
      let check = ImageCheck.value(
        of: table.span.extracting(start..<table.count), seed: position,
        width: ImageFormat.entryCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.entryCheckWidth, to: &table)
    }
    return table
  }

  /// Puts header, section table and sections together.
  private func assemble(_ sections: [[UInt8]]) throws(HelpImageError) -> [UInt8] {
    let width = ImageFormat.offsetWidth
    var offset = ImageFormat.headerLength + sections.count * ImageFormat.sectionEntryLength
    let length = sections.reduce(offset) { $0 + $1.count }
    guard length < ImageFormat.maximumLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumLength))
    }
    var table: [UInt8] = []
    for section in ImageSection.allCases {
      let bytes = sections[section.rawValue]
      section.name.withUTF8Buffer { unsafe table.append(contentsOf: $0) }
      ImageEncoder.append(offset, width: width, to: &table)
      ImageEncoder.append(bytes.count, width: width, to: &table)
      let check = ImageCheck.value(of: bytes.span, width: ImageFormat.sectionCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.sectionCheckWidth, to: &table)
      offset += bytes.count
    }
    var image: [UInt8] = []
    image.reserveCapacity(length)
    ImageFormat.magic.withUTF8Buffer { unsafe image.append(contentsOf: $0) }
    for number in [ImageFormat.version, 0, length, articles.count, sections.count] {
      ImageEncoder.append(number, width: width, to: &image)
    }
    var check = ImageCheck()
    check.combine(image.span)
    check.combine(table.span)
    let width60 = ImageFormat.sectionCheckWidth
    ImageEncoder.append(check.value(width: width60), width: width60, to: &image)
    image.append(contentsOf: table)
    for section in sections { image.append(contentsOf: section) }
    return image
  }
}
