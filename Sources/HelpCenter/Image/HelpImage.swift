/// Articles in one read-only block of bytes: a literal of the program, a mapped file or an array.
///
/// An image is made by ``HelpImageWriter``, as a rule by the build-tool plugin `EmbedHelp`. Opening
/// one and reading one article costs the same whatever the number of articles. All bytes are
/// taken for hostile: whatever they are, the answer is a result or a ``HelpImageError``.
///
/// ```swift
/// let image = try HelpImage(bytes)
/// if let index = try image.index(ofSlug: "gateway-fails-to-start") {
///   let row = try image.row(at: index)
/// }
/// ```
public struct HelpImage: Sendable {
  /// The number of articles.
  public var count: Int { layout.articleCount }

  let storage: HelpBlob
  let layout: ImageLayout

  /// Opens the image in a literal of the program.
  ///
  /// - Throws: ``HelpImageError`` if the literal is not an image this version can read.
  public init(_ literal: StaticString) throws(HelpImageError) {
    try self.init(HelpBlob(literal))
  }

  /// Opens the image in an array of bytes.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are not an image this version can read.
  public init(_ bytes: [UInt8]) throws(HelpImageError) {
    try self.init(HelpBlob(bytes))
  }

  /// Opens the image in memory that somebody else owns, such as a mapped file.
  ///
  /// The memory must stay valid and unchanged as long as the owner lives; the image and its
  /// copies keep the owner alive.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are not an image this version can read.
  @unsafe public init(
    unsafeBytes bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable
  ) throws(HelpImageError) {
    try self.init(unsafe HelpBlob(unsafeBytes: bytes, owner: owner))
  }

  /// Opens the image in a blob.
  ///
  /// - Throws: ``HelpImageError`` if the bytes are not an image this version can read.
  public init(_ storage: HelpBlob) throws(HelpImageError) {
    self.storage = storage
    layout = try storage.withBytes { bytes throws(HelpImageError) in try ImageLayout(bytes) }
  }
}
