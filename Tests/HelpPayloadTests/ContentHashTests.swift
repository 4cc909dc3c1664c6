import HelpCenter
import Testing

@testable import HelpPayload

@Suite struct ContentHashTests {
  /// The examples of NIST for FIPS 180-4, and a text of several blocks given in parts.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmno"
        + "pqrsmnopqrstnopqrstu", 1,
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      "aaaaaaaaaaaaaaaaaaaaaaaaa", 4000,
      "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
    ),
  ])
  func hashes(text: String, count: Int, expected: String) {
    var hash = SHA256()
    for _ in 0..<count { hash.update(text.utf8) }
    let digits = hash.digest().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(digits == expected)
  }

  private func row(path: String, slug: DataValue, extra: Bool) -> (String, hash: String) {
    // As the database had it: with the section in the path, and no slug.
    var hasher = ContentHasher()
    let body = #"{"type":"minimark","value":[["p",{},"It's \"x\" </p>"]]}"#
    for text in ["help/help/x/01.a.md", "A", body, "D"] { hasher.append(sqlText: text.utf8) }
    hasher.append(literal: "false".utf8)
    for text in ["md", "{}", "true"] { hasher.append(sqlText: text.utf8) }
    hasher.append(literal: "3".utf8)
    hasher.append(sqlText: "/help/x/a".utf8)
    hasher.append(string: "NULL".utf8)
    hasher.append(sqlText: "help/x/01.a".utf8)
    var text = """
      {"id":"help/help/x/01.a.md","title":"A","body":\(body),"description":"D","draft":false,\
      "extension":"md","meta":{},"navigation":true,"order":3,"path":"\(path)",\
      "slug":\(slug.json),"stem":"help/x/01.a","__hash__":"\(hasher.finish())"
      """
    if extra { text += #","excerpt":"D","searchText":"A D""# }
    return (text + "}", hasher.finish())
  }

  @Test(
    arguments: [
      ("/help/x/a", nil, false), ("/x/a", nil, false), ("/x/a", "a", true),
      ("/help/x/a", "a", true),
    ] as [(String, DataValue, Bool)])
  func verifiesWhatAnApplicationChanged(path: String, slug: DataValue, extra: Bool) throws {
    let (text, hash) = row(path: path, slug: slug, extra: extra)
    let row = try #require(ContentRowReader().read(Array(text.utf8)).rows.first)
    #expect(row.integrity == .verified)
    #expect(row.hash == hash)
    #expect(row.fields["path"]?.string == path)
    #expect((row.fields["searchText"] != nil) == extra)
  }

  @Test func noticesAChange() throws {
    let (text, hash) = row(path: "/help/x/a", slug: nil, extra: false)
    func integrity(_ text: String) throws -> ContentIntegrity? {
      try ContentRowReader().read(Array(text.utf8)).rows.first?.integrity
    }
    #expect(try integrity(text.replacing("It's", with: "it's")) == .modified)
    #expect(try integrity(text.replacing("/help/x/a", with: "/y/a")) == .modified)
    // Short hashes are of an older algorithm, and rows without all columns cannot be hashed.
    #expect(try integrity(text.replacing(hash, with: "aB3dE5gH7j")) == .unknown)
    #expect(try integrity(text.replacing(#","meta":{}"#, with: "")) == .unknown)
  }
}
