import Foundation
import Testing

@testable import HelpCenter

@Suite("Help image")
struct HelpImageTests {
  @Test("Rows come back as they were, byte for byte")
  func roundTrip() throws {
    let image = try HelpImage(try ImageSample.image())
    #expect(image.count == ImageSample.rows.count)
    #expect(try image.rows() == ImageSample.rows)
    for (index, row) in ImageSample.rows.enumerated() {
      #expect(try image.row(at: index).dump == row.dump)
    }
    try image.verify()
  }

  @Test("The same rows give the same bytes, which are UTF-8")
  func deterministic() throws {
    let bytes = try ImageSample.image()
    #expect(try ImageSample.image() == bytes)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
  }

  @Test("An image without articles opens")
  func empty() throws {
    let image = try HelpImage(try ImageSample.image(of: []))
    #expect(image.count == 0)
    #expect(try image.rows().isEmpty)
    #expect(try image.index(ofPath: "/x") == nil)
    try image.verify()
  }

  @Test("Summaries state what rows say")
  func summaries() throws {
    let image = try HelpImage(try ImageSample.image())
    let expected = [
      HelpImage.Summary(
        path: "/troubleshooting/gateway-fails-to-start", title: "Gateway fails to start",
        description: "Ports, binaries and tokens.", category: "troubleshooting",
        slug: "gateway-fails-to-start", order: 2, stem: "troubleshooting/02.gateway"),
      HelpImage.Summary(
        path: "/troubleshooting/agent-shows-disconnected", title: "Agent shows 'Disconnected'",
        slug: "agent-shows-disconnected", order: 10, stem: "troubleshooting/10.agent"),
      HelpImage.Summary(
        path: "/other/gateway-fails-to-start", title: "Gateway fails to start",
        slug: "gateway-fails-to-start", stem: "other/gateway-fails-to-start"),
      HelpImage.Summary(path: "/", title: "", slug: "index"),
    ]
    #expect(try image.summaries() == expected)
    #expect(try image.summary(at: 1) == expected[1])
  }

  @Test("Articles are found by path, slug, alias and title")
  func lookUp() throws {
    let image = try HelpImage(try ImageSample.image())
    #expect(try image.index(ofPath: "/other/gateway-fails-to-start") == 2)
    #expect(try image.index(ofPath: "other/gateway-fails-to-start/") == 2)
    #expect(try image.index(ofPath: "/other/gateway-fails-to-star") == nil)
    #expect(try image.index(ofSlug: "agent-shows-disconnected") == 1)
    #expect(try image.index(ofSlug: "gateway-fails-to-start") == 0)
    #expect(try image.index(ofSlug: "offline") == nil)
    #expect(try image.index(ofAlias: "PORT 18789") == 0)
    #expect(try image.index(ofAlias: "gateway wont  start") == 0)
    #expect(try image.index(ofAlias: "offline") == 1)
    #expect(try image.index(ofTitle: "agent shows disconnected") == 1)
    #expect(try image.index(ofTitle: "") == nil)
  }

  @Test("A topic is answered as the catalog answers it, or left to the catalog")
  func topics() throws {
    let rows = Array(ImageSample.rows.prefix(3))
    let image = try HelpImage(try ImageSample.image(of: rows))
    let catalog = HelpCatalog(rows: rows)
    #expect(try image.index(ofTopic: "offline") == 1)
    #expect(try image.index(ofTopic: "Port 18789") == 0)
    #expect(try image.index(ofTopic: "other/gateway-fails-to-start") == 2)
    #expect(try image.index(ofTopic: "gateway-fails-to-start") == nil)
    for topic in [
      "offline", "Port 18789", "other/gateway-fails-to-start", "Other Gateway fails to start",
      "AGENT shows disconnected", "/troubleshooting/agent-shows-disconnected",
    ] {
      let index = try #require(try image.index(ofTopic: topic))
      guard case .found(let article, _) = catalog.resolve(topic) else {
        Issue.record("the catalog does not find \(topic)")
        continue
      }
      #expect(article.path == (try image.summary(at: index).path))
    }
    for topic in ["", "/", "gate", "#", "offlin"] {
      #expect(try image.index(ofTopic: topic) == nil)
    }
  }

  @Test("Drafts and settings of directories are kept, but have no names")
  func unlisted() throws {
    let rows = [
      ContentRow(
        fields: ["path": "/a", "title": "Draft", "draft": true], body: MarkupBody()),
      ContentRow(
        fields: ["path": "/g/.navigation", "stem": "g/.navigation", "title": "Guides"],
        body: MarkupBody()),
    ]
    let image = try HelpImage(try ImageSample.image(of: rows))
    #expect(try image.rows() == rows)
    #expect(try image.summaries().map(\.isListed) == [false, false])
    #expect(try image.index(ofTitle: "Draft") == nil)
    #expect(try image.index(ofTopic: "guides") == nil)
    #expect(try image.index(ofPath: "/a") == nil)
  }

  @Test("Every article of many is found")
  func manyArticles() throws {
    let rows = (0..<500).map { number in
      ContentRow(
        fields: ["path": .string("/a/\(number)"), "title": .string("Title \(number)")],
        body: MarkupBody(nodes: [.text("Body \(number)")]))
    }
    let image = try HelpImage(try ImageSample.image(of: rows))
    for number in rows.indices {
      #expect(try image.index(ofPath: "/a/\(number)") == number)
      #expect(try image.index(ofSlug: "\(number)") == number)
      #expect(try image.index(ofTitle: "title \(number)") == number)
      #expect(try image.row(at: number).body.nodes == [.text("Body \(number)")])
    }
  }

  @Test("Canonically equivalent strings stay apart")
  func canonicalEquivalence() throws {
    let composed = String(repeating: "\u{E9}", count: 20)
    let decomposed = String(repeating: "e\u{301}", count: 20)
    let nodes = [composed, decomposed, composed, decomposed, composed].map { MarkupNode.text($0) }
    let row = ContentRow(fields: [:], body: MarkupBody(nodes: nodes))
    let image = try HelpImage(try ImageSample.image(of: [row, row]))
    #expect(try image.row(at: 1).dump == row.dump)
  }

  @Test("An image is read where it is: in a literal, in an array, in foreign memory")
  func storage() throws {
    #expect(throws: HelpImageError(.notAnImage)) { try HelpImage("plain text") }
    let bytes = try ImageSample.image()
    let memory = ForeignMemory(bytes)
    let image = unsafe try HelpImage(unsafeBytes: memory.buffer, owner: memory)
    #expect(try image.rows() == ImageSample.rows)
  }

  @Test("Nesting ends at the limit, by an error")
  func nesting() throws {
    let limit = ImageFormat.maximumNesting
    let deepest = ImageSample.row(nestedTo: limit - 1)
    #expect(try HelpImage(try ImageSample.image(of: [deepest])).rows() == [deepest])
    #expect(throws: HelpImageError(.nestedTooDeep(limit: limit))) {
      try ImageSample.image(of: [ImageSample.row(nestedTo: limit)])
    }
  }

  @Test("An index without article is an error")
  func missingArticle() throws {
    let image = try HelpImage(try ImageSample.image())
    for index in [-1, image.count, Int.max, Int.min] {
      #expect(throws: HelpImageError(.noSuchArticle(index))) { try image.row(at: index) }
      #expect(throws: HelpImageError(.noSuchArticle(index))) { try image.summary(at: index) }
    }
  }

  @Test("Images of version 1 stay readable")
  func versionOne() throws {
    let file = ImageSample.fixtures.appending(path: "version-1.helpimage")
    if ProcessInfo.processInfo.environment["HELPCENTER_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: ImageSample.fixtures, withIntermediateDirectories: true)
      try Data(try ImageSample.image()).write(to: file)
    }
    let bytes = Array(try Data(contentsOf: file))
    let image = try HelpImage(bytes)
    try image.verify()
    #expect(try image.rows().map(\.dump) == ImageSample.rows.map(\.dump))
    #expect(try image.index(ofTitle: "agent shows disconnected") == 1)
    #expect(try ImageSample.image() == bytes, "the writer's bytes have changed")
  }
}

// SAFETY: the memory is never written after it is filled.
/// Memory outside of Swift's arrays.
@safe private final class ForeignMemory: @unchecked Sendable {
  let buffer: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe memory.copyBytes(from: bytes)
    unsafe buffer = UnsafeRawBufferPointer(memory)
  }

  deinit { unsafe buffer.deallocate() }
}
