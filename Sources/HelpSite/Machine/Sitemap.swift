/// The list of pages for search engines, as sitemaps.org describes it.
struct Sitemap {
  /// A page.
  struct Entry {
    /// The complete address.
    var address: String
    /// When the page was last changed, as `2026-03-30`.
    var updated: String?
    /// The same page in all languages that have it.
    var alternates: [LanguageAlternate] = []
  }

  /// The most addresses of one file; with more, several files and an index of them are written.
  ///
  /// The format allows 50,000 in 50 MB, which links to many languages would fill.
  private var limit: Int { entries.contains { !$0.alternates.isEmpty } ? 10_000 : 50_000 }

  let entries: [Entry]

  /// Returns the files.
  ///
  /// - Parameter root: The complete address of the root of the site, with a slash at its end.
  /// - Returns: One file, or an index and the files it names.
  func files(root: String) -> [OutputFile] {
    let limit = limit
    guard entries.count > limit else {
      return [OutputFile(path: "sitemap.xml", text: Sitemap.text(of: entries[...]))]
    }
    var files: [OutputFile] = []
    var index = Sitemap.head + "<sitemapindex xmlns=\"\(Sitemap.namespace)\">\n"
    for start in stride(from: 0, to: entries.count, by: limit) {
      let name = "sitemap-\(files.count + 1).xml"
      let part = entries[start..<min(start + limit, entries.count)]
      files.append(OutputFile(path: name, text: Sitemap.text(of: part)))
      index += "<sitemap><loc>\(XMLText.escaped(root + name))</loc></sitemap>\n"
    }
    return [OutputFile(path: "sitemap.xml", text: index + "</sitemapindex>\n")] + files
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

  private static func text(of entries: ArraySlice<Entry>) -> String {
    let hasAlternates = entries.contains { !$0.alternates.isEmpty }
    let links = hasAlternates ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : ""
    var text = head + "<urlset xmlns=\"\(namespace)\"\(links)>\n"
    for entry in entries {
      text += "<url><loc>\(XMLText.escaped(entry.address))</loc>"
      if let updated = entry.updated { text += "<lastmod>\(XMLText.escaped(updated))</lastmod>" }
      for alternate in entry.alternates {
        let language = XMLText.escaped(alternate.language)
        text += "\n<xhtml:link rel=\"alternate\" hreflang=\"\(language)\""
        text += " href=\"\(XMLText.escaped(alternate.address))\"/>"
      }
      text += "</url>\n"
    }
    return text + "</urlset>\n"
  }
}
