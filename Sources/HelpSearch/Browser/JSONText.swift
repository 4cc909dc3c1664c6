/// Writes JSON as UTF-8 bytes.
struct JSONText {
  /// The text so far.
  private(set) var bytes = List<UInt8>()
  private var needsComma = false

  /// Starts an array or object with a bracket.
  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  /// Ends an array or object.
  mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  /// Writes the name of a member, of letters only.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for offset in 0..<name.utf8CodeUnitCount {
      // SAFETY: names have several letters, so that the literal is stored as a pointer.
      unsafe bytes.append(name.utf8Start[offset])
    }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a number.
  mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The digits came last first.
    var low = start
    var high = bytes.count &- 1
    while low < high {
      let digit = bytes[low]
      bytes[low] = bytes[high]
      bytes[high] = digit
      low &+= 1
      high &-= 1
    }
    needsComma = true
  }

  /// Writes a string of UTF-8 bytes.
  mutating func string(_ text: ByteView) { string(text, from: 0, to: text.count) }

  /// Writes a string of the bytes of an array.
  mutating func string(_ text: List<UInt8>) { text.withView { string($0) } }

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
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
}
