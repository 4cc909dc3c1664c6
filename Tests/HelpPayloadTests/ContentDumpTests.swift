import Foundation
import HelpCenter
import HelpPayload
import Testing

@Suite struct ContentDumpTests {
  @Test(arguments: ["split.sql_dump.txt", "split.sql"])
  func readsRowsOfBothForms(name: String) throws {
    let reading = try ContentRowReader().read(Fixture.bytes(name), name: name)
    #expect(reading.format == .dump)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.entries.map(\.collection) == ["docs", "docs"])
    let rows = reading.rows
    #expect(rows.map(\.integrity) == [.verified, .verified])
    #expect(rows[0].body == rows[1].body)
    #expect(rows[0].body.nodes.map(\.textContent) == ["It's here", "One two."])
    #expect(rows[0].body.toc?.object?["links"]?.array?.count == 1)
    #expect(
      rows[0].fields == [
        "id": "docs/1.a.md", "title": "Title of 'a'", "description": "Says; -- what",
        "draft": false, "extension": "md", "meta": [:], "navigation": true, "order": 1,
        "path": "/a", "stem": "1.a",
      ])
    #expect(rows[1].fields["description"] == .null)
    #expect(rows[1].fields["draft"] == true)
    #expect(rows[1].fields["order"]?.number?.literal == "2.5")
    #expect(rows[1].fields["navigation"] == false)
    #expect(rows[1].fields["meta"]?.json == #"{"k":[1,null]}"#)
  }

  @Test func noticesAChangedDump() throws {
    let text = String(decoding: try Fixture.bytes("split.sql"), as: UTF8.self)
    let statements = text.replacing("Says;", with: "Said;").split(separator: "\n")
    let json = DataValue.array(statements.map { .string(String($0)) }).json
    let reading = try ContentRowReader().read(Array(json.utf8))
    #expect(reading.rows.map(\.integrity) == [.modified, .verified])
    #expect(reading.diagnostics.map(\.code) == ["sql/modified-dump"])
  }

  @Test func limitsWhatDataExpandsTo() throws {
    let bomb = try Fixture.bytes("bomb.sql_dump.txt")
    #expect {
      try ContentRowReader(decompressionLimit: 1 << 20).read(bomb, name: "bomb")
    } throws: { error in
      let error = error as? PayloadError
      return error?.code == .tooLarge && error?.file == "bomb"
        && error?.message.contains("1048576") == true
    }
  }

  @Test func refusesDamagedData() throws {
    let whole = try Fixture.bytes("split.sql_dump.txt")
    #expect(throws: PayloadError.self) { try ContentRowReader().read(Array(whole.dropLast(40))) }
    var damaged = whole
    damaged[200] = damaged[200] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
    #expect(throws: PayloadError.self) { try ContentRowReader().read(damaged) }
    #expect {
      try ContentRowReader().read(Array(whole[..<100]) + [UInt8(ascii: "!")] + whole[100...])
    } throws: { error in
      (error as? PayloadError)?.code == .invalidCompression
        && (error as? PayloadError)?.offset == 100
    }
  }

  @Test(arguments: [
    "CREATE TABLE t (id TEXT); INSERT INTO t VALUES ('open);",
    "CREATE TABLE t (id TEXT); INSERT INTO t VALUES ('a'",
    "CREATE TABLE t (id TEXT); INSERT INTO t VALUES (1 2);",
    "CREATE TABLE t (id TEXT); UPDATE t SET id = CONCAT(other, 'x') WHERE id = 'a';",
    "CREATE TABLE t (", "INSERT t", "CREATE TABLE _content_info (id TEXT);",
  ])
  func refusesMalformedSQL(text: String) {
    #expect(throws: PayloadError.self) { try ContentRowReader().read(Array(text.utf8)) }
  }

  @Test func readsOtherSpellings() throws {
    let text = """
      /* by hand */ create table `t` ("id" varchar(20), flag boolean, n int, PRIMARY KEY (id));
      INSERT OR REPLACE INTO t (n, id) VALUES (1, 'a'), (-2.5e3, 'b');
      UPDATE t SET id = id || 'c', flag = true WHERE id = 'a';
      UPDATE t SET n = 3 WHERE n = 1;
      INSERT INTO t VALUES ('short');
      INSERT INTO missing VALUES (1);
      VACUUM;
      """
    let reading = try ContentRowReader().read(Array(text.utf8))
    #expect(
      reading.rows.map(\.fields) == [
        ["id": "ac", "flag": true, "n": 1],
        ["id": "b", "flag": nil, "n": .number(DataNumber(literal: "-2.5e3"))],
      ])
    #expect(
      reading.diagnostics.map(\.code) == [
        "sql/update-without-row", "sql/wrong-column-count", "sql/unknown-table",
        "sql/ignored-statement",
      ])
  }

  /// The dumps lie beside the repository; a plain checkout passes without them.
  @Test(.enabled(if: SharedData.isPresent), arguments: SharedData.dumps)
  func verifiesEveryPublishedDump(file: URL) throws {
    let reading = try ContentRowReader().read(SharedData.bytes(file))
    #expect(!reading.rows.isEmpty)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.rows.allSatisfy { $0.integrity == .verified })
  }
}
