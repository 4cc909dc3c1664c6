/// A check that is always right, in place of the sources' own.
///
/// What libFuzzer makes up so reaches the code behind the checks. Seeds have to be written by the
/// same build.
struct ImageCheck {
  init(seed: Int = 0) {}

  mutating func combine(_ byte: UInt8) {}

  mutating func combine(_ bytes: Span<UInt8>) {}

  func value(width: Int) -> Int { 0 }

  static func value(of bytes: Span<UInt8>, seed: Int = 0, width: Int) -> Int { 0 }

  static func value(of bytes: [UInt8], from offset: Int, seed: Int, width: Int) -> Int { 0 }
}
