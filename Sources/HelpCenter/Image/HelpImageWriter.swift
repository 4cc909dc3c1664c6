/// Collects articles and writes them as one image.
///
/// The same articles in the same order always give the same bytes.
public struct HelpImageWriter: Sendable {
  private struct Article: Sendable {
    let row: ContentRow
    let summary: HelpImage.Summary
    let aliases: [String]
  }

  private var articles: [Article] = []

  /// Creates a writer without articles.
  public init() {}

  /// Adds an article behind those added before.
  ///
  /// What a row says of itself is used where the caller gives nothing else.
  ///
  /// - Parameters:
  ///   - row: The fields and the body.
  ///   - summary: What lists say about the article.
  ///   - aliases: Further names by which people may ask for it.
  public mutating func append(
    _ row: ContentRow, summary: HelpImage.Summary? = nil, aliases: [String]? = nil
  ) {
    articles.append(
      Article(
        row: row, summary: summary ?? HelpImage.Summary(row),
        aliases: aliases ?? HelpImage.aliases(of: row)))
  }

  /// Returns the image of all articles.
  ///
  /// - Throws: ``HelpImageError`` if an article is nested too deep or there is too much text.
  public func image() throws(HelpImageError) -> [UInt8] {
    var encoder = ImageEncoder()
    for article in articles {
      encoder.begin()
      try encoder.write(article.summary)
      encoder.begin()
      try encoder.write(article.row)
    }
    let tables = HelpImage.Table.allCases.map { ($0, names(in: $0)) }
    for (_, names) in tables { for name in names { encoder.count(name: name.key) } }
    encoder.settleStrings()

    var sections = [[UInt8]](repeating: [], count: ImageSection.allCases.count)
    for (index, article) in articles.enumerated() {
      encoder.begin()
      try encoder.write(article.summary)
      append(encoder.bytes, to: .summaries, article: index, &sections)
      encoder.begin()
      try encoder.write(article.row)
      append(encoder.bytes, to: .rows, article: index, &sections)
    }
    for (table, names) in tables {
      sections[table.section.rawValue] = lookupTable(names, encoder.strings)
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

  /// Returns the names a table holds, in byte order; articles of one name in their own order.
  private func names(in table: HelpImage.Table) -> [(key: String, article: Int)] {
    var names: [(key: String, article: Int)] = []
    for (index, article) in articles.enumerated() {
      let own: [String] =
        switch table {
        case .paths: [article.summary.path]
        case .slugs: [article.summary.slug]
        case .aliases: article.aliases
        case .titles: [article.summary.title]
        }
      var keys = own.map(table.key).filter { !$0.isEmpty }
      keys.sort(by: HelpImageWriter.precedes)
      for key in keys where names.last.map({ $0 != (key, index) }) ?? true {
        names.append((key, index))
      }
    }
    return names.sorted {
      if HelpImageWriter.precedes($0.key, $1.key) { return true }
      return !HelpImageWriter.precedes($1.key, $0.key) && $0.article < $1.article
    }
  }

  private static func precedes(_ lhs: String, _ rhs: String) -> Bool {
    lhs.utf8.lexicographicallyPrecedes(rhs.utf8)
  }

  private func lookupTable(
    _ names: [(key: String, article: Int)], _ strings: ImageStrings
  ) -> [UInt8] {
    var table: [UInt8] = []
    for (position, name) in names.enumerated() {
      let start = table.count
      let width = ImageFormat.offsetWidth
      ImageEncoder.append(strings.number(of: name.key) ?? 0, width: width, to: &table)
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
