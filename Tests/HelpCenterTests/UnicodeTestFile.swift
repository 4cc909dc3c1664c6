import Foundation

/// A file of test cases from the Unicode Character Database.
///
/// The files are those of Debian's package `unicode-data`; tests of them run where it is installed.
enum UnicodeTestFile: String {
  case lineBreak = "LineBreakTest"
  case graphemeBreak = "GraphemeBreakTest"
  case wordBreak = "WordBreakTest"

  /// A text with the byte offsets of its boundaries.
  struct Case {
    var line: String
    var bytes: [UInt8]
    var boundaries: [Int]
  }

  private var path: String { "/usr/share/unicode/auxiliary/\(rawValue).txt" }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  func cases() throws -> [Case] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let content = line.prefix { $0 != "#" }
      guard !content.isEmpty else { return nil }
      var test = Case(line: String(line), bytes: [], boundaries: [])
      for word in content.split(whereSeparator: \.isWhitespace) {
        switch word {
        case "÷": test.boundaries.append(test.bytes.count)
        case "×": break
        default:
          guard let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) else {
            continue
          }
          test.bytes += Array(String(Character(scalar)).utf8)
        }
      }
      return test
    }
  }
}
