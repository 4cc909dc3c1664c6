/// Text and attribute values of XML 1.0.
enum XMLText {
  /// Returns a text in which nothing is taken for markup; characters that XML cannot hold are
  /// left out.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        0xEF:
        false
      default: true
      }
    }
    if isPlain { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 8)
    // Both noncharacters of the first plane begin with EF.
    var hasNoncharacter = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      case 0x09, 0x0A, 0x0D, 0x20...0xFF: result.append(byte)
      default: break
      }
      hasNoncharacter = hasNoncharacter || byte == 0xEF
    }
    let escaped = String(decoding: result, as: UTF8.self)
    guard hasNoncharacter else { return escaped }
    return
      escaped
      .replacing("\u{FFFE}", with: "").replacing("\u{FFFF}", with: "")
  }
}
