import Testing

@testable import HelpSearch

@Suite struct PositionRecordTests {
  /// Calls a function with the record that the index of one article holds.
  private func withRecord(
    of document: SearchDocument, language: SearchLanguage? = .english,
    _ body: (PositionRecord) throws -> Void
  ) throws {
    var builder = SearchIndexBuilder(language: language)
    builder.add(document)
    let bytes = try builder.build()
    try bytes.withView { view in
      var memory = try IndexMemory(view, layout: IndexLayout(view))
      let part = memory.view(of: IndexPart(.positions, 0))
      let record = PositionRecord(try #require(part))
      try body(try #require(record))
    }
  }

  private func positions(of stem: String, in record: PositionRecord) -> [Int] {
    var reader = ByteReader(record.positions(of: WordHash.position(of: Array(stem.utf8))))
    var positions: [Int] = []
    while !reader.isAtEnd, !reader.failed {
      positions.append((positions.last ?? 0) + reader.number())
    }
    return positions
  }

  static let document = SearchDocument(
    path: "/a", title: "Printing", description: "",
    sections: [
      .init(text: "Print a page."),
      .init(anchor: "more", title: "More pages", text: "Print more pages, then a page."),
    ])

  @Test func wordsStandWhereTheyStood() throws {
    try withRecord(of: Self.document) { record in
      let prints = positions(of: "print", in: record)
      let pages = positions(of: "page", in: record)
      #expect(prints.count == 3)
      #expect(pages.count == 4)
      #expect(prints == prints.sorted() && pages == pages.sorted())
      // "Print a page", "Print more pages, then a page".
      #expect(pages[0] - prints[1] == 2)
      #expect(pages[2] - prints[2] == 2)
      #expect(pages[3] - prints[2] == 5)
      #expect(positions(of: "gateway", in: record).isEmpty)
    }
  }

  @Test func sectionsTellWhereTheyAndTheirTextsBegin() throws {
    try withRecord(of: Self.document) { record in
      var reader = record.sections
      let first = (start: reader.number(), heading: reader.number())
      let second = (start: first.start + reader.number(), heading: reader.number())
      #expect(reader.isAtEnd && !reader.failed)
      #expect(first.heading == 0)
      #expect(second.heading > 0)
      let prints = positions(of: "print", in: record)
      let pages = positions(of: "page", in: record)
      #expect(prints[0] < first.start && prints[1] == first.start)
      #expect(second.start..<second.start + second.heading ~= pages[1])
      #expect(prints[2] == second.start + second.heading)
    }
  }

  @Test func manyStemsAreToldApart() throws {
    let letters = Array("bcdfghjklm")
    let words = (10_000..<15_000).map { number in
      String("\(number)".map { letters[$0.wholeNumberValue ?? 0] })
    }
    let document = SearchDocument(
      path: "/a", title: "", sections: [.init(text: words.joined(separator: " "))])
    try withRecord(of: document, language: nil) { record in
      for number in stride(from: 0, to: 5_000, by: 97) {
        // Stems may share a hash, hence a list; each is in its own list at any rate.
        #expect(positions(of: words[number], in: record).contains(number))
      }
    }
  }

  @Test func bytesThatCannotBeARecordAreNone() {
    let records: [[UInt8]] = [
      [], [0], [1, 0], [0, 0, 0], [0, 0, 5], [1, 0, 2], [0, 9, 2], [60, 0, 2, 0],
    ]
    for bytes in records {
      #expect(bytes.withView { PositionRecord($0) == nil }, "\(bytes)")
    }
    #expect([UInt8]([0, 0, 2]).withView { PositionRecord($0) != nil })
  }
}
