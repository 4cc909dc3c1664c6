/// The emoji that have a name between colons, such as `:smile:`.
///
/// The names are those of emojilib 2.4.0, which remark-emoji uses through node-emoji.
package enum EmojiTable {
  /// Returns the emoji of a name, given without colons.
  package static func character(named name: String) -> String? {
    table.value(for: name.utf8)
  }

  /// Replaces every `:name:` of a text; unknown names stay.
  ///
  /// As with remark-emoji, a name that is not known still uses up both its colons:
  /// in `:nope:smile:` nothing is replaced.
  package static func replaceNames(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: ":"), let end = nameEnd(in: bytes, from: index + 1)
      else {
        index += 1
        continue
      }
      if let emoji = table.value(for: bytes[(index + 1)..<end]) {
        result += bytes[copied..<index]
        result += emoji.utf8
        copied = end + 1
      }
      index = end + 1
    }
    guard copied > 0 else { return text }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the offset of the closing colon, `nil` if no name stands here.
  private static func nameEnd(in bytes: [UInt8], from start: Int) -> Int? {
    if bytes[start...].starts(with: "+1:".utf8) { return start + 2 }
    var index = start
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    return index
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ECMAScript.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
