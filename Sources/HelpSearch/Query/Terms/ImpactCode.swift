/// The impacts of postings: how much an article is about a stem.
///
/// An impact is the saturated part of BM25F, tf / (k1 + tf) with a tf weighed by fields and
/// lengths, in 1/64. A posting has one of eight levels of it, in three bits. The levels lie where
/// the impacts of help centers do, about as many at each.
enum ImpactCode {
  /// The bits of a level.
  static let width = 3
  /// The greatest impact, and 1 as an impact.
  static let maximum = 64

  /// Returns the impact of a level.
  @inline(__always)
  static func impact(ofLevel level: Int) -> Int {
    // The means of the eight levels, a byte each.
    Int(truncatingIfNeeded: UInt64(0x372F_2924_201C_1811) >> UInt64(8 * level)) & 0xFF
  }

  /// Returns the level of an impact in 1/32, rounded down.
  static func level(ofImpact impact: Int) -> Int {
    switch impact {
    case ..<11: 0
    case ..<13: 1
    case ..<15: 2
    case ..<17: 3
    case ..<19: 4
    case ..<22: 5
    case ..<26: 6
    default: 7
    }
  }
}
