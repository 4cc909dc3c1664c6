extension ContentRowReader {
  /// Finds out the kind of an input from its first bytes.
  ///
  /// What looks like nothing known is taken for JSON, whose errors say what is wrong with it.
  public static func format(of bytes: [UInt8]) -> ContentReading.Format {
    if Gzip.isLikely(bytes) { return .dump }
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    switch text.first {
    case UInt8(ascii: "<")?: return .page
    case UInt8(ascii: "[")?:
      let second = text.dropFirst().first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
      if second == UInt8(ascii: "\""), beginsWithSQL(text) { return .dump }
      return isPayload(bytes) ? .payload : .json
    case UInt8(ascii: "{")?: return .json
    case UInt8(ascii: "-")? where text.dropFirst().first != UInt8(ascii: "-"): return .payload
    default: return beginsWithSQL(text) || Base64.isLikely(text) ? .dump : .json
    }
  }

  /// A Boolean value indicating whether a text begins with an SQL statement or comment.
  private static func beginsWithSQL(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.drop { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\"") || $0 <= 0x20 }
    let words = ["CREATE ", "INSERT ", "DROP ", "UPDATE ", "BEGIN", "PRAGMA ", "--", "/*"]
    return words.contains { word in
      zip(word.utf8, start).allSatisfy { $0 == $1 || $0 == $1 & 0xDF }
        && start.count >= word.utf8.count
    }
  }

  /// A Boolean value indicating whether a JSON array is a table of devalue.
  ///
  /// The first value of a payload has only numbers as members, and a wrapper has one index; rows
  /// have strings, and elements have an object behind the tag.
  private static func isPayload(_ bytes: [UInt8]) -> Bool {
    guard var lexer = try? JSONLexer(bytes) else { return false }
    _ = lexer.nextToken()
    lexer.position += 1
    let open = lexer.nextToken()
    guard open == UInt8(ascii: "{") || open == UInt8(ascii: "[") else { return false }
    let isObject = open == UInt8(ascii: "{")
    lexer.position += 1
    if isObject, lexer.nextToken() == UInt8(ascii: "}") { return false }
    if !isObject, lexer.nextToken() != UInt8(ascii: "\"") {
      return lexer.index() != nil || lexer.nextToken() == UInt8(ascii: "]")
    }
    repeat {
      guard lexer.nextToken() == UInt8(ascii: "\""), (try? lexer.string()) != nil else {
        return false
      }
      _ = lexer.nextToken()
      lexer.position += 1
      _ = lexer.nextToken()
      guard lexer.index() != nil else { return false }
      if !isObject { return lexer.nextToken() == UInt8(ascii: "]") }
    } while (try? lexer.endsList(UInt8(ascii: "}"))) == false
    return true
  }
}
