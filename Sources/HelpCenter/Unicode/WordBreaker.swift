/// Finds the boundaries of words (UAX #29, Unicode 15.0).
///
/// What stands between two boundaries is a word, a number, or what separates them: a space, a
/// punctuation mark, an ideograph.
package struct WordBreaker: Sendable {
  /// A boundary that holds unless what follows joins both sides of the character behind it.
  private enum Pending {
    case none
    /// Letters and a mark such as `'` or `:`, which letters may follow (WB6, WB7).
    case letter
    /// A Hebrew letter and a double quotation mark, which one may follow (WB7b, WB7c).
    case hebrewLetter
    /// Digits and a mark such as `.` or `,`, which digits may follow (WB11, WB12).
    case number
  }

  /// The class in front of the boundary, without marks and format characters (WB4).
  private var previous: WordBreakClass?
  /// The class of the scalar in front of the boundary.
  private var last: WordBreakClass?
  private var pending = Pending.none
  /// Where the pending boundary is; `nil` if there is none in any case (WB7a).
  private var pendingOffset: Int?
  private var hasOddIndicator = false

  private init() {}

  /// Calls a function with each segment between two boundaries of UTF-8 text, in order.
  ///
  /// - Parameters:
  ///   - text: The text, which need not be valid.
  ///   - body: The function; it gets the bytes of the segment.
  /// - Throws: What the function throws.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func forEachSegment<Failure: Error>(
    in text: Span<UInt8>, _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var breaker = WordBreaker()
    var start = 0
    var offset = 0
    while offset < text.count {
      // The bulk of all text: ASCII letters within a word.
      if breaker.last == .letter, text[offset] < 0x80, (text[offset] | 0x20) &- 0x61 < 26,
        breaker.previous == .letter
      {
        offset &+= 1
        continue
      }
      let boundary = offset
      let next = WordBreakClass(UTF8Decoder.next(in: text, at: &offset))
      let found = breaker.advance(over: next, at: boundary)
      if let earlier = found.earlier, earlier > start {
        try body(start..<earlier)
        start = earlier
      }
      if found.here, boundary > start {
        try body(start..<boundary)
        start = boundary
      }
    }
    if let earlier = breaker.pendingOffset, earlier > start {
      try body(start..<earlier)
      start = earlier
    }
    if text.count > start { try body(start..<text.count) }
  }

  /// Returns the offsets of all boundaries, those at both ends included; none for an empty text.
  package static func boundaries(in text: Span<UInt8>) -> [Int] {
    guard !text.isEmpty else { return [] }
    var boundaries = [0]
    forEachSegment(in: text) { boundaries.append($0.upperBound) }
    return boundaries
  }

  /// Passes a scalar and returns the boundaries that are certain now: an earlier one, and whether
  /// there is one in front of the scalar.
  private mutating func advance(
    over next: WordBreakClass, at boundary: Int
  ) -> (earlier: Int?, here: Bool) {
    defer { last = next }
    guard let last, let previous else {
      previous = next
      hasOddIndicator = next == .regionalIndicator
      return (nil, true)
    }
    if !last.isNewline, next.isIgnored { return (nil, false) }  // WB4

    var earlier: Int?
    if pending != .none {
      if joinsPending(next) {
        pendingOffset = nil
        pending = .none
        self.previous = next
        return (nil, false)
      }
      earlier = pendingOffset
      pendingOffset = nil
      pending = .none
    }
    let joins = joins(previous, last, next)
    pending = pendingKind(previous, next)
    if pending == .letter, previous == .hebrewLetter, next == .singleQuote {
      pendingOffset = nil
    } else if pending != .none {
      pendingOffset = boundary
    }
    hasOddIndicator = next == .regionalIndicator && !(joins && hasOddIndicator)
    self.previous = next
    return (earlier, !joins && pending == .none)
  }

  private func joinsPending(_ next: WordBreakClass) -> Bool {
    switch pending {
    case .none: false
    case .letter: next.isLetter
    case .hebrewLetter: next == .hebrewLetter
    case .number: next == .numeric
    }
  }

  private func pendingKind(_ previous: WordBreakClass, _ next: WordBreakClass) -> Pending {
    switch next {
    case .midLetter: previous.isLetter ? .letter : .none
    case .midNumberLetter, .singleQuote:
      previous.isLetter ? .letter : previous == .numeric ? .number : .none
    case .midNumber: previous == .numeric ? .number : .none
    case .doubleQuote: previous == .hebrewLetter ? .hebrewLetter : .none
    default: .none
    }
  }

  /// Decides about all rules that need no look ahead.
  private func joins(
    _ previous: WordBreakClass, _ last: WordBreakClass, _ next: WordBreakClass
  ) -> Bool {
    if last.isNewline || next.isNewline {
      return last == .carriageReturn && next == .lineFeed  // WB3, WB3a, WB3b
    }
    if last == .zeroWidthJoiner, next == .pictographic || next == .pictographicLetter {
      return true  // WB3c
    }
    if last == .space, next == .space { return true }  // WB3d
    switch next {
    case .letter, .pictographicLetter, .hebrewLetter, .numeric:
      return previous.isLetter || previous == .numeric || previous == .extendNumberLetter
    case .katakana: return previous == .katakana || previous == .extendNumberLetter
    case .extendNumberLetter:
      return previous.isLetter || previous == .numeric || previous == .katakana
        || previous == .extendNumberLetter
    case .regionalIndicator: return previous == .regionalIndicator && hasOddIndicator
    default: return false
    }
  }
}

extension WordBreakClass {
  /// Whether the class is AHLetter of the rules.
  fileprivate var isLetter: Bool {
    self == .letter || self == .hebrewLetter || self == .pictographicLetter
  }

  fileprivate var isNewline: Bool {
    self == .carriageReturn || self == .lineFeed || self == .newline
  }

  /// Whether the rules pass over the scalar (WB4).
  fileprivate var isIgnored: Bool {
    self == .extend || self == .format || self == .zeroWidthJoiner
  }
}
