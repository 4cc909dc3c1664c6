import Testing

@testable import HelpSearch

/// The root of an index can be had back from its file.
@Suite struct ShippedRootTests {
  @Test func columnsBecomeRowsAgain() throws {
    var builder = SearchIndexBuilder(language: .english)
    for number in 0..<300 {
      builder.add(
        SearchDocument(
          path: "/\(number)", title: "Port \(number)",
          sections: [SearchDocument.Section(text: "A\(number * 7)b and c\(number * 11)d.")]))
    }
    let index = try SearchIndex(builder.build())
    let root = try index.bytes(index.rootRange)
    let shipped = try ShippedRoot.bytes(of: root)
    let numbers = (0..<5).map { number in
      (0..<4).reversed().reduce(0) { $0 << 8 | Int(shipped[4 * number + $1]) }
    }
    let body = Array(shipped.dropFirst(20))
    #expect(body.count == root.count)
    #expect(numbers[2] > 2 && numbers[4] > 2)
    var restored = body
    for (start, rows) in [(numbers[1], numbers[2]), (numbers[3], numbers[4])] {
      for row in 0..<rows {
        for column in 0..<numbers[0] {
          restored[start + row * numbers[0] + column] = body[start + column * rows + row]
        }
      }
    }
    #expect(restored == root)
  }

  @Test func whatIsNoRootIsRefused() {
    #expect(throws: SearchIndexError.self) { try ShippedRoot.bytes(of: [1, 2, 3]) }
  }
}
