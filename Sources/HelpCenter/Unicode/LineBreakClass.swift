/// The classes of scalars that the rules for line breaks tell apart.
///
/// They are the values of Line_Break (UAX #14, Unicode 15.0) after rule LB1 has resolved AI, CJ,
/// SA, SG and XX, with OP and CP divided by East Asian width (LB30) and unassigned pictographs set
/// apart (LB30b).
package enum LineBreakClass: UInt8, Sendable {
  case alphabetic
  case hebrewLetter
  case numeric
  case ideographic
  case space
  case openPunctuation
  case wideOpenPunctuation
  case closePunctuation
  case closeParenthesis
  case wideCloseParenthesis
  case quotation
  case exclamation
  case infixNumeric
  case symbol
  case hyphen
  case breakAfter
  case breakBefore
  case breakBoth
  case nonStarter
  case inseparable
  case prefixNumeric
  case postfixNumeric
  case glue
  case wordJoiner
  case zeroWidthSpace
  case zeroWidthJoiner
  case combiningMark
  case contingent
  case emojiBase
  case emojiModifier
  case unassignedPictographic
  case hangulLV
  case hangulLVT
  case jamoL
  case jamoV
  case jamoT
  case regionalIndicator
  case mandatoryBreak
  case carriageReturn
  case lineFeed
  case nextLine
}
