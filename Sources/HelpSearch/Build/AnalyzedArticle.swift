/// What analysing an article gives: all that a merge needs, independent of other articles.
///
/// Analysing takes most of the time of a build. Keep the bytes of unchanged articles and merge
/// them again: the index is the same to the byte.
public struct AnalyzedArticle: Sendable, Hashable {
  /// The fields that are weighed apart.
  enum Field: Int, CaseIterable {
    case title
    case heading
    case description
    case body
    case code
    case keyword
  }

  /// The analysis as bytes, to be kept and given to ``init(encoded:)``.
  public let encoded: [UInt8]

  /// The version of the analysis, the first byte.
  static let version: UInt8 = 4

  /// Takes an analysis from bytes that were kept.
  ///
  /// - Throws: ``SearchIndexError`` if another version of the library made them.
  public init(encoded: [UInt8]) throws(SearchIndexError) {
    guard encoded.first == AnalyzedArticle.version else {
      throw SearchIndexError(.notAnAnalysis)
    }
    self.encoded = encoded
  }

  init(_ parts: [UInt8]) { encoded = parts }

  /// The numbers of words of the fields, by which a merge weighs them.
  ///
  /// - Throws: ``SearchIndexError`` if the analysis is damaged.
  package var fieldLengths: [Int] {
    get throws(SearchIndexError) {
      let lengths = encoded.withView { view -> [Int]? in
        var reader = ByteReader(view, at: 1)
        reader.skip(reader.number())
        reader.skip(reader.number())
        let lengths = Field.allCases.map { _ in reader.number() }
        return reader.failed ? nil : lengths
      }
      guard let lengths else { throw SearchIndexError(.notAnAnalysis) }
      return lengths
    }
  }
}
