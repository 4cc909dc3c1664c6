/// The destination of a link within the site, taken apart.
struct LinkReference {
  /// The path; empty for an anchor of the same page.
  let path: String
  /// The anchor, its percent escapes decoded; `nil` if there is none.
  let anchor: String?

  /// Takes a destination apart; `nil` for addresses of other sites and for what is no address.
  init?(_ destination: String) {
    guard !destination.isEmpty, !LinkReference.hasScheme(destination),
      !destination.utf8.starts(with: "//".utf8)
    else { return nil }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let rest = mark.map { destination[destination.utf8.index(after: $0)...] } ?? ""
    anchor = rest.isEmpty ? nil : ContentPath.percentDecoded(String(rest))
    let beforeAnchor = destination[..<(mark ?? destination.endIndex)]
    let query = beforeAnchor.utf8.firstIndex(of: UInt8(ascii: "?")) ?? beforeAnchor.endIndex
    path = ContentPath.percentDecoded(String(beforeAnchor[..<query]))
  }

  /// Whether the path starts at the root of the site.
  var isAbsolute: Bool { path.utf8.first == UInt8(ascii: "/") }

  /// Whether the path ends like a Markdown file.
  var isMarkdownFile: Bool { path.hasSuffix(".md") || path.hasSuffix(".markdown") }

  /// Whether the path ends like a file that is no article, such as `.png` or `.zip`.
  var isAsset: Bool {
    if isMarkdownFile { return false }
    let name = ContentPath.lastPart(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return false
    }
    let ending = name[name.utf8.index(after: dot)...].utf8
    let isShort = (1...5).contains(ending.count)
    return isShort
      && ending.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || isDigit($0) }
      && ending.contains { !isDigit($0) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a text starts with a scheme by RFC 3986, as `https:` and `mailto:` do.
  private static func hasScheme(_ text: String) -> Bool {
    for (place, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return place > 0
      case 0x61...0x7A, 0x41...0x5A: continue
      case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if place == 0 { return false }
      default: return false
      }
    }
    return false
  }
}

extension HelpCatalog {
  /// Returns the article a link destination leads to.
  ///
  /// Absolute paths, paths relative to the page or to the source file (`../2.setup/index.md`), and
  /// redirects from aliases are followed.
  ///
  /// - Parameters:
  ///   - destination: The destination as it is written, an anchor included.
  ///   - article: The article the link stands in.
  /// - Returns: The article; `nil` if the link leaves the site or leads nowhere.
  public func article(linkedAs destination: String, from article: HelpArticle) -> HelpArticle? {
    LinkReference(destination).flatMap { target(of: $0, from: article) }.map { articles[$0] }
  }

  /// Returns the article that another one names as related, by path, slug or stem.
  func article(named name: String, by article: HelpArticle) -> HelpArticle? {
    if let found = self.article(linkedAs: name, from: article) { return found }
    return articles(withSlug: name).first
  }

  func target(of reference: LinkReference, from article: HelpArticle) -> Int? {
    if reference.path.isEmpty { return place(of: article) }
    if reference.isAbsolute { return place(atPublished: ContentPath(reference.path)) }
    // The browser goes from the page's path, the writer thought from the file's folder.
    let page = ContentPath(article.path)
    let isIndex = ContentPath.isIndex(stem: article.stem)
    let folder = isIndex ? page : page.parent
    for base in [folder, page.parent, page] {
      if let path = base.appending(reference.path), let place = place(atPublished: path) {
        return place
      }
    }
    return nil
  }

  /// The place of the article at a path, which may name a source file or an old path instead.
  func place(atPublished path: ContentPath) -> Int? {
    if let place = index.places(ofPath: path.string).first { return place }
    var parts = path.parts
    if let last = parts.last {
      for ending in [".md", ".markdown", ".html"] where last.hasSuffix(ending) {
        parts[parts.count - 1] = String(last.dropLast(ending.count))
      }
    }
    let refined = ContentPath(parts: parts.map(ContentPath.refined).filter { !$0.isEmpty }).string
    if let place = index.places(ofPath: refined).first { return place }
    if let place = index.places(ofStemPath: refined).first { return place }
    return index.place(ofAliasPath: path.string)
  }
}
