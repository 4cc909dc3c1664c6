/// What a build did to the folder of a site.
package struct OutputSummary: Sendable, Hashable {
  /// The number of files the site has.
  package var fileCount: Int
  /// Their sizes together.
  package var byteCount: Int
  /// The number of files that are new or changed.
  package var writtenCount: Int
  /// The number of files that are gone.
  package var removedCount: Int
  /// Whether the site differs from the one before.
  package var isChanged = true

  /// Tells that so many files stand as they stood.
  init(fileCount: Int, byteCount: Int) {
    self.fileCount = fileCount
    self.byteCount = byteCount
    writtenCount = 0
    removedCount = 0
    isChanged = false
  }

  init(records: [OutputDraft.Record], removedCount: Int) {
    fileCount = records.count
    byteCount = records.reduce(0) { $0 + $1.size }
    writtenCount = records.count { $0.isWritten }
    self.removedCount = removedCount
  }
}
