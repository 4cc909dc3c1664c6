import Foundation
import HelpSearch
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Damaged indexes and hostile queries: a typed error or the right answer, never a trap.
@Suite struct HostileIndexTests {
  @Test func damageIsAnErrorOrHarmless() throws {
    let good = try SampleIndex.bytes(synonyms: [["login", "sign in"]])
    let queries = ["gatway port 18789", "login", "printe", "\"holds the port\" -account"]
    let index = try SearchIndex(good)
    let expected = try queries.map { try index.search($0) }
    var generator = SplitMix(state: 7)
    // 100,000 on request; the default keeps the suite quick.
    let count = unsafe getenv("HELPCENTER_MUTATIONS") == nil ? 3_000 : 100_000
    for _ in 0..<count {
      var bytes = good
      switch generator.next() % 4 {
      case 0: bytes.removeLast(Int(generator.next() % UInt64(bytes.count)))
      case 1:
        for _ in 0..<8 { bytes[generator.index(below: bytes.count)] = generator.byte() }
      default:
        bytes[generator.index(below: bytes.count)] ^= 1 << UInt8(generator.next() % 8)
      }
      do {
        let damaged = try SearchIndex(bytes)
        for (query, expected) in zip(queries, expected) {
          let found = try damaged.search(query)
          if found != expected { Issue.record("another answer to \(query)") }
        }
      } catch {
        // Damage that was noticed.
      }
    }
  }

  @Test func everyDamagedByteIsNoticedByAVerification() throws {
    let good = try SampleIndex.bytes(synonyms: [["login", "sign in"]])
    try SearchIndex(good).verify()
    for place in good.indices {
      var bytes = good
      bytes[place] ^= 1 << UInt8(place % 8)
      #expect(throws: SearchIndexError.self, "byte \(place)") { try SearchIndex(bytes).verify() }
    }
  }

  /// A damaged way to a stem must not look like a stem that is not there.
  @Test func noDamagedByteHidesAStem() throws {
    let good = try SampleIndex.bytes()
    let queries = ["account", "18789", "--verbose", "written", "変更"]
    let index = try SearchIndex(good)
    let expected = try queries.map { try index.search($0) }
    for place in good.indices {
      for bit in [1, 5] {
        var bytes = good
        bytes[place] ^= 1 << UInt8(bit)
        guard let damaged = try? SearchIndex(bytes) else { continue }
        for (query, expected) in zip(queries, expected) {
          guard let found = try? damaged.search(query) else { continue }
          if found != expected { Issue.record("byte \(place), bit \(bit): \(query)") }
        }
      }
    }
  }

  @Test func otherBytesAreNoIndex() throws {
    #expect(throws: SearchIndexError(.notAnIndex)) { try SearchIndex([]) }
    #expect(throws: SearchIndexError(.notAnIndex)) { try SearchIndex(Array("HelpImg\n".utf8)) }
    var bytes = try SampleIndex.bytes()
    bytes[12] = 0x31
    #expect(throws: SearchIndexError(.unsupportedVersion(1))) { try SearchIndex(bytes) }
  }

  /// Indexes as versions before this one wrote them fail by name.
  @Test(arguments: [2, 3]) func indexesOfOlderVersionsFailByName(version: Int) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/image/version-\(version).helpindex")
    let bytes = try Array(Data(contentsOf: file))
    let error = #expect(throws: SearchIndexError.self) { try SearchIndex(bytes) }
    #expect(error == SearchIndexError(.unsupportedVersion(version)))
    #expect(error.map { "\($0)" }?.contains("\(version)") == true)
  }

  @Test(arguments: [
    "", " ", "\u{0}\u{1}\u{7f}", "???!!!", "\"", "\"\"", "-", "--", "category:", "-gateway",
    String(repeating: "a", count: 1_000_000), String(repeating: "a.", count: 500_000),
    String(repeating: "gateway ", count: 100_000), String(repeating: "語", count: 300_000),
    "\u{202e}gateway\u{202c}", "gate\u{301}way", "日本語gateway한국어ไทย",
  ])
  func everyQueryHasAnAnswer(query: String) throws {
    let index = try SampleIndex.index()
    let results = try index.search(query)
    #expect(results.hits.count <= results.total || results.total == 0)
  }

  @Test func anEmptyIndexAnswers() throws {
    let index = try SearchIndex(SearchIndexBuilder().build())
    #expect(try index.search("gateway") == SearchResults())
  }

  @Test func theSameArticlesGiveTheSameBytes() throws {
    #expect(try SampleIndex.bytes() == SampleIndex.bytes())
    #expect(String(validating: try SampleIndex.bytes(), as: UTF8.self) != nil)
  }
}
