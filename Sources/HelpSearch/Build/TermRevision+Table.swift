extension TermRevision {
  // MARK: Titles

  /// Weighs the stems of titles anew, for a stem weighs more the fewer articles have it.
  ///
  /// - Returns: `false` if an entry is damaged.
  mutating func weighTitles() -> Bool {
    for number in 0..<table.stems.count
    where stems[number].body == nil && TermEncoder.flags(of: stems[number].entry).isInTitles {
      guard let values = encoder.values(of: stems[number].entry) else { return false }
      stems[number].titles = values.titles
    }
    let weights = TitleWeights(
      frequencies: stems.map(\.frequency), titles: stems.map { $0.titles.map(\.article) },
      articleCount: table.articleCount)
    for number in stems.indices {
      var isChanged = false
      for place in stems[number].titles.indices {
        let (article, old) = stems[number].titles[place]
        let share = weights.share(of: number, in: Int(article))
        let value = TitleValue.lengthClass(of: old) << TitleValue.shareWidth | share
        if value != old { isChanged = true }
        stems[number].titles[place].value = value
      }
      guard isChanged, stems[number].body == nil else { continue }
      guard let values = encoder.values(of: stems[number].entry) else { return false }
      stems[number].body = values.body
    }
    return true
  }

  // MARK: The next table

  /// Returns the table of the stems and words as they are now.
  mutating func nextTable() -> TermTable {
    writeEntries()
    var next = TermTable()
    next.articleCount = table.articleCount
    next.averages = table.averages
    next.postingCount =
      table.postingCount - removed.collection.postings.count + added.collection.postings.count
    var numbers = [Int32](repeating: -1, count: stems.count)
    for number in TermRevision.merged(stems.map(\.bytes), sorted: table.stems.count)
    where !stems[number].entry.isEmpty {
      numbers[number] = Int32(next.stems.count)
      next.stems.append(stems[number].bytes)
      next.entries.append(stems[number].entry)
      next.areFunctionWords.append(stems[number].isFunctionWord)
    }
    for number in TermRevision.merged(words.map(\.bytes), sorted: table.words.count)
    where words[number].frequency > 0 {
      next.words.append(words[number].bytes)
      next.wordFrequencies.append(words[number].frequency)
      next.wordStems.append(numbers[words[number].stem])
    }
    return next
  }

  private mutating func writeEntries() {
    let changed = stems.indices.filter { stems[$0].body != nil }
    let forms = forms(of: changed)
    for number in changed {
      let stem = stems[number]
      guard let body = stem.body, !body.isEmpty || !stem.titles.isEmpty else {
        stems[number].entry = []
        continue
      }
      let top = body.isEmpty ? [] : (forms[number] ?? []).prefix(TermEntry.surfaceLimit)
      stems[number].entry =
        encoder.entry(
          of: stem.bytes, body: body, titles: stem.titles, forms: top.map { words[$0].bytes })[...]
    }
  }

  /// Returns the places of strings in their order, of which the first ones are sorted.
  private static func merged(_ strings: [ArraySlice<UInt8>], sorted count: Int) -> [Int] {
    var new = (count..<strings.count).sorted {
      strings[$0].lexicographicallyPrecedes(strings[$1])
    }[...]
    var places: [Int] = []
    places.reserveCapacity(strings.count)
    for place in 0..<count {
      while let first = new.first, strings[first].lexicographicallyPrecedes(strings[place]) {
        places.append(new.removeFirst())
      }
      places.append(place)
    }
    return places + new
  }
}
