extension ECMAScript {
  /// Returns what `String.prototype.toLowerCase` gives: Unicode's full mapping without a locale.
  ///
  /// A capital sigma at the end of a word becomes `ς`, `İ` becomes `i` with a dot above.
  static func lowercased(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5A) }) { return text }
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    // Whether a cased letter stands before, with nothing but case-ignorable characters between.
    var followsCased = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar.isASCII {
        let isUpper = scalar.value >= 0x41 && scalar.value <= 0x5A
        result.append(isUpper ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else if scalar.value == 0x3A3 {
        let isFinal = followsCased && !precedesCased(scalars[index...])
        result.append(isFinal ? "\u{3C2}" : "\u{3C3}")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
      let properties = scalar.properties
      if !properties.isCaseIgnorable { followsCased = properties.isCased }
    }
    return String(result)
  }

  /// A Boolean value indicating whether the next character that is not case-ignorable is cased.
  private static func precedesCased(_ rest: Substring.UnicodeScalarView) -> Bool {
    // The look-ahead is bounded, so that a long run of marks cannot make this quadratic.
    for scalar in rest.prefix(64) where !scalar.properties.isCaseIgnorable {
      return scalar.properties.isCased
    }
    return false
  }
}
