/// Reads and writes the letters of words in UTF-8.
enum UTF8Letters {
  /// Appends a scalar.
  static func append(_ scalar: UInt32, to word: inout List<UInt8>) {
    var offset = word.count
    var length = length(of: scalar)
    while length > 0 {
      word.append(0)
      length &-= 1
    }
    write(scalar, to: &word, at: &offset)
  }

  /// Writes a scalar over the bytes at an offset, and moves the offset behind it.
  static func write(_ scalar: UInt32, to word: inout List<UInt8>, at offset: inout Int) {
    let length = length(of: scalar)
    var rest = scalar
    var index = offset &+ length &- 1
    while index > offset {
      word[index] = UInt8(truncatingIfNeeded: rest & 0x3F | 0x80)
      rest &>>= 6
      index &-= 1
    }
    let mark: UInt32 = length == 1 ? 0 : length == 2 ? 0xC0 : length == 3 ? 0xE0 : 0xF0
    word[offset] = UInt8(truncatingIfNeeded: rest | mark)
    offset &+= length
  }

  private static func length(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
  }

  /// Returns the scalar that starts at an offset, and moves the offset behind it.
  ///
  /// Whatever the bytes are, the scalar takes no more of them than were read; a byte within a
  /// scalar is one of its own.
  static func next(in word: List<UInt8>, at offset: inout Int) -> UInt32 {
    let lead = word[offset]
    offset &+= 1
    guard lead >= 0xC0 else { return UInt32(lead & 0x7F) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F &>> UInt32(length))
    let end = min(offset &+ length &- 1, word.count)
    while offset < end, word[offset] & 0xC0 == 0x80 {
      value = value &<< 6 | UInt32(word[offset] & 0x3F)
      offset &+= 1
    }
    return value
  }
}
