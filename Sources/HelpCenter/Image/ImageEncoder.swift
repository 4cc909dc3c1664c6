/// Writes the records of an image.
///
/// All records are written twice: once to count the strings, and again when it is known which of
/// them are shared.
struct ImageEncoder {
  /// The bytes of the record so far.
  private(set) var bytes: [UInt8] = []
  /// The strings of all records.
  private(set) var strings = ImageStrings()
  private var isCounting = true
  private var textLength = 0

  /// Ends the counting.
  mutating func settleStrings() {
    strings.settle()
    isCounting = false
  }

  /// Starts a record.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    textLength = 0
  }

  /// Writes a varying number.
  mutating func write(_ number: Int) {
    var rest = number
    while rest >= 64 {
      bytes.append(0x20 | UInt8(rest & 0x1F))
      rest >>= 5
    }
    bytes.append(0x40 | UInt8(rest))
  }

  /// Writes a string: its length and bytes, or the number of a shared one.
  mutating func write(_ string: String) throws(HelpImageError) {
    try account(for: string)
    if isCounting { return strings.count(string) }
    if let number = strings.number(of: string) { return write(number << 1 | 1) }
    write(string.utf8.count << 1)
    bytes.append(contentsOf: string.utf8)
  }

  /// Writes the number of a tag behind the kinds of node that are no elements.
  mutating func write(tag: String) throws(HelpImageError) {
    try account(for: tag)
    if isCounting { return count(name: tag) }
    // The first pass has counted every tag, so each has a number.
    write(ImageNodeKind.element + (strings.number(of: tag) ?? 0))
  }

  /// Counts a string that must be shared.
  mutating func count(name: String) {
    strings.count(name, isAlwaysShared: true)
  }

  private mutating func account(for string: String) throws(HelpImageError) {
    textLength += string.utf8.count
    guard textLength <= ImageFormat.maximumTextLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumTextLength))
    }
  }
}

extension ImageEncoder {
  /// Writes a fixed number to bytes.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    for digit in (0..<width).reversed() {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number >> (6 * digit) & 0x3F))
    }
  }
}
