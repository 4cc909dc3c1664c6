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

  /// What a merge has to know of all articles before it takes the first.
  package struct Summary: Sendable, Hashable {
    /// What the directory of an index says of a record.
    package struct Record: Sendable, Hashable {
      /// The number of bytes.
      package var length: Int
      /// The check of the bytes.
      package var check: UInt64

      /// Creates what is said of a record.
      package init(length: Int, check: UInt64) {
        self.length = length
        self.check = check
      }
    }

    /// The text.
    package var text: Record
    /// The positions.
    package var positions: Record
    /// The numbers of words of the fields, by which a merge weighs them.
    package var fields: [Int]
    /// The number of stems.
    package var stems: Int

    /// Creates a summary.
    package init(text: Record, positions: Record, fields: [Int], stems: Int) {
      self.text = text
      self.positions = positions
      self.fields = fields
      self.stems = stems
    }
  }

  /// The summary of the article.
  ///
  /// - Throws: ``SearchIndexError`` if the analysis is damaged.
  package var summary: Summary {
    get throws(SearchIndexError) {
      let summary = encoded.withView { view -> Summary? in
        var reader = ByteReader(view, at: 1)
        func record(_ kind: IndexPart.Kind) -> Summary.Record {
          let record = reader.bytes(reader.number())
          return Summary.Record(
            length: record.count,
            check: IndexCheck.value(
              of: record, seed: UInt64(kind.rawValue), width: IndexFormat.blockCheckWidth))
        }
        let text = record(.text)
        let positions = record(.positions)
        let fields = Field.allCases.map { _ in reader.number() }
        let stems = reader.partCount()
        return reader.failed
          ? nil : Summary(text: text, positions: positions, fields: fields, stems: stems)
      }
      guard let summary else { throw SearchIndexError(.notAnAnalysis) }
      return summary
    }
  }

  /// What results show of the article.
  ///
  /// - Throws: ``SearchIndexError`` if the analysis is damaged.
  package var text: ArraySlice<UInt8> {
    get throws(SearchIndexError) { encoded[try records.text] }
  }

  /// Where the text and the positions are among the bytes.
  var records: (text: Range<Int>, positions: Range<Int>) {
    get throws(SearchIndexError) {
      let records = encoded.withView { view -> (Range<Int>, Range<Int>)? in
        var reader = ByteReader(view, at: 1)
        let textLength = reader.number()
        let text = reader.position
        reader.skip(textLength)
        let positionLength = reader.number()
        let positions = reader.position
        reader.skip(positionLength)
        if reader.failed { return nil }
        return (text..<text + textLength, positions..<positions + positionLength)
      }
      guard let records else { throw SearchIndexError(.notAnAnalysis) }
      return records
    }
  }
}
