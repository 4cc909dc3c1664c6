import Testing

@testable import HelpCenter

@Suite struct LineBreakerTests {
  @Test(.enabled(if: UnicodeTestFile.lineBreak.exists, "needs Debian's unicode-data"))
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
