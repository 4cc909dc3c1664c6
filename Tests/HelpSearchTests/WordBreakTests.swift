import Foundation
import Testing

@testable import HelpSearch

/// Holds the words of search against the official test file of UAX #29.
///
/// The file is that of Debian's package `unicode-data`.
@Suite struct WordBreakTests {
  private static let path = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  /// A text with the byte offsets of its word boundaries.
  private struct Case {
    var line: String
    var scalars: [(offset: Int, scalar: Unicode.Scalar)] = []
    var bytes: [UInt8] = []
    var boundaries: [Int] = []

    init?(_ line: Substring) {
      self.line = String(line)
      let content = line.prefix { $0 != "#" }
      guard !content.isEmpty else { return nil }
      for word in content.split(whereSeparator: \.isWhitespace) {
        if word == "÷" { boundaries.append(bytes.count) }
        guard let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) else { continue }
        scalars.append((bytes.count, scalar))
        bytes += Array(String(Character(scalar)).utf8)
      }
    }

    /// The segments with a letter or a digit, neighbours of a script without spaces as one.
    var words: [Range<Int>] {
      var words: [Range<Int>] = []
      var last = ScalarClass.separator
      for (start, end) in zip(boundaries, boundaries.dropFirst()) {
        let classes = scalars.filter { start..<end ~= $0.offset }.map {
          ScalarClass($0.scalar.value)
        }
        let first = classes.first { $0 == .letter || $0 == .digit || $0.isPaired }
        if let first, first.isPaired, first == last, words.last?.upperBound == start {
          words[words.count - 1] = words[words.count - 1].lowerBound..<end
        } else if first != nil {
          words.append(start..<end)
        }
        last = first ?? .separator
      }
      return words
    }

    /// Whether the text has what search cuts in its own way: the signs within compounds, numbers
    /// and abbreviations, which it takes apart, an apostrophe, which it keeps between a digit and a
    /// letter, too, and a joiner in front of what is no letter.
    var isForCompounds: Bool {
      scalars.contains { offset, scalar in
        scalar == "'"
          || "_:.,\"\u{200D}".unicodeScalars.contains(scalar)
            && words.contains { $0.contains(offset) }
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "needs unicode-data"))
  func wordsAreThoseOfTheOfficialTestFile() throws {
    let cases = try String(contentsOfFile: Self.path, encoding: .utf8)
      .split(separator: "\n").compactMap(Case.init)
    let plain = cases.filter { !$0.isForCompounds }
    #expect(plain.count > 1_000)
    for test in plain { #expect(words(test.bytes) == test.words, "\(test.line)") }
    // Of the others most are the same as well.
    #expect(cases.count { words($0.bytes) != $0.words } * 8 < cases.count)
  }

  @Test func signsWithinCompoundsPartWords() {
    for sign in ["_", ":", "."] { #expect(words(Array("ab\(sign)cd".utf8)) == [0..<2, 3..<5]) }
    #expect(words(Array("3,14".utf8)) == [0..<1, 2..<4])
    #expect(words(Array("5'a".utf8)) == [0..<3])
  }

  /// Returns the words that the tokenizer finds; those of a script without spaces as one.
  private func words(_ text: [UInt8]) -> [Range<Int>] {
    text.withView { view in
      var tokenizer = Tokenizer(view)
      var words: [Range<Int>] = []
      while tokenizer.next() {
        guard let first = tokenizer.parts.first, let last = tokenizer.parts.last else { continue }
        if tokenizer.isPaired {
          words.append(first.start..<last.end)
        } else {
          words += tokenizer.parts.map { $0.start..<$0.end }
        }
      }
      return words
    }
  }
}
