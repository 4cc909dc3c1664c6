extension ArticleAnalyzer {
  /// Returns the record of the article at hand.
  func record(
    _ document: SearchDocument, _ sections: [(start: Int, headingEnd: Int)], _ lengths: [Int]
  ) -> AnalyzedArticle {
    var writer = ByteWriter()
    writer.byte(AnalyzedArticle.version)
    writer.string(text(of: document))
    writer.string(positions(sections))
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

  /// The positions of the stems, in the order of the numbers by which they are found; stems that
  /// share a number share a list.
  private func positionLists() -> [(hash: UInt32, positions: [Int32])] {
    var hashes: [UInt32] = []
    hashes.reserveCapacity(uses.count)
    for use in uses { hashes.append(stems[use.stem].positionHash) }
    var counts = [Int](repeating: 0, count: uses.count)
    for occurrence in occurrences { counts[Int(occurrence.use)] += 1 }
    let order = counts.indices.filter { counts[$0] > 0 }.sorted { hashes[$0] < hashes[$1] }
    var lists: [(hash: UInt32, positions: [Int32])] = []
    var listOfUse = [Int](repeating: 0, count: uses.count)
    for use in order {
      if lists.last?.hash != hashes[use] { lists.append((hashes[use], [])) }
      listOfUse[use] = lists.count - 1
    }
    // Positions only grow, so each list comes out in order.
    for occurrence in occurrences {
      lists[listOfUse[Int(occurrence.use)]].positions.append(occurrence.position)
    }
    return lists
  }

  private func positions(_ sections: [(start: Int, headingEnd: Int)]) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(sections.count)
    var last = 0
    for section in sections {
      writer.number(section.start - last)
      writer.number(section.headingEnd - section.start)
      last = section.start
    }
    let shift = WordHash.positionWidth - WordHash.groupWidth
    let groupCount = 1 << WordHash.groupWidth
    var entries = [ByteWriter](repeating: ByteWriter(), count: groupCount)
    var streams = entries
    var lastHashes = [Int](repeating: 0, count: groupCount)
    for (hash, positions) in positionLists() {
      let group = Int(hash) >> shift
      let start = streams[group].bytes.count
      var previous = 0
      for position in positions {
        streams[group].number(Int(position) - previous)
        previous = Int(position)
      }
      let low = Int(hash) & (1 << shift - 1)
      entries[group].number(low - lastHashes[group])
      entries[group].number(streams[group].bytes.count - start)
      lastHashes[group] = low
    }
    for group in 0..<groupCount {
      writer.number(entries[group].bytes.count)
      writer.number(streams[group].bytes.count)
    }
    for group in 0..<groupCount {
      writer.append(entries[group].bytes)
      writer.append(streams[group].bytes)
    }
    return writer.bytes
  }
}
