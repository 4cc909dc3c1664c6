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
  /// Whether nothing of the line is passed, not even spaces.
  private var isLineStart = true
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
    while offset < text.count {
      switch text[offset] {
      case 0x20, 0x09:
        offset &+= 1
        builder.addBlanks(columns: 1)
        isLineStart = false
      case 0x0A, 0x0D:
        let isPair = text[offset] == 0x0D && offset &+ 1 < text.count && text[offset &+ 1] == 0x0A
        offset &+= isPair ? 2 : 1
        endLine(at: offset)
      default:
        offset = passWord(in: text, at: offset) ?? passChunk(in: text, at: offset)
      }
    }
    builder.close(at: text.count, .prohibited)
  }

  private mutating func endLine(at end: Int) {
    builder.close(at: end, .mandatory)
    beforeSpaces = nil
    closesQuotation = false
    isLineStart = true
  }

  /// Passes a chunk that is a plain ASCII word with brackets and punctuation around it.
  ///
  /// Within such a chunk no line may end: openers hold on to what follows (LB14), closers to what
  /// is in front (LB13), quotation marks to both (LB19), letters and digits to each other.
  @inline(__always)
  private mutating func passWord(
    in text: Span<UInt8>, at start: Int
  ) -> Int? {
    var offset = start
    let count = text.count
    while offset < count, ASCIIKind.of(text[offset]).mayOpen { offset &+= 1 }
    let wordStart = offset
    while offset < count, ASCIIKind.of(text[offset]).isInner { offset &+= 1 }
    guard offset > wordStart else { return nil }
    while offset < count, ASCIIKind.of(text[offset]).mayClose { offset &+= 1 }
    guard offset == count || ASCIIKind.of(text[offset]).isBlank else { return nil }

    if !isLineStart {
      switch beforeSpaces {
      case .openPunctuation, .wideOpenPunctuation, .zeroWidthSpace: return nil
      case .quotation where wordStart > start: return nil
      default: builder.close(at: start, .allowed)
      }
    }
    builder.addContent(to: offset, columns: offset &- start)
    isLineStart = false
    setBeforeSpaces(lastByte: text[offset &- 1], length: offset &- start)
    return offset
  }

  /// Notes how an ASCII chunk ends.
  @inline(__always)
  private mutating func setBeforeSpaces(lastByte: UInt8, length: Int) {
    closesQuotation = false
    switch lastByte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      beforeSpaces = .quotation
      closesQuotation = length > 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): beforeSpaces = .closeParenthesis
    case UInt8(ascii: "}"): beforeSpaces = .closePunctuation
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): beforeSpaces = .openPunctuation
    // All others are alike behind spaces.
    default: beforeSpaces = .alphabetic
    }
  }

  /// Passes a chunk of any kind.
  private mutating func passChunk(
    in text: Span<UInt8>, at start: Int
  ) -> Int {
    var end = start
    var isASCII = true
    while end < text.count {
      let kind = ASCIIKind.of(text[end])
      if kind.isBlank { break }
      if kind.isForeign { isASCII = false }
      end &+= 1
    }
    if isASCII, tailoring.contains(.keepsTokens), beforeSpaces != .zeroWidthSpace {
      passASCIIChunk(in: text, start..<end)
    } else {
      passScalars(in: text, start..<end)
    }
    return end
  }

  /// Passes a chunk of printable ASCII characters that is a token or joined by hyphens.
  private mutating func passASCIIChunk(
    in text: Span<UInt8>, _ chunk: Range<Int>
  ) {
    let first = text[chunk.lowerBound]
    if !isLineStart {
      var lineBreak = LineBreak.allowed
      if beforeSpaces == .openPunctuation || beforeSpaces == .wideOpenPunctuation {
        lineBreak = .prohibited
      } else if !ASCIIKind.of(first).isInner {
        switch TextProperties(UInt32(first)).lineBreak {
        case .closePunctuation, .closeParenthesis: lineBreak = .prohibited
        case .symbol, .infixNumeric, .exclamation:
          lineBreak = TokenScanner.opensToken(text, in: chunk) ? .allowed : .prohibited
        case .openPunctuation where beforeSpaces == .quotation:
          let closes = tailoring.contains(.closesQuotations) && closesQuotation
          lineBreak = closes ? .allowed : .prohibited
        default: break
        }
      }
      if lineBreak == .allowed { builder.close(at: chunk.lowerBound, .allowed) }
    }

    var token = TokenScanner()
    for offset in chunk { token.add(UInt32(text[offset])) }
    if !token.keepsWhole(under: tailoring) {
      var pieceStart = chunk.lowerBound
      for offset in chunk.dropLast() where text[offset] == UInt8(ascii: "-") {
        let next = offset &+ 1
        if ASCIIKind.of(text[next]).isLetter, !isKept(next) {
          builder.addContent(to: next, columns: next &- pieceStart)
          builder.close(at: next, .allowed)
          pieceStart = next
        }
      }
      builder.addContent(to: chunk.upperBound, columns: chunk.upperBound &- pieceStart)
    } else {
      builder.addContent(to: chunk.upperBound, columns: chunk.count)
    }
    isLineStart = false
    setBeforeSpaces(lastByte: text[chunk.upperBound &- 1], length: chunk.count)
  }

  /// Passes a chunk scalar by scalar.
  private mutating func passScalars(
    in text: Span<UInt8>, _ chunk: Range<Int>
  ) {
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
    var previous: TextProperties?
    var repeatedColumns = 0
    var offset = chunk.lowerBound
    while offset < chunk.upperBound {
      let boundary = offset
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      let properties = TextProperties(scalar)
      let lineBreakClass = properties.lineBreak
      // A second letter or ideograph of a kind leaves all states as they are.
      if let previous, previous.areEqual(to: properties), properties.isRepeatable {
        closedAtPrevious = false
        if lineBreakClass == .ideographic {
          if !isKept(boundary) { builder.close(at: boundary, .allowed) }
        } else {
          token?.add(scalar)
        }
        builder.addContent(to: offset, columns: repeatedColumns)
        continue
      }

      if boundary == chunk.lowerBound, !isLineStart, properties.graphemeBreak.continuesCluster {
        _ = cursor.advance(over: 0x20)
      }
      var lineBreak = breaker.breakBefore(lineBreakClass)
      let columns = cursor.advance(over: scalar, properties)
      repeatedColumns = columns
      previous = cursor.isAtClusterStart ? properties : nil
      if breaker.joinsPreviousBoundary, closedAtPrevious {
        builder.reopen(from: builder.segments.count &- 1)
        tokenIndex = min(tokenIndex, builder.segments.count)
      }
      closedAtPrevious = false

      if boundary == chunk.lowerBound, lineBreak == .prohibited, !isLineStart {
        lineBreak = breakBehindSpaces(before: lineBreakClass, in: text, chunk)
      }
      if lineBreak == .allowed {
        let isWithin = boundary > chunk.lowerBound && isKept(boundary)
        if isWithin || !cursor.isAtClusterStart { lineBreak = .prohibited }
      }

      let isPart = keepsTokens && TokenScanner.isPart(scalar, lineBreakClass)
      if !isPart, let current = token {
        if current.keepsWhole(under: tailoring) { builder.reopen(from: tokenIndex) }
        token = nil
      }
      if lineBreak != .prohibited {
        builder.close(at: boundary, lineBreak)
        closedAtPrevious = true
      }
      if isPart {
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
    if breaker.mustBreak {
      endLine(at: chunk.upperBound)
      return
    }
    isLineStart = false
    beforeSpaces = breaker.lastClass
    let last = text[chunk.upperBound &- 1]
    closesQuotation =
      chunk.count > 1 && (last == UInt8(ascii: "\"") || last == UInt8(ascii: "'"))
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

extension TextProperties {
  /// Whether a second scalar of these properties leaves the states of all breakers as they are.
  fileprivate var isRepeatable: Bool {
    switch lineBreak {
    case .alphabetic, .ideographic: graphemeBreak == .other || graphemeBreak == .consonant
    default: false
    }
  }
}

extension GraphemeBreakClass {
  /// Whether a scalar belongs to the cluster of any printable character in front of it.
  fileprivate var continuesCluster: Bool {
    switch self {
    case .extend, .spacingMark, .zeroWidthJoiner, .zeroWidthNonJoiner, .linker: true
    default: false
    }
  }
}
