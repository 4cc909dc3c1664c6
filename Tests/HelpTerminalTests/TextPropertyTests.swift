import HelpCenter
import Testing

@testable import HelpTerminal

/// Properties of segments that hold for any text, tried on random ones.
@Suite(.timeLimit(.minutes(2))) struct TextPropertyTests {
  /// A small generator (SplitMix64), so that failures can be repeated.
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let atoms: [String] =
    "aZ09 .,;:!?-/\\_=&@#%$*+|<>()[]{}\"'~^`".map(String.init) + [
      " ", " ", "  ", "\n", "\r\n", "word", "https://", "漢", "字", "。", "「", "」", "ー", "ゃ", "한",
      "글", "가", "\u{1112}", "\u{1161}", "\u{11AB}", "ไ", "ท", "ที่", "क", "्", "ष", "ि", "ा", "א",
      "é",
      "e\u{301}", "\u{301}", "\u{200D}", "\u{200B}", "\u{2060}", "\u{A0}", "\u{200C}", "\u{FE0F}",
      "\u{FE0E}", "❤", "👩", "🏽", "🇩", "🇪", "⌚", "1️⃣", "—", "–", "‐", "…", "«", "»", "“", "”", "’",
      "€",
      "％", "（", "）", "\u{3000}", "\u{2003}", "\u{2028}", "\u{85}", "\u{C}", "\u{AD}", "\u{FFFC}",
      "½",
      "\u{0600}", "я", "Ж", "\u{1F3FB}", "\u{E0067}", "\u{1FAFF}", "\u{0}", "\u{1B}",
    ]

  private static func text(_ random: inout Random, atoms: [String] = atoms) -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &random) {
      text += atoms.randomElement(using: &random) ?? ""
    }
    var bytes = Array(text.utf8)
    // Now and then a byte that makes the text invalid.
    if !bytes.isEmpty, Int.random(in: 0..<8, using: &random) == 0 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x80...0xFF)
    }
    return bytes
  }

  private static func clusterStarts(_ text: [UInt8]) -> Set<Int> {
    var starts: Set = [text.count]
    var breaker = GraphemeBreaker()
    var offset = 0
    while offset < text.count {
      let start = offset
      let scalar = UTF8Decoder.next(in: text.span, at: &offset)
      if breaker.startsCluster(TextProperties(scalar).graphemeBreak) { starts.insert(start) }
    }
    return starts
  }

  private static func describe(_ text: [UInt8]) -> Comment {
    "\(String(decoding: text, as: UTF8.self).debugDescription)"
  }

  @Test func segmentsLieEndToEnd() {
    var random = Random(state: 1)
    for _ in 0..<3_000 {
      let text = Self.text(&random)
      var end = 0
      let segments = TextSegmenter().segments(of: text)
      for (index, segment) in segments.enumerated() {
        #expect(segment.start == end && segment.end > segment.start, Self.describe(text))
        #expect(segment.start <= segment.contentEnd && segment.contentEnd <= segment.end)
        #expect(segment.lineBreak != .prohibited || index == segments.count - 1)
        end = segment.end
      }
      #expect(end == text.count, Self.describe(text))
    }
  }

  @Test func columnsOfSegmentsAreThoseOfTheirText() {
    var random = Random(state: 2)
    for _ in 0..<3_000 {
      let text = Self.text(&random)
      for segment in TextSegmenter().segments(of: text) {
        #expect(
          segment.columns == DisplayWidth.columns(of: text.span, in: segment.content),
          Self.describe(text))
      }
    }
  }

  /// Without tailoring, segments end where UAX #14 has it, but never within a cluster.
  @Test func untailoredSegmentsFollowTheStandard() {
    var random = Random(state: 3)
    for _ in 0..<3_000 {
      let text = Self.text(&random)
      let opportunities = LineBreaker.opportunities(in: text.span)
      let clusters = Self.clusterStarts(text)
      let expected = opportunities.indices.filter {
        $0 > 0
          && (opportunities[$0] == .mandatory
            || opportunities[$0] == .allowed && clusters.contains($0))
      }
      let found = TextSegmenter(tailoring: []).segments(of: text).map(\.end)
      #expect(found == (text.isEmpty ? [] : expected), Self.describe(text))
    }
  }

  /// The tailoring takes opportunities away, and adds some behind spaces only.
  @Test func tailoringAddsBreaksBehindSpacesOnly() {
    var random = Random(state: 4)
    for _ in 0..<3_000 {
      let text = Self.text(&random)
      let opportunities = LineBreaker.opportunities(in: text.span)
      for segment in TextSegmenter().segments(of: text) {
        #expect(
          opportunities[segment.end] != .prohibited || text[segment.end - 1] == 0x20,
          Self.describe(text))
      }
    }
  }

  /// Chunks of ASCII take a path of their own; a letter that is not ASCII must change nothing.
  @Test func asciiAndOtherTextBreakAlike() {
    var random = Random(state: 5)
    let atoms = "abZ09 .,;:!?-/\\_=&@#%$*+|<>()[]{}\"'~^` ----aaazz".map(String.init)
    for _ in 0..<3_000 {
      let chunks = (0..<3).map { _ in
        Self.text(&random, atoms: atoms).filter { $0 < 0x80 }
      }
      let ascii = chunks.map { String(decoding: $0, as: UTF8.self) + "q" }.joined(separator: " ")
      let other = ascii.replacing("q", with: "ä")
      let asciiBytes = Array(ascii.utf8)
      let otherBytes = Array(other.utf8)
      let fromASCII = TextSegmenter().segments(of: asciiBytes).map {
        String(decoding: asciiBytes[$0.start..<$0.end], as: UTF8.self)
      }
      let fromOther = TextSegmenter().segments(of: otherBytes).map {
        String(decoding: otherBytes[$0.start..<$0.end], as: UTF8.self).replacing("ä", with: "q")
      }
      #expect(fromASCII == fromOther)
    }
  }

  @Test func piecesLieEndToEndAndFit() {
    var random = Random(state: 6)
    for _ in 0..<1_000 {
      let text = Self.text(&random)
      let clusters = Self.clusterStarts(text)
      for columns in [0, 1, 2, 7] {
        var start = 0
        while start < text.count {
          let piece = TextSegmenter().piece(
            of: text.span, in: start..<text.count, fitting: columns)
          #expect(piece.end > start && piece.end <= text.count)
          guard piece.end > start else { break }
          let isSingle = !clusters.contains { $0 > start && $0 < piece.end }
          #expect(piece.columns <= columns || isSingle, Self.describe(text))
          #expect(clusters.contains(piece.end), Self.describe(text))
          start = piece.end
        }
      }
    }
  }

  @Test(arguments: [
    "a", "\u{301}", "漢", "-", "a-", "a.", "/", "(", "$(", "€(", "🇩", "👩\u{200D}", "क्", "\u{AD}",
    "\u{0600}", " ", "\n", "\t", "\u{200B}", "\u{1B}", "א-", "\"", "ab ", "ä-", "1.", "\u{1112}",
  ])
  func longRunsTakeLinearTime(unit: String) {
    let text = Array(String(repeating: unit, count: 32_000 / unit.utf8.count).utf8)
    let segments = TextSegmenter().segments(of: text)
    #expect(segments.last?.end == text.count)
    let kept = stride(from: 0, to: text.count - 8, by: 8).map { $0..<($0 + 5) }
    #expect(TextSegmenter().segments(of: text, keeping: kept).last?.end == text.count)
    var start = 0
    while start < text.count {
      start = TextSegmenter().piece(of: text.span, in: start..<text.count, fitting: 80).end
    }
    #expect(WordBreaker.boundaries(in: text.span).last == text.count)
    var output: [UInt8] = []
    TerminalSanitizer.append(text.span, to: &output, tabs: .stops(8))
    #expect(!output.isEmpty || unit == "\u{AD}")
  }
}
