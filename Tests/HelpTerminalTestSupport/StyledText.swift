/// Styled text, taken apart the way a terminal reads it.
package enum StyledText {
  /// Returns whether a scalar acts on a terminal or reorders text, other than a line feed.
  package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns the text that a terminal shows, without the sequences that the renderer writes.
  ///
  /// Only SGR sequences and hyperlinks are taken out; whatever else there is stays, to be found.
  package static func visible(_ text: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      if let end = endOfSequence(in: bytes, at: offset) {
        offset = end
      } else {
        output.append(bytes[offset])
        offset += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func endOfSequence(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start] == 0x1B, start + 1 < bytes.count else { return nil }
    var offset = start + 2
    switch bytes[start + 1] {
    case 0x5B:
      while offset < bytes.count, (0x30...0x3B).contains(bytes[offset]) { offset += 1 }
      return offset < bytes.count && bytes[offset] == 0x6D ? offset + 1 : nil
    case 0x5D:
      guard bytes[offset...].starts(with: "8;".utf8) else { return nil }
      while offset < bytes.count, (0x20..<0x7F).contains(bytes[offset]) { offset += 1 }
      return bytes[offset...].starts(with: [0x1B, 0x5C]) ? offset + 2 : nil
    default: return nil
    }
  }
}
