/// Text functions with the results of the JavaScript ones that Nuxt Content is written with.
enum NuxtText {
  /// Returns a text without the white space that `String.prototype.trim` removes.
  static func trim(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isWhiteSpace($0) }),
      let last = scalars.lastIndex(where: { !isWhiteSpace($0) })
    else { return "" }
    if first == scalars.startIndex, scalars.index(after: last) == scalars.endIndex { return text }
    return String(scalars[first...last])
  }

  /// White space and line terminators of ECMA-262.
  static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// Returns the title that Nuxt Content makes of a part of a path: `api-keys` gives `Api Keys`.
  static func title(ofPathPart part: String) -> String {
    part.unicodeScalars
      .split(omittingEmptySubsequences: false) { $0 == "-" || isWhiteSpace($0) }
      .map(pascalCase)
      .joined(separator: " ")
  }

  /// Joins the words of a text, each with a capital, as `pascalCase` of unjs/scule 1.3 does.
  ///
  /// Words end at `-`, `_`, `/` and `.` and where the case changes; digits have no case.
  private static func pascalCase(_ text: Substring.UnicodeScalarView) -> String {
    var result = ""
    var word: [Unicode.Scalar] = []
    var wasUpper: Bool?
    var hasLetterBefore = false

    func finish() {
      guard let first = word.first else { return }
      result += first.properties.uppercaseMapping
      result.unicodeScalars.append(contentsOf: word.dropFirst())
      word.removeAll(keepingCapacity: true)
    }

    for scalar in text {
      if scalar == "-" || scalar == "_" || scalar == "/" || scalar == "." {
        finish()
        wasUpper = nil
        continue
      }
      let isUpper = isUppercase(scalar)
      if hasLetterBefore, wasUpper == false, isUpper == true {
        finish()
        word = [scalar]
        wasUpper = isUpper
        continue
      }
      if hasLetterBefore, wasUpper == true, isUpper == false, word.count > 1 {
        let last = word.removeLast()
        finish()
        word = [last, scalar]
        wasUpper = isUpper
        continue
      }
      word.append(scalar)
      wasUpper = isUpper
      hasLetterBefore = true
    }
    finish()
    return result
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool? {
    if (0x30...0x39).contains(scalar.value) { return nil }
    if scalar.isASCII { return (0x41...0x5A).contains(scalar.value) }
    return scalar.properties.lowercaseMapping.unicodeScalars.elementsEqual([scalar]) == false
  }
}
