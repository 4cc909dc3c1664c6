/// A text reduced to what counts when somebody looks it up: its words.
///
/// Case, accents, punctuation and the kind of separator do not count: `Agent shows 'Disconnected'`,
/// `agent-shows-disconnected` and `AGENT SHOWS DISCONNECTED` have the same key. An apostrophe
/// within a word vanishes.
package struct LookupKey: Sendable, Hashable {
  /// The words, each parted from the next by one space.
  package let string: String

  /// Creates the key of a text.
  package init(_ text: String) {
    string = LookupKey.asciiKey(text) ?? LookupKey.key(text)
  }

  /// The key of a text, if all of it is ASCII, as most is.
  private static func asciiKey(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { source -> String? in
      var isASCII = true
      let key = unsafe String(unsafeUninitializedCapacity: source.count) { target in
        var count = 0
        var separatorIsPending = false
        for index in 0..<source.count {
          var byte = unsafe source[index]
          switch byte {
          case 0x30...0x39, 0x61...0x7A: break
          case 0x41...0x5A: byte |= 0x20
          case 0x27: continue
          case 0..<0x80:
            separatorIsPending = count > 0
            continue
          default:
            isASCII = false
            return 0
          }
          if separatorIsPending {
            unsafe target[count] = 0x20
            count += 1
            separatorIsPending = false
          }
          // SAFETY: a byte, and the space before it, were read for each that is written.
          unsafe target[count] = byte
          count += 1
        }
        return count
      }
      return isASCII ? key : nil
    }
  }

  private static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var separatorIsPending = false

    func append(_ scalar: Unicode.Scalar) {
      if separatorIsPending, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      separatorIsPending = false
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }

    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: append(scalar)
      case 0x41...0x5A: append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case 0x27, 0x2019: break
      case 0..<0x80: separatorIsPending = true
      default:
        switch LookupKey.fold(scalar) {
        case .nothing: break
        case .separator: separatorIsPending = true
        case .letter(let letter): append(letter)
        case .letters(let letters): for letter in letters.unicodeScalars { append(letter) }
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words with hyphens between them, as in an anchor.
  package var slug: String {
    String(decoding: string.utf8.map { $0 == 0x20 ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  /// The words.
  package var words: [Substring] { string.split(separator: " ") }

  /// A Boolean value indicating whether the text has no words.
  package var isEmpty: Bool { string.isEmpty }

  private enum Folded {
    case nothing
    case separator
    case letter(Unicode.Scalar)
    case letters(String)
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    let base = BaseLetters.base(of: scalar)
    switch base ?? scalar {
    case "ß", "ẞ": return .letters("ss")
    case "æ": return .letters("ae")
    case "œ": return .letters("oe")
    case "þ": return .letters("th")
    case let letter: if base != nil { return .letter(letter) }
    }
    switch scalar.value {
    // Accents on their own, of texts in decomposed form.
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF: return .nothing
    // Soft hyphen, joiners, byte order mark and variation selectors.
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: return .nothing
    // Fullwidth forms.
    case 0xFF10...0xFF19, 0xFF41...0xFF5A:
      return .letter(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0xFF21...0xFF3A: return .letter(Unicode.Scalar(UInt8(scalar.value - 0xFEC0)))
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .letters(properties.lowercaseMapping)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber,
      .otherNumber, .nonspacingMark, .spacingMark:
      return .letter(scalar)
    default: return .separator
    }
  }
}
