/// Gives the headings of one document their ids, as github-slugger 2 and MDC's compiler do.
package struct HeadingSlugger: Sendable {
  /// The slugs given so far, with the number of repetitions of each.
  ///
  /// They are kept as bytes, because strings compare equal across normalization forms.
  private var occurrences: [[UInt8]: Int] = [:]

  /// Creates a slugger for a document.
  package init() {}

  /// Returns the id of a heading.
  ///
  /// Repeated slugs are numbered before the id is cleaned up, so two headings can share an id
  /// (`a - b` and `a-b`), and one of punctuation alone has an empty one.
  ///
  /// - Parameters:
  ///   - text: The text of the heading.
  ///   - authorID: The id the author gave, which is cleaned up but not counted.
  /// - Returns: The id, which may be empty.
  package mutating func id(for text: String, authorID: String? = nil) -> String {
    if let authorID, !authorID.isEmpty { return HeadingSlugger.cleaned(authorID) }
    return HeadingSlugger.cleaned(slug(text))
  }

  /// Returns the slug of a text, numbered if it was given before.
  package mutating func slug(_ text: String) -> String {
    let original = HeadingSlugger.base(text)
    var slug = original
    let key = Array(original.utf8)
    while occurrences[Array(slug.utf8)] != nil {
      let next = (occurrences[key] ?? 0) + 1
      occurrences[key] = next
      slug = original + "-" + String(next)
    }
    occurrences[Array(slug.utf8)] = 0
    return slug
  }

  /// The slug without a number: lower case, letters, marks, digits, `_` and `-`, spaces as `-`.
  static func base(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiBase(text) }
    var result = String.UnicodeScalarView()
    for scalar in ECMAScript.lowercased(text).unicodeScalars where isKept(scalar) {
      result.append(scalar == " " ? "-" : scalar)
    }
    return String(result)
  }

  /// The same for a text of ASCII, byte by byte.
  private static func asciiBase(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "): bytes.append(UInt8(ascii: "-"))
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        bytes.append(byte)
      default: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A Boolean value indicating whether a slug keeps a character.
  ///
  /// The tool's own table stems from Unicode 13; later characters are left out of slugs.
  static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", " ": return true
      default: return false
      }
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: break
    default: guard properties.isAlphabetic else { return false }
    }
    guard let age = properties.age else { return false }
    return age.major < 13 || (age.major == 13 && age.minor == 0)
  }

  /// Runs of `-` become one, one `-` at either end is cut, a digit in front gets a `_`.
  static func cleaned(_ id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 where byte != UInt8(ascii: "-") || bytes.last != byte { bytes.append(byte) }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    if let first = bytes.first, ECMAScript.isDigit(first) { bytes.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
