import Testing

@testable import HelpCenter

@Suite("Containers of articles and index") struct HelpContainerTests {
  static let index = Array("an index of any kind, é".utf8)

  static func container() throws -> [UInt8] {
    try HelpContainer.bytes(articles: ImageSample.image(), index: index)
  }

  func text(of blob: HelpBlob?) -> [UInt8]? {
    blob.map { blob in unsafe blob.withUnsafeStorage { bytes, _ in unsafe Array(bytes) } }
  }

  @Test func bothBlobsComeBack() throws {
    let container = try HelpContainer(HelpContainerTests.container())
    #expect(try container.articles.rows().map(\.dump) == ImageSample.rows.map(\.dump))
    #expect(text(of: container.index) == HelpContainerTests.index)
  }

  @Test func itIsText() throws {
    let bytes = try HelpContainerTests.container()
    #expect(Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes)
  }

  @Test func anImageAloneIsAContainerWithoutIndex() throws {
    let container = try HelpContainer(ImageSample.image())
    #expect(container.index == nil)
    #expect(container.articles.count == ImageSample.rows.count)
  }

  @Test func theFirstBytesTell() throws {
    #expect(HelpContainer.begins(try HelpContainerTests.container()))
    #expect(HelpContainer.begins(try ImageSample.image()))
    #expect(!HelpContainer.begins(Array("# A title".utf8)))
    #expect(!HelpContainer.begins(Array("Help".utf8)))
  }

  @Test func aCutContainerIsRefused() throws {
    let bytes = try HelpContainerTests.container()
    for length in Array(0..<100) + [bytes.count - 1] {
      #expect(throws: HelpImageError.self, "\(length) bytes") {
        _ = try HelpContainer(Array(bytes.prefix(length)))
      }
    }
    #expect(throws: HelpImageError.self) { _ = try HelpContainer(bytes + [0x30]) }
  }

  @Test func aChangeOfTheHeaderIsNoticed() throws {
    let good = try HelpContainerTests.container()
    for index in 0..<43 {
      var bad = good
      bad[index] ^= 0x01
      #expect(throws: HelpImageError.self, "byte \(index)") { _ = try HelpContainer(bad) }
    }
  }

  @Test func anotherVersionIsNamed() throws {
    var bytes = try HelpContainerTests.container()
    bytes[12] = 0x30 + 2
    #expect(throws: HelpImageError(.unsupportedVersion(2))) { _ = try HelpContainer(bytes) }
  }

  @Test func lengthsThatDoNotAddUpAreRefused() throws {
    // A header whose check is right, but whose lengths are not: what a forger would write.
    let articles = try ImageSample.image()
    for (stated, index) in [(articles.count + 5, 0), (0, articles.count), (articles.count - 1, 1)] {
      let header = ContainerLayout.header(articles: stated, index: index)
      #expect(throws: HelpImageError.self) { _ = try HelpContainer(header + articles) }
    }
  }
}

@Suite("Related articles in an image") struct ImageRelatedTests {
  func image(_ related: [Int: [Int]]) throws -> HelpImage {
    var writer = HelpImageWriter()
    for row in ImageSample.rows { writer.append(row) }
    for (article, others) in related { writer.relate(article, to: others) }
    return try HelpImage(writer.image())
  }

  @Test func theyComeBackInOrder() throws {
    let image = try image([0: [2, 1], 1: []])
    try image.verify()
    #expect(try image.indices(relatedTo: 0) == [2, 1])
    #expect(try image.indices(relatedTo: 1) == [])
    #expect(try image.indices(relatedTo: 2) == [])
  }

  @Test func fiveAreKept() throws {
    let image = try image([0: [1, 1, 1, 1, 1, 2, 2]])
    #expect(try image.indices(relatedTo: 0) == [1, 1, 1, 1, 1])
  }

  @Test func anImageWithoutThemSaysSo() throws {
    #expect(try image([:]).indices(relatedTo: 0) == nil)
  }

  @Test func anIndexThatIsNoneIsRefused() throws {
    let image = try image([0: [1 << 20]])
    #expect(throws: HelpImageError.self) { try image.indices(relatedTo: 0) }
    #expect(throws: HelpImageError(.noSuchArticle(-1))) { try image.indices(relatedTo: -1) }
  }
}
