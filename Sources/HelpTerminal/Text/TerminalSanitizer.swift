internal import HelpCenter

/// Makes text safe to send to a terminal.
///
/// One rule holds for every channel: what could act on the terminal, reorder text or hide in it is
/// replaced by a visible sign; what only advises a layout engine is dropped; all else stays.
///
/// | in the text | becomes |
/// |---|---|
/// | LF | LF |
/// | CRLF, U+2028, U+2029 | LF |
/// | tab | spaces, as ``Tabs`` says |
/// | other C0 controls, DEL | their pictures, such as `␛` (U+2400 to U+2421) |
/// | C1 controls U+0080 to U+009F | U+FFFD |
/// | bidi embeddings, overrides, isolates (U+202A to U+202E, U+2066 to U+2069) | U+FFFD |
/// | deprecated format characters U+206A to U+206F, annotations U+FFF9 to U+FFFB | U+FFFD |
/// | tag characters, other than in the flag of a region | U+FFFD |
/// | noncharacters, invalid UTF-8 | U+FFFD |
/// | bidi marks U+200E, U+200F, U+061C; soft hyphens U+00AD; U+FEFF | nothing |
enum TerminalSanitizer {
  /// What becomes of tabs.
  enum Tabs: Sendable, Hashable {
    /// A tab becomes one space, as in running text.
    case space
    /// A tab becomes spaces up to the next multiple of some columns, as in code.
    case stops(Int)
  }

  /// Appends text to output, made safe.
  ///
  /// - Parameters:
  ///   - text: UTF-8 text, which need not be valid.
  ///   - output: The bytes to append to.
  ///   - tabs: What becomes of tabs; their stops count from the start of the text and its lines.
  /// - Complexity: O(*n*) in the number of bytes.
  static func append(
    _ text: Span<UInt8>, to output: inout [UInt8], tabs: Tabs = .space
  ) {
    var offset = 0
    var runStart = 0
    /// The place in the output from which the columns up to a tab are still to be counted.
    var measured = (offset: output.count, columns: 0)

    func flush(to end: Int) {
      guard end > runStart else { return }
      let run = text.extracting(runStart..<end)
      // SAFETY: the pointer is used within the closure only.
      unsafe run.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    while offset < text.count {
      let byte = text[offset]
      if byte &- 0x20 < 0x5F {
        offset &+= 1
        continue
      }
      let start = offset
      let scalar = UTF8Decoder.next(in: text, at: &offset)
      switch Replacement(scalar) {
      case .none:
        continue
      case .newline:
        flush(to: start)
        output.append(0x0A)
        measured = (output.count, 0)
      case .carriageReturn:
        flush(to: start)
        // The line feed of a pair follows as a newline of its own.
        let isPair = offset < text.count && text[offset] == 0x0A
        if !isPair { append(picture: scalar, to: &output) }
      case .tab:
        flush(to: start)
        switch tabs {
        case .space: output.append(0x20)
        case .stops(let width):
          let width = max(width, 1)
          let column =
            measured.columns
            + DisplayWidth.columns(of: output.span, in: measured.offset..<output.count)
          let count = width - column % width
          output.append(contentsOf: repeatElement(0x20, count: count))
          measured = (output.count, column + count)
        }
      case .picture:
        flush(to: start)
        append(picture: scalar, to: &output)
      case .sign:
        flush(to: start)
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      case .nothing:
        flush(to: start)
      case .flagBase:
        offset = endOfFlag(in: text, at: offset)
        continue
      }
      runStart = offset
    }
    flush(to: text.count)
  }

  /// Appends a string to output, made safe.
  static func append(_ text: String, to output: inout [UInt8], tabs: Tabs = .space) {
    var text = text
    text.withUTF8 { bytes in
      unsafe append(Span(_unsafeElements: bytes), to: &output, tabs: tabs)
    }
  }

  /// Returns a string, made safe.
  static func sanitized(_ text: String, tabs: Tabs = .space) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    append(text, to: &output, tabs: tabs)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the picture of a C0 control or DEL.
  private static func append(picture scalar: UInt32, to output: inout [UInt8]) {
    let number = scalar == 0x7F ? 0x21 : UInt8(truncatingIfNeeded: scalar)
    output.append(contentsOf: [0xE2, 0x90, 0x80 | number])
  }

  /// Returns the offset behind the tag characters of a flag, or the offset given if it has none.
  ///
  /// The flag of a region is U+1F3F4, the three to six letters and digits of the region as tag
  /// characters, and U+E007F (UTS #51, ED-14a).
  private static func endOfFlag(in text: Span<UInt8>, at start: Int) -> Int {
    var offset = start
    var length = 0
    while offset < text.count, length <= 6 {
      switch UTF8Decoder.next(in: text, at: &offset) {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: length += 1
      case 0xE007F: return length >= 3 ? offset : start
      default: return start
      }
    }
    return start
  }
}

/// What becomes of a scalar that is not printable ASCII.
private enum Replacement {
  case none
  case newline
  case carriageReturn
  case tab
  case picture
  case sign
  case nothing
  case flagBase

  @inline(__always)
  init(_ scalar: UInt32) {
    if scalar < 0x80 {
      switch scalar {
      case 0x0A: self = .newline
      case 0x0D: self = .carriageReturn
      case 0x09: self = .tab
      case 0x00...0x1F, 0x7F: self = .picture
      default: self = .none
      }
      return
    }
    switch scalar {
    case 0x80...0x9F: self = .sign
    case 0xAD, 0x61C, 0x200E, 0x200F, 0xFEFF: self = .nothing
    case 0x2028, 0x2029: self = .newline
    case 0x202A...0x202E, 0x2066...0x206F: self = .sign
    case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: self = .sign
    // Not valid, or U+FFFD itself, which gives the same bytes.
    case 0xFFFD: self = .sign
    case 0x1F3F4: self = .flagBase
    case 0xE0000...0xE007F: self = .sign
    default: self = scalar & 0xFFFE == 0xFFFE ? .sign : .none
    }
  }
}
