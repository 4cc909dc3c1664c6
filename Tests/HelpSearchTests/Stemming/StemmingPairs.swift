import Foundation

@testable import HelpSearch

/// Words and their stems, from a file.
struct StemmingPairs {
  /// Each word with the stem that the published algorithm gives it.
  let pairs: [(word: String, stem: String)]

  /// Reads the pairs that the repository has of a language: a few for each ending.
  init(sampleOf language: SearchLanguage) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/stemming")
    let file = folder.appending(path: "\(language).tsv").standardizedFileURL
    pairs = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(fields[0]), String(fields[1]))
    }
  }

  /// Reads the vocabulary that the Snowball project publishes for a language.
  init(vocabularyOf language: SearchLanguage) throws {
    let folder = URL(filePath: Self.vocabularies).appending(path: "\(language)")
    func lines(_ name: String) throws -> [Substring] {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    pairs = zip(try lines("voc.txt"), try lines("output.txt")).map { (String($0), String($1)) }
      .filter { !$0.0.isEmpty }
  }

  /// Where Debian's package `snowball-data` has the vocabularies.
  private static let vocabularies = "/usr/share/snowball/data"
  /// Whether the vocabularies are there.
  static let haveVocabularies = FileManager.default.fileExists(atPath: vocabularies)

  /// Returns the words whose stems differ from those given, with both.
  func failures(in language: SearchLanguage) -> [String] {
    var buffer = WordBuffer()
    return pairs.compactMap { word, stem in
      buffer.assign(Array(word.utf8))
      Stemmer.stem(&buffer, language: language)
      guard !buffer.bytes.elementsEqual(stem.utf8) else { return nil }
      return "\(word): \(String(decoding: buffer.bytes, as: UTF8.self)), not \(stem)"
    }
  }
}
