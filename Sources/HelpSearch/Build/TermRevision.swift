/// Makes the table of articles of which few have changed out of the table before.
///
/// Only the stems of the changed articles are written anew, and those whose share in a title is
/// another one now. The result is that of a merge of all articles, to the byte; where that takes
/// more than the table tells, there is none.
struct TermRevision {
  /// An article that has changed.
  struct Change {
    /// The number of the article.
    var article: Int
    /// Its analysis before.
    var before: AnalyzedArticle
    /// Its analysis now.
    var after: AnalyzedArticle
  }

  typealias Value = TermEncoder.Value

  /// A stem of the next table.
  struct Stem {
    var bytes: ArraySlice<UInt8>
    var entry: ArraySlice<UInt8> = []
    var isFunctionWord = false
    /// The articles with it, if the entry has to be written.
    var body: [Value]?
    var titles: [Value] = []
    /// The number of articles with it; 0 of a function word.
    var frequency = 0
  }

  /// A written form of a stem.
  struct Word {
    var bytes: ArraySlice<UInt8>
    var frequency: Int32
    var stem: Int
  }

  /// The postings that go or come, with the numbers that stems and words have here.
  struct Side {
    var collection: PostingCollection
    var stems: [Int] = []
    var words: [Int] = []
    /// The places of the postings of each stem.
    var postings: [Int: [Int]] = [:]

    func words(ofPostingAt place: Int) -> [Int] {
      collection.surfaces(ofPostingAt: place).map { words[Int($0)] }
    }

    func places(of stem: Int) -> [Int] { postings[stem] ?? [] }
  }

  let table: TermTable
  private let summaries: [AnalyzedArticle.Summary]
  private let saturation: Double
  var removed: Side
  var added: Side
  var stems: [Stem]
  var words: [Word]
  var encoder: TermEncoder

  /// Returns the next table; `nil` if all articles have to be merged.
  ///
  /// - Parameters:
  ///   - table: The table before.
  ///   - changes: The articles that have changed.
  ///   - summaries: The summaries of all articles now.
  ///   - weights: What a word in each field counts.
  /// - Returns: The table.
  /// - Throws: ``SearchIndexError`` if an analysis is damaged.
  static func table(
    after table: TermTable, _ changes: [Change], summaries: [AnalyzedArticle.Summary],
    weights: FieldWeights
  ) throws(SearchIndexError) -> TermTable? {
    guard table.articleCount == summaries.count,
      table.averages == PostingCollection.averages(of: summaries)
    else { return nil }
    var revision = TermRevision(table, summaries, weights)
    for change in changes {
      try revision.removed.collection.add(change.before, at: change.article)
      try revision.added.collection.add(change.after, at: change.article)
    }
    let isDone = revision.findStemsAndWords() && revision.changePostings() && revision.weighTitles()
    return isDone ? revision.nextTable() : nil
  }

  private init(
    _ table: TermTable, _ summaries: [AnalyzedArticle.Summary], _ weights: FieldWeights
  ) {
    self.table = table
    self.summaries = summaries
    saturation = weights.saturation
    removed = Side(collection: PostingCollection(averages: table.averages, weights: weights))
    added = removed
    encoder = TermEncoder(articleCount: table.articleCount)
    stems = (0..<table.stems.count).map { number in
      Stem(
        bytes: table.stems[number], entry: table.entries[number],
        isFunctionWord: table.areFunctionWords[number],
        frequency: TermEncoder.flags(of: table.entries[number]).frequency)
    }
    words = (0..<table.words.count).map { number in
      Word(
        bytes: table.words[number], frequency: table.wordFrequencies[number],
        stem: Int(table.wordStems[number]))
    }
  }

  // MARK: Names

  /// Finds the stems and words of the changed articles, and adds those that are new.
  ///
  /// - Returns: `false` if the table lacks some that it should have.
  private mutating func findStemsAndWords() -> Bool {
    var newStems: [ArraySlice<UInt8>: Int] = [:]
    var newWords: [ArraySlice<UInt8>: Int] = [:]
    func numbers(
      _ strings: StringTable, in known: ByteStrings, _ new: inout [ArraySlice<UInt8>: Int],
      add: (Int) -> Int
    ) -> [Int] {
      (0..<strings.count).map { index in
        let string = strings[index]
        let place = known.place(of: string)
        if place.isFound { return place.index }
        if let number = new[string] { return number }
        let number = add(index)
        new[string] = number
        return number
      }
    }
    for side in [\TermRevision.removed, \.added] {
      let collection = self[keyPath: side].collection
      let found = numbers(collection.stems, in: table.stems, &newStems) { index in
        stems.append(Stem(bytes: collection.stems[index]))
        return stems.count - 1
      }
      self[keyPath: side].stems = found
      let forms = collection.surfaces
      self[keyPath: side].words = numbers(forms, in: table.words, &newWords) { index in
        let stem = found[Int(collection.surfaceStems[index])]
        words.append(Word(bytes: forms[index], frequency: 0, stem: stem))
        return words.count - 1
      }
      for (place, posting) in collection.postings.enumerated() {
        self[keyPath: side].postings[found[posting.stem], default: []].append(place)
      }
      // What goes has to be there.
      if side == \.removed, !newStems.isEmpty || !newWords.isEmpty { return false }
    }
    return true
  }

  // MARK: Postings

  /// Changes the postings of the stems of the changed articles.
  ///
  /// - Returns: `false` if the table does not tell enough.
  private mutating func changePostings() -> Bool {
    let touched = Set(removed.stems + added.stems).sorted()
    let before = forms(of: touched)
    for place in removed.collection.postings.indices {
      for word in removed.words(ofPostingAt: place) { words[word].frequency -= 1 }
    }
    for place in added.collection.postings.indices {
      for word in added.words(ofPostingAt: place) { words[word].frequency += 1 }
    }
    guard words.allSatisfy({ $0.frequency >= 0 }) else { return false }
    let after = forms(of: touched)
    for stem in touched {
      guard change(stem, before: before[stem] ?? [], after: after[stem] ?? []) else { return false }
    }
    return true
  }

  /// The written forms of stems, the most frequent first.
  func forms(of touched: [Int]) -> [Int: [Int]] {
    var isTouched = [Bool](repeating: false, count: stems.count)
    for stem in touched { isTouched[stem] = true }
    var forms: [Int: [Int]] = [:]
    for (number, word) in words.enumerated() where isTouched[word.stem] && word.frequency > 0 {
      forms[word.stem, default: []].append(number)
    }
    return forms.mapValues { numbers in
      numbers.sorted { left, right in
        words[left].frequency != words[right].frequency
          ? words[left].frequency > words[right].frequency
          : words[left].bytes.lexicographicallyPrecedes(words[right].bytes)
      }
    }
  }

  private mutating func change(_ stem: Int, before: [Int], after: [Int]) -> Bool {
    let going = removed.places(of: stem).map { removed.collection.postings[$0] }
    let places = added.places(of: stem)
    let coming = places.map { added.collection.postings[$0] }
    let isFunctionWord =
      stems[stem].isFunctionWord || coming.contains(where: \.isFunctionWord)
    if isFunctionWord {
      // Which of its postings comes first decides whether a stem is one of function words, and the
      // table does not tell of all.
      guard
        going.map({ [$0.article, $0.isFunctionWord ? 1 : 0] })
          == coming.map({ [$0.article, $0.isFunctionWord ? 1 : 0] })
      else { return false }
    }
    let isEmpty = stems[stem].entry.isEmpty
    guard var (body, titles) = isEmpty ? ([], []) : encoder.values(of: stems[stem].entry) else {
      return false
    }
    let hasBody = isEmpty || !body.isEmpty
    if hasBody {
      // Codes tell which of the two most frequent forms an article has.
      let isKnown =
        before.isEmpty || after.isEmpty
        || before[0] == after[0]
          && (before.count == 1 || after.count == 1 || before[1] == after[1])
      guard isKnown else { return false }
      for posting in going {
        guard let place = body.firstIndex(where: { $0.article == posting.article }) else {
          return false
        }
        body.remove(at: place)
      }
      for (place, posting) in zip(places, coming) {
        insert(posting.article, code(ofPostingAt: place, after), to: &body)
      }
    }
    let goingTitles = Set(going.map(\.article))
    titles.removeAll { goingTitles.contains($0.article) }
    for posting in coming where posting.isInTitle {
      let length = summaries[Int(posting.article)].fields[AnalyzedArticle.Field.title.rawValue]
      insert(posting.article, TermEncoder.titleValue(length: length, share: 0), to: &titles)
    }
    stems[stem].body = body
    stems[stem].titles = titles
    stems[stem].frequency = body.count
    return true
  }

  private func insert(_ article: Int32, _ value: Int, to values: inout [Value]) {
    let place = values.firstIndex { $0.article > article } ?? values.count
    values.insert((article, value), at: place)
  }

  private func code(ofPostingAt place: Int, _ forms: [Int]) -> Int {
    let impact = TermEncoder.impact(
      of: added.collection.postings[place].frequency, saturation: saturation)
    guard forms.count > 1 else { return ImpactCode.code(ofImpact: impact, forms: 1) }
    let own = added.words(ofPostingAt: place)
    let found = (own.contains(forms[0]) ? 1 : 0) | (own.contains(forms[1]) ? 2 : 0)
    return ImpactCode.code(ofImpact: impact, forms: found == 0 ? 4 : found)
  }
}
