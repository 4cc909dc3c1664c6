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
  func imageSource(_ source: String, from article: HelpArticle, on page: SiteAddress) -> String {
    rooted(ArticleImage(source, in: article)?.address ?? source, on: page)
  }

  /// Returns the size of an image of an article, if its file states it.
  func imageSize(_ source: String, from article: HelpArticle) -> ImageSize? {
    if imageSizes.isEmpty { return nil }
    let image = ArticleImage(source, in: article)
    return (image.map(\.file) ?? ArticleImage.file(atRoot: source)).flatMap { imageSizes[$0] }
  }

  /// Returns a path from the root of the site as it is written in a page.
  private func rooted(_ path: String, on page: SiteAddress) -> String {
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.dropFirst().first != UInt8(ascii: "/")
    else { return path }
    return SiteAddress(file: "").relative(from: page) + path.dropFirst()
  }
}
