/// Takes the texts and positions of articles, one article after the other, and writes the directory
/// of them.
///
/// The records themselves are kept only if they are wanted: they are most of an index, and a site
/// has them elsewhere.
struct RecordWriter {
  /// A section of records, as far as it is known.
  struct Section {
    private(set) var bytes: [UInt8] = []
    private(set) var length = 0
    fileprivate var check: RunningCheck
    fileprivate let kind: IndexPart.Kind

    fileprivate init(_ kind: IndexPart.Kind, lengths: some Sequence<Int>, isKept: Bool) {
      let total = lengths.reduce(0, +)
      self.kind = kind
      check = RunningCheck(count: total)
      if isKept { bytes.reserveCapacity(total) }
    }

    /// The check of the whole section.
    var value: UInt64 { check.value(width: IndexFormat.sectionCheckWidth) }

    /// Adds a record, and its entry to the directory.
    fileprivate mutating func add(
      _ record: ArraySlice<UInt8>, isKept: Bool, to directory: inout ByteWriter
    ) {
      directory.fixed(length, IndexFormat.offsetWidth)
      // SAFETY: the view is used within the call only.
      let own = unsafe record.withUnsafeBufferPointer { buffer in
        let view = unsafe ByteView(buffer)
        check.add(view)
        return IndexCheck.value(
          of: view, seed: UInt64(kind.rawValue), width: IndexFormat.blockCheckWidth)
      }
      directory.fixed64(own, IndexFormat.blockCheckWidth)
      length += record.count
      if isKept { bytes += record }
    }
  }

  private(set) var directory = ByteWriter()
  private(set) var texts: Section
  private(set) var positions: Section
  private let isKept: Bool

  /// Prepares for articles.
  ///
  /// - Parameters:
  ///   - lengths: The lengths of the articles, in their order.
  ///   - isKept: Whether the records are wanted.
  init(_ lengths: [AnalyzedArticle.Lengths], isKept: Bool) {
    texts = Section(.text, lengths: lengths.lazy.map(\.text), isKept: isKept)
    positions = Section(.positions, lengths: lengths.lazy.map(\.positions), isKept: isKept)
    self.isKept = isKept
    directory.reserve((lengths.count + 1) * IndexFormat.articleEntryLength)
  }

  /// Adds the records of the next article, which stand in its analysis.
  ///
  /// - Throws: ``SearchIndexError`` if they are not as long as they were said to be.
  mutating func add(
    _ article: AnalyzedArticle, _ lengths: AnalyzedArticle.Lengths
  ) throws(SearchIndexError) {
    let (text, positions) = try article.records
    guard text.count == lengths.text, positions.count == lengths.positions else {
      throw SearchIndexError(.notAnAnalysis)
    }
    add(article.encoded[text], article.encoded[positions])
  }

  private mutating func add(_ text: ArraySlice<UInt8>, _ positions: ArraySlice<UInt8>) {
    texts.add(text, isKept: isKept, to: &directory)
    self.positions.add(positions, isKept: isKept, to: &directory)
  }

  /// Closes the directory.
  mutating func finish() { add([], []) }
}
