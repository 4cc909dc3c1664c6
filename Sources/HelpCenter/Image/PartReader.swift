/// Reads numbers and parts from bytes that a cache keeps, none beyond their end.
///
/// Numbers have seven bits a byte, low digits first (LEB128); a part is its length and its bytes.
package struct PartReader {
  /// Where the next part stands.
  package private(set) var position = 0

  /// Creates a reader at the start of some bytes.
  package init() {}

  /// Reads a number.
  package mutating func number(_ bytes: Span<UInt8>) throws(HelpImageError) -> Int {
    var value = 0
    var shift = 0
    while position < bytes.count, shift < 42 {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw .malformed(at: position)
  }

  /// Passes over so many bytes and returns where they stand.
  package mutating func range(
    _ bytes: Span<UInt8>, count: Int
  ) throws(HelpImageError) -> Range<Int> {
    guard count <= bytes.count - position else { throw .malformed(at: position) }
    defer { position += count }
    return position..<position + count
  }

  /// Reads the length of a part and returns where the part stands.
  package mutating func part(_ bytes: Span<UInt8>) throws(HelpImageError) -> Range<Int> {
    let count = try number(bytes)
    return try range(bytes, count: count)
  }

  /// Appends a number in the form ``number(_:)`` reads.
  package static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(0x80 | UInt8(rest & 0x7F))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Appends a part in the form ``part(_:)`` reads.
  package static func append(part: some Collection<UInt8>, to bytes: inout [UInt8]) {
    append(part.count, to: &bytes)
    bytes.append(contentsOf: part)
  }
}
