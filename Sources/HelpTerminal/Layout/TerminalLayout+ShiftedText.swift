internal import HelpCenter

extension TerminalLayout {
  /// Returns the sign of a footnote: raised digits, or words where there are none.
  func noteSign(_ number: Int) -> [UInt8] {
    var digits: [UInt8] = []
    digits.appendDecimal(number)
    if !isSpoken, style.glyphs.hasRaisedDigits, let raised = Self.shifted(digits, raised: true) {
      return raised
    }
    return Array("[note ".utf8) + digits + [0x5D]
  }

  /// Appends text above or below the line: as such characters where Unicode has them all.
  mutating func appendShifted(
    _ content: [Document.Inline], raised: Bool, _ attributes: TextAttributes, link: Int32
  ) {
    if !isSpoken, style.glyphs.hasRaisedDigits, content.count == 1,
      case .text(let string) = content[0], let shifted = Self.shifted(string.utf8, raised: raised)
    {
      text.append(sign: shifted, attributes, link: link)
      return
    }
    // A single word needs no parentheses: `^2`, but `^(n + 1)`.
    text.append(sign: [raised ? 0x5E : 0x5F], attributes, link: link)
    let start = text.bytes.count
    var isSimple = content.count == 1
    if isSimple, case .text(let string) = content[0] {
      isSimple = !string.isEmpty && string.utf8.allSatisfy(Self.isDigitOrLetter)
    }
    if !isSimple { text.append(sign: [0x28], attributes, link: link) }
    append(content, attributes, link: link)
    if !isSimple, text.bytes.count > start { text.append(sign: [0x29], attributes, link: link) }
  }

  private static func isDigitOrLetter(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Returns digits and signs as raised or lowered characters; `nil` if one has none.
  private static func shifted(_ text: some Sequence<UInt8>, raised: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    for byte in text {
      switch (byte, raised) {
      case (0x31, true): bytes += [0xC2, 0xB9]
      case (0x32...0x33, true): bytes += [0xC2, 0xB2 + (byte - 0x32)]
      case (0x30, true), (0x34...0x39, true): bytes += [0xE2, 0x81, 0xB0 + (byte - 0x30)]
      case (0x30...0x39, false): bytes += [0xE2, 0x82, 0x80 + (byte - 0x30)]
      case (0x2B, true): bytes += [0xE2, 0x81, 0xBA]
      case (0x2D, true): bytes += [0xE2, 0x81, 0xBB]
      case (0x2B, false): bytes += [0xE2, 0x82, 0x8A]
      case (0x2D, false): bytes += [0xE2, 0x82, 0x8B]
      case (0x6E, true): bytes += [0xE2, 0x81, 0xBF]
      case (0x69, true): bytes += [0xE2, 0x81, 0xB1]
      default: return nil
      }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
