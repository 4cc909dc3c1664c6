internal import Foundation

/// Makes the parts of a page's path as slugify 1.6.9 does: Latin letters, digits and a few marks.
///
/// Characters are transliterated one by one; what has no transliteration and is not Latin is left
/// out, so a name of Chinese characters alone becomes empty.
enum PathSlug {
  /// Returns the slug of a name.
  static func make(_ name: String, isLowercased: Bool = true) -> String {
    if let slug = plainSlug(of: name, isLowercased: isLowercased) { return slug }
    let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
    // Composed characters are looked up, so decomposed ones are composed first.
    let name = isPlain ? name : name.precomposedStringWithCanonicalMapping
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if let text = transliteration(of: scalar) {
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
      } else {
        append(scalar, to: &result)
      }
    }
    while result.last == " " { result.removeLast() }
    let slug = String(result).replacing(" ", with: "-")
    return isLowercased ? ECMAScript.lowercased(slug) : slug
  }

  /// Returns the slug of a name of Latin letters, digits, blanks and `-._`, as most are; `nil` for
  /// others.
  private static func plainSlug(of name: String, isLowercased: Bool) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    var hyphenIsPending = false
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: " "):
        hyphenIsPending = !slug.isEmpty
        continue
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"):
        if hyphenIsPending { slug.append(UInt8(ascii: "-")) }
        hyphenIsPending = false
        slug.append(isLowercased && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      default: return nil
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  /// Appends what a slug may hold; runs of blanks and hyphens become one blank.
  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar == "-" || ECMAScript.isWhitespace(scalar) {
      if !result.isEmpty, result.last != " " { result.append(" ") }
    } else if isKept(scalar) {
      result.append(scalar)
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$", "*", "+", "~", ".", "(", ")", "'", "\"", "!",
      ":",
      "@":
      true
    default: false
    }
  }

  private static func transliteration(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", " ": nil
    default: table.value(for: String(scalar.value, radix: 16, uppercase: true).utf8)
    }
  }
}
