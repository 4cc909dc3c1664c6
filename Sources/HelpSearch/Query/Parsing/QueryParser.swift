/// What a query asks for, before any index is consulted.
struct ParsedQuery {
  /// A word or a compound.
  struct Unit {
    /// The words, by their places in ``pieces``.
    var parts: Range<Int>
    /// The compounds, by their places in ``pieces``.
    var wholes: Range<Int>
    /// The number of the phrase in quotation marks the unit belongs to; `nil` for none.
    var phrase: Int?
    /// Whether articles with it are left out.
    var isExcluded: Bool
  }

  /// The most words of a query; what follows is not looked at.
  static let wordLimit = 64
  /// The most bytes of a query; what follows is not looked at.
  static let lengthLimit = 4096

  private(set) var units = List<Unit>()
  /// The words and compounds of all units.
  private(set) var pieces = List<Tokenizer.Piece>()
  /// The number of phrases.
  private(set) var phraseCount = 0
  /// The name of the category that is asked for.
  private(set) var category: ByteView?
  /// Whether the query ends within its last word, so that more of it may follow.
  private(set) var isOpen = false

  /// Creates a query for nothing.
  init() {}

  /// Reads a query: words, `"phrases"`, `-exclusions` and `category:name`.
  mutating func parse(_ query: ByteView) {
    units.clear()
    pieces.clear()
    phraseCount = 0
    category = nil
    isOpen = false
    let limit = min(query.count, ParsedQuery.lengthLimit)
    var tokenizer = Tokenizer(query)
    var position = 0
    var words = 0
    var phrase: Int?
    while position < limit, words < ParsedQuery.wordLimit {
      let quote = quoteWidth(query, position)
      if quote > 0 {
        if phrase != nil {
          phrase = nil
        } else if closingQuote(query, position + quote, limit) != nil {
          phrase = phraseCount
          phraseCount += 1
        }
        position += quote
        continue
      }
      if query[position] <= 0x20 {
        position += 1
        continue
      }
      var end = position
      while end < limit, query[end] > 0x20, quoteWidth(query, end) == 0 { end += 1 }
      if phrase == nil, let name = categoryName(query, position, &end, limit) {
        category = name
      } else {
        let isExcluded = phrase == nil && excludes(query, position, end)
        tokenizer.restart(from: isExcluded ? position + 1 : position, to: end)
        while words < ParsedQuery.wordLimit, tokenizer.next() {
          units.append(
            Unit(
              parts: add(tokenizer.parts), wholes: add(tokenizer.wholes), phrase: phrase,
              isExcluded: isExcluded))
          words += tokenizer.parts.count
          let last = tokenizer.parts[tokenizer.parts.count - 1]
          isOpen = last.end == query.count && !isExcluded && phrase == nil
        }
      }
      position = end
    }
  }

  /// Adds pieces, and returns their places.
  private mutating func add(_ added: List<Tokenizer.Piece>) -> Range<Int> {
    let first = pieces.count
    for index in 0..<added.count { pieces.append(added[index]) }
    return first..<pieces.count
  }

  /// The bytes of the quotation mark at an offset: `"`, `“`, `”` or `„`; 0 if there is none.
  private func quoteWidth(_ query: ByteView, _ offset: Int) -> Int {
    if query[offset] == 0x22 { return 1 }
    let last = query[offset + 2]
    return query[offset] == 0xE2 && query[offset + 1] == 0x80 && last >= 0x9C && last <= 0x9E
      ? 3 : 0
  }

  private func closingQuote(_ query: ByteView, _ start: Int, _ limit: Int) -> Int? {
    for offset in start..<max(start, limit) where quoteWidth(query, offset) > 0 { return offset }
    return nil
  }

  /// `-word` excludes; `-i` and `--flag` are what somebody looks for.
  private func excludes(_ query: ByteView, _ start: Int, _ end: Int) -> Bool {
    guard start > 0, query[start] == 0x2D, end - start > 3 else { return false }
    let next = query[start + 1]
    return ASCII.isLetter(next) || next >= 0x80
  }

  /// Returns the name behind `category:`, which may stand in quotation marks.
  private func categoryName(
    _ query: ByteView, _ start: Int, _ end: inout Int, _ limit: Int
  ) -> ByteView? {
    let key: StaticString = "category:"
    let first = start + key.utf8CodeUnitCount
    guard end >= first else { return nil }
    for index in 0..<key.utf8CodeUnitCount {
      // SAFETY: the index is within the literal.
      guard unsafe query[start + index] | 0x20 == key.utf8Start[index] | 0x20 else { return nil }
    }
    if end > first { return query.slice(first, end) }
    let quote = quoteWidth(query, end)
    guard quote > 0, let close = closingQuote(query, end + quote, limit) else { return nil }
    let name = query.slice(end + quote, close)
    end = close + quoteWidth(query, close)
    return name
  }
}
