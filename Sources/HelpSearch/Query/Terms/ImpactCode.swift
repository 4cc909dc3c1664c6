/// The codes of postings: how much an article is about a stem, and in which written forms it has it.
///
/// An impact is the saturated part of BM25F, tf / (k1 + tf) with a tf weighed by fields and
/// lengths, in 1/64. A code stands for a range of impacts, and its value is their mean. The ranges
/// lie where the impacts of help centers do, about as many at each.
///
/// Codes below ``plainCount`` tell eight impacts of articles that have the first form only. They
/// are all that a stem with a single form needs, and take three bits; codes of others take four.
enum ImpactCode {
  /// The number of codes.
  static let count = 16
  /// The number of codes of stems with a single form.
  static let plainCount = 8
  /// The greatest impact, and 1 as an impact.
  static let maximum = 64

  /// Returns the bits of a code.
  static func width(formCount: Int) -> Int { formCount > 1 ? 4 : 3 }

  /// Returns the impact of a code.
  @inline(__always)
  static func impact(of code: Int) -> Int {
    // A byte each.
    let impacts: UInt64 = code < plainCount ? 0x372F_2924_201C_1811 : 0x2517_372F_242E_2117
    return Int(truncatingIfNeeded: impacts &>> UInt64(truncatingIfNeeded: 8 &* (code & 7))) & 0xFF
  }

  /// Returns the written forms of a code: a bit each for the first and the second one, and a third
  /// for articles that have only others.
  @inline(__always)
  static func forms(of code: Int) -> Int {
    // A digit each.
    let forms: UInt64 = 0x4433_3222_1111_1111
    return Int(truncatingIfNeeded: forms &>> UInt64(truncatingIfNeeded: 4 &* code)) & 0xF
  }

  /// Returns the code of an impact in 1/32, rounded down, and of written forms.
  static func code(ofImpact impact: Int, forms: Int) -> Int {
    switch forms {
    case 2: impact < 15 ? 8 : impact < 19 ? 9 : 10
    case 3: impact < 22 ? 11 : impact < 26 ? 12 : 13
    case 4: impact < 15 ? 14 : 15
    default: plainCode(ofImpact: impact)
    }
  }

  private static func plainCode(ofImpact impact: Int) -> Int {
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
