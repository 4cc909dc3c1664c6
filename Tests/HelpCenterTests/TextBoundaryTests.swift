import Testing

@testable import HelpCenter

@Suite struct TextBoundaryTests {
  /// The offsets of the starts of all clusters, and of the end.
  private func clusters(_ bytes: [UInt8]) -> [Int] {
    var breaker = GraphemeBreaker()
    var boundaries: [Int] = []
    var offset = 0
    while offset < bytes.count {
      let start = offset
      let scalar = UTF8Decoder.next(in: bytes.span, at: &offset)
      if breaker.startsCluster(TextProperties(scalar).graphemeBreak) { boundaries.append(start) }
    }
    return boundaries + [bytes.count]
  }

  @Test(.enabled(if: UnicodeTestFile.graphemeBreak.exists, "needs Debian's unicode-data"))
  func passesTheOfficialClusterTests() throws {
    let cases = try UnicodeTestFile.graphemeBreak.cases()
    for test in cases { #expect(clusters(test.bytes) == test.boundaries, "\(test.line)") }
    #expect(cases.count == 602)
  }

  @Test(.enabled(if: UnicodeTestFile.wordBreak.exists, "needs Debian's unicode-data"))
  func passesTheOfficialWordTests() throws {
    let cases = try UnicodeTestFile.wordBreak.cases()
    for test in cases {
      #expect(WordBreaker.boundaries(in: test.bytes.span) == test.boundaries, "\(test.line)")
    }
    #expect(cases.count == 1823)
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("e\u{301}x", ["e\u{301}", "x"]), ("\r\n\n", ["\r\n", "\n"]),
      ("🇩🇪🇫🇷🇬", ["🇩🇪", "🇫🇷", "🇬"]), ("👩‍👩‍👧x", ["👩‍👩‍👧", "x"]), ("👍🏽👍", ["👍🏽", "👍"]), ("한국", ["한", "국"]),
      ("क्षि", ["क्षि"]), ("क्\u{200C}ष", ["क्\u{200C}", "ष"]), ("a\u{200D}👩", ["a\u{200D}", "👩"]),
    ] as [(String, [String])])
  func findsClusters(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let boundaries = clusters(bytes)
    let found = zip(boundaries, boundaries.dropFirst()).map {
      String(decoding: bytes[$0..<$1], as: UTF8.self)
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      ("", []), ("It's 3.14, ok", ["It's", " ", "3.14", ",", " ", "ok"]),
      ("HTTP_PROXY=a.example", ["HTTP_PROXY", "=", "a.example"]), ("end.", ["end", "."]),
      ("a:b: 1,", ["a:b", ":", " ", "1", ","]), ("漢字かな", ["漢", "字", "か", "な"]),
      ("カタカナ", ["カタカナ"]), ("don't'", ["don't", "'"]), ("  x", ["  ", "x"]),
    ] as [(String, [String])])
  func findsWords(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    WordBreaker.forEachSegment(in: bytes.span) {
      found.append(String(decoding: bytes[$0], as: UTF8.self))
    }
    #expect(found == expected)
  }

  @Test(
    arguments: [
      (value: 0x41, line: LineBreakClass.alphabetic, cluster: GraphemeBreakClass.other),
      (value: 0x0E01, line: .alphabetic, cluster: .consonant),
      (value: 0x0E31, line: .combiningMark, cluster: .extend),
      (value: 0x3041, line: .nonStarter, cluster: .other),
      (value: 0x4E00, line: .ideographic, cluster: .other),
      (value: 0x2FFFD, line: .ideographic, cluster: .other),
      (value: 0x1F1E6, line: .regionalIndicator, cluster: .regionalIndicator),
      (value: 0x10FFFF, line: .alphabetic, cluster: .other),
      (value: 0xFFFF_FFFF, line: .alphabetic, cluster: .other),
    ] as [(value: UInt32, line: LineBreakClass, cluster: GraphemeBreakClass)])
  func looksScalarsUp(value: UInt32, line: LineBreakClass, cluster: GraphemeBreakClass) {
    #expect(TextProperties(value).lineBreak == line)
    #expect(TextProperties(value).graphemeBreak == cluster)
  }

  /// The generated tables point to entries that exist.
  @Test func tablesAreClosed() {
    #expect(TextLayoutData.roots.utf8CodeUnitCount == 0x110000 >> 10)
    #expect(WordBreakData.roots.utf8CodeUnitCount == 0x110000 >> 10)
    let records = TextLayoutData.lineBreak.utf8CodeUnitCount
    #expect(TextLayoutData.graphemeBreak.utf8CodeUnitCount == records)
    #expect(TextLayoutData.width.utf8CodeUnitCount == records)
    let tables = [
      (TextLayoutData.roots, TextLayoutData.branches, TextLayoutData.leaves, records),
      (WordBreakData.roots, WordBreakData.branches, WordBreakData.leaves, 21),
    ]
    for (roots, branches, leaves, limit) in tables {
      let rootBytes = bytes(roots)
      let branchBytes = bytes(branches)
      let leafBytes = bytes(leaves)
      #expect(rootBytes.allSatisfy { Int($0) * 32 + 32 <= branchBytes.count })
      for pair in stride(from: 0, to: branchBytes.count, by: 2) {
        let leaf = Int(branchBytes[pair]) * 128 + Int(branchBytes[pair + 1])
        #expect(leaf * 64 + 64 <= leafBytes.count)
      }
      #expect(leafBytes.allSatisfy { $0 < limit })
    }
  }

  private func bytes(_ literal: StaticString) -> [UInt8] {
    literal.withUTF8Buffer { unsafe Array($0) }
  }

  @Test func decodesLikeTheStandardLibrary() {
    let samples: [[UInt8]] = [
      [0x61, 0xC3, 0xA9, 0xE6, 0xBC, 0xA2, 0xF0, 0x9F, 0x98, 0x80], [0xFF, 0x80, 0xC0, 0xAF],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
      [0xF1, 0x80, 0x80], [0xE1, 0x80], [0xC3], [0xF0, 0x9F, 0x98, 0x41], [0xE1, 0x80, 0xC3, 0xA9],
    ]
    for sample in samples {
      var scalars: [UInt32] = []
      var offset = 0
      while offset < sample.count {
        scalars.append(UTF8Decoder.next(in: sample.span, at: &offset))
      }
      let expected = String(decoding: sample, as: UTF8.self).unicodeScalars.map(\.value)
      #expect(scalars == expected, "\(sample)")
    }
  }
}
