/// Takes names apart into words and joins them in another case, as the package scule does.
package enum WordCase {
  /// Returns a name in kebab case: `MyComp` becomes `my-comp`, `a_b` becomes `a-b`.
  package static func kebab(_ name: String) -> String {
    words(name).map(ECMAScript.lowercased).joined(separator: "-")
  }

  /// Returns a name in Pascal case: `getting-started` becomes `GettingStarted`.
  package static func pascal(_ name: String) -> String {
    words(name).map { word in
      guard let first = word.unicodeScalars.first else { return word }
      // ECMAScript takes the first UTF-16 unit, so letters beyond the basic plane stay.
      guard first.value <= 0xFFFF else { return word }
      if (0x61...0x7A).contains(first.value), let capital = Unicode.Scalar(first.value - 0x20) {
        return String(capital) + String(word.unicodeScalars.dropFirst())
      }
      return first.properties.uppercaseMapping + String(word.unicodeScalars.dropFirst())
    }.joined()
  }

  /// The words of a name: split at `-`, `_`, `/`, `.`, and where the case changes.
  static func words(_ name: String) -> [String] {
    guard !name.isEmpty else { return [] }
    var words: [String] = []
    var word = String.UnicodeScalarView()
    // nil before the first letter, after a separator and at digits.
    var previousIsUpper: Bool?
    for scalar in name.unicodeScalars {
      if "-_/.".unicodeScalars.contains(scalar) {
        words.append(String(word))
        word = .init()
        previousIsUpper = nil
        continue
      }
      let isUpper = isUpper(scalar)
      if previousIsUpper == false, isUpper == true {
        words.append(String(word))
        word = .init()
      } else if previousIsUpper == true, isUpper == false, word.count > 1, let last = word.popLast()
      {
        words.append(String(word))
        word = .init([last])
      }
      word.append(scalar)
      previousIsUpper = isUpper
    }
    words.append(String(word))
    return words
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool? {
    if scalar.value >= 0x30, scalar.value <= 0x39 { return nil }
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) }
    return scalar.properties.lowercaseMapping.unicodeScalars.first != scalar
  }
}

extension ECMAScript {
  /// Returns a text with its ASCII letters in lower case, as HTML compares names.
  static func lowercasedASCII(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return text }
    return String(
      decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
