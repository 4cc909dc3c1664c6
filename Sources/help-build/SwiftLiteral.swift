/// Writes text as a Swift string literal that compiles to the very same bytes.
///
/// The literal is a raw one of several lines, as the compiler takes a megabyte of it in a tenth of
/// a second; an array of the same bytes would take minutes.
///
/// Plugins run this in a debug build on every byte of an image, hence the plain loop over memory.
struct SwiftLiteral {
  /// The source text of the literal, without a line break at its end.
  let source: [UInt8]

  private static let head = Array("#\"\"\"\n".utf8)
  private static let tail = Array("\n\"\"\"#".utf8)
  /// The most bytes that one byte of a text becomes: those of `\#u{1f}`.
  private static let growth = 7
  /// What is written for each control character of one byte.
  private static let controls = (UInt32(0)...0x7F).map { unicode($0) }

  /// Creates the literal of UTF-8 text.
  init(_ text: [UInt8]) {
    let limit =
      SwiftLiteral.head.count + text.count * SwiftLiteral.growth + SwiftLiteral.tail.count
    source = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      // SAFETY: there is room for the delimiters and for what each byte can become at most.
      guard let output = buffer.baseAddress else { return }
      func write(_ bytes: [UInt8]) {
        var index = 0
        let end = bytes.count
        while index < end {
          unsafe output[count] = bytes[index]
          count &+= 1
          index &+= 1
        }
      }
      let (newline, quote, slash) = (UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "\\"))
      let controls = SwiftLiteral.controls
      write(SwiftLiteral.head)
      unsafe text.withUnsafeBufferPointer { input in
        var index = 0
        while index < input.count {
          // SAFETY: the index is within the text.
          let byte = unsafe input[index]
          if byte >= 0x20 && byte < 0x7F && byte != slash && byte != quote || byte == newline {
            unsafe output[count] = byte
            count &+= 1
            index &+= 1
          } else if byte <= 0x7F, byte != slash, byte != quote {
            write(controls[Int(byte)])
            index &+= 1
          } else if let escape = SwiftLiteral.escape(at: index, in: text) {
            write(escape.utf8)
            index &+= escape.replacedCount
          } else {
            unsafe output[count] = byte
            count &+= 1
            index &+= 1
          }
        }
      }
      write(SwiftLiteral.tail)
    }
  }

  private struct Escape {
    let utf8: [UInt8]
    var replacedCount = 1
  }

  /// Returns what must be written for a quotation mark, a backslash or a character of several bytes
  /// at an index, if not they themselves.
  private static func escape(at index: Int, in text: [UInt8]) -> Escape? {
    switch text[index] {
    case UInt8(ascii: "\\"):
      starts(text, at: index + 1, with: "#") ? Escape(utf8: Array("\\#\\".utf8)) : nil
    case UInt8(ascii: "\""):
      starts(text, at: index + 1, with: "\"\"") ? Escape(utf8: Array("\\#\"".utf8)) : nil
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      Escape(utf8: unicode(UInt32(text[index + 1])), replacedCount: 2)
    case 0xEF where starts(text, at: index + 1, with: [0xBB, 0xBF]):
      Escape(utf8: unicode(0xFEFF), replacedCount: 3)
    default: nil
    }
  }

  private static func unicode(_ scalar: UInt32) -> [UInt8] {
    Array("\\#u{\(String(scalar, radix: 16))}".utf8)
  }

  private static func starts(_ text: [UInt8], at index: Int, with part: String) -> Bool {
    starts(text, at: index, with: Array(part.utf8))
  }

  private static func starts(_ text: [UInt8], at index: Int, with part: [UInt8]) -> Bool {
    index <= text.count && text[index...].starts(with: part)
  }
}
