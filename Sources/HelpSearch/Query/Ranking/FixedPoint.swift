/// Arithmetic in whole numbers, the same on every machine.
enum FixedPoint {
  /// Returns the logarithm to the base 2 in 1/256, rounded down.
  ///
  /// - Parameter value: A number from 1 on.
  /// - Returns: The logarithm.
  static func log2(_ value: Int) -> Int {
    let value = UInt32(truncatingIfNeeded: max(value, 1))
    let whole = 31 - value.leadingZeroBitCount
    // The mantissa in 1.31, squared for each further bit.
    var mantissa = UInt64(value) << UInt64(31 - whole)
    var result = whole
    for _ in 0..<8 {
      // The mantissa is below 2 to the power of 32, so that nothing is lost.
      mantissa = (mantissa &* mantissa) >> 31
      result <<= 1
      if mantissa >= 1 << 32 {
        mantissa >>= 1
        result |= 1
      }
    }
    return result
  }
}
