import HelpCenter

extension SiteModel {
  /// Returns where a link of an article leads, as it is written in a page.
  ///
  /// Links to articles lead to their pages whatever way they are written; other paths from the
  /// root of the site stay within it; everything else is left as it is.
  func destination(
    _ destination: String, from article: HelpArticle, on page: SiteAddress
  ) -> String {
    if let target = catalog.article(linkedAs: destination, from: article),
      let address = address(of: target)
    {
      return LinkTarget(destination: destination, address: address).destination(on: page)
    }
    return rooted(destination, on: page)
  }

  /// Returns the address of an image of an article, as it is written in a page.
  ///
  /// Relative addresses are meant from the folder of the source file, which is published under
  /// the path of the page without its last part.
  func imageSource(_ source: String, from article: HelpArticle, on page: SiteAddress) -> String {
    let isRelative =
      !source.isEmpty && source.utf8.first != UInt8(ascii: "/")
      && !source.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
    guard isRelative else { return rooted(source, on: page) }
    var parts = article.path.split(separator: "/").dropLast().map(String.init)
    for part in source.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return rooted("/" + parts.joined(separator: "/"), on: page)
  }

  /// Returns a path from the root of the site as it is written in a page.
  private func rooted(_ path: String, on page: SiteAddress) -> String {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.dropFirst().first != UInt8(ascii: "/")
    else { return path }
    return SiteAddress(file: "").relative(from: page) + path.dropFirst()
  }
}
