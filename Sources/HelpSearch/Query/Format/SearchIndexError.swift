/// Why an index could not be opened, searched or built.
public struct SearchIndexError: Error, Sendable, Hashable {
  /// The parts of an index that have checks of their own.
  public enum Part: Sendable, Hashable {
    /// The header and the section table.
    case header
    /// A section, by its number in the table.
    case section(Int)
    /// A block of terms.
    case terms(Int)
    /// A block of words.
    case words(Int)
    /// The text of an article.
    case text(Int)
    /// The positions of the words of an article.
    case positions(Int)
  }

  /// The kinds of failure.
  public enum Reason: Sendable, Hashable {
    /// The bytes do not start as an index does.
    case notAnIndex
    /// The index has a version this reader does not know.
    case unsupportedVersion(Int)
    /// The index states another length in bytes than it has.
    case wrongLength(stated: Int, actual: Int)
    /// A section that every index has is missing.
    case missingSection(Int)
    /// A part does not match its check, or what it holds cannot be.
    case damaged(Part)
    /// The index would be larger than the format allows, in bytes.
    case tooLarge(limit: Int)
    /// The bytes of an analysed article are not what ``AnalyzedArticle/encoded`` gives.
    case notAnAnalysis
  }

  /// What failed.
  public let reason: Reason

  /// Creates an error.
  package init(_ reason: Reason) { self.reason = reason }

  static func damaged(_ part: Part) -> SearchIndexError { SearchIndexError(.damaged(part)) }
}
