/// An index of articles in one read-only block of bytes: a literal of the program, a mapped file or
/// an array.
///
/// An index is made by ``SearchIndexBuilder``. Opening one costs the same whatever the number of
/// articles, and a search reads only what it needs. All bytes are taken for hostile: whatever they
/// are, the answer is a result or a ``SearchIndexError``.
///
/// ```swift
/// let index = try SearchIndex(bytes)
/// let results = try index.search("gatway wont start port 18789")
/// for hit in results.hits { print(hit.title, hit.sections[0].snippet.text) }
/// ```
public struct SearchIndex: Sendable {
  /// The number of articles.
  public var articleCount: Int { layout.articleCount }
  /// The language whose inflections the index knows; `nil` for none.
  public var language: SearchLanguage? { layout.language }

  let storage: IndexStorage
  let layout: IndexLayout

  /// Opens the index in a literal of the program.
  ///
  /// - Throws: ``SearchIndexError`` if the literal is not an index this version can read.
  public init(_ literal: StaticString) throws(SearchIndexError) {
    try self.init(IndexStorage(literal))
  }

  /// Opens the index in an array of bytes.
  ///
  /// - Throws: ``SearchIndexError`` if the bytes are not an index this version can read.
  public init(_ bytes: [UInt8]) throws(SearchIndexError) {
    try self.init(IndexStorage(bytes))
  }

  /// Opens the index in memory that somebody else owns, such as a mapped file.
  ///
  /// The memory must stay valid and unchanged as long as the owner lives; the index and its
  /// copies keep the owner alive.
  ///
  /// - Throws: ``SearchIndexError`` if the bytes are not an index this version can read.
  @unsafe public init(
    unsafeBytes bytes: UnsafeRawBufferPointer, owner: any AnyObject & Sendable
  ) throws(SearchIndexError) {
    try self.init(unsafe IndexStorage(unsafeBytes: bytes, owner: owner))
  }

  private init(_ storage: IndexStorage) throws(SearchIndexError) {
    self.storage = storage
    layout = try storage.withView { view throws(SearchIndexError) in
      let layout = try IndexLayout(view)
      guard view.count == layout.length else {
        throw SearchIndexError(.wrongLength(stated: layout.length, actual: view.count))
      }
      return layout
    }
  }

  /// Searches for a query.
  ///
  /// A query is a few words, a question, or a line of an error message. Nobody needs to know more;
  /// those who do can write `"an exact phrase"`, `-without` and `category:troubleshooting`. Only
  /// the first 64 words, or 4,096 bytes, of a query count.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - options: How to search.
  /// - Returns: What was found.
  /// - Throws: ``SearchIndexError`` if the bytes that are read are damaged.
  public func search(
    _ query: String, options: SearchOptions = SearchOptions()
  ) throws(SearchIndexError) -> SearchResults {
    var searcher = Searcher(self)
    return try searcher.search(query, options: options)
  }
}
