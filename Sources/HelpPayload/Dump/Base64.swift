/// Decodes base64 (RFC 4648, section 4, and the alphabet of section 5).
enum Base64 {
  /// Returns the bytes of a text; white space may stand anywhere.
  ///
  /// - Throws: ``PayloadError`` at the first byte that is no base64.
  static func decode(_ text: [UInt8]) throws(PayloadError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var digits = 0
    var padding = 0
    for (offset, byte) in text.enumerated() {
      let value = values[Int(byte)]
      if value < 64, padding == 0 {
        bits = bits << 6 | UInt32(value)
        digits += 1
        if digits == 4 {
          bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
          bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
          bytes.append(UInt8(truncatingIfNeeded: bits))
          digits = 0
        }
      } else if byte == UInt8(ascii: "="), digits + padding >= 2, padding < 2 {
        padding += 1
      } else if !isSpace(byte) {
        throw PayloadError(.invalidCompression, "the text is not base64", at: offset, in: text)
      }
    }
    guard digits != 1, padding == 0 || digits + padding == 4 else {
      throw PayloadError(
        .invalidCompression, "the base64 text is cut off", at: text.count, in: text)
    }
    if digits > 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> (digits == 2 ? 4 : 10))) }
    if digits > 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    return bytes
  }

  /// A Boolean value indicating whether the first bytes of a text can be base64.
  static func isLikely(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.prefix(64).filter { !isSpace($0) }
    return start.count >= 4 && start.allSatisfy { values[Int($0)] < 64 || $0 == UInt8(ascii: "=") }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// The value of each digit; 255 for other bytes.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
    values[Int(UInt8(ascii: "-"))] = 62
    values[Int(UInt8(ascii: "_"))] = 63
    return values
  }()
}
