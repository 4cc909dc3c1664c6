import Testing

@testable import HelpCenter

@Suite("Damaged and hostile images")
struct HelpImageDamageTests {
  /// Mutations tried of each kind; an optimised build has time for more.
  static let mutationCount: Int = {
    #if DEBUG
    4_000
    #else
    100_000
    #endif
  }()

  /// Reads all of an image; the compiler sees to it that only typed errors come out.
  private func readAll(_ bytes: [UInt8]) throws(HelpImageError) {
    let image = try HelpImage(bytes)
    for index in 0..<min(image.count, 8) {
      // Damage of one article must not keep the others from being read.
      _ = try? image.summary(at: index)
      _ = try? image.row(at: index)
    }
    _ = try? image.index(ofPath: "/other/gateway-fails-to-start")
    _ = try? image.index(ofAlias: "offline")
    _ = try? image.index(ofTopic: "gateway fails to start")
    try image.verify()
  }

  @Test("Every truncation is told")
  func truncation() throws {
    let image = try ImageSample.image()
    for length in image.indices {
      let bytes = Array(image.prefix(length))
      #expect(throws: HelpImageError.self) { try HelpImage(bytes) }
    }
    #expect(throws: HelpImageError(.wrongLength(stated: image.count, actual: image.count + 1))) {
      try HelpImage(image + [0x40])
    }
  }

  @Test("Every change of one byte is told by a check of the whole")
  func everyByte() throws {
    let image = try ImageSample.image()
    for position in image.indices {
      var bytes = image
      bytes[position] ^= 1 << UInt8(position & 7)
      #expect(throws: HelpImageError.self, "byte \(position)") { try readAll(bytes) }
    }
  }

  @Test("Random changes give an error or an answer")
  func mutations() throws {
    let image = try ImageSample.image()
    var random = SplitMix(state: 1)
    for _ in 0..<HelpImageDamageTests.mutationCount {
      _ = try? readAll(random.mutation(of: image))
    }
  }

  @Test("Random changes with checks made to match give an error or an answer")
  func sealedMutations() throws {
    let image = try ImageSample.image()
    let layout = try ImageLayout(image.span)
    let contentStart = layout.entries.map(\.range.lowerBound).min() ?? image.count
    var random = SplitMix(state: 2)
    var readable = 0
    for _ in 0..<HelpImageDamageTests.mutationCount {
      var bytes = image
      for _ in 0...random.next(below: 3) {
        let position = contentStart + random.next(below: image.count - contentStart)
        bytes[position] = random.byte()
      }
      ImageSeal.reseal(&bytes, layout)
      if (try? readAll(bytes)) != nil { readable += 1 }
    }
    // Were none readable, the checks would not match and the test would show nothing.
    #expect(readable > 0)
  }

  @Test("A newer version and unknown flags are told by name")
  func versionAndFlags() throws {
    var bytes = try ImageSample.image()
    bytes[12] += 1
    #expect(throws: HelpImageError(.unsupportedVersion(2))) { try HelpImage(bytes) }
    bytes[12] -= 1
    bytes[17] += 1
    #expect(throws: HelpImageError(.unsupportedFlags(1))) { try HelpImage(bytes) }
  }

  @Test("Sections of unknown names are passed over")
  func unknownSection() throws {
    var image = try ImageSample.image()
    let original = try ImageLayout(image.span)
    // A section table with one more entry moves all sections; the entry comes first.
    let entryLength = ImageFormat.sectionEntryLength
    var table = Array("next".utf8)
    let extra = Array("what a later version holds".utf8)
    let width = ImageFormat.offsetWidth
    ImageEncoder.append(image.count + entryLength, width: width, to: &table)
    ImageEncoder.append(extra.count, width: width, to: &table)
    ImageEncoder.append(
      ImageCheck.value(of: extra.span, width: ImageFormat.sectionCheckWidth),
      width: ImageFormat.sectionCheckWidth, to: &table)
    for entry in original.entries {
      table.append(contentsOf: entry.name.utf8)
      ImageEncoder.append(entry.range.lowerBound + entryLength, width: width, to: &table)
      ImageEncoder.append(entry.range.count, width: width, to: &table)
      ImageEncoder.append(
        entry.check, width: ImageFormat.sectionCheckWidth, to: &table)
    }
    let tableEnd = ImageFormat.headerLength + entryLength * original.entries.count
    image.replaceSubrange(ImageFormat.headerLength..<tableEnd, with: table)
    image += extra
    ImageSeal.put(image.count, width: width, at: 18, in: &image)
    ImageSeal.put(original.entries.count + 1, width: width, at: 28, in: &image)
    ImageSeal.sealHeader(&image, sectionCount: original.entries.count + 1)
    let opened = try HelpImage(image)
    #expect(try opened.rows() == ImageSample.rows)
    try opened.verify()
  }

  @Test("Shared strings cannot blow up an article")
  func textLimit() throws {
    let long = String(repeating: "x", count: 1 << 18)
    let nodes = [MarkupNode](repeating: .text(long), count: 257)
    #expect(throws: HelpImageError(.tooLarge(limit: ImageFormat.maximumTextLength))) {
      try ImageSample.image(of: [ContentRow(fields: [:], body: MarkupBody(nodes: nodes))])
    }
    // A hostile image: as many uses of a long string as the body has text nodes.
    let row = ContentRow(
      fields: [:],
      body: MarkupBody(
        nodes: [MarkupNode](repeating: .text(long), count: 3)
          + [MarkupNode](repeating: .text("y"), count: 5000)))
    var bytes = try ImageSample.image(of: [row])
    let layout = try ImageLayout(bytes.span)
    for index in layout[.rows] where bytes[index] == UInt8(ascii: "y") {
      // `y` with its length becomes two numbers: another node, and the shared string 0.
      bytes[index - 1] = 0x41
      bytes[index] = 0x40
    }
    ImageSeal.reseal(&bytes, layout)
    #expect(throws: HelpImageError(.tooLarge(limit: ImageFormat.maximumTextLength))) {
      try HelpImage(bytes).row(at: 0)
    }
  }

  @Test("A reader needs no more stack than for the deepest nesting")
  func nesting() throws {
    // Elements, each the only child of the one before, a hundred thousand deep.
    let deep = String(repeating: "BABA", count: 100_000)
    let row = ContentRow(fields: [:], body: MarkupBody(nodes: [.text(deep)]))
    var bytes = try ImageSample.image(of: [row, ImageSample.row(nestedTo: 1)])
    let layout = try ImageLayout(bytes.span)
    let tag = 0x40 + UInt8(ImageNodeKind.element)
    var position = layout[.rows].lowerBound
    while bytes[position] != UInt8(ascii: "B") || bytes[position + 1] != UInt8(ascii: "A") {
      position += 1
    }
    // Number of nodes, then tag, no attributes, one child, and so on.
    let start = position - 6
    bytes[layout[.rows].lowerBound] = 0x40
    bytes[layout[.rows].lowerBound + 1] = 0x40
    bytes[layout[.rows].lowerBound + 2] = 0x41
    position = layout[.rows].lowerBound + 3
    while position + 3 < start + deep.utf8.count {
      bytes[position] = tag
      bytes[position + 1] = 0x40
      bytes[position + 2] = 0x41
      position += 3
    }
    ImageSeal.reseal(&bytes, layout)
    #expect(throws: HelpImageError(.nestedTooDeep(limit: ImageFormat.maximumNesting))) {
      try HelpImage(bytes).row(at: 0)
    }
  }

  @Test("Errors say what to do")
  func descriptions() {
    #expect(HelpImageError(.notAnImage).description.contains("EmbedHelp"))
    #expect(HelpImageError(.unsupportedVersion(7)).description.contains("version 7"))
    #expect(HelpImageError(.damaged(.row(3))).description.contains("article 3"))
  }
}
