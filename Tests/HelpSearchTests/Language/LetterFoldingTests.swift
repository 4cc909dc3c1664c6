import Foundation
import Testing

@testable import HelpSearch

@Suite struct LetterFoldingTests {
  private func lowered(_ text: String) -> String {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars { LetterCase.appendLower(scalar.value, to: &word) }
    return String(decoding: word, as: UTF8.self)
  }

  private func folded(_ text: String) -> String {
    var word = Array(text.utf8)
    BaseLetters.fold(&word)
    return String(decoding: word, as: UTF8.self)
  }

  /// All simple mappings of Unicode 15.0 are those of the standard library; no script above U+1F000
  /// has capitals.
  @Test func lowersEveryScalar() {
    var differences: [String] = []
    for value in UInt32(0)..<0x1F000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      if let age = scalar.properties.age, age.major > 15 { continue }
      let expected = mapping.count == 1 ? mapping.first?.value ?? value : 0x69
      if LetterCase.lower(value) != expected {
        differences.append("U+\(String(value, radix: 16)) \(LetterCase.lower(value))")
      }
    }
    #expect(differences == [])
  }

  @Test(
    arguments: [
      ("ÄÖÜ", "äöü"), ("İstanbul", "istanbul"), ("ΣΟΦΙΑ", "σοφια"), ("ЁЖИК", "ёжик"),
      ("ＡＢＣ１２", "abc12"), ("ｶﾀｶﾅ", "カタカナ"), ("conﬁguration", "configuration"),
      ("oﬃce oﬄine ﬀ ﬂ ﬅ ﬆ", "office offline ff fl st st"), ("e\u{301}t", "ét"),
      ("U\u{308}ber", "über"), ("и\u{306}", "й"), ("x\u{301}", "x\u{301}"),
      ("\u{301}a", "\u{301}a"),
      ("漢字", "漢字"), ("Straße", "straße"), ("ԱԲ", "աբ"), ("ᏣᎳᎩ", "ꮳꮃꭹ"), ("𐐀", "𐐨"),
    ])
  func writesSmallComposedLetters(_ text: String, _ expected: String) {
    #expect(lowered(text) == expected)
  }

  @Test(
    arguments: [
      ("naïve", "naive"), ("straße", "strasse"), ("øre", "ore"), ("łódź", "lodz"),
      ("œuvre", "oeuvre"),
      ("þæði", "thaedi"), ("ệ", "e"), ("ἄνθρωπος", "ανθρωποσ"), ("ёж", "еж"), ("йод", "иод"),
      ("plain", "plain"), ("", ""), ("日本", "日本"), ("שָׁלוֹם", "שׁלום"), ("क्षि", "क्षि"),
      ("x\u{301}y", "xy"), ("ǆ", "dz"), ("ĳs", "ijs"),
    ])
  func foldsToBaseLetters(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  /// What decomposes canonically to a letter and marks is folded to that letter.
  @Test func foldsEveryDecomposition() {
    let blocks: [ClosedRange<UInt32>] = [
      0xE0...0x24F, 0x390...0x3CE, 0x430...0x4FF, 0x1E00...0x1FFF,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isLowercase else { continue }
      let letter = String(Character(scalar))
      let parts = letter.decomposedStringWithCanonicalMapping.unicodeScalars
      guard parts.count > 1, let base = parts.first, base.properties.isLowercase,
        base.value < 0x80 || 0x3B1...0x45F ~= base.value
      else { continue }
      let plain = String(Character(base))
      // Letters such as ǿ have a base that has itself a plain one.
      #expect(folded(letter) == folded(plain), "\(letter)")
    }
  }

  @Test func foldsAnyBytes() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var word = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        UInt8.random(in: 0x60...0xFF, using: &random)
      }
      let count = word.count
      BaseLetters.fold(&word)
      #expect(word.count <= count)
    }
  }
}
