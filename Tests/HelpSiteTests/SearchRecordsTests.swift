import Foundation
import HelpAuthoring
import HelpCenter
import HelpSite
import Testing

/// Records for search engines of others have the forms that those document.
struct SearchRecordsTests {
  private var records: SearchRecords {
    get throws {
      let text = [
        "---", "title: Tab\\there", "---", "", "Intro \\\\ back\\tslash.", "", "## More \"quoted\"",
        "", "Line one.", "", "Line two.",
      ].joined(separator: "\n")
      let folder = try TemporaryFolder()
      try folder.write(text, to: "guide/a.md")
      var configuration = SiteConfiguration()
      configuration.origin = "https://help.example.com"
      return SearchRecords(
        try HelpLoader().load(path: folder.path).catalog(), configuration: configuration)
    }
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func bulkRequestsAlternateActionsAndDocuments() throws {
    let lines = lines(try records.openSearchBulk(index: "help"))
    #expect(lines.count == 4)
    for (number, line) in lines.enumerated() {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if number % 2 == 0 {
        let action = try #require(object["index"] as? [String: String])
        #expect(action["_index"] == "help" && action["_id"]?.count == 16)
      } else {
        #expect((object["url"] as? String)?.hasPrefix("https://help.example.com/guide/a/") == true)
      }
    }
    #expect(try records.openSearchBulk(index: "help").last == 0x0A)
  }

  @Test func meilisearchIdsAreOfTheLettersItTakes() throws {
    for line in lines(try records.meilisearchDocuments()) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      #expect(id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
    }
  }

  @Test func algoliaRecordsHaveObjectIDs() throws {
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(try records.algoliaRecords())) as? [[String: Any]]
    )
    #expect(array.count == 2 && array.allSatisfy { $0["objectID"] is String })
  }

  @Test func rowsForPostgresHaveNoRawControls() throws {
    let script = lines(try records.postgresScript(table: "a\"b"))
    let rows = script.filter { $0.contains("\t") }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.filter { $0 == "\t" }.count == 12 })
    #expect(script.contains { $0.contains("\"a\"\"b\"") })
  }
}
