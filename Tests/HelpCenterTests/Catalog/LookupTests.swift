import Foundation
import Testing

@testable import HelpCenter

@Suite struct LookupTests {
  @Test(arguments: [
    ("Hello, World!", "hello world"), ("  a--b__c ", "a b c"), ("don't", "dont"), ("it’s", "its"),
    ("ÄÖÜ ß", "aou ss"), ("e\u{301}te\u{301}", "ete"), ("Ærø Œuvre Þór", "aero oeuvre thor"),
    ("ΆΣ ας", "ας ας".replacing("ς", with: "σ")), ("Ёлка Й", "елка и"), ("ＡＢ１", "ab1"),
    ("日本語・ガイド", "日本語 ガイド"),
    ("", ""), ("!?", ""), ("C++", "c"), ("soft\u{AD}hyphen", "softhyphen"), ("हिन्दी", "हिन्दी"),
    ("Łódź İstanbul ı", "lodz istanbul i"),
  ])
  func foldsText(text: String, key: String) {
    #expect(LookupKey(text).string == key)
  }

  /// Compares the tables with Foundation's folding, for letters that only differ by accents.
  @Test func agreesWithFoundation() {
    var different: [String] = []
    for value in (0xC0...0x24F).map({ UInt32($0) }) + (0x1E00...0x1EFF).map({ UInt32($0) }) {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let text = String(scalar)
      let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      guard folded.unicodeScalars.allSatisfy(\.isASCII) else { continue }
      if LookupKey(text).string != folded.filter({ $0 != "ʼ" }) { different.append(text) }
    }
    #expect(different.isEmpty, "\(different)")
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("start", "strat", 1), ("gateway", "gatway", 1), ("ca", "abc", 3),
    ("kitten", "sitting", 3), ("abcdef", "abcdef", 0), ("ab", "ba", 1), ("über", "uber", 1),
  ])
  func countsEdits(lhs: String, rhs: String, edits: Int) {
    var distance = EditDistance()
    let (lhs, rhs) = (Array(lhs.unicodeScalars), Array(rhs.unicodeScalars))
    #expect(distance.between(lhs, rhs, limit: 5) == edits)
    #expect(distance.between(rhs, lhs, limit: edits) == edits)
    #expect(edits == 0 || distance.between(lhs, rhs, limit: edits - 1) == nil)
  }

  /// Compares the banded computation with the plain one.
  @Test func agreesWithTheFullTable() {
    var generator = SystemRandomNumberGenerator()
    var distance = EditDistance()
    for _ in 0..<3000 {
      func word() -> [Unicode.Scalar] {
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          ["a", "b", "c"].randomElement(using: &generator) ?? "a"
        }
      }
      let (lhs, rhs) = (word(), word())
      let full = Self.fullDistance(lhs, rhs)
      for limit in 0...4 {
        #expect(distance.between(lhs, rhs, limit: limit) == (full <= limit ? full : nil))
      }
    }
  }

  private static func fullDistance(_ lhs: [Unicode.Scalar], _ rhs: [Unicode.Scalar]) -> Int {
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: rhs.count + 1), count: lhs.count + 1)
    for row in 0...lhs.count {
      for column in 0...rhs.count {
        if row == 0 || column == 0 {
          table[row][column] = row + column
          continue
        }
        let change = lhs[row - 1] == rhs[column - 1] ? 0 : 1
        var cost = min(
          table[row - 1][column - 1] + change, table[row - 1][column] + 1,
          table[row][column - 1] + 1)
        if row > 1, column > 1, lhs[row - 1] == rhs[column - 2], lhs[row - 2] == rhs[column - 1] {
          cost = min(cost, table[row - 2][column - 2] + 1)
        }
        table[row][column] = cost
      }
    }
    return table[lhs.count][rhs.count]
  }
}
