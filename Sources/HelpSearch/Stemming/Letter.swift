/// A letter of a word that is stemmed: a Unicode scalar that literals can be compared with.
struct Letter: Equatable, Sendable, ExpressibleByUnicodeScalarLiteral {
  /// The value of the scalar.
  let value: UInt32

  @inline(__always)
  init(value: UInt32) {
    self.value = value
  }

  @inline(__always)
  init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    value = scalar.value
  }

  @inline(__always)
  static func == (left: Letter, right: Letter) -> Bool {
    left.value == right.value
  }

  @inline(__always)
  static func ~= (pattern: Letter, letter: Letter) -> Bool {
    pattern.value == letter.value
  }
}
