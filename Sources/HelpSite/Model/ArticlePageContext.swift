public import HelpCenter

/// What the page of an article shows of the rest of the site.
///
/// Together with the article's row, the configuration and the theme it decides every byte of the
/// page, save for where the links of the body lead: those change when an article gets another path
/// or alias. It is made without reading bodies.
public struct ArticlePageContext: Sendable, Hashable {
  /// Where the page stands.
  public var address: SiteAddress
  /// The title of the article.
  public var title: String
  /// The category of the article; `nil` if it has none.
  public var category: CategorySummary?
  /// All categories, or those nearest to the article's if there are many.
  public var categories: [CategorySummary]
  /// The articles of the category that stand next to this one, itself among them.
  public var siblings: [PageLink]
  /// The article before in reading order.
  public var previous: PageLink?
  /// The article after in reading order.
  public var next: PageLink?
  /// Articles on related questions.
  public var related: [PageLink]
  /// The date of the last change, if the article states one.
  public var updated: CalendarDate?

  /// The values, each behind its length, so that different contexts never give the same bytes.
  ///
  /// The form is for fingerprints and may differ from one version of the library to the next.
  public var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4_096)
    func append(_ text: String) {
      // Four bytes of length: titles and addresses are no longer.
      let count = UInt32(truncatingIfNeeded: text.utf8.count)
      for shift in [0, 8, 16, 24] as [UInt32] {
        bytes.append(UInt8(truncatingIfNeeded: count >> shift))
      }
      bytes.append(contentsOf: text.utf8)
    }
    func append(_ link: PageLink?) {
      append(link?.title ?? "")
      append(link?.description ?? "")
      append(link?.address.url ?? "")
      append(link?.address.file ?? "")
    }
    func append(_ links: [PageLink]) {
      append(String(links.count))
      for link in links { append(link) }
    }
    append(PageLink(title: title, address: address))
    append(category?.id ?? "")
    append(String(categories.count))
    for category in categories {
      append(category.link)
      append(String(category.count))
    }
    append(siblings)
    append([previous, next].compactMap(\.self))
    append(previous)
    append(related)
    if let updated {
      append("\(updated.year)-\(updated.month)-\(updated.day)")
    } else {
      append("")
    }
    return bytes
  }
}
