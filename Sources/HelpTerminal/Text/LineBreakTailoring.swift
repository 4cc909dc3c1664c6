/// How line breaking departs from the defaults of UAX #14.
struct LineBreakTailoring: OptionSet, Sendable {
  let rawValue: UInt8

  /// Hangul breaks at spaces only.
  static let keepsKoreanWords = LineBreakTailoring(rawValue: 1)
  /// Hosts, paths, URLs, options, versions and other tokens break only in an emergency.
  ///
  /// See ``TokenScanner`` for what is taken as a token.
  static let keepsTokens = LineBreakTailoring(rawValue: 2)
  /// Words with hyphens, such as `well-known`, break only in an emergency.
  static let keepsHyphenatedWords = LineBreakTailoring(rawValue: 4)

  /// A line may end between a closing ASCII quotation mark and an opening bracket: `"a" (b)`.
  ///
  /// The defaults of Unicode 15.0 take every quotation mark for an opening one here (LB15); those
  /// of 15.1 do not.
  static let closesQuotations = LineBreakTailoring(rawValue: 8)

  /// What the terminal renderer uses.
  static let terminal: LineBreakTailoring = [.keepsKoreanWords, .keepsTokens, .closesQuotations]
}
