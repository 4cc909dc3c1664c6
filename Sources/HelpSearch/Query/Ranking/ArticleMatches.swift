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
  ///   - view: The bytes of the record.
  ///   - keys: The hashes of the stems in ascending order, each with the term it belongs to.
  /// - Returns: Whether the bytes are such a record.
  mutating func read(_ view: ByteView, _ keys: [(hash: UInt32, term: Int)]) -> Bool {
    var reader = ByteReader(view)
    var first: Int32 = 0
    for _ in 0..<reader.partCount() {
      first &+= Int32(truncatingIfNeeded: reader.number())
      let heading = Int32(truncatingIfNeeded: reader.number())
      sections.append(Section(start: first, headingEnd: first &+ heading))
    }
    let groupCount = 1 << WordHash.groupWidth
    let shift = WordHash.positionWidth - WordHash.groupWidth
    var next = 0
    // Entries and positions of a group follow each other, behind the lengths of all.
    var lengths = reader
    for _ in 0..<2 * groupCount { _ = reader.number() }
    var start = reader.position
    for group in 0..<groupCount {
      let entryLength = lengths.number()
      let streamLength = lengths.number()
      guard !lengths.failed, entryLength + streamLength <= view.count - start else {
        return false
      }
      if next < keys.count, Int(keys[next].hash) >> shift == group {
        let entries = view.slice(start, start + entryLength)
        let streams = view.slice(start + entryLength, start + entryLength + streamLength)
        guard readGroup(entries, streams, keys, &next, group << shift) else { return false }
      }
      start += entryLength + streamLength
      if next == keys.count { break }
    }
    return !reader.failed
  }

  /// Reads the positions of the keys in a group of stems.
  private mutating func readGroup(
    _ entries: ByteView, _ streams: ByteView, _ keys: [(hash: UInt32, term: Int)],
    _ next: inout Int, _ base: Int
  ) -> Bool {
    var reader = ByteReader(entries)
    var hash = UInt32(base)
    let end = UInt32(base + (1 << (WordHash.positionWidth - WordHash.groupWidth)))
    var offset = 0
    while !reader.isAtEnd {
      hash &+= UInt32(truncatingIfNeeded: reader.number())
      let length = reader.number()
      while next < keys.count, keys[next].hash < hash { next &+= 1 }
      while next < keys.count, keys[next].hash == hash {
        guard append(streams, offset, length, to: keys[next].term) else { return false }
        next &+= 1
      }
      if next == keys.count || keys[next].hash >= end { break }
      offset &+= length
    }
    while next < keys.count, keys[next].hash < end { next &+= 1 }
    return !reader.failed
  }

  private mutating func append(
    _ streams: ByteView, _ offset: Int, _ length: Int, to term: Int
  ) -> Bool {
    guard length <= streams.count &- offset else { return false }
    var stream = ByteReader(streams.slice(offset, offset &+ length))
    let isUnion = !positions[term].isEmpty
    var position: Int32 = 0
    while !stream.isAtEnd {
      position &+= Int32(truncatingIfNeeded: stream.number())
      positions[term].append(position)
    }
    if stream.failed { return false }
    if isUnion { positions[term].sort() }
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
