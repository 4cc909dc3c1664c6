/// An index as a site ships it: the root, and the blocks that a browser loads on their own.
///
/// What the index holds of each article is left out: a site has the texts already, and positions
/// are for native engines alone. So an index of many articles is built in little memory.
package struct ShippedIndex: Sendable {
  /// A block of terms or words.
  package struct Block: Sendable, Hashable {
    /// The name of the file that the module for browsers asks for.
    package var name: String
    /// The bytes.
    package var bytes: ArraySlice<UInt8>
  }

  /// What was shipped before, and what has changed since.
  package struct Last: Sendable {
    let table: TermTable
    var changes: [TermRevision.Change] = []

    /// Takes what ``ShippedIndex/kept`` gave; `nil` if the bytes are not such.
    package init?(_ kept: ArraySlice<UInt8>) {
      guard let table = TermTable(kept) else { return nil }
      self.table = table
    }

    /// Notes that an article has changed.
    package mutating func change(
      _ article: Int, from before: AnalyzedArticle, to after: AnalyzedArticle
    ) {
      changes.append(TermRevision.Change(article: article, before: before, after: after))
    }
  }

  /// The root.
  package let root: [UInt8]
  /// The language of the index.
  package let language: SearchLanguage?

  private let terms: [UInt8]
  private let words: [UInt8]
  private let table: TermTable

  init(
    _ tables: IndexTables, _ articles: ArticleDirectory, language: SearchLanguage?
  ) throws(SearchIndexError) {
    root = try tables.assembly(articles).root()
    terms = tables.terms.blocks
    words = tables.words.blocks
    table = tables.table
    self.language = language
  }

  /// What can be kept, so that the index after a few changes is made without merging all articles.
  package var kept: [UInt8] { table.encoded }

  /// Returns the blocks in their order.
  ///
  /// - Throws: ``SearchIndexError`` if the index is damaged.
  package func blocks() throws(SearchIndexError) -> [Block] {
    try root.withView { view throws(SearchIndexError) in
      let layout = try IndexLayout(view)
      let memory = IndexMemory(view, layout: layout)
      var blocks: [Block] = []
      func add(
        _ part: IndexPart, _ section: IndexSection, _ bytes: [UInt8]
      ) throws(SearchIndexError) {
        let start = layout[section].lowerBound
        guard let range = memory.range(of: part), range.upperBound - start <= bytes.count else {
          throw .damaged(part.errorPart)
        }
        let name = String(decoding: memory.name(of: part), as: UTF8.self)
        blocks.append(
          Block(name: name, bytes: bytes[range.lowerBound - start..<range.upperBound - start]))
      }
      for block in 0..<memory.termDirectory.count {
        try add(IndexPart(.terms, block), .terms, terms)
      }
      for block in 0..<memory.lexiconDirectory.count {
        try add(IndexPart(.words, block), .lexicon, words)
      }
      return blocks
    }
  }

  /// Returns the name of the file with the text of an article, by its number.
  ///
  /// The version of the index that ``SearchIndex/Part/name`` ends with is left out: otherwise every
  /// change of an article would rename the texts of all.
  package static func textName(of article: Int) -> String {
    let digits = String(article, radix: 32)
    return "a" + String(repeating: "0", count: max(6 - digits.count, 0)) + digits
  }
}
