extension SearchIndex {
  /// A part of the index that a browser loads on its own.
  public struct Part: Sendable, Hashable {
    /// The kinds of parts; the numbers are those of the WebAssembly interface.
    public enum Kind: UInt8, Sendable {
      /// A block of terms with their postings.
      case terms
      /// A block of words, for corrections and completions.
      case words
      /// The text of an article.
      case text
    }

    /// The kind.
    public var kind: Kind
    /// The number among the parts of the kind; of a text, the index of the article.
    public var index: Int
    /// Where the part is in ``SearchIndex/bytes(_:)``.
    public var range: Range<Int>
    /// The name of the file that the module for browsers asks for: seven letters and digits made of
    /// the content of a block, thirteen made of the index of an article and the version of the
    /// whole index.
    ///
    /// What has a name never changes, so that browsers may keep it for ever. The root is no part; a
    /// site ships it as the file `root`, with its directories column by column (`ShippedRoot`), and
    /// browsers have to ask whether it is still the same.
    public var name: String
  }

  /// Where the root is: what a browser loads first.
  public var rootRange: Range<Int> { 0..<layout.rootLength }

  /// The bytes of each section by its name, for reports of sizes.
  public var sectionLengths: [(name: String, length: Int)] {
    IndexSection.allCases.map { ($0.name, layout[$0].count) }
  }

  /// The number of postings: pairs of a stem and an article.
  public var postingCount: Int { layout.postingCount }

  /// Returns the parts a browser may load, in their order.
  ///
  /// - Throws: ``SearchIndexError`` if a directory is damaged.
  public func parts() throws(SearchIndexError) -> [Part] {
    try storage.withView { view throws(SearchIndexError) in
      let memory = IndexMemory(view, layout: layout)
      var parts: [Part] = []
      func add(_ kind: Part.Kind, _ index: Int) throws(SearchIndexError) {
        let part = IndexPart(IndexPart.Kind(rawValue: kind.rawValue) ?? .terms, index)
        guard let range = memory.range(of: part) else { throw .damaged(part.errorPart) }
        let name = String(decoding: memory.name(of: part), as: UTF8.self)
        parts.append(Part(kind: kind, index: index, range: range, name: name))
      }
      for block in 0..<memory.termDirectory.count { try add(.terms, block) }
      for block in 0..<memory.lexiconDirectory.count { try add(.words, block) }
      for article in 0..<layout.articleCount { try add(.text, article) }
      return parts
    }
  }

  /// Returns bytes of the index.
  public func bytes(_ range: Range<Int>) throws(SearchIndexError) -> [UInt8] {
    try storage.withView { view throws(SearchIndexError) in
      view.slice(range.lowerBound, range.upperBound).list
    }
  }
}
