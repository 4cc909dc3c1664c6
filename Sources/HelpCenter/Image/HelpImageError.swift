/// Why an image could not be opened, read or written.
public struct HelpImageError: Error, Sendable, Hashable {
  /// A part of an image that has a check of its own.
  public enum Part: Sendable, Hashable {
    /// The header and the section table.
    case header
    /// A section, by its name of four letters.
    case section(String)
    /// The summary of an article, by the article's index.
    case summary(Int)
    /// The row of an article, by the article's index.
    case row(Int)
    /// A shared string, by its index.
    case string(Int)
    /// An entry of a look-up table.
    case lookup
    /// The related articles of an article, by the article's index.
    case related(Int)
  }

  /// The kinds of failure.
  public enum Reason: Sendable, Hashable {
    /// The bytes do not start as an image does.
    case notAnImage
    /// The image has a version this reader does not know.
    case unsupportedVersion(Int)
    /// The image asks for abilities this reader does not have.
    case unsupportedFlags(Int)
    /// The image states another length in bytes than it has.
    case wrongLength(stated: Int, actual: Int)
    /// A section that every image has is missing.
    case missingSection(String)
    /// A part does not match its check.
    case damaged(Part)
    /// The byte at an offset cannot stand there.
    case malformed(offset: Int)
    /// An article is nested deeper than images allow.
    case nestedTooDeep(limit: Int)
    /// An article or an image is larger than the format allows, in bytes.
    case tooLarge(limit: Int)
    /// There is no article with this index.
    case noSuchArticle(Int)
  }

  /// What failed.
  public let reason: Reason

  /// Creates an error.
  package init(_ reason: Reason) { self.reason = reason }

  static func malformed(at offset: Int) -> HelpImageError {
    HelpImageError(.malformed(offset: offset))
  }
}

extension HelpImageError: CustomStringConvertible {
  /// What failed and what to do about it.
  public var description: String {
    switch reason {
    case .notAnImage:
      "this is not a help image; build one with the EmbedHelp plugin"
    case .unsupportedVersion(let version):
      """
      the help image has version \(version), this reader knows version \(ImageFormat.version); \
      build both with the same HelpCenter
      """
    case .unsupportedFlags(let flags):
      "the help image asks for features this reader lacks (flags \(flags)); use a newer HelpCenter"
    case .wrongLength(let stated, let actual):
      """
      the help image has \(actual) bytes where \(stated) belong; it was cut or changed on its \
      way, build or copy it again
      """
    case .missingSection(let name):
      "the help image lacks its section '\(name)'; build it again"
    case .damaged(let part):
      "the help image is damaged (\(part)); build or copy it again"
    case .malformed(let offset):
      "the help image is damaged at byte \(offset); build or copy it again"
    case .nestedTooDeep(let limit):
      "an article is nested deeper than \(limit) levels"
    case .tooLarge(let limit):
      "the articles need more than the \(limit) bytes a help image allows"
    case .noSuchArticle(let index):
      "the help image has no article \(index)"
    }
  }
}

extension HelpImageError.Part: CustomStringConvertible {
  /// The part in words.
  public var description: String {
    switch self {
    case .header: "its header"
    case .section(let name): "its section '\(name)'"
    case .summary(let index): "the summary of article \(index)"
    case .row(let index): "article \(index)"
    case .string(let index): "its string \(index)"
    case .lookup: "a look-up table"
    case .related(let index): "the articles related to article \(index)"
    }
  }
}
