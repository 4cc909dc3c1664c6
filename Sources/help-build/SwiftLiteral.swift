/// Writes text as a Swift string literal that compiles to the very same bytes.
///
/// The literal is a raw one of several lines, as the compiler takes a megabyte of it in a tenth of
/// a second; an array of the same bytes would take minutes.
struct SwiftLiteral {
  /// The source text of the literal, without a line break at its end.
  private(set) var source: [UInt8] = Array("#\"\"\"\n".utf8)

  /// Creates the literal of UTF-8 text.
  init(_ text: [UInt8]) {
    source.reserveCapacity(text.count + text.count / 16 + 16)
    var runStart = 0
    for index in text.indices {
      guard let escape = SwiftLiteral.escape(at: index, in: text) else { continue }
      source += text[runStart..<index]
      source += escape.utf8
      runStart = index + escape.replacedCount
    }
    source += text[runStart...]
    source += "\n\"\"\"#".utf8
  }

  private struct Escape {
    let utf8: [UInt8]
    var replacedCount = 1
  }

  /// Returns what must be written for the bytes at an index, if not they themselves.
  private static func escape(at index: Int, in text: [UInt8]) -> Escape? {
    switch text[index] {
    case UInt8(ascii: "\n"): nil
    case 0..<0x20, 0x7F: Escape(utf8: unicode(UInt32(text[index])))
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
