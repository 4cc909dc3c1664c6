/// Where the words of a query stand in an article.
///
/// It keeps its memory from one article to the next.
struct ArticleMatches {
  /// Where a section starts, and where its heading ends.
  struct Section {
    var start: Int32
    var headingEnd: Int32
  }

  /// A stem of the query, and the term it belongs to.
  struct Key {
    var hash: UInt32
    var term: Int
  }

  /// The sections.
  private(set) var sections = List<Section>()
  /// The positions of all terms, those of each in order; what is behind them may be of another
  /// article.
  fileprivate(set) var positions = List<Int32>()
  /// Where the positions of each term start, and where the last ones end.
  private var starts = List<Int>()
  /// Positions with their terms, in the order of a text.
  private var found = List<(position: Int32, term: Int)>()

  /// Forgets an article.
  mutating func reset() {
    // What is empty costs nothing.
    if sections.count > 0 { sections.removeAll(keepingCapacity: true) }
    if starts.count > 0 { starts.removeAll(keepingCapacity: true) }
    if found.count > 0 { found.removeAll(keepingCapacity: true) }
  }

  mutating func add(_ section: Section) { sections.append(section) }
  mutating func add(_ position: Int32, term: Int) { found.append((position, term)) }

  /// Returns where the positions of a term are in ``positions``.
  func range(of term: Int) -> Range<Int> {
    term &+ 1 < starts.count ? starts[term]..<starts[term &+ 1] : 0..<0
  }

  /// Puts what was added into the order of terms.
  mutating func groupByTerm(termCount: Int) {
    positions.removeAll(keepingCapacity: true)
    starts.append(0)
    for term in 0..<termCount {
      for index in 0..<found.count where found[index].term == term {
        positions.append(found[index].position)
      }
      starts.append(positions.count)
    }
  }

  /// Counts the places where a term stands near another.
  ///
  /// - Parameters:
  ///   - first: A term.
  ///   - second: Another one.
  ///   - weights: How far apart they may stand.
  /// - Returns: The number of places of the first term where the other stands near in any order,
  ///   near behind it, and right behind it.
  func pairs(
    _ first: Int, _ second: Int, _ weights: RankingWeights
  ) -> (near: Int, ordered: Int, joined: Int) {
    let left = range(of: first)
    let right = range(of: second)
    let positions = positions.span
    var pairs = (near: 0, ordered: 0, joined: 0)
    guard left.upperBound <= positions.count, right.upperBound <= positions.count else {
      return pairs
    }
    let nearDistance = weights.unorderedWindow
    let orderedDistance = weights.orderedWindow
    var start = right.lowerBound
    // The first place of the other term behind the one at hand.
    var behind = start
    for index in left {
      // SAFETY: both ranges are within the positions.
      let position = unsafe positions[unchecked: index]
      while start < right.upperBound,
        unsafe positions[unchecked: start] < position &- nearDistance
      {
        start &+= 1
      }
      // What is near behind is near, too.
      if start == right.upperBound { break }
      if unsafe positions[unchecked: start] > position &+ nearDistance { continue }
      pairs.near &+= 1
      behind = max(behind, start)
      while behind < right.upperBound, unsafe positions[unchecked: behind] <= position {
        behind &+= 1
      }
      if behind == right.upperBound { continue }
      let distance = unsafe positions[unchecked: behind] &- position
      if distance <= orderedDistance { pairs.ordered &+= 1 }
      if distance == 1 { pairs.joined &+= 1 }
    }
    return pairs
  }
}

#if !HELP_SEARCH_BROWSER
extension ArticleMatches {
  /// Reads positions from the record of an article.
  ///
  /// - Parameters:
  ///   - lists: Lists of positions.
  ///   - first: The first list of the article; there is one for each key.
  ///   - keys: The stems, in the order of their terms.
  ///   - termCount: The number of terms.
  ///   - sections: The sections of the record, if they are read, too.
  ///   - skipsLonely: Whether positions are of no use where none of the keys before and behind has
  ///     any.
  /// - Returns: Whether the bytes are such lists.
  mutating func read(
    _ lists: List<ByteView>, _ first: Int, _ keys: List<Key>, termCount: Int,
    sections: ByteReader?, skipsLonely: Bool
  ) -> Bool {
    if let sections, !read(sections) { return false }
    starts.append(0)
    var next = 0
    var end = 0
    for term in 0..<termCount {
      let start = end
      var isUnion = false
      while next < keys.count, keys[next].term == term {
        isUnion = end > start
        let place = first &+ next
        next &+= 1
        if skipsLonely, next == 1 || lists[place &- 1].count == 0,
          next == keys.count || lists[place &+ 1].count == 0
        {
          continue
        }
        guard let count = append(lists[place], at: end) else { return false }
        end &+= count
      }
      if isUnion { positions[start..<end].sort() }
      starts.append(end)
    }
    return true
  }

  private mutating func read(_ sections: ByteReader) -> Bool {
    var reader = sections
    var first: Int32 = 0
    while !reader.isAtEnd {
      first &+= Int32(truncatingIfNeeded: reader.number())
      let heading = Int32(truncatingIfNeeded: reader.number())
      self.sections.append(Section(start: first, headingEnd: first &+ heading))
    }
    return !reader.failed
  }

  /// Reads the positions of a list, and puts them behind those that are there.
  ///
  /// - Returns: The number of positions; `nil` if the bytes are no such list.
  @inline(__always)
  private mutating func append(_ list: ByteView, at end: Int) -> Int? {
    if list.count == 0 { return 0 }
    // What is behind the last position is of no use, but is not given back.
    let room = end &+ list.count
    if room > positions.count {
      positions.append(contentsOf: repeatElement(0, count: room &- positions.count))
    }
    return unsafe positions.withUnsafeMutableBufferPointer { positions in
      // SAFETY: a position has at least one byte, and there is room for so many.
      unsafe list.readSums(to: positions.baseAddress.unsafelyUnwrapped + end)
    }
  }
}
#endif
