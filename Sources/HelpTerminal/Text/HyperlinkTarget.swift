/// An address that is safe to put into a terminal's hyperlink sequence (OSC 8).
///
/// The address consists of printable ASCII characters only and has a scheme that is allowed, so it
/// can neither end the sequence nor start a program that nobody expects.
struct HyperlinkTarget: Sendable, Hashable {
  /// The schemes that are allowed by default.
  static let schemes: [String] = ["https", "http", "mailto", "help"]

  /// The length in bytes past which terminals ignore addresses.
  static let maximumLength = 2083

  /// The address, percent-encoded.
  let uri: String

  /// Creates a target; `nil` if the address is relative, too long or of another scheme.
  ///
  /// Characters that may not stand in an address (RFC 3986) are percent-encoded, as is a `%` that
  /// is no part of an encoded byte.
  init?(_ url: String, schemes: [String] = HyperlinkTarget.schemes) {
    let bytes = Array(url.utf8)
    guard bytes.count <= Self.maximumLength,
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Self.scheme(bytes[..<colon]), schemes.contains(scheme)
    else { return nil }

    let rest = bytes[(colon + 1)...]
    if scheme == "http" || scheme == "https" || scheme == "ftp" {
      guard rest.starts(with: Array("//".utf8)), rest.count > 2 else { return nil }
    }
    guard !rest.isEmpty else { return nil }

    var output = Array(scheme.utf8)
    output.append(UInt8(ascii: ":"))
    for (index, byte) in zip(rest.indices, rest) {
      let isKept =
        byte == UInt8(ascii: "%")
        ? rest.dropFirst(index - rest.startIndex + 1).prefix(2).count(where: Self.isHexDigit) == 2
        : Self.isAllowed(byte)
      if isKept {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(Self.hexDigit(byte >> 4))
        output.append(Self.hexDigit(byte & 15))
      }
    }
    guard output.count <= Self.maximumLength else { return nil }
    uri = String(decoding: output, as: UTF8.self)
  }

  /// Returns the scheme in lower case, or `nil` if the bytes are not one (RFC 3986, section 3.1).
  private static func scheme(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, isLetter(first) else { return nil }
    let isScheme = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: isLetter(byte)
      }
    }
    return isScheme ? String(decoding: bytes, as: UTF8.self).lowercased() : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x41 + value - 10
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
