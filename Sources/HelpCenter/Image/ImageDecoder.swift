/// Reads the records of an image, each step within the bounds of the record.
struct ImageDecoder {
  private let layout: ImageLayout?
  private var position = 0
  private var end = 0
  private var textLength = 0
  /// Shared strings read so far that are too long to be held in place.
  private var strings: [Int: String] = [:]

  /// Creates a decoder for the records of an image; without one, no string may be shared.
  init(_ layout: ImageLayout?) { self.layout = layout }

  /// Starts to read a record.
  mutating func begin(_ record: Range<Int>) {
    position = record.lowerBound
    end = record.upperBound
    textLength = 0
  }

  /// Ends a record.
  ///
  /// - Throws: ``HelpImageError`` if bytes of it are left.
  func finish() throws(HelpImageError) {
    guard position == end else { throw .malformed(at: position) }
  }

  /// Reads a varying number: 31 bits, which an `Int` holds on any machine.
  mutating func number(_ bytes: Span<UInt8>) throws(HelpImageError) -> Int {
    var value = 0
    var shift = 0
    while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x40...0x7F:
        position += 1
        return value | Int(byte & 0x3F) << shift
      case 0x20...0x3F where shift < 25:
        position += 1
        value |= Int(byte & 0x1F) << shift
        shift += 5
      default: throw .malformed(at: position)
      }
    }
    throw .malformed(at: position)
  }

  /// Reads the number of parts that follow, each of at least one byte.
  mutating func partCount(_ bytes: Span<UInt8>) throws(HelpImageError) -> Int {
    let start = position
    let count = try number(bytes)
    guard count <= end - position else { throw .malformed(at: start) }
    return count
  }

  /// Reads one of a few choices.
  mutating func choice<Choice>(
    _ bytes: Span<UInt8>, of choices: [Choice]
  ) throws(HelpImageError) -> Choice {
    let start = position
    let index = try number(bytes)
    guard index < choices.count else { throw .malformed(at: start) }
    return choices[index]
  }

  /// Reads a string: its length and bytes, or the index of a shared one.
  mutating func string(_ bytes: Span<UInt8>) throws(HelpImageError) -> String {
    let start = position
    let number = try number(bytes)
    if number & 1 == 1 { return try sharedString(bytes, number >> 1) }
    let length = number >> 1
    guard length <= end - position else { throw .malformed(at: start) }
    let range = position..<position + length
    position += length
    return try text(bytes, range)
  }

  /// Reads a shared string by its index.
  mutating func sharedString(
    _ bytes: Span<UInt8>, _ index: Int
  ) throws(HelpImageError) -> String {
    if let string = strings[index] {
      try account(for: string.utf8.count)
      return string
    }
    guard let layout else { throw .malformed(at: position) }
    let range = try layout.range(bytes, ofString: index)
    let string = try text(bytes, range)
    // Shorter ones live inside the value; a look-up would cost more than reading them again.
    if range.count > 15 { strings[index] = string }
    return string
  }

  /// Returns the text of some bytes.
  private mutating func text(
    _ bytes: Span<UInt8>, _ range: Range<Int>
  ) throws(HelpImageError) -> String {
    try account(for: range.count)
    // SAFETY: the pointer is used within the call only. Without it, the bytes would be copied
    // twice: a string cannot yet be made from a span on all systems.
    let string = unsafe bytes.extracting(range).withUnsafeBufferPointer {
      unsafe String(validating: $0, as: UTF8.self)
    }
    guard let string else { throw .malformed(at: range.lowerBound) }
    return string
  }

  private mutating func account(for length: Int) throws(HelpImageError) {
    textLength += length
    guard textLength <= ImageFormat.maximumTextLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumTextLength))
    }
  }
}
