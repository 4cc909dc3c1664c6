public import HelpCenter

extension SearchIndex {
  /// Opens the index of a container; the bytes are not copied unless they are an array.
  ///
  /// - Throws: ``SearchIndexError`` if the bytes are not an index this version can read.
  public init(_ blob: HelpBlob) throws(SearchIndexError) {
    self = try unsafe blob.withUnsafeStorage { bytes, owner throws(SearchIndexError) in
      // SAFETY: the bytes live as long as their owner; those without one are part of the program.
      try unsafe SearchIndex(unsafeBytes: bytes, owner: owner ?? ProgramData())
    }
  }
}

/// The owner of data that is part of the program.
private final class ProgramData: Sendable {}
