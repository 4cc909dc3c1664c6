/// What the content hash of a row says about its fields.
///
/// Nuxt Content stores with each row a SHA-256 of its columns. A published row that still hashes
/// to it has not been changed since the site was built.
public enum ContentIntegrity: String, Sendable, Hashable, CaseIterable {
  /// The fields hash to the row's content hash.
  case verified
  /// The row has a content hash of a known form, and its fields hash to another.
  case modified
  /// The row has no content hash, or one of an unknown form.
  case unknown
}
