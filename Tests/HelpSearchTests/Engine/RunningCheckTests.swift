import Testing

@testable import HelpSearch

struct RunningCheckTests {
  @Test(arguments: 0...40) func aCheckOfPiecesIsThatOfTheWhole(length: Int) {
    let bytes = (0..<length).map { UInt8($0 * 37 & 0x7F) }
    let expected = bytes.withView { IndexCheck.value(of: $0, width: 10) }
    for size in 1...17 {
      var check = RunningCheck(count: length)
      for start in stride(from: 0, to: length, by: size) {
        Array(bytes[start..<min(start + size, length)]).withView { check.add($0) }
      }
      #expect(check.value(width: 10) == expected)
    }
  }
}
