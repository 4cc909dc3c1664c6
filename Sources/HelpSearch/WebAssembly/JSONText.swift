/// Writes JSON of arrays, numbers and strings as UTF-8 bytes.
struct JSONText {
  /// The text so far.
  private(set) var bytes = List<UInt8>()
  private var needsComma = false

  /// Starts an array.
  mutating func open() {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  /// Ends an array.
  mutating func close() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a number that is not negative.
  mutating func number(_ value: Int) {
    separate()
    appendDigits(UInt32(truncatingIfNeeded: value))
  }

  private mutating func appendDigits(_ value: UInt32) {
    if value > 9 { appendDigits(value / 10) }
    bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10))
  }

  /// Writes a string of UTF-8 bytes.
  mutating func string(_ text: ByteView) { string(text, from: 0, to: text.count) }

  /// Writes a string of the bytes of a list.
  mutating func string(_ text: List<UInt8>) { string(text.view) }

  /// Writes a string of a part of a text.
  mutating func string(_ text: ByteView, from start: Int, to end: Int) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var offset = start
    while offset < end {
      let byte = text[offset]
      offset &+= 1
      if byte < 0x20 {
        // \u00XX
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: "u"))
        bytes.append(UInt8(ascii: "0"))
        bytes.append(UInt8(ascii: "0"))
        bytes.append(UInt8(ascii: "0") &+ byte &>> 4)
        let digit = byte & 15
        bytes.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ digit &- 10)
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Puts a comma in front of all values of an array but the first.
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
