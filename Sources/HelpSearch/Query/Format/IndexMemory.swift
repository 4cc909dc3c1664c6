/// A part of an index that is loaded on its own.
package struct IndexPart: Hashable, Sendable {
  /// The kinds of parts; the numbers are those of the WebAssembly interface.
  package enum Kind: UInt8, Sendable {
    /// A block of terms with their postings.
    case terms
    /// A block of words.
    case words
    /// The text of an article.
    case text
    /// The positions of an article's words; the native engine uses them in place of the text.
    case positions
  }

  /// The kind.
  package var kind: Kind
  /// The number among those of its kind.
  package var index: Int

  /// Creates a part.
  package init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}

/// The parts of an index that are in memory: all of them natively, those loaded so far in a browser.
package struct IndexMemory {
  /// What the index says about itself.
  package let layout: IndexLayout
  /// The directory of the term blocks.
  let termDirectory: BlockDirectory
  /// The directory of the lexicon blocks.
  let lexiconDirectory: BlockDirectory
  /// Why the search at hand cannot be answered: a part is damaged.
  private(set) var failure: SearchIndexError?
  /// The parts a search lacked, which it can go on with once they are supplied.
  package private(set) var missing = List<IndexPart>()

  private let view: ByteView
  #if HELP_SEARCH_BROWSER
  // A browser has the root and the parts it was sent.
  private var isWhole: Bool {
    @_transparent get { false }
  }
  #else
  private let isWhole: Bool
  /// Where the entries of articles start, and where positions are.
  private let articlesStart: Int
  private let positionsRange: Range<Int>
  /// The first bit of articles in ``checked``.
  private let firstArticleBit: Int
  #endif
  private var supplied = List<(part: IndexPart, view: ByteView)>()
  /// The parts whose check was found right, one bit each: terms, words, then of each article its
  /// text and its positions.
  private var checked: List<UInt8>

  /// Looks at an index, or at its root alone.
  package init(_ view: ByteView, layout: IndexLayout) {
    self.view = view
    self.layout = layout
    #if !HELP_SEARCH_BROWSER
    isWhole = view.count == layout.length
    articlesStart = layout[.articles].lowerBound
    positionsRange = layout[.positions]
    #endif
    termDirectory = BlockDirectory(
      entries: layout.view(of: .termDirectory, in: view),
      keys: layout.view(of: .termKeys, in: view), section: layout[.terms])
    lexiconDirectory = BlockDirectory(
      entries: layout.view(of: .lexiconDirectory, in: view),
      keys: layout.view(of: .lexiconKeys, in: view), section: layout[.lexicon])
    #if !HELP_SEARCH_BROWSER
    firstArticleBit = termDirectory.count + lexiconDirectory.count
    #endif
    checked = List<UInt8>(
      repeating: 0,
      count: (termDirectory.count + lexiconDirectory.count + 2 * layout.articleCount + 7) / 8)
  }

  /// A number that differs where anything in the index does: the check of its root, which has the
  /// checks of all sections.
  var version: UInt64 {
    IndexCheck.value(of: view.slice(0, layout.rootLength), width: IndexFormat.blockCheckWidth)
  }

  /// Whether positions of articles are at hand, so that their texts need not be scanned.
  var hasPositions: Bool { isWhole }
  /// The synonyms.
  var synonyms: ByteView { layout.view(of: .synonyms, in: view) }

  /// Checks the bytes of the synonyms.
  func verifySynonyms() throws(SearchIndexError) { try layout.verify(.synonyms, in: view) }

  /// Whether the search has come across nothing that it lacks.
  var isComplete: Bool { missing.count == 0 && failure == nil }

  /// Notes that what a part holds cannot be; the first damage is what a search reports.
  mutating func fail(_ part: IndexPart) {
    if failure == nil { failure = .damaged(part.errorPart) }
  }

  /// Adds a part that was missing; its bytes stay valid as long as the memory is used.
  package mutating func supply(_ part: IndexPart, _ view: ByteView) {
    supplied.append((part, view))
  }

  /// Forgets which parts a search lacked, and what it stumbled over.
  mutating func beginSearch() {
    missing = List()
    failure = nil
  }

  /// Notes that the first words with a beginning are likely to be needed.
  mutating func want(wordsWith beginning: List<UInt8>) {
    guard let block = lexiconDirectory.block(for: beginning) else { return }
    _ = view(of: IndexPart(.words, block))
  }

  /// Returns the bytes of a part; `nil` if it has to be supplied first or is damaged.
  mutating func view(of part: IndexPart) -> ByteView? {
    let bytes: ByteView
    if isWhole {
      guard let range = range(of: part) else {
        fail(part)
        return nil
      }
      bytes = view.slice(range.lowerBound, range.upperBound)
    } else {
      guard let part = suppliedView(of: part) else { return nil }
      bytes = part
    }
    if isChecked(part) || verify(part, bytes) { return bytes }
    fail(part)
    return nil
  }

  #if !HELP_SEARCH_BROWSER
  /// Returns the positions of an article, as ``view(of:)`` does, in few steps once they are checked.
  mutating func positions(of article: Int) -> ByteView? {
    let length = IndexFormat.articleEntryLength
    let entry = articlesStart &+ article &* length &+ length / 2
    let bit = firstArticleBit &+ 2 &* article &+ 1
    guard isWhole, article >= 0, article < layout.articleCount,
      checked[bit &>> 3] & 1 &<< UInt8(truncatingIfNeeded: bit & 7) != 0,
      let lower = view.offset(at: entry), let upper = view.offset(at: entry &+ length),
      lower <= upper, upper <= positionsRange.count
    else { return view(of: IndexPart(.positions, article)) }
    return view.slice(positionsRange.lowerBound &+ lower, positionsRange.lowerBound &+ upper)
  }
  #endif

  private mutating func suppliedView(of part: IndexPart) -> ByteView? {
    for index in 0..<supplied.count where supplied[index].part == part {
      return supplied[index].view
    }
    for index in 0..<missing.count where missing[index] == part { return nil }
    missing.append(part)
    return nil
  }

  /// Whether the check of a part was found right.
  private func isChecked(_ part: IndexPart) -> Bool {
    let bit = bit(of: part)
    return bit >> 3 < checked.count && checked[bit >> 3] & (1 << UInt8(bit & 7)) != 0
  }

  /// Returns the bit of a part in ``checked``.
  private func bit(of part: IndexPart) -> Int {
    switch part.kind {
    case .terms: part.index
    case .words: termDirectory.count + part.index
    case .text: termDirectory.count + lexiconDirectory.count + 2 * part.index
    case .positions: termDirectory.count + lexiconDirectory.count + 2 * part.index + 1
    }
  }

  /// Returns where a part is in the whole index; `nil` if that cannot be.
  package func range(of part: IndexPart) -> Range<Int>? {
    switch part.kind {
    case .terms: termDirectory.range(of: part.index)
    case .words: lexiconDirectory.range(of: part.index)
    case .text, .positions: articleRange(of: part)
    }
  }

  /// Returns where a part of an article is.
  private func articleRange(of part: IndexPart) -> Range<Int>? {
    let section = layout[part.kind == .text ? .texts : .positions]
    guard part.index >= 0, part.index < layout.articleCount else { return nil }
    var start = articleReader(of: part, part.index)
    var end = articleReader(of: part, part.index + 1)
    let lower = start.fixed(IndexFormat.offsetWidth)
    let upper = end.fixed(IndexFormat.offsetWidth)
    guard !start.failed, !end.failed, lower <= upper, upper <= section.count else { return nil }
    return section.lowerBound + lower..<section.lowerBound + upper
  }

  /// Returns the check of a part of an article.
  private func articleCheck(of part: IndexPart) -> UInt64 {
    var reader = articleReader(of: part, part.index)
    reader.skip(IndexFormat.offsetWidth)
    return reader.fixed64(IndexFormat.blockCheckWidth)
  }

  /// Reads the entry of an article in the directory, the half for a kind of part.
  private func articleReader(of part: IndexPart, _ article: Int) -> ByteReader {
    let entry = IndexFormat.articleEntryLength
    let half = part.kind == .text ? 0 : entry / 2
    return ByteReader(view, at: layout[.articles].lowerBound + article * entry + half)
  }

  /// Compares the bytes of a part with its check.
  private mutating func verify(_ part: IndexPart, _ view: ByteView) -> Bool {
    let check: UInt64
    switch part.kind {
    case .terms: check = termDirectory.check(of: part.index)
    case .words: check = lexiconDirectory.check(of: part.index)
    case .text, .positions:
      guard isWhole else { return true }
      check = articleCheck(of: part)
    }
    let bit = bit(of: part)
    guard bit >> 3 < checked.count, matches(view, check, part) else { return false }
    checked[bit >> 3] |= 1 << UInt8(bit & 7)
    return true
  }

  private func matches(_ view: ByteView, _ check: UInt64, _ part: IndexPart) -> Bool {
    IndexCheck.value(
      of: view, seed: UInt64(part.kind.rawValue), width: IndexFormat.blockCheckWidth) == check
  }
}

#if HELP_SEARCH_BROWSER
extension IndexPart {
  /// What an error calls the part.
  var errorPart: SearchIndexError.Part { .header }
}
#else
extension IndexPart {
  /// What an error calls the part.
  var errorPart: SearchIndexError.Part {
    switch kind {
    case .terms: .terms(index)
    case .words: .words(index)
    case .text: .text(index)
    case .positions: .positions(index)
    }
  }
}
#endif
