import HelpCenter

/// Resolves plain scalars by the core schema of YAML 1.2 (chapter 10.3).
///
/// Numbers become IEEE doubles and print as ECMAScript prints them, because that is what published
/// payloads hold. `012` is 12, `0o17` octal, `0x1F` hexadecimal; `yes`, dates and the like stay
/// strings.
enum YAMLScalar {
  /// Returns the value of a plain scalar without a tag.
  static func resolve(_ text: String) -> DataValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(text).map { .number($0) } ?? .string(text)
    }
  }

  /// Returns the number a scalar stands for, `nil` if it stands for none.
  static func number(_ text: String) -> DataNumber? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else { return nil }
    guard ECMAScript.isDigit(first) || "+-.".utf8.contains(first) else { return nil }
    if bytes.count > 2, first == UInt8(ascii: "0") {
      if bytes[1] == UInt8(ascii: "o") {
        return ECMAScript.digits(bytes[2...], radix: 8).map(DataNumber.init)
      }
      if bytes[1] == UInt8(ascii: "x") {
        return ECMAScript.digits(bytes[2...], radix: 16).map(DataNumber.init)
      }
    }
    let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
    let unsigned = bytes[(isSigned ? 1 : 0)...]
    switch String(decoding: unsigned, as: UTF8.self) {
    case ".inf", ".Inf", ".INF":
      return DataNumber(first == UInt8(ascii: "-") ? -Double.infinity : .infinity)
    case ".nan", ".NaN", ".NAN":
      return isSigned ? nil : DataNumber(Double.nan)
    default: break
    }
    guard isDecimal(unsigned) else { return nil }
    let sign = first == UInt8(ascii: "-") ? "-" : ""
    guard let value = Double(sign + padded(unsigned)) else { return nil }
    return DataNumber(value)
  }

  /// Digits with at most one point, at least one digit, and an exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    let whole = rest.prefix(while: ECMAScript.isDigit).count
    rest = rest.dropFirst(whole)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: ECMAScript.isDigit).count
      rest = rest.dropFirst(fraction)
    }
    guard whole + fraction > 0 else { return false }
    guard let letter = rest.first else { return true }
    guard letter | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(ECMAScript.isDigit)
  }

  /// The digits in the form that Swift reads: `.5` as `0.5`, `1.` as `1.0`.
  private static func padded(_ bytes: ArraySlice<UInt8>) -> String {
    var padded: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == UInt8(ascii: "."), index == bytes.startIndex { padded.append(UInt8(ascii: "0")) }
      padded.append(byte)
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "."), !ECMAScript.isDigit(next) { padded.append(UInt8(ascii: "0")) }
    }
    return String(decoding: padded, as: UTF8.self)
  }
}
