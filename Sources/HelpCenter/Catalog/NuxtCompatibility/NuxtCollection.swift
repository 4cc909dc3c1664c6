/// The rows of a collection, answering queries the way Nuxt Content 3.14 does.
///
/// A site that moves here keeps its sidebars and its search records byte for byte, the order of
/// keys and the known defects included. ``HelpCatalog`` gives better answers to the same questions;
/// this type exists where the old ones are needed.
public struct NuxtCollection: Sendable {
  /// The rows in the order of `ORDER BY stem`: by the bytes of their stems, ties as given.
  public let rows: [ContentRow]

  /// Creates a collection; rows without a path or a stem have no place in any answer and are left
  /// out of ``rows``.
  public init(rows: [ContentRow]) {
    let keyed = rows.enumerated().compactMap { index, row -> (stem: [UInt8], index: Int)? in
      guard let stem = row.fields["stem"]?.string, row.fields["path"]?.string != nil else {
        return nil
      }
      return (Array(stem.utf8), index)
    }
    let sorted = keyed.sorted { lhs, rhs in
      if lhs.stem == rhs.stem { return lhs.index < rhs.index }
      return lhs.stem.lexicographicallyPrecedes(rhs.stem)
    }
    self.rows = sorted.map { rows[$0.index] }
  }
}
