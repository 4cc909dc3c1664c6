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

  /// Looks for the pictures of all articles among the files that were found with them.
  init(_ content: SiteContent) {
    var known: Set<String> = []
    for (place, entry) in content.entries.enumerated() {
      for link in entry.links.images {
        guard let image = ArticleImage(link.destination, in: entry.article) else {
          uses.append(
            Use(entry: place, link: link, file: ArticleImage.file(atRoot: link.destination)))
          continue
        }
        let source = content.media[image.source.parts.joined(separator: "/")]
        uses.append(Use(entry: place, link: link, file: image.file, source: source))
        guard let source, known.insert(source).inserted else { continue }
        fingerprint.combine(source)
        guard let file = FileFingerprint(of: source) else { continue }
        for number in [file.size, file.modified, file.changed] {
          fingerprint.combine(UInt64(bitPattern: number))
        }
        fingerprint.combine(file.node)
      }
    }
  }

  /// Whether a file is copied to the site if an article shows it.
  static func isCopied(_ path: String) -> Bool {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return kinds.contains(path[path.utf8.index(after: dot)...].lowercased())
  }
}
