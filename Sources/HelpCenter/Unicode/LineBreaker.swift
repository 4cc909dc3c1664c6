/// Finds the places where lines may end, scalar by scalar (UAX #14, Unicode 15.0).
///
/// Numbers are kept together as in Example 7 of section 8.2, which the standard's own test data
/// takes for granted.
package struct LineBreaker: Sendable {
  /// The part of a number in front of a boundary (rule LB25).
  private enum Number {
    case none
    /// Digits with separators: `1,024.5`.
    case open
    /// A number with a bracket behind it: `1,024)`.
    case closed
  }

  /// Whether Hangul breaks at spaces only, as CSS has it under `word-break: keep-all`.
  private let keepsKoreanWords: Bool
  /// The class in front of the boundary, that of the base for combining marks (LB9).
  private var previous: LineBreakClass?
  /// The class in front of the spaces, if `previous` is a space.
  private var beforeSpaces: LineBreakClass?
  private var number = Number.none
  /// Whether the scalar in front of the boundary is a joiner (LB8a).
  private var followsJoiner = false
  /// Whether a Hebrew letter with a hyphen is in front of the boundary (LB21a).
  private var followsHebrewHyphen = false
  /// Whether an odd number of regional indicators is in front of the boundary (LB30a).
  private var hasOddIndicator = false
  /// Whether a currency sign or the like is in front of an opening bracket (LB25).
  private var followsPrefixedOpening = false

  /// Creates a breaker that stands at the start of a text.
  package init(keepsKoreanWords: Bool = false) { self.keepsKoreanWords = keepsKoreanWords }

  /// Creates a breaker that stands behind a space.
  ///
  /// - Parameters:
  ///   - beforeSpaces: The class in front of the spaces; `nil` if the text starts with them.
  ///   - keepsKoreanWords: Whether Hangul breaks at spaces only.
  package init(afterSpacesBehind beforeSpaces: LineBreakClass?, keepsKoreanWords: Bool) {
    self.keepsKoreanWords = keepsKoreanWords
    self.beforeSpaces = beforeSpaces
    previous = .space
  }

  /// The class that decides about a break behind spaces that may follow.
  package var lastClass: LineBreakClass? { previous == .space ? beforeSpaces : previous }

  /// Whether the scalar passed last ends the line, other than a carriage return.
  package var mustBreak: Bool {
    previous == .mandatoryBreak || previous == .lineFeed || previous == .nextLine
  }

  /// Whether the scalar passed last takes back the boundary in front of the one before it.
  ///
  /// A currency sign and an opening bracket stay together only if a digit follows (LB25): `$(12`.
  package private(set) var joinsPreviousBoundary = false

  /// Returns what may happen in front of a scalar, and moves behind the scalar.
  package mutating func breakBefore(_ scalarClass: LineBreakClass) -> LineBreak {
    var next = scalarClass
    if keepsKoreanWords {
      switch next {
      case .hangulLV, .hangulLVT, .jamoL, .jamoV, .jamoT: next = .alphabetic
      default: break
      }
    }
    joinsPreviousBoundary = next == .numeric && followsPrefixedOpening
    if next == .combiningMark || next == .zeroWidthJoiner {
      let isJoiner = next == .zeroWidthJoiner
      if attachesMarks {
        followsJoiner = isJoiner
        return .prohibited
      }
      let result = opportunity(before: .alphabetic)  // LB10
      advance(over: .alphabetic)
      followsJoiner = isJoiner
      return result
    }
    let result = opportunity(before: next)
    advance(over: next)
    return result
  }

  /// Whether a combining mark joins what is in front of the boundary (LB9).
  private var attachesMarks: Bool {
    switch previous {
    case nil, .space, .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .zeroWidthSpace: false
    default: true
    }
  }

  private mutating func advance(over next: LineBreakClass) {
    followsPrefixedOpening =
      (previous == .prefixNumeric || previous == .postfixNumeric) && next.isOpening
    followsHebrewHyphen = previous == .hebrewLetter && (next == .hyphen || next == .breakAfter)
    switch (number, next) {
    case (_, .numeric): number = .open
    case (.open, .symbol), (.open, .infixNumeric): break
    case (.open, _) where next.isClosing: number = .closed
    default: number = .none
    }
    hasOddIndicator = next == .regionalIndicator && !hasOddIndicator
    followsJoiner = false
    if next == .space, previous != .space { beforeSpaces = previous }
    previous = next
  }
}

extension LineBreaker {
  /// Decides by the rules, in their order; the numbers are those of UAX #14.
  private func opportunity(before next: LineBreakClass) -> LineBreak {
    guard let previous else { return .prohibited }  // LB2
    // The bulk of all text: letters in words, ideographs side by side.
    if previous == .alphabetic, next == .alphabetic { return .prohibited }
    if previous == .ideographic, next == .ideographic {
      return followsJoiner ? .prohibited : .allowed
    }
    switch previous {
    case .mandatoryBreak, .lineFeed, .nextLine: return .mandatory  // LB4, LB5
    case .carriageReturn: return next == .lineFeed ? .prohibited : .mandatory
    default: break
    }
    switch next {
    case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .space, .zeroWidthSpace:
      return .prohibited  // LB6, LB7
    default: break
    }
    let base = previous == .space ? beforeSpaces : previous
    if base == .zeroWidthSpace { return .allowed }  // LB8
    if followsJoiner || next == .wordJoiner || previous == .wordJoiner || previous == .glue {
      return .prohibited  // LB8a, LB11, LB12
    }
    if next == .glue, previous != .space, previous != .breakAfter, previous != .hyphen {
      return .prohibited  // LB12a
    }
    if next.isClosing || next == .exclamation || next == .infixNumeric || next == .symbol {
      return .prohibited  // LB13
    }
    if let base {
      if base.isOpening { return .prohibited }  // LB14
      switch next {
      case .openPunctuation, .wideOpenPunctuation:
        if base == .quotation { return .prohibited }  // LB15
      case .nonStarter: if base.isClosing { return .prohibited }  // LB16
      case .breakBoth: if base == .breakBoth { return .prohibited }  // LB17
      default: break
      }
    }
    if previous == .space { return .allowed }  // LB18
    return keepsTogether(previous, next) ? .prohibited : .allowed
  }

  /// Rules LB19 to LB30b, for two classes without a space between them.
  private func keepsTogether(_ previous: LineBreakClass, _ next: LineBreakClass) -> Bool {
    if next == .quotation || previous == .quotation { return true }  // LB19
    if next == .contingent || previous == .contingent { return false }  // LB20
    switch next {
    case .breakAfter, .hyphen, .nonStarter, .inseparable: return true  // LB21, LB22
    default: break
    }
    if previous == .breakBefore || followsHebrewHyphen { return true }  // LB21, LB21a
    switch next {
    case .alphabetic, .hebrewLetter:
      switch previous {
      case .symbol: return next == .hebrewLetter  // LB21b
      case .alphabetic, .hebrewLetter, .numeric, .prefixNumeric, .postfixNumeric, .infixNumeric,
        .closeParenthesis:
        return true  // LB23, LB24, LB28, LB29, LB30
      default: return false
      }
    case .numeric:
      switch previous {
      case .alphabetic, .hebrewLetter, .prefixNumeric, .postfixNumeric, .hyphen, .closeParenthesis:
        return true  // LB23, LB25, LB30
      default: return number == .open  // LB25
      }
    case .prefixNumeric, .postfixNumeric:
      if number != .none || previous == .alphabetic || previous == .hebrewLetter {
        return true  // LB24, LB25
      }
      guard next == .postfixNumeric else { return false }
      return previous.isPictorial || previous.isHangul  // LB23a, LB27
    case .ideographic, .unassignedPictographic, .emojiBase:
      return previous == .prefixNumeric  // LB23a
    case .emojiModifier:
      return previous == .prefixNumeric || previous == .emojiBase
        || previous == .unassignedPictographic  // LB23a, LB30b
    case .hangulLV, .hangulLVT, .jamoL, .jamoV, .jamoT:
      return previous == .prefixNumeric || previous.joinsSyllable(with: next)  // LB26, LB27
    case .openPunctuation:
      return previous == .alphabetic || previous == .hebrewLetter || previous == .numeric  // LB30
    case .regionalIndicator:
      return previous == .regionalIndicator && hasOddIndicator  // LB30a
    default: return false
    }
  }
}

extension LineBreakClass {
  fileprivate var isOpening: Bool { self == .openPunctuation || self == .wideOpenPunctuation }

  fileprivate var isClosing: Bool {
    switch self {
    case .closePunctuation, .closeParenthesis, .wideCloseParenthesis: true
    default: false
    }
  }

  fileprivate var isPictorial: Bool {
    switch self {
    case .ideographic, .emojiBase, .emojiModifier, .unassignedPictographic: true
    default: false
    }
  }

  fileprivate var isHangul: Bool {
    switch self {
    case .hangulLV, .hangulLVT, .jamoL, .jamoV, .jamoT: true
    default: false
    }
  }

  /// Rule LB26: the parts of a Hangul syllable.
  fileprivate func joinsSyllable(with next: LineBreakClass) -> Bool {
    switch self {
    case .jamoL: next != .jamoT
    case .jamoV, .hangulLV: next == .jamoV || next == .jamoT
    case .jamoT, .hangulLVT: next == .jamoT
    default: false
    }
  }
}

extension LineBreaker {
  /// Returns what may happen in front of each byte of a text, and behind its last.
  ///
  /// The result has one element more than the text has bytes. Nothing may happen in front of the
  /// first byte and within a character; the end of the text is mandatory (LB3).
  package static func opportunities(
    in text: Span<UInt8>, keepsKoreanWords: Bool = false
  ) -> [LineBreak] {
    var result = [LineBreak](repeating: .prohibited, count: text.count + 1)
    var breaker = LineBreaker(keepsKoreanWords: keepsKoreanWords)
    var offset = 0
    var previousBoundary = 0
    while offset < text.count {
      let boundary = offset
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      result[boundary] = breaker.breakBefore(TextProperties(scalar).lineBreak)
      if breaker.joinsPreviousBoundary { result[previousBoundary] = .prohibited }
      previousBoundary = boundary
    }
    result[text.count] = .mandatory
    return result
  }
}
