public import HelpCenter

/// What a build of a site did.
public struct SiteReport: Sendable {
  /// What was found in the articles and the configuration.
  public var diagnostics: [Diagnostic] = []
  /// The number of pages.
  public var pageCount = 0
  /// The number of files, pages among them.
  public var fileCount = 0
  /// The sizes of all files together, in bytes.
  public var byteCount = 0
  /// The number of files that are new or differ from those before.
  public var writtenCount = 0
  /// The number of files that were removed.
  public var removedCount = 0
  /// The number of pages that were made, not kept because all they are made of is as it was.
  public var renderedCount = 0
  /// The number of content files that were parsed.
  public var parsedCount = 0
  /// Whether the site was written; it is left as it was if an error is among the findings.
  public var isWritten = false
}

extension SiteReport {
  /// Takes over what was done to the folder of the site, with which the site is written.
  mutating func take(_ summary: OutputSummary) {
    fileCount = summary.fileCount
    byteCount = summary.byteCount
    writtenCount = summary.writtenCount
    removedCount = summary.removedCount
    isWritten = true
  }
}
