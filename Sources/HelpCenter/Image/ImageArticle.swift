/// An article made ready for an image, but for what all articles together decide.
///
/// Making one reads the article whole; putting it into an image copies bytes. Tools that make the
/// image of many articles again and again keep it by its ``bytes``.
package struct ImageArticle: Sendable, Hashable {
  /// A name by which the article is looked up.
  struct Name: Sendable, Hashable {
    let text: String
    let kind: CatalogIndex.Kind
  }

  let summary: ImageRecord
  let row: ImageRecord
  /// The path, by which listed articles are looked up.
  let path: String
  /// The names, as ``CatalogIndex`` has them; none if the article is not listed.
  let names: [Name]
  /// Whether the row is an article for readers.
  package let isListed: Bool

  /// Makes an article ready.
  ///
  /// - Throws: ``HelpImageError`` if it is nested too deep or there is too much text.
  package init(_ article: HelpArticle) throws(HelpImageError) {
    var encoder = ImageEncoder()
    let summary = HelpImage.Summary(article)
    try encoder.write(summary)
    self.summary = encoder.finish()
    try encoder.write(article.row)
    row = encoder.finish()
    path = article.path
    isListed = summary.isListed
    names = summary.isListed ? ImageArticle.names(of: article) : []
  }

  private static func names(of article: HelpArticle) -> [Name] {
    var names = [
      Name(text: LookupKey(article.path).string, kind: .path),
      Name(text: LookupKey(article.slug).string, kind: .slug),
    ]
    for alias in article.aliases {
      names.append(Name(text: LookupKey(alias).string, kind: .alias))
    }
    names.append(Name(text: LookupKey(article.title).string, kind: .title))
    return names.filter { !$0.text.isEmpty }
  }
}

extension ImageArticle {
  /// The article as bytes, which ``init(bytes:)`` takes back.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(isListed ? 1 : 0)
    PartReader.append(part: path.utf8, to: &bytes)
    PartReader.append(names.count, to: &bytes)
    for name in names {
      PartReader.append(name.kind.rawValue, to: &bytes)
      PartReader.append(part: name.text.utf8, to: &bytes)
    }
    PartReader.append(part: summary.bytes, to: &bytes)
    PartReader.append(part: row.bytes, to: &bytes)
    return bytes
  }

  /// Takes an article back from its bytes; `nil` if they are no article's.
  package init?(bytes: ArraySlice<UInt8>) {
    let bytes = Array(bytes)
    var reader = PartReader()
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    do {
      isListed = try reader.number(bytes.span) == 1
      path = string(try reader.part(bytes.span))
      var names: [Name] = []
      for _ in 0..<(try reader.number(bytes.span)) {
        let kind = CatalogIndex.Kind(rawValue: try reader.number(bytes.span))
        let text = string(try reader.part(bytes.span))
        guard let kind else { return nil }
        names.append(Name(text: text, kind: kind))
      }
      self.names = names
      summary = ImageRecord(Array(bytes[try reader.part(bytes.span)]))
      row = ImageRecord(Array(bytes[try reader.part(bytes.span)]))
      guard reader.position == bytes.count else { return nil }
    } catch {
      return nil
    }
  }
}
