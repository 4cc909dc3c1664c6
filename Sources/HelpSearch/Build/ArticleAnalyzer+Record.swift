extension ArticleAnalyzer {
  /// Returns the record of the article at hand.
  func record(
    _ document: SearchDocument, _ sections: [(start: Int, headingEnd: Int)], _ lengths: [Int]
  ) -> AnalyzedArticle {
    let text = text(of: document)
    let positions = positions(sections)
    var writer = ByteWriter()
    // A use takes a stem, a form and some numbers, mostly less than this.
    writer.reserve(text.count + positions.count + 32 * uses.count)
    writer.byte(AnalyzedArticle.version)
    writer.string(text)
    writer.string(positions)
    for length in lengths { writer.number(length) }
    writer.number(uses.count)
    for use in uses {
      writer.string(stemNames[use.stem])
      var fields = use.isFunctionWord ? 64 : 0
      for field in lengths.indices where use.counts[field] > 0 { fields |= 1 << field }
      writer.number(fields)
      for field in lengths.indices where use.counts[field] > 0 {
        writer.number(Int(use.counts[field]))
      }
      writer.number(use.formCount)
      var form = use.firstForm
      while form >= 0 {
        writer.string(surfaces[forms[form].word])
        form = forms[form].next
      }
    }
    return AnalyzedArticle(writer.bytes)
  }

  private func text(of document: SearchDocument) -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(
      document.sections.reduce(256) { $0 + $1.text.utf8.count + 2 * $1.title.utf8.count + 16 })
    writer.string(document.path.utf8)
    writer.string(document.title.utf8)
    writer.string((document.category ?? "").utf8)
    writer.string(document.description.utf8)
    let sections =
      document.sections.isEmpty ? [SearchDocument.Section(text: "")] : document.sections
    writer.number(sections.count)
    for section in sections {
      writer.string(section.anchor.utf8)
      writer.string(section.title.utf8)
      writer.number(section.trail.count)
      for title in section.trail { writer.string(title.utf8) }
      writer.string(section.text.utf8)
    }
    return writer.bytes
  }

  /// The positions of the stems, list behind list, in the order of the numbers by which they are
  /// found; stems that share a number share a list.
  private func positionLists() -> (lists: [(hash: UInt32, end: Int)], positions: [Int32]) {
    var counts = [Int](repeating: 0, count: uses.count)
    for occurrence in occurrences { counts[Int(occurrence.use)] += 1 }
    // A number above its use, so that plain numbers are sorted.
    var order: [UInt64] = []
    order.reserveCapacity(uses.count)
    for (use, count) in counts.enumerated() where count > 0 {
      order.append(UInt64(stems[uses[use].stem].positionHash) << 32 | UInt64(use))
    }
    order.sort()
    var lists: [(hash: UInt32, end: Int)] = []
    lists.reserveCapacity(order.count)
    var listOfUse = counts
    var total = 0
    for item in order {
      let use = Int(item & 0xFFFF_FFFF)
      let hash = UInt32(item >> 32)
      total += counts[use]
      if lists.last?.hash == hash {
        lists[lists.count - 1].end = total
      } else {
        lists.append((hash, total))
      }
      listOfUse[use] = lists.count - 1
    }
    // Positions only grow, so each list comes out in order.
    var next = [0] + lists.map(\.end)
    var positions = [Int32](repeating: 0, count: total)
    for occurrence in occurrences {
      let list = listOfUse[Int(occurrence.use)]
      positions[next[list]] = occurrence.position
      next[list] += 1
    }
    return (lists, positions)
  }

  /// Returns the record that ``PositionRecord`` reads.
  private func positions(_ sections: [(start: Int, headingEnd: Int)]) -> [UInt8] {
    var starts = ByteWriter()
    var last = 0
    for section in sections {
      starts.number(section.start - last)
      starts.number(section.headingEnd - section.start)
      last = section.start
    }
    let (lists, positions) = positionLists()
    var offsets: [Int] = []
    offsets.reserveCapacity(lists.count)
    var stream = ByteWriter()
    stream.reserve(2 * positions.count)
    var next = 0
    for list in lists {
      offsets.append(stream.bytes.count)
      var previous = 0
      while next < list.end {
        stream.number(Int(positions[next]) - previous)
        previous = Int(positions[next])
        next += 1
      }
    }
    var writer = ByteWriter()
    writer.number(lists.count)
    writer.number(starts.bytes.count)
    let width = PositionRecord.offsetWidth(listsLength: stream.bytes.count)
    writer.number(width)
    writer.reserve(
      lists.count * (PositionRecord.hashWidth + width) + starts.bytes.count + stream.bytes.count)
    for (list, offset) in zip(lists, offsets) {
      writer.sevenBits(Int(list.hash), PositionRecord.hashWidth)
      writer.sevenBits(offset, width)
    }
    writer.append(starts.bytes)
    writer.append(stream.bytes)
    return writer.bytes
  }
}
