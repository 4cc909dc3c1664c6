#if HELP_SEARCH_BROWSER
/// Why an index could not be opened or searched, as far as a browser is told.
package struct SearchIndexError: Error {
  /// The kinds of failure; the numbers are those of the WebAssembly interface.
  package enum Reason: Int32 {
    case notAnIndex = -2
    case otherVersion = -3
    case otherLength = -4
    case damaged = -5

    static func unsupportedVersion(_: Int) -> Reason { .otherVersion }
    static func wrongLength(stated: Int, actual: Int) -> Reason { .otherLength }
    static func missingSection(_: Int) -> Reason { .damaged }
  }

  /// The parts that are named natively.
  enum Part {
    case header
    static func section(_: Int) -> Part { .header }
  }

  /// What failed.
  package let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  static func damaged(_: Part) -> SearchIndexError { SearchIndexError(.damaged) }
}
#else
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
#endif
