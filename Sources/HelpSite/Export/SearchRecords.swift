internal import HelpAuthoring
public import HelpCenter

/// The sections of a catalog as records for search engines of others.
///
/// There is one record for each section, so that a hit leads to the place in the article, and what
/// is long is cut into several: hosted engines take records of ten kilobytes.
public struct SearchRecords: Sendable {
  /// A section, or a part of a long one.
  public struct Record: Sendable, Hashable {
    /// A name of 16 or more letters and digits that stays the same as long as path and anchor do.
    public var id: String
    /// The path of the article.
    public var path: String
    /// The anchor of the section; empty for the introduction.
    public var anchor: String
    /// The address: path and anchor, complete if an origin is known.
    public var url: String
    /// The title of the article.
    public var title: String
    /// The title of the section; empty for the introduction.
    public var section: String
    /// The titles of the sections around it.
    public var trail: [String]
    /// The title of the category; empty if there is none.
    public var category: String
    /// The description of the article.
    public var description: String
    /// Words to find the article by.
    public var keywords: [String]
    /// The text.
    public var text: String
    /// The day of the last change, as `2026-03-30`; `nil` if it is not known.
    public var updated: String?
    /// The place of the section in the catalog.
    public var position: Int
  }

  /// The most bytes of text in a record.
  static let textLimit = 6_000

  /// The records in reading order.
  public let records: [Record]

  /// Makes the records of a catalog.
  public init(_ catalog: HelpCatalog, configuration: SiteConfiguration = SiteConfiguration()) {
    self.init(
      catalog.articles.flatMap {
        SearchRecords.records(of: $0, in: catalog, configuration: configuration)
      })
  }

  /// Takes the records of all articles in their order and numbers them.
  init(_ records: [Record]) {
    var records = records
    for place in records.indices { records[place].position = place }
    self.records = records
  }

  /// Makes the records of an article of a catalog, which need not have the body; they are not
  /// numbered.
  static func records(
    of article: HelpArticle, in catalog: HelpCatalog, configuration: SiteConfiguration
  ) -> [Record] {
    let address = SiteAddress(path: article.path, style: configuration.addressStyle)
    let url =
      address.map { configuration.canonicalAddress(of: $0) ?? configuration.absolutePath(of: $0) }
      ?? article.path
    let category = catalog.category(of: article)?.title ?? ""
    var records: [Record] = []
    for section in article.sections {
      var fingerprint = Fingerprint()
      fingerprint.combine(article.path)
      fingerprint.combine(section.id)
      let digits = String(fingerprint.value, radix: 16)
      let id = String(repeating: "0", count: 16 - digits.utf8.count) + digits
      for (number, text) in parts(of: section.text).enumerated() {
        records.append(
          Record(
            id: number == 0 ? id : "\(id)-\(number + 1)", path: article.path,
            anchor: section.anchor,
            url: section.anchor.isEmpty ? url : "\(url)#\(SiteAddress.encoded(section.anchor))",
            title: article.title, section: section.heading == nil ? "" : section.title,
            trail: section.trail, category: category, description: article.description,
            keywords: article.keywords, text: text, updated: article.updatedDate?.iso,
            position: 0))
      }
    }
    return records
  }

  /// Cuts a text into parts at ends of lines, or at blanks where lines are long.
  static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = Array(text.utf8)[...]
    while rest.count > textLimit {
      let head = rest.prefix(textLimit)
      let cut =
        head.lastIndex(of: 0x0A) ?? head.lastIndex(of: 0x20)
        ?? head.lastIndex { $0 & 0xC0 != 0x80 } ?? head.endIndex - 1
      let end = max(cut, head.startIndex + 1)
      parts.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    parts.append(String(decoding: rest, as: UTF8.self))
    return parts
  }
}
