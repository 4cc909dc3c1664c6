/// An article: a content row and what it means.
///
/// Creating one only reads the few fields by which articles are found and ordered. Everything that
/// needs the body, such as ``document`` or ``sections``, is computed when asked for; keep the
/// result if you need it twice.
///
/// ```swift
/// let article = HelpArticle(row: row, file: "1.start/2.install.md")
/// print(article.title, article.readingTime)
/// for section in article.sections { print(section.trail, section.title) }
/// ```
public struct HelpArticle: Sendable, Hashable, Identifiable {
  /// What an article holds.
  ///
  /// Catalogs hand articles around a lot, so copies share it.
  private final class Content: Sendable {
    let row: ContentRow
    let file: String?
    let id: String
    let title: String
    let path: String
    let stem: String
    let slug: String

    init(row: ContentRow, file: String?) {
      self.row = row
      self.file = file
      let fields = row.fields
      let statedStem = fields["stem"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      let statedPath = fields["path"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      path = ContentPath.normalized(statedPath ?? ContentPath(stem: statedStem ?? "").string)
      stem = statedStem ?? String(path.dropFirst())
      let lastPart = ContentPath.lastPart(of: path)
      let statedSlug = fields["slug"]?.string.flatMap { $0.isEmpty ? nil : $0 }
      slug = statedSlug ?? (lastPart.isEmpty ? "index" : lastPart)
      id = fields["id"]?.string ?? path
      title = HelpArticle.title(of: row, lastPart: lastPart)
    }
  }

  private let content: Content

  /// Creates an article.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - file: The path of the file that findings about the article name.
  public init(row: ContentRow, file: String? = nil) { content = Content(row: row, file: file) }

  /// The row as it was read, for exact re-export.
  public var row: ContentRow { content.row }
  /// The path of the file or archive the row came from, if it came from one.
  public var file: String? { content.file }

  /// The row's `id`; the path if it states none.
  public var id: String { content.id }
  /// The title: the row's, else the first heading's, else one made of the file name.
  public var title: String { content.title }
  /// The path on the site, such as `/guide/install`: it starts with `/` and, unless it is the
  /// root, does not end with one.
  public var path: String { content.path }
  /// The path of the source file without its extension, such as `1.guide/2.install`.
  public var stem: String { content.stem }
  /// The row's `slug`, else the last part of the path; `index` for the root.
  public var slug: String { content.slug }

  /// Whether two articles are of the same row and file, from which all else follows.
  public static func == (lhs: HelpArticle, rhs: HelpArticle) -> Bool {
    lhs.content === rhs.content || lhs.row == rhs.row && lhs.file == rhs.file
  }

  /// Adds the row and the file to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row)
    hasher.combine(file)
  }

  private static func title(of row: ContentRow, lastPart: String) -> String {
    switch row.fields["title"] {
    case .string(let title)? where !title.isEmpty: return title
    case .number(let number)?: return number.literal
    default: break
    }
    let firstHeading = row.body.nodes.lazy.compactMap(\.element)
      .first { $0.tag == "h1" }
      .map(\.textContent)
    if let firstHeading, !firstHeading.isEmpty { return firstHeading }
    return lastPart.isEmpty ? "" : NuxtText.title(ofPathPart: lastPart)
  }
}
