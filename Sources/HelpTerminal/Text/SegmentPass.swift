internal import HelpCenter

/// One pass of a segmenter over a text.
///
/// The text is taken chunk by chunk, a chunk being what stands between spaces.
struct SegmentPass: Sendable {
  private let tailoring: LineBreakTailoring
  private let ambiguous: DisplayWidth.Ambiguous
  private let kept: [Range<Int>]
  private var keptIndex = 0
  /// The class in front of the spaces before the chunk; `nil` at the start of a line.
  private var beforeSpaces: LineBreakClass?
  /// Whether that is an ASCII quotation mark with text in front of it.
  private var closesQuotation = false
  private(set) var builder = SegmentBuilder(capacity: 0)

  init(
    tailoring: LineBreakTailoring, ambiguous: DisplayWidth.Ambiguous, kept: [Range<Int>]
  ) {
    self.tailoring = tailoring
    self.ambiguous = ambiguous
    self.kept = kept
  }

  mutating func run(over text: Span<UInt8>) {
    builder = SegmentBuilder(capacity: text.count / 6 + 2)
    var offset = 0
    var isLineStart = true
    while offset < text.count {
      switch text[offset] {
      case 0x20, 0x09:
        offset &+= 1
        builder.addBlanks(columns: 1)
        isLineStart = false
      case 0x0A, 0x0D:
        let isPair = text[offset] == 0x0D && offset &+ 1 < text.count && text[offset &+ 1] == 0x0A
        offset &+= isPair ? 2 : 1
        builder.close(at: offset, .mandatory)
        beforeSpaces = nil
        closesQuotation = false
        isLineStart = true
      default:
        let end =
          passWord(in: text, at: offset, isLineStart: isLineStart)
          ?? passChunk(in: text, at: offset, isLineStart: isLineStart)
        isLineStart = false
        offset = end
      }
    }
    builder.close(at: text.count, .prohibited)
  }

  /// Passes a chunk that is a plain ASCII word with brackets and punctuation around it.
  ///
  /// Within such a chunk no line may end: openers hold on to what follows (LB14), closers to what
  /// is in front (LB13), quotation marks to both (LB19), letters and digits to each other.
  @inline(__always)
  private mutating func passWord(
    in text: Span<UInt8>, at start: Int, isLineStart: Bool
  ) -> Int? {
    var offset = start
    let count = text.count
    while offset < count, ASCIIKind(text[offset]).mayOpen { offset &+= 1 }
    let wordStart = offset
    while offset < count, ASCIIKind(text[offset]).isInner { offset &+= 1 }
    guard offset > wordStart else { return nil }
    while offset < count, ASCIIKind(text[offset]).mayClose { offset &+= 1 }
    guard offset == count || ASCIIKind(text[offset]) == .blank else { return nil }

    if !isLineStart {
      switch beforeSpaces {
      case .openPunctuation, .wideOpenPunctuation, .zeroWidthSpace: return nil
      case .quotation where wordStart > start: return nil
      default: builder.close(at: start, .allowed)
      }
    }
    builder.addContent(to: offset, columns: offset &- start)
    switch text[offset &- 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      beforeSpaces = .quotation
      closesQuotation = true
    case UInt8(ascii: ")"), UInt8(ascii: "]"): beforeSpaces = .closeParenthesis
    case UInt8(ascii: "}"): beforeSpaces = .closePunctuation
    default: beforeSpaces = .alphabetic
    }
    return offset
  }

  /// Passes a chunk of any kind, scalar by scalar.
  private mutating func passChunk(
    in text: Span<UInt8>, at start: Int, isLineStart: Bool
  ) -> Int {
    var end = start
    while end < text.count, ASCIIKind(text[end]) != .blank { end &+= 1 }

    let keepsKorean = tailoring.contains(.keepsKoreanWords)
    let keepsTokens = tailoring.contains(.keepsTokens)
    var breaker =
      isLineStart
      ? LineBreaker(keepsKoreanWords: keepsKorean)
      : LineBreaker(afterSpacesBehind: beforeSpaces, keepsKoreanWords: keepsKorean)
    var cursor = ClusterCursor(ambiguous: ambiguous)
    var token: TokenScanner?
    var tokenIndex = 0
    var closedAtPrevious = false
    var offset = start
    while offset < end {
      let boundary = offset
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      let properties = TextProperties(scalar)
      let lineBreakClass = properties.lineBreak
      var lineBreak = breaker.breakBefore(lineBreakClass)
      let columns = cursor.advance(over: scalar, properties)
      if breaker.joinsPreviousBoundary, closedAtPrevious {
        builder.reopen(from: builder.segments.count &- 1)
        tokenIndex = min(tokenIndex, builder.segments.count)
      }
      closedAtPrevious = false

      if boundary == start {
        if lineBreak == .prohibited, !isLineStart {
          lineBreak = breakBehindSpaces(before: lineBreakClass, in: text, start..<end)
        }
      } else if lineBreak == .allowed, !cursor.isAtClusterStart || isKept(boundary) {
        lineBreak = .prohibited
      }

      if let current = token, !TokenScanner.isPart(scalar, lineBreakClass) {
        if current.keepsWhole(under: tailoring) { builder.reopen(from: tokenIndex) }
        token = nil
      }
      if lineBreak != .prohibited {
        builder.close(at: boundary, lineBreak)
        closedAtPrevious = true
      }
      if keepsTokens, TokenScanner.isPart(scalar, lineBreakClass) {
        if token == nil {
          token = TokenScanner()
          tokenIndex = builder.segments.count
        }
        token?.add(scalar)
      }
      if isBlank(scalar, lineBreakClass) {
        builder.addBlanks(columns: columns)
      } else {
        builder.addContent(to: offset, columns: columns)
      }
    }
    if let token, token.keepsWhole(under: tailoring) { builder.reopen(from: tokenIndex) }
    beforeSpaces = breaker.lastClass
    let last = text[end &- 1]
    closesQuotation =
      end &- start > 1 && (last == UInt8(ascii: "\"") || last == UInt8(ascii: "'"))
    return end
  }

  /// Decides where UAX #14 has no break behind spaces, but the tailoring does.
  private func breakBehindSpaces(
    before next: LineBreakClass, in text: Span<UInt8>, _ chunk: Range<Int>
  ) -> LineBreak {
    switch next {
    case .openPunctuation:
      let closes =
        tailoring.contains(.closesQuotations) && beforeSpaces == .quotation && closesQuotation
      return closes ? .allowed : .prohibited
    case .symbol, .infixNumeric, .exclamation:
      if beforeSpaces == .openPunctuation || beforeSpaces == .wideOpenPunctuation {
        return .prohibited
      }
      let opens = tailoring.contains(.keepsTokens) && TokenScanner.opensToken(text, in: chunk)
      return opens ? .allowed : .prohibited
    default: return .prohibited
    }
  }

  /// Returns whether a boundary lies within a range to be kept.
  private mutating func isKept(_ boundary: Int) -> Bool {
    while keptIndex < kept.count, kept[keptIndex].upperBound <= boundary { keptIndex &+= 1 }
    return keptIndex < kept.count && kept[keptIndex].lowerBound < boundary
  }

  /// Returns whether a scalar is not to be seen at the end of a line.
  private func isBlank(_ scalar: UInt32, _ lineBreak: LineBreakClass) -> Bool {
    switch lineBreak {
    case .mandatoryBreak, .carriageReturn, .lineFeed, .nextLine, .zeroWidthSpace: true
    case .breakAfter:
      scalar == 0x3000 || (0x2000...0x200A).contains(scalar) || scalar == 0x205F || scalar == 0x1680
    default: false
    }
  }
}

/// The part a byte has in a plain ASCII word.
private enum ASCIIKind {
  case word
  case opener
  case closer
  case quotation
  case blank
  case other

  @inline(__always)
  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = .word
    case 0x20, 0x09, 0x0A, 0x0D: self = .blank
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .opener
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"):
      self = .closer
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quotation
    default: self = .other
    }
  }

  @inline(__always) var mayOpen: Bool { self == .opener || self == .quotation }
  @inline(__always) var isInner: Bool { self == .word || self == .quotation }
  @inline(__always) var mayClose: Bool { self == .closer || self == .quotation }
}
