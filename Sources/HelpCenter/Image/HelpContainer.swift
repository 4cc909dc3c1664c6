/// The articles of a help center and the index to search them, in one block of bytes.
///
/// The two stand side by side, each whole and with its own checks: a header states where one ends
/// and the other starts, so opening costs the same whatever the number of articles. A lone image of
/// articles is taken, too, as one without an index.
///
/// ```swift
/// let container = try HelpContainer(bytes)
/// let title = try container.articles.summary(at: 0).title
/// ```
public struct HelpContainer: Sendable {
  /// The articles.
  public let articles: HelpImage
  /// The bytes of the search index; `nil` if there is none.
  public let index: HelpBlob?

  /// Opens the container in an array of bytes.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no container this version can read.
  public init(_ bytes: [UInt8]) throws(HelpImageError) {
    try self.init(HelpBlob(bytes))
  }

  /// Opens the container in memory that somebody else owns, such as a mapped file.
  ///
  /// The memory must stay valid as long as the owner lives; the container, its parts and their
  /// copies keep the owner alive.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no container this version can read.
  @unsafe public init(
    unsafeBytes bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable
  ) throws(HelpImageError) {
    try self.init(unsafe HelpBlob(unsafeBytes: bytes, owner: owner))
  }

  /// Takes articles that have no index.
  public init(articles: HelpImage) {
    self.articles = articles
    index = nil
  }

  /// Puts the literals of articles and of an index together.
  ///
  /// - Throws: ``HelpImageError`` if the articles are no image this version can read.
  public init(articles: StaticString, index: StaticString) throws(HelpImageError) {
    self.articles = try HelpImage(articles)
    self.index = HelpBlob(index)
  }

  /// Tells by the first bytes whether something is meant to be a container or an image.
  public static func begins(_ bytes: some Collection<UInt8>) -> Bool {
    [ContainerLayout.magic, ImageFormat.magic].contains { magic in
      bytes.starts(with: magic.withUTF8Buffer { unsafe Array($0) })
    }
  }

  /// Opens the container in a blob.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are no container this version can read.
  public init(_ blob: HelpBlob) throws(HelpImageError) {
    let layout = try blob.withBytes { bytes throws(HelpImageError) in try ContainerLayout(bytes) }
    guard let layout else {
      articles = try HelpImage(blob)
      index = nil
      return
    }
    articles = try HelpImage(blob.part(layout.articles))
    index = layout.index.isEmpty ? nil : blob.part(layout.index)
  }

  /// Returns the container of two blobs.
  ///
  /// - Parameters:
  ///   - articles: The image of the articles.
  ///   - index: The search index; empty for none.
  /// - Returns: The bytes, which are UTF-8 if both blobs are.
  /// - Throws: ``HelpImageError`` if they are too long together.
  public static func bytes(
    articles: [UInt8], index: [UInt8]
  ) throws(HelpImageError) -> [UInt8] {
    let bytes = ContainerLayout.header(articles: articles.count, index: index.count)
    guard bytes.count + articles.count + index.count < ImageFormat.maximumLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumLength))
    }
    return bytes + articles + index
  }
}
