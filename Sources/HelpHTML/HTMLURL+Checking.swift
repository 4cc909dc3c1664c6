extension HTMLURL {
  /// The schemes that run code or carry whole documents; no option allows them.
  static let scriptSchemes: Set<String> = [
    "about", "blob", "data", "feed", "filesystem", "javascript", "jar", "livescript", "mhtml",
    "mocha", "vbs", "vbscript", "view-source",
  ]

  /// Whether an address is a path within the site of characters that need no second look, as almost
  /// all are.
  static func isPlain(_ string: String) -> Bool {
    var anchors = 0
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "#"): anchors += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"): continue
      default: guard isLetter(byte) || isDigit(byte) else { return false }
      }
    }
    return !string.isEmpty && anchors < 2
  }

  /// Drops what browsers drop before they read an address.
  static func stripped(_ bytes: [UInt8]) -> [UInt8] {
    let isBlank: (UInt8) -> Bool = { $0 <= 0x20 }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return bytes[first...last].filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// The scheme in lower case: a letter, then letters, digits, `+`, `-` and `.` up to a colon.
  static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, isLetter(first),
      let end = bytes.firstIndex(where: { !isSchemeByte($0) }), bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return String(decoding: bytes[..<end].map(lowercased), as: UTF8.self)
  }

  /// Whether an address becomes one that runs code when it is decoded again, as by a template
  /// that unescapes twice, or when invisible characters are dropped.
  static func hidesScript(_ bytes: [UInt8]) -> Bool {
    // Nothing in front of the path is encoded in almost every address; then nothing hides.
    let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    guard head.contains(where: { $0 < 0x21 || $0 > 0x7E || $0 == 0x25 || $0 == 0x26 || $0 == 0x5C })
    else { return false }
    var decoded = head[...]
    for _ in 0..<3 {
      decoded = entityDecoded(percentDecoded(decoded)[...])[...]
      let skeleton = decoded.filter { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
      if let scheme = scheme(of: skeleton[...]), scriptSchemes.contains(scheme) { return true }
    }
    return false
  }

  /// The address of an image held in itself, if its type is a raster format and its data base64.
  static func imageData(_ bytes: [UInt8]) -> String? {
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let head = String(decoding: bytes[..<comma].map(lowercased), as: UTF8.self)
    let types = ["png", "jpeg", "jpg", "gif", "webp", "avif"]
    guard let type = types.first(where: { head == "data:image/\($0);base64" }) else { return nil }
    let data = bytes[(comma + 1)...].filter { $0 != 0x20 }
    let isBase64 = data.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/")
        || $0 == UInt8(ascii: "=")
    }
    guard isBase64 else { return nil }
    return "data:image/\(type);base64," + String(decoding: data, as: UTF8.self)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
