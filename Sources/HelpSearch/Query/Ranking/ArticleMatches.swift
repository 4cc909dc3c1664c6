/// Where the words of a query stand in an article.
struct ArticleMatches {
  /// Where a section starts, and where its heading ends.
  struct Section {
    var start: Int32
    var headingEnd: Int32
  }

  /// The sections.
  private(set) var sections: [Section] = []
  /// The positions of each term, in order.
  private(set) var positions: [[Int32]] = []

  /// Forgets an article and makes room for so many terms.
  mutating func reset(termCount: Int) {
    sections.removeAll(keepingCapacity: true)
    while positions.count < termCount { positions.append([]) }
    if positions.count > termCount { positions.removeLast(positions.count - termCount) }
    for index in positions.indices { positions[index].removeAll(keepingCapacity: true) }
  }

  mutating func add(_ section: Section) { sections.append(section) }
  mutating func add(_ position: Int32, term: Int) { positions[term].append(position) }

  /// Reads the record of positions.
  ///
  /// - Parameters:
  ///   - keys: The hashes of the stems in ascending order, each with the term it belongs to.
  /// - Returns: Whether the bytes are such a record.
  mutating func read(_ view: ByteView, _ keys: [(hash: UInt32, term: Int)]) -> Bool {
    var reader = ByteReader(view)
    var start: Int32 = 0
    for _ in 0..<reader.partCount() {
      start &+= Int32(truncatingIfNeeded: reader.number())
      let heading = Int32(truncatingIfNeeded: reader.number())
      sections.append(Section(start: start, headingEnd: start &+ heading))
    }
    let count = reader.partCount()
    var hash: UInt32 = 0
    var next = 0
    var offset = 0
    // Where the positions that are needed are, from the start of all.
    var found: [(term: Int, offset: Int, length: Int)] = []
    for index in 0..<count {
      hash &+= UInt32(truncatingIfNeeded: reader.number())
      let length = reader.number()
      while next < keys.count, keys[next].hash < hash { next &+= 1 }
      var same = next
      while same < keys.count, keys[same].hash == hash {
        found.append((keys[same].term, offset, length))
        same &+= 1
      }
      offset &+= length
      if next == keys.count {
        // Pass over the rest.
        for _ in index &+ 1..<count {
          _ = reader.number()
          _ = reader.number()
        }
        break
      }
    }
    if reader.failed { return false }
    let base = reader.position
    for entry in found {
      guard entry.length <= view.count &- base &- entry.offset else { return false }
      var stream = ByteReader(
        view.slice(base &+ entry.offset, base &+ entry.offset &+ entry.length))
      let isUnion = !positions[entry.term].isEmpty
      var position: Int32 = 0
      while !stream.isAtEnd {
        position &+= Int32(truncatingIfNeeded: stream.number())
        positions[entry.term].append(position)
      }
      if stream.failed { return false }
      if isUnion { positions[entry.term].sort() }
    }
    return true
  }

  /// Counts the places where a term stands at most `window` words in front of another.
  func orderedPairs(_ first: Int, _ second: Int, window: Int32) -> Int {
    let left = positions[first]
    let right = positions[second]
    var count = 0
    var start = 0
    for position in left {
      while start < right.count, right[start] <= position { start &+= 1 }
      if start < right.count, right[start] &- position <= window { count &+= 1 }
    }
    return count
  }

  /// Counts the places where a term stands at most `window` words from another.
  func unorderedPairs(_ first: Int, _ second: Int, window: Int32) -> Int {
    let left = positions[first]
    let right = positions[second]
    var count = 0
    var start = 0
    for position in left {
      while start < right.count, right[start] < position &- window { start &+= 1 }
      if start < right.count, right[start] <= position &+ window { count &+= 1 }
    }
    return count
  }
}
