import Testing

@testable import HelpSearch

@Suite struct ByteViewTests {
  /// Reads the sums of numbers at once.
  private func sums(_ bytes: [UInt8]) -> [Int32]? {
    var sums = [Int32](repeating: 0, count: bytes.count + 1)
    let count = bytes.withView { view in
      unsafe sums.withUnsafeMutableBufferPointer { buffer in
        // SAFETY: a number has at least one byte.
        unsafe buffer.baseAddress.flatMap { unsafe view.readSums(to: $0) }
      }
    }
    return count.map { Array(sums.prefix($0)) }
  }

  @Test func sumsAreThoseOfTheNumbersSoFar() {
    var generator = SplitMix(state: 5)
    for round in 0..<200 {
      let numbers = (0..<round % 20).map { _ in
        generator.index(below: 1 << [3, 6, 7, 12, 13, 20][generator.index(below: 6)])
      }
      var writer = ByteWriter()
      for number in numbers { writer.number(number) }
      var expected: [Int32] = []
      for number in numbers { expected.append((expected.last ?? 0) + Int32(number)) }
      #expect(sums(writer.bytes) == expected)
      // A number that goes on behind the end is none.
      #expect(sums(writer.bytes + [0x41]) == nil)
      #expect(sums(writer.bytes + [0x41, 0x41]) == nil)
    }
    #expect(sums([0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x00]) == nil)
  }

  @Test func wordsOfSevenBitsAreWithinBounds() {
    let bytes: [UInt8] = [0x80, 1, 2, 3, 4, 5, 6, 7, 8]
    bytes.withView { view in
      #expect(view.sevenBitWord(at: 1) == 0x0807_0605_0403_0201)
      for index in [-1, 0, 2, 9, .max] { #expect(view.sevenBitWord(at: index) == nil) }
    }
  }
}
