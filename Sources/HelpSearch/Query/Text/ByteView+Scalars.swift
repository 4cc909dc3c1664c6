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
    var lower: UInt8 = 0x80
    var upper: UInt8 = 0xBF
    var value: UInt32
    var trailing: Int
    switch lead {
    case 0xC2...0xDF:
      value = UInt32(lead & 0x1F)
      trailing = 1
    case 0xE0...0xEF:
      value = UInt32(lead & 0x0F)
      trailing = 2
      if lead == 0xE0 { lower = 0xA0 }
      if lead == 0xED { upper = 0x9F }
    case 0xF0...0xF4:
      value = UInt32(lead & 0x07)
      trailing = 3
      if lead == 0xF0 { lower = 0x90 }
      if lead == 0xF4 { upper = 0x8F }
    default: return 0xFFFD
    }
    while trailing > 0 {
      guard offset < count else { return 0xFFFD }
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
