import HelpCenter
import Testing

@testable import HelpSearch

@Suite struct ScalarClassTests {
  /// The compact table and the table of word boundaries are written from the same database.
  @Test func agreesWithWordBreakOfEveryScalar() {
    var differences: [String] = []
    for value in [0...0x31FFF, 0xE0000...0xE0FFF].joined() as FlattenSequence<[ClosedRange<UInt32>]>
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      if category == .unassigned || category == .privateUse { continue }
      let found = ScalarClass(value)
      let matches =
        switch WordBreakClass(value) {
        case .extend, .format, .zeroWidthJoiner: found == .mark
        case .numeric: found == .digit
        case .katakana: found == .katakana
        // Some Chinese numbers and signs are letters to Word_Break.
        case .letter, .hebrewLetter, .pictographicLetter:
          found == .letter || found == .hangul || found == .ideograph
        default: found == .separator || found.isPaired
        }
      if !matches { differences.append("U+\(String(value, radix: 16)): \(found)") }
    }
    // Characters that Unicode 16 and later assigned have no class of their own yet.
    #expect(differences.filter { !isNew($0) }.prefix(20).map { $0 } == [])
  }

  private func isNew(_ difference: String) -> Bool {
    guard let value = UInt32(difference.dropFirst(2).prefix { $0 != ":" }, radix: 16),
      let scalar = Unicode.Scalar(value), let age = scalar.properties.age
    else { return true }
    return age.major > 15
  }

  @Test(
    arguments: [
      ("a", .letter), ("Z", .letter), ("7", .digit), ("é", .letter), ("ß", .letter), ("λ", .letter),
      ("ж", .letter), ("א", .letter), ("ع", .letter), ("क", .letter), ("٣", .digit), ("７", .digit),
      ("漢", .ideograph), ("々", .ideograph), ("〇", .ideograph), ("ひ", .hiragana),
      ("カ", .katakana), ("ー", .katakana), ("ｶ", .katakana), ("한", .hangul), ("ㄱ", .hangul),
      ("ก", .unspaced), ("က", .unspaced), ("ក", .unspaced), ("\u{301}", .mark), ("\u{200D}", .mark),
      ("\u{E33}", .unspaced), ("\u{E34}", .mark), (" ", .separator), ("、", .separator),
      ("😀", .separator), ("\u{FFFD}", .separator), ("\u{20000}", .ideograph), ("_", .separator),
    ] as [(Unicode.Scalar, ScalarClass)])
  func knowsTheScripts(_ scalar: Unicode.Scalar, _ expected: ScalarClass) {
    #expect(ScalarClass(scalar.value) == expected)
  }

  @Test func takesValuesThatAreNoScalars() {
    for value: UInt32 in [0xD800, 0xDFFF, 0x110000, 0x7FFF_FFFF, 0xFFFF_FFFF] {
      #expect(ScalarClass(value) == .separator)
    }
  }
}
