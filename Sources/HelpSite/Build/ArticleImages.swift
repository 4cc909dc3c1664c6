internal import HelpAuthoring
internal import HelpCenter

/// The pictures of articles: those that stand beside them, and those that must come from elsewhere.
struct ArticleImages: Sendable {
  /// A picture that an article shows.
  struct Use: Sendable {
    /// The place of the article's entry among the content's.
    var entry: Int
    /// The link to the picture as the article has it.
    var link: ArticleLinks.Use
    /// The path of the file of the site; `nil` if it cannot be one.
    var file: String?
    /// The file beside the article; `nil` if there is none.
    var source: String?
  }

  /// The pictures in the order of the articles.
  private(set) var uses: [Use] = []
  /// A fingerprint of the files beside articles as the file system sees them.
  private(set) var fingerprint = Fingerprint()

  /// The kinds of files that are copied: browsers run no script in them, even if they are opened
  /// by themselves, which cannot be said of SVG.
  private static let kinds: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "m4a", "mp3", "mp4", "ogg", "png", "webm", "webp",
  ]

  /// Looks for the pictures of all articles.
  ///
  /// - Parameters:
  ///   - content: The articles.
  ///   - folder: The folder they were read from; what is no folder holds no pictures.
  init(_ content: SiteContent, in folder: String) {
    let root = FileSystem.resolved(folder) ?? folder
    for (place, entry) in content.entries.enumerated() {
      for link in entry.links.images {
        guard let image = ArticleImage(link.destination, in: entry.article) else {
          uses.append(Use(entry: place, link: link, file: ArticleImages.file(link.destination)))
          continue
        }
        let source = ArticleImages.source(of: image, in: folder, root)
        uses.append(Use(entry: place, link: link, file: image.file, source: source?.path))
        guard let source else { continue }
        fingerprint.combine(source.path)
        for number in [source.file.size, source.file.modified, source.file.changed] {
          fingerprint.combine(UInt64(bitPattern: number))
        }
        fingerprint.combine(source.file.node)
      }
    }
  }

  /// The file of the site that an address from its root means.
  private static func file(_ address: String) -> String? {
    let end = address.firstIndex { $0 == "?" || $0 == "#" } ?? address.endIndex
    let parts = ContentPath(ContentPath.percentDecoded(String(address[..<end]))).parts
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// Finds the file beside an article; links that lead out of the folder are not followed.
  private static func source(
    of image: ArticleImage, in folder: String, _ root: String
  ) -> (path: String, file: FileFingerprint)? {
    let path = folder + image.source.string
    let kind = image.source.parts.last?.split(separator: ".").last?.lowercased()
    guard let kind, kinds.contains(kind), let file = FileFingerprint(of: path),
      FileSystem.resolved(path)?.hasPrefix(root + "/") == true
    else { return nil }
    return (path, file)
  }
}
