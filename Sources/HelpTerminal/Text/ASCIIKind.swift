/// The part a byte has in plain ASCII words.
struct ASCIIKind: OptionSet, Sendable {
  let rawValue: UInt8

  static let letter = ASCIIKind(rawValue: 1)
  static let digit = ASCIIKind(rawValue: 2)
  static let opener = ASCIIKind(rawValue: 4)
  static let closer = ASCIIKind(rawValue: 8)
  static let quotation = ASCIIKind(rawValue: 16)
  static let blank = ASCIIKind(rawValue: 32)
  /// Neither printable ASCII nor blank.
  static let foreign = ASCIIKind(rawValue: 64)

  @inline(__always) var mayOpen: Bool { rawValue & 0b1_0100 != 0 }
  @inline(__always) var mayClose: Bool { rawValue & 0b1_1000 != 0 }
  @inline(__always) var isInner: Bool { rawValue & 0b1_0011 != 0 }
  @inline(__always) var isLetter: Bool { rawValue & 1 != 0 }
  @inline(__always) var isBlank: Bool { rawValue & 32 != 0 }
  @inline(__always) var isForeign: Bool { rawValue & 64 != 0 }

  /// Returns the kind of a byte.
  @inline(__always)
  static func of(_ byte: UInt8) -> ASCIIKind {
    // SAFETY: the table has 128 entries, as a test checks.
    byte < 0x80 ? ASCIIKind(rawValue: unsafe table.utf8Start[Int(byte)]) : .foreign
  }

  /// The kinds of the ASCII characters, as a string literal: constant data without start-up cost.
  static let table: StaticString = """
    @@@@@@@@@  @@ @@\
    @@@@@@@@@@@@@@@@\
     \u{8}\u{10}\0\0\0\0\u{10}\u{4}\u{8}\0\0\u{8}\0\u{8}\0\
    \u{2}\u{2}\u{2}\u{2}\u{2}\u{2}\u{2}\u{2}\u{2}\u{2}\u{8}\u{8}\0\0\0\u{8}\
    \0\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\
    \u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{4}\0\u{8}\0\0\
    \0\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\
    \u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{1}\u{4}\0\u{8}\0@
    """
}
