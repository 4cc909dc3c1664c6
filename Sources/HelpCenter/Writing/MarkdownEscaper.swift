/// Escapes text so that none of it is read as syntax of Markdown or MDC.
struct MarkdownEscaper {
  let inTable: Bool
  /// Whether block syntax could be read at the next byte.
  private(set) var isAtLineStart: Bool
  private(set) var bytes: [UInt8] = []
  private var previous: UInt8?

  init(inTable: Bool, isAtLineStart: Bool, previous: UInt8?) {
    self.inTable = inTable
    self.isAtLineStart = isAtLineStart
    self.previous = previous
  }

  mutating func write(_ text: String) {
    let source = Array(text.utf8)
    for index in source.indices {
      let byte = source[index]
      if byte == UInt8(ascii: "\n") {
        append(byte)
        isAtLineStart = true
        continue
      }
      if isAtLineStart, needsEscapeAtLineStart(source, index) {
        append(UInt8(ascii: "\\"))
      } else if isSpecial(source, index) {
        append(UInt8(ascii: "\\"))
      }
      append(byte)
      // Digits may still become the number of a list item.
      isAtLineStart = isAtLineStart && (byte == 0x20 || isDigit(byte))
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    previous = byte
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func needsEscapeAtLineStart(_ source: [UInt8], _ index: Int) -> Bool {
    let next = index + 1 < source.count ? source[index + 1] : 0x20
    switch source[index] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="): return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return next == 0x20 || next == 0x0A || next == 0x09 || next == UInt8(ascii: "-")
    case UInt8(ascii: ":"): return next == UInt8(ascii: ":") || isLetter(next)
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard let previous, isDigit(previous) else { return false }
      return next == 0x20 || next == 0x0A || next == 0x09
    case UInt8(ascii: "|"): return true
    default: return false
    }
  }

  private func isSpecial(_ source: [UInt8], _ index: Int) -> Bool {
    let next = index + 1 < source.count ? source[index + 1] : 0x20
    let last = index > 0 ? source[index - 1] : previous ?? 0x20
    switch source[index] {
    case UInt8(ascii: "\\"): return isPunctuation(next) || next == 0x0A || index + 1 == source.count
    case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "~"):
      return true
    case UInt8(ascii: "_"):
      // Within a word it marks nothing.
      return !(isWord(last) && isWord(next))
    case UInt8(ascii: "<"):
      return isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
        || next == UInt8(ascii: "?")
    case UInt8(ascii: "&"): return isLetter(next) || next == UInt8(ascii: "#")
    case UInt8(ascii: "!"): return index + 1 == source.count
    case UInt8(ascii: "{"):
      // Attributes stand right behind an element, bindings anywhere.
      return next == UInt8(ascii: "{") || index == 0 && previous != nil
    case UInt8(ascii: ":"): return isComponentOrEmoji(source, index, last, next)
    case UInt8(ascii: "|"): return inTable
    default: return false
    }
  }

  private func isComponentOrEmoji(
    _ source: [UInt8], _ index: Int, _ last: UInt8, _ next: UInt8
  ) -> Bool {
    if isLetter(next), last <= 0x20 || "[*_(".utf8.contains(last) { return true }
    guard isLetter(next) || isDigit(next) || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    else { return false }
    // A name of an emoji ends at a colon.
    var end = index + 1
    while end < source.count, end - index < 64,
      isWord(source[end]) || source[end] == UInt8(ascii: "-") || source[end] == UInt8(ascii: "_")
        || source[end] == UInt8(ascii: "+")
    {
      end += 1
    }
    return end < source.count && source[end] == UInt8(ascii: ":")
  }

  private func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
