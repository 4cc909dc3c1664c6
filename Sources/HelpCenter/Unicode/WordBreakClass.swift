/// The classes of scalars that the rules for word boundaries tell apart.
///
/// They are the values of Word_Break (UAX #29, Unicode 15.0), with pictographs set apart (WB3c).
package enum WordBreakClass: UInt8, Sendable {
  case other
  case carriageReturn
  case lineFeed
  case newline
  case extend
  case zeroWidthJoiner
  case format
  case regionalIndicator
  case katakana
  case hebrewLetter
  case letter
  case singleQuote
  case doubleQuote
  case midNumberLetter
  case midLetter
  case midNumber
  case numeric
  case extendNumberLetter
  case space
  case pictographic
  case pictographicLetter

  /// Looks a scalar up.
  package init(_ scalar: UInt32) {
    let trie = UnicodeTrie(
      roots: WordBreakData.roots, branches: WordBreakData.branches, leaves: WordBreakData.leaves)
    self = WordBreakClass(rawValue: UInt8(truncatingIfNeeded: trie[scalar])) ?? .other
  }
}
