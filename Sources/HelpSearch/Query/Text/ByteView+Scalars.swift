extension ByteView {
  /// Returns the scalar at an offset and moves the offset behind it.
  ///
  /// Invalid bytes give U+FFFD, one for each maximal part of a sequence, as the Unicode Standard
  /// recommends (section 3.9).
  @inline(__always)
  func scalar(at offset: inout Int) -> UInt32 {
    let lead = self[offset]
    if lead < 0x80 {
      offset &+= 1
      return UInt32(lead)
    }
    return longScalar(lead, &offset)
  }

  @inline(never)
  private func longScalar(_ lead: UInt8, _ offset: inout Int) -> UInt32 {
    offset &+= 1
    guard lead >= 0xC2, lead <= 0xF4 else { return 0xFFFD }
    var trailing = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
    var value = UInt32(lead) & (0x3F &>> UInt32(truncatingIfNeeded: trailing))
    // No longer sequence than a scalar needs, no surrogates, and no more than U+10FFFF.
    var lower: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    var upper: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    while trailing > 0 {
      // What is out of bounds is zero.
      let byte = self[offset]
      guard byte >= lower, byte <= upper else { return 0xFFFD }
      value = value &<< 6 | UInt32(byte & 0x3F)
      lower = 0x80
      upper = 0xBF
      offset &+= 1
      trailing &-= 1
    }
    return value
  }
}
