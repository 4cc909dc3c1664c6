/// Where the blobs of a container stand.
///
/// The header is ``magic``, then five fixed numbers as in ``ImageFormat``: version, flags, length of
/// the container, length of the articles, length of the index; then the check of these bytes. The
/// articles follow it, and the index follows them, up to the end.
struct ContainerLayout {
  /// The bytes every container starts with.
  static let magic: StaticString = "HelpBox\n"
  /// The version this code writes, and the only one there is so far.
  static let version = 1
  private static let headerLength = 8 + 5 * ImageFormat.offsetWidth + ImageFormat.sectionCheckWidth

  /// The place of the articles.
  let articles: Range<Int>
  /// The place of the index; empty if there is none.
  let index: Range<Int>

  /// Reads and checks the header; `nil` if the bytes do not start as a container does.
  init?(_ bytes: Span<UInt8>) throws(HelpImageError) {
    guard ImageLayout.matches(ContainerLayout.magic, bytes, at: 0) else { return nil }
    guard bytes.count >= ContainerLayout.headerLength else {
      throw HelpImageError(
        .wrongLength(stated: ContainerLayout.headerLength, actual: bytes.count))
    }
    let width = ImageFormat.offsetWidth
    func number(_ place: Int) throws(HelpImageError) -> Int {
      try ImageLayout.fixed(bytes, at: 8 + place * width, width: width)
    }
    // The version comes first: what follows it may look different in another one.
    let version = try number(0)
    guard version == ContainerLayout.version else {
      throw HelpImageError(.unsupportedVersion(version))
    }
    let flags = try number(1)
    guard flags == 0 else { throw HelpImageError(.unsupportedFlags(flags)) }
    let checkOffset = 8 + 5 * width
    let check = try ImageLayout.fixed(
      bytes, at: checkOffset, width: ImageFormat.sectionCheckWidth)
    let actual = ImageCheck.value(
      of: bytes.extracting(0..<checkOffset), width: ImageFormat.sectionCheckWidth)
    guard actual == check else { throw HelpImageError(.damaged(.header)) }
    let (length, articlesLength, indexLength) = (try number(2), try number(3), try number(4))
    guard length == bytes.count else {
      throw HelpImageError(.wrongLength(stated: length, actual: bytes.count))
    }
    let start = ContainerLayout.headerLength
    guard length == start + articlesLength + indexLength else { throw .malformed(at: 8) }
    articles = start..<start + articlesLength
    index = articles.upperBound..<length
  }

  /// Returns the header of a container.
  static func header(articles: Int, index: Int) -> [UInt8] {
    var header: [UInt8] = []
    magic.withUTF8Buffer { unsafe header.append(contentsOf: $0) }
    for number in [version, 0, headerLength + articles + index, articles, index] {
      ImageEncoder.append(number, width: ImageFormat.offsetWidth, to: &header)
    }
    let check = ImageCheck.value(of: header.span, width: ImageFormat.sectionCheckWidth)
    ImageEncoder.append(check, width: ImageFormat.sectionCheckWidth, to: &header)
    return header
  }
}
