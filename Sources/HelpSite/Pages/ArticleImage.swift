internal import HelpCenter

/// A picture, or another file to play, that an article shows by a relative address.
///
/// The address is meant from the folder of the source file, which is published under the path of the
/// page without its last part, or, for the page of the folder itself, under all of it.
struct ArticleImage: Sendable, Hashable {
  /// The path below the content folder, as the file system has it.
  let source: ContentPath
  /// The path from the root of the site.
  let path: ContentPath
  /// What follows the path in the address: a query or an anchor.
  private let rest: Substring

  /// Takes an address apart; `nil` if it is not a relative one.
  init?(_ address: String, in article: HelpArticle) {
    guard let first = address.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
      !address.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":"))
    else { return nil }
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    rest = address[end...]
    let steps = ContentPath.percentDecoded(String(address[..<end]))
    let stem = ContentPath(article.stem)
    let folder = ContentPath(parts: stem.parts.dropLast())
    source = ArticleImage.path(from: folder, steps)
    if ContentPath(stem: stem.string).string == article.path, let name = source.parts.last {
      let folder = ContentPath(parts: source.parts.dropLast())
      path = ContentPath(parts: ContentPath(stem: folder.string).parts + [name])
    } else {
      let page = ContentPath(article.path)
      path = ArticleImage.path(from: ContentPath(parts: page.parts.dropLast()), steps)
    }
  }

  /// The address from the root of the site.
  var address: String { "/" + path.parts.map(SiteAddress.encoded).joined(separator: "/") + rest }

  /// The path of the file of a site; `nil` if it cannot be one everywhere.
  var file: String? {
    guard !path.parts.isEmpty, path.parts.allSatisfy(SiteAddress.isSafe) else { return nil }
    return path.parts.joined(separator: "/")
  }

  /// Returns the path of the file that an address from the root of the site means.
  static func file(atRoot address: String) -> String? {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let parts = ContentPath(ContentPath.percentDecoded(String(address[..<end]))).parts
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// Returns where steps lead; those that climb above the root stay there.
  private static func path(from folder: ContentPath, _ steps: String) -> ContentPath {
    var parts = folder.parts
    for part in ContentPath(steps).parts {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return ContentPath(parts: parts)
  }
}
