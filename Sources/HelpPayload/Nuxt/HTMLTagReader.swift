/// Reads the attributes of one HTML start tag.
///
/// The steps are those of the tokenizer of the HTML standard, section 13.2.5.32 and following.
struct HTMLTagReader {
  private let html: [UInt8]
  /// The offset of the next byte; behind the tag when its attributes have been read.
  private(set) var position: Int

  /// Creates a reader that stands behind the name of a tag.
  init(_ html: [UInt8], position: Int) {
    self.html = html
    self.position = position
  }

  /// A Boolean value indicating whether a byte is white space in a tag.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// Reads the attributes up to and including the end of the tag; the first of a name counts.
  mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < html.count {
      let byte = html[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        position += 1
        continue
      }
      let name = name()
      skipSpaces()
      var value = ""
      if position < html.count, html[position] == UInt8(ascii: "=") {
        position += 1
        skipSpaces()
        value = self.value()
      }
      if attributes[name] == nil { attributes[name] = value }
    }
    return attributes
  }

  private mutating func skipSpaces() {
    while position < html.count, Self.isSpace(html[position]) { position += 1 }
  }

  private mutating func name() -> String {
    let start = position
    // A name may begin with an equals sign.
    repeat {
      position += 1
    } while position < html.count
      && !Self.isSpace(html[position])
      && ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(html[position])
    return String(decoding: html[start..<position], as: UTF8.self).lowercased()
  }

  private mutating func value() -> String {
    guard position < html.count else { return "" }
    let quote = html[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = position
      while position < html.count, !Self.isSpace(html[position]),
        html[position] != UInt8(ascii: ">")
      {
        position += 1
      }
      return Self.unescaped(html[start..<position])
    }
    position += 1
    let start = position
    while position < html.count, html[position] != quote { position += 1 }
    defer { position = min(position + 1, html.count) }
    return Self.unescaped(html[start..<position])
  }

  /// The value with the few references that serializers write.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      let match = references.first { rest.hasPrefix($0.0) }
      result += match?.1 ?? "&"
      rest = rest.dropFirst(match?.0.count ?? 1)
    }
    return result + rest
  }

  private static let references = [
    ("&amp;", "&"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
    ("&lt;", "<"), ("&gt;", ">"),
  ]
}
