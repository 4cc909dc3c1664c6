/// Tells before parsing whether aliases could blow YAML up ("billion laughs").
///
/// Yams follows aliases while it loads, so what they may cost must be known before. With *a*
/// anchors and *l* aliases the nodes multiply by at most (1 + l/a)^a. The counts are taken from the
/// bytes, so that text which only looks like an alias counts, too; that errs on the safe side.
enum YAMLExpansion {
  /// The greatest factor that is accepted.
  private static let factorLimit = 100_000.0
  /// The brackets and the indentation up to which YAML with aliases stays shallow enough.
  private static let bracketLimit = 1_000
  private static let columnLimit = 100

  /// A Boolean value indicating whether the aliases of a text can be followed safely.
  static func isSafe(_ bytes: [UInt8]) -> Bool {
    var anchors = 0.0
    var aliases = 0.0
    var brackets = 0
    var column = 0
    var deepest = 0
    var isIndentation = true
    var canStart = true
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        if canStart, index + 1 < bytes.count, isNameByte(bytes[index + 1]) {
          if byte == UInt8(ascii: "&") { anchors += 1 } else { aliases += 1 }
        }
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      default: break
      }
      let isBlank = byte == UInt8(ascii: " ") || byte == 0x09
      if isIndentation, !isBlank, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "?") {
        deepest = max(deepest, column)
        isIndentation = false
      }
      column += 1
      canStart = !isNameByte(byte) && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "&")
      if byte == UInt8(ascii: "\n") {
        column = 0
        isIndentation = true
      }
    }
    guard anchors > 0, aliases > 0 else { return true }
    return brackets <= bracketLimit && deepest <= columnLimit
      && power(1 + aliases / anchors, anchors) <= factorLimit
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var remaining = exponent
    while remaining > 0, result <= factorLimit {
      result *= base
      remaining -= 1
    }
    return result
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ECMAScript.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }
}
