/// Where a link leads, as text and as an address that terminals open.
struct LinkTarget {
  /// The address as the writer gave it, made safe, without blanks.
  let text: [UInt8]
  /// The address for a hyperlink sequence; `nil` if it is relative or of a scheme not allowed.
  let uri: [UInt8]?

  /// The schemes that run programs or carry data, which are of no use to a reader.
  private static let silentSchemes = ["javascript:", "vbscript:", "data:"]

  /// Creates a target; `nil` if it is a place in the same document, or of no use to a reader.
  ///
  /// - Parameters:
  ///   - destination: The destination as the source has it.
  ///   - base: What is put before a destination that begins with one slash.
  init?(_ destination: String, base: String) {
    let isRooted = destination.utf8.first == 0x2F && destination.utf8.dropFirst().first != 0x2F
    let address = isRooted ? base + destination : destination
    guard let first = address.utf8.first, first != 0x23 else { return nil }
    var cleaned: [UInt8] = []
    TerminalSanitizer.append(address, to: &cleaned)
    var text: [UInt8] = []
    text.reserveCapacity(cleaned.count)
    for byte in cleaned.drop(while: { $0 <= 0x20 }) {
      if byte <= 0x20 { text += [0x25, 0x32, 0x30] } else { text.append(byte) }
    }
    let start = text.prefix(12).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard !text.isEmpty, !Self.silentSchemes.contains(where: { start.starts(with: $0.utf8) }) else {
      return nil
    }
    self.text = text
    uri = HyperlinkTarget(address).map { Array($0.uri.utf8) }
  }
}
