import Foundation
import HelpCenter
import HelpPayload
import Testing

/// Compares the answers of `NuxtCollection` with those of Nuxt Content 3.14 for whole published
/// collections.
@Suite struct NuxtConformanceTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/conformance").standardized

  /// The cases are not part of the repository; where they are missing the test is skipped.
  private static let cases: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "navigation").path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test(.enabled(if: !cases.isEmpty, "../shared/conformance/navigation is not there"))
  func answersAsUpstreamDoes() throws {
    var identical = (navigation: 0, sections: 0, surround: 0)
    for name in Self.cases {
      let parts = name.split(separator: "_", omittingEmptySubsequences: true).map { String($0) }
      let site = try #require(parts.first)
      let collection = try #require(parts.last)
      let expected = try #require(
        try DataValue(json: Self.bytes("navigation/\(name).json")).object)
      let dump = try Self.bytes("payloads/\(site)/\(collection).sql_dump.txt")
      let nuxt = NuxtCollection(rows: try ContentRowReader().read(dump).rows)

      let navigation = nuxt.navigation()
      if Self.expectEqual(.array(navigation.items), expected["navigation"], "\(name) navigation") {
        identical.navigation += 1
      }
      if Self.expectEqual(
        .array(nuxt.searchSections()), expected["sections"], "\(name) sections")
      {
        identical.sections += 1
      }
      let surround = expected["surround"]?.object?.members ?? []
      let wrong = surround.filter { member in
        !Self.expectEqual(
          .array(navigation.surroundings(of: member.key)), member.value,
          "\(name) surround of \(member.key)")
      }
      if wrong.isEmpty { identical.surround += 1 }
    }
    print(
      "conformance/navigation: \(Self.cases.count) collections, identical:",
      "navigation \(identical.navigation), sections \(identical.sections),",
      "surround \(identical.surround)")
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  private static func expectEqual(
    _ actual: DataValue, _ expected: DataValue?, _ what: String
  ) -> Bool {
    let actual = actual.json
    let expected = expected?.json ?? ""
    if actual == expected { return true }
    let common = zip(actual, expected).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(what) differs at character \(common):
      \(actual.dropFirst(max(common - 60, 0)).prefix(160))
      \(expected.dropFirst(max(common - 60, 0)).prefix(160))
      """)
    return false
  }
}
