/// Writes the records of an image, with holes where strings stand.
struct ImageEncoder {
  private var strings = StringTable()
  private var uses: [(count: Int, isTag: Bool)] = []
  /// The bytes since the last hole.
  private var literal: [UInt8] = []
  /// The bytes and holes so far.
  private var parts: [UInt8] = []
  private var textLength = 0

  /// Creates an encoder.
  init() {}

  /// Returns the record and starts the next one.
  mutating func finish() -> ImageRecord {
    endLiteral(code: 0)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.count + 16 * strings.count)
    PartReader.append(strings.count, to: &bytes)
    for (number, use) in uses.enumerated() {
      PartReader.append(strings.length(of: number) << 1 | (use.isTag ? 1 : 0), to: &bytes)
      PartReader.append(use.count, to: &bytes)
      bytes.append(contentsOf: strings[number])
    }
    bytes.append(contentsOf: parts)
    strings.removeAll()
    uses.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    textLength = 0
    return ImageRecord(bytes)
  }

  /// Writes a varying number.
  mutating func write(_ number: Int) { ImageEncoder.append(varying: number, to: &literal) }

  /// Writes a string: its length and bytes, or the number of a shared one.
  mutating func write(_ string: String) throws(HelpImageError) {
    try write(string, isTag: false)
  }

  /// Writes the number of a tag behind the kinds of node that are no elements.
  mutating func write(tag: String) throws(HelpImageError) {
    try write(tag, isTag: true)
  }

  private mutating func write(_ string: String, isTag: Bool) throws(HelpImageError) {
    textLength += string.utf8.count
    guard textLength <= ImageFormat.maximumTextLength else {
      throw HelpImageError(.tooLarge(limit: ImageFormat.maximumTextLength))
    }
    let number = ImageEncoder.number(of: string, in: &strings)
    if number == uses.count { uses.append((0, false)) }
    uses[number].count += 1
    if isTag { uses[number].isTag = true }
    endLiteral(code: 1 + (number << 1 | (isTag ? 1 : 0)))
  }

  private mutating func endLiteral(code: Int) {
    PartReader.append(literal.count, to: &parts)
    parts.append(contentsOf: literal)
    PartReader.append(code, to: &parts)
    literal.removeAll(keepingCapacity: true)
  }

  /// Returns the number of a string in a table, without copying its bytes if that can be.
  static func number(of string: String, in table: inout StringTable) -> Int {
    // SAFETY: the span is used within the call only, while the string is alive.
    let number = unsafe string.utf8.withContiguousStorageIfAvailable { buffer in
      table.number(of: unsafe Span(_unsafeElements: buffer))
    }
    return number ?? table.number(of: Array(string.utf8).span)
  }
}

extension ImageEncoder {
  /// Writes a varying number to bytes.
  static func append(varying number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 64 {
      bytes.append(0x20 | UInt8(rest & 0x1F))
      rest >>= 5
    }
    bytes.append(0x40 | UInt8(rest))
  }

  /// Writes a fixed number to bytes.
  static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    for digit in (0..<width).reversed() {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number >> (6 * digit) & 0x3F))
    }
  }
}
