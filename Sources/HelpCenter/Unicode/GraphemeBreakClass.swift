/// The classes of scalars that the rules for grapheme clusters tell apart.
///
/// They are the values of Grapheme_Cluster_Break (UAX #29, Unicode 15.0), with three of them
/// divided for emoji sequences (GB11) and for conjuncts of Brahmic scripts (GB9c).
package enum GraphemeBreakClass: UInt8, Sendable {
  case other
  case carriageReturn
  case lineFeed
  case control
  case extend
  case zeroWidthJoiner
  case regionalIndicator
  case prepend
  case spacingMark
  case hangulL
  case hangulV
  case hangulT
  case hangulLV
  case hangulLVT
  case pictographic
  case consonant
  case linker
  case zeroWidthNonJoiner
}
