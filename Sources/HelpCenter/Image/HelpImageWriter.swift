/// Collects articles and writes them as one image.
///
/// The same articles in the same order always give the same bytes.
public struct HelpImageWriter: Sendable {
  private struct Name {
    let key: [UInt8]
    let kind: CatalogIndex.Kind
    let article: Int
    /// The place of the name among the strings of the image.
    var place = 0
  }

  private var articles: [Result<ImageArticle, HelpImageError>] = []
  private var related: [Int: [Int]] = [:]

  /// Creates a writer without articles.
  public init() {}

  /// Adds an article behind those added before.
  public mutating func append(_ article: HelpArticle) {
    articles.append(Result { () throws(HelpImageError) in try ImageArticle(article) })
  }

  /// Adds an article behind those added before.
  public mutating func append(_ row: ContentRow) { append(HelpArticle(row: row)) }

  /// Adds an article that was made ready before.
  package mutating func append(_ article: ImageArticle) { articles.append(.success(article)) }

  /// States the articles that readers of one may want next, by their indices.
  ///
  /// An image can hold five for each; what is beyond them is left out.
  public mutating func relate(_ article: Int, to others: [Int]) { related[article] = others }

  /// Returns the image of all articles.
  ///
  /// - Throws: ``HelpImageError`` if an article is nested too deep or there is too much text.
  public func image() throws(HelpImageError) -> [UInt8] {
    var ready: [ImageArticle] = []
    ready.reserveCapacity(articles.count)
    for article in articles { ready.append(try article.get()) }
    var strings = ImageStrings()
    var places: [(summary: [Int], row: [Int])] = []
    places.reserveCapacity(ready.count)
    for article in ready {
      places.append(
        (try article.summary.count(into: &strings), try article.row.count(into: &strings)))
    }
    let listed = ready.indices.filter { ready[$0].isListed }
    var paths = sorted(listed.map { name(ready[$0].path, .path, of: $0) })
    var names = sorted(
      listed.flatMap { index in ready[index].names.map { name($0.text, $0.kind, of: index) } })
    count(&paths, &strings)
    count(&names, &strings)
    strings.settle()

    var sections = [[UInt8]](repeating: [], count: ImageSection.allCases.count)
    for (index, article) in ready.enumerated() {
      for (section, record, places) in [
        (ImageSection.summaries, article.summary, places[index].summary),
        (.rows, article.row, places[index].row),
      ] {
        let start = sections[section.rawValue].count
        try record.write(places, strings, to: &sections[section.rawValue])
        appendEntry(from: start, in: section, article: index, &sections)
      }
    }
    sections[ImageSection.paths.rawValue] = lookupTable(paths, strings)
    sections[ImageSection.names.rawValue] = lookupTable(names, strings)
    appendStrings(strings, &sections)
    sections[ImageSection.related.rawValue] = relatedTable()
    return try assemble(sections)
  }

  /// Adds the place of the last record of a section to the article directory.
  private func appendEntry(
    from offset: Int, in section: ImageSection, article index: Int, _ sections: inout [[UInt8]]
  ) {
    let end = sections[section.rawValue].count
    let check = ImageCheck.value(
      of: sections[section.rawValue], from: offset, seed: index,
      width: ImageFormat.recordCheckWidth)
    let width = ImageFormat.offsetWidth
    ImageEncoder.append(offset, width: width, to: &sections[ImageSection.articles.rawValue])
    ImageEncoder.append(end - offset, width: width, to: &sections[ImageSection.articles.rawValue])
    ImageEncoder.append(
      check, width: ImageFormat.recordCheckWidth, to: &sections[ImageSection.articles.rawValue])
  }

  /// Writes the shared strings and their table.
  private func appendStrings(_ strings: ImageStrings, _ sections: inout [[UInt8]]) {
    var table: [UInt8] = []
    var text: [UInt8] = []
    for (number, string) in strings.sharedStrings.enumerated() {
      ImageEncoder.append(text.count, width: ImageFormat.offsetWidth, to: &table)
      let start = text.count
      text.append(contentsOf: string)
      let check = ImageCheck.value(
        of: text, from: start, seed: number, width: ImageFormat.entryCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.entryCheckWidth, to: &table)
    }
    sections[ImageSection.stringTable.rawValue] = table
    sections[ImageSection.strings.rawValue] = text
  }

  /// Writes the table of related articles; empty if none are stated.
  private func relatedTable() -> [UInt8] {
    if related.isEmpty { return [] }
    var table: [UInt8] = []
    for article in articles.indices {
      let start = table.count
      let others = (related[article] ?? []).prefix(ImageFormat.relatedLimit)
      for other in others {
        ImageEncoder.append(other, width: ImageFormat.offsetWidth, to: &table)
      }
      for _ in others.count..<ImageFormat.relatedLimit {
        ImageEncoder.append(
          ImageFormat.noArticle, width: ImageFormat.offsetWidth, to: &table)
      }
      let check = ImageCheck.value(
        of: table, from: start, seed: article,
        width: ImageFormat.entryCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.entryCheckWidth, to: &table)
    }
    return table
  }

  private func name(_ text: String, _ kind: CatalogIndex.Kind, of article: Int) -> Name {
    Name(key: Array(text.utf8), kind: kind, article: article)
  }

  /// Sorts names by their bytes, then by kind and article.
  private func sorted(_ names: [Name]) -> [Name] {
    names.sorted { lhs, rhs in
      if lhs.key != rhs.key { return lhs.key.lexicographicallyPrecedes(rhs.key) }
      return (lhs.kind, lhs.article) < (rhs.kind, rhs.article)
    }
  }

  private func count(_ names: inout [Name], _ strings: inout ImageStrings) {
    for index in names.indices {
      let key = names[index].key
      names[index].place = strings.count(key.span, isAlwaysShared: true)
    }
  }

  private func lookupTable(_ names: [Name], _ strings: ImageStrings) -> [UInt8] {
    var table: [UInt8] = []
    let width = ImageFormat.offsetWidth
    for (position, name) in names.enumerated() {
      let start = table.count
      // Every name was counted as one that is always shared, so it has a number.
      ImageEncoder.append(strings.number(at: name.place) ?? 0, width: width, to: &table)
      ImageEncoder.append(name.kind.rawValue, width: 1, to: &table)
      ImageEncoder.append(name.article, width: width, to: &table)
      let check = ImageCheck.value(
        of: table, from: start, seed: position,
        width: ImageFormat.entryCheckWidth)
      ImageEncoder.append(check, width: ImageFormat.entryCheckWidth, to: &table)
    }
    return table
  }

  /// Puts header, section table and sections together.
  private func assemble(_ sections: [[UInt8]]) throws(HelpImageError) -> [UInt8] {
    let width = ImageFormat.offsetWidth
    let present = ImageSection.allCases.filter {
      !$0.isOptional || !sections[$0.rawValue].isEmpty
    }
    var offset = ImageFormat.headerLength + present.count * ImageFormat.sectionEntryLength
    let length = sections.reduce(offset) { $0 + $1.count }
    guard length < ImageFormat.maximumLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumLength))
    }
    var table: [UInt8] = []
    for section in present {
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
    for number in [ImageFormat.version, 0, length, articles.count, present.count] {
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
