import Testing

@testable import HelpTerminal

@Suite struct LineBreakerTests {
  /// Lines of `× 0023 ÷ 0020 ÷`; the data is Debian's package `unicode-data`, when installed.
  @Test(.enabled(if: UnicodeTestFile.lineBreak.exists))
  func passesTheOfficialTests() throws {
    var count = 0
    for test in try UnicodeTestFile.lineBreak.cases() {
      let breaks = LineBreaker.opportunities(in: test.bytes.span)
      let boundaries = breaks.indices.filter { breaks[$0] != .prohibited }
      #expect(boundaries == test.boundaries, "\(test.line)")
      count += 1
    }
    #expect(count == 7654)
  }
}
