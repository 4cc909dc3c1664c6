extension SearchIndex {
  /// Checks all bytes: every section, every block, every article.
  ///
  /// A search checks what it touches. This is for a program that wants to know at once.
  ///
  /// - Throws: ``SearchIndexError`` that names the first part that is damaged.
  /// - Complexity: O(*n*) in the length of the index.
  public func verify() throws(SearchIndexError) {
    try storage.withView { view throws(SearchIndexError) in
      for section in IndexSection.allCases where !section.hasRecords {
        try layout.verify(section, in: view)
      }
      var memory = IndexMemory(view, layout: layout)
      for block in 0..<memory.termDirectory.count {
        _ = memory.view(of: IndexPart(.terms, block))
      }
      for block in 0..<memory.lexiconDirectory.count {
        _ = memory.view(of: IndexPart(.words, block))
      }
      for article in 0..<layout.articleCount {
        let part = IndexPart(.text, article)
        if let text = memory.view(of: part), ArticleText(text) == nil { memory.fail(part) }
        _ = memory.view(of: IndexPart(.positions, article))
      }
      if let failure = memory.failure { throw failure }
    }
  }
}
