/// A number that keeps the digits it was written with.
public struct DataNumber: Sendable, Hashable {
  /// The digits as JSON writes them, such as `1`, `-0.5` or `1e+21`.
  public let literal: String

  /// Creates a number from digits that are already valid JSON.
  public init(literal: String) { self.literal = literal }

  /// Creates a whole number.
  public init(_ value: Int) { literal = String(value) }

  /// Creates a number with the digits that ECMAScript's `Number::toString` gives.
  ///
  /// Infinities and NaN have no JSON form; they are written `null` by ``DataValue`` writers and
  /// keep the names `Infinity`, `-Infinity` and `NaN` here.
  public init(_ value: Double) { literal = DataNumber.ecmaScript(value) }

  /// The value as an integer, if it is one that fits.
  public var int: Int? {
    if let value = Int(literal) { return value }
    // `Int(exactly:)` would call `trunc`, and with it every client would have to link libm.
    guard let value = Double(literal), abs(value) < 0x1p62 else { return nil }
    let whole = Int(value)
    return Double(whole) == value ? whole : nil
  }

  /// The value as a floating-point number; NaN if the literal is not a number.
  public var double: Double { Double(literal) ?? .nan }

  /// A Boolean value indicating whether the number can be written in JSON.
  public var isFinite: Bool {
    literal != "Infinity" && literal != "-Infinity" && literal != "NaN"
  }

  /// Writes a number as ECMAScript does (ECMA-262, Number::toString, radix 10).
  static func ecmaScript(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    if value == 0 { return "0" }
    if value < 0 { return "-" + ecmaScript(-value) }

    // Swift prints the same shortest digits as ECMAScript, only the notation differs.
    var digits: [UInt8] = []
    var pointAt: Int?
    var inExponent = false
    var exponentDigits = ""
    for byte in value.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): pointAt = digits.count
      case UInt8(ascii: "e"): inExponent = true
      default:
        if inExponent {
          exponentDigits.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          digits.append(byte)
        }
      }
    }
    var point = (pointAt ?? digits.count) + (Int(exponentDigits) ?? 0)
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    while digits.count > 1, digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      point -= 1
    }

    let count = digits.count
    func text(_ bytes: some Sequence<UInt8>) -> String {
      String(decoding: Array(bytes), as: UTF8.self)
    }
    if count <= point, point <= 21 {
      return text(digits) + String(repeating: "0", count: point - count)
    }
    if 0 < point, point <= 21 {
      return text(digits[..<point]) + "." + text(digits[point...])
    }
    if -6 < point, point <= 0 {
      return "0." + String(repeating: "0", count: -point) + text(digits)
    }
    let power = point - 1
    let sign = power < 0 ? "-" : "+"
    let mantissa = count == 1 ? text(digits) : text(digits[..<1]) + "." + text(digits[1...])
    return mantissa + "e" + sign + String(abs(power))
  }
}
