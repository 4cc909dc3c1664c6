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
  /// The positions of all terms, those of each in order.
  private(set) var positions = List<Int32>()
  /// Where the positions of each term start, and where the last ones end.
  private var starts = List<Int>()
  /// Positions with their terms, in the order of a text.
  private var found = List<(position: Int32, term: Int)>()

  /// Forgets an article.
  mutating func reset() {
    // What is empty costs nothing.
    if sections.count > 0 { sections.removeAll(keepingCapacity: true) }
    if positions.count > 0 { positions.removeAll(keepingCapacity: true) }
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
    starts.append(0)
    for term in 0..<termCount {
      for index in 0..<found.count where found[index].term == term {
        positions.append(found[index].position)
      }
      starts.append(positions.count)
    }
  }

  /// Reads positions from the record of an article.
  ///
  /// - Parameters:
  ///   - view: The bytes of the record.
  ///   - keys: The stems, in the order of their terms.
  ///   - termCount: The number of terms.
  ///   - hasSections: Whether sections are read, too.
  /// - Returns: Whether the bytes are such a record.
  mutating func read(
    _ view: ByteView, _ keys: List<Key>, termCount: Int, hasSections: Bool
  ) -> Bool {
    guard let record = PositionRecord(view) else { return false }
    if hasSections, !readSections(record) { return false }
    starts.append(0)
    var next = 0
    for term in 0..<termCount {
      let start = positions.count
      var isUnion = false
      while next < keys.count, keys[next].term == term {
        isUnion = positions.count > start
        guard append(record.positions(of: keys[next].hash)) else { return false }
        next &+= 1
      }
      if isUnion { positions.heapSort(from: start) { $0 < $1 } }
      starts.append(positions.count)
    }
    return true
  }

  private mutating func readSections(_ record: PositionRecord) -> Bool {
    var reader = record.sections
    var first: Int32 = 0
    while !reader.isAtEnd {
      first &+= Int32(truncatingIfNeeded: reader.number())
      let heading = Int32(truncatingIfNeeded: reader.number())
      sections.append(Section(start: first, headingEnd: first &+ heading))
    }
    return !reader.failed
  }

  private mutating func append(_ list: ByteView) -> Bool {
    var reader = ByteReader(list)
    var position: Int32 = 0
    while !reader.isAtEnd {
      position &+= Int32(truncatingIfNeeded: reader.number())
      positions.append(position)
    }
    return !reader.failed
  }

  /// Counts the places where a term stands near another.
  ///
  /// - Parameters:
  ///   - first: A term.
  ///   - second: Another one.
  ///   - before: How many words the other may stand in front of it.
  ///   - behind: How many words the other may stand behind it.
  /// - Returns: The number of places of the first term.
  func pairs(_ first: Int, _ second: Int, before: Int32, behind: Int32) -> Int {
    let left = range(of: first)
    var start = range(of: second).lowerBound
    let end = range(of: second).upperBound
    let positions = positions.span
    var count = 0
    for index in left {
      let position = positions[index]
      while start < end, positions[start] < position &- before { start &+= 1 }
      if start < end, positions[start] <= position &+ behind { count &+= 1 }
    }
    return count
  }
}
