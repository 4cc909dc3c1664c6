import HelpCenter
import Testing

@Suite struct LineTableTests {
  @Test func countsLinesOfEveryKindOfBreak() {
    let table = LineTable("ab\ncd\r\nef\rg".utf8)
    #expect(table.lineCount == 4)
    #expect(table.location(of: 0) == SourceLocation(line: 1, column: 1))
    #expect(table.location(of: 4) == SourceLocation(line: 2, column: 2))
    #expect(table.location(of: 7) == SourceLocation(line: 3, column: 1))
    #expect(table.location(of: 10) == SourceLocation(line: 4, column: 1))
    #expect(table.location(of: 99) == SourceLocation(line: 4, column: 2))
    #expect(table.range(ofLine: 2) == 3..<7)
    #expect(table.range(ofLine: 5) == nil)
  }
}
