/// Finds the names that come nearest to a text with mistakes in it.
///
/// Names and text are compared word by word. A word of the text may be misspelt (see
/// ``EditDistance``), cut short, inflected, or run together with its neighbour; the order of the
/// words counts little. Words that many names share count less than rare ones. The work is bounded
/// by the number of distinct words of the names, whatever is asked.
struct NearNames {
  /// A name and the thing it is a name of.
  struct Name {
    /// The number of the thing.
    let owner: Int
    /// What the name is worth in comparison, from 0 to 1.
    let weight: Double
    let key: String
  }

  /// A thing, by the best of its names.
  struct Hit {
    let owner: Int
    /// The place of the best name in the names given.
    let name: Int
    let score: Double
  }

  private struct Word {
    let letters: [Unicode.Scalar]
    /// A bit per letter, of the letter's last five bits: words far apart differ in many.
    let mask: UInt32
    /// The names with the word, and its place there.
    var uses: [(name: Int, position: Int)] = []
    var ownerCount = 0
    var lastOwner = -1

    init(_ letters: [Unicode.Scalar]) {
      self.letters = letters
      mask = letters.reduce(0) { $0 | 1 << ($1.value & 31) }
    }
  }

  /// The words and letters of a text beyond which it is cut.
  private static let wordLimit = 12
  private static let letterLimit = 40

  private let names: [Name]
  private var wordCounts: [Int] = []
  private var words: [Word] = []
  private let ownerCount: Int

  init(_ names: [Name]) {
    self.names = names
    ownerCount = Set(names.map(\.owner)).count
    var known: [Substring: Int] = [:]
    wordCounts.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let parts = name.key.split(separator: " ")
      wordCounts.append(parts.count)
      for (position, part) in parts.prefix(64).enumerated() {
        let letters = Array(part.unicodeScalars.prefix(NearNames.letterLimit))
        let word = known[part] ?? words.count
        if word == words.count {
          known[part] = word
          words.append(Word(letters))
        }
        words[word].uses.append((index, position))
        if words[word].lastOwner != name.owner {
          words[word].lastOwner = name.owner
          words[word].ownerCount += 1
        }
      }
    }
  }

  /// Returns the things whose names are near a text, the nearest first.
  func hits(for text: LookupKey, atLeast threshold: Double) -> [Hit] {
    let asked = text.words.prefix(NearNames.wordLimit)
      .map { Array($0.unicodeScalars.prefix(NearNames.letterLimit)) }
    if asked.isEmpty { return [] }
    var scores = NameScores(wordCount: asked.count)
    var distance = EditDistance()
    var rarities = [Double](repeating: 1, count: asked.count)

    for (number, letters) in asked.enumerated() {
      let joined = number + 1 < asked.count ? letters + asked[number + 1] : []
      let mask = letters.reduce(UInt32(0)) { $0 | 1 << ($1.value & 31) }
      var best = 0.0
      for word in words {
        let likeness = NearNames.likeness(letters, mask, word.letters, word.mask, &distance)
        if likeness > 0 {
          for use in word.uses {
            scores.note(use.name, word: number, likeness: likeness, position: use.position)
          }
          if likeness > best || likeness == best && rarities[number] < rarity(of: word) {
            best = likeness
            rarities[number] = rarity(of: word)
          }
        }
        // `fire wall` for `firewall`
        if !joined.isEmpty, joined == word.letters {
          for use in word.uses {
            for part in 0...1 {
              scores.note(use.name, word: number + part, likeness: 0.95, position: use.position)
            }
          }
        }
      }
      noteCompounds(of: letters, word: number, in: &scores)
    }

    let weights = zip(asked, rarities).map { letters, rarity in
      let length = letters.count <= 2 ? 0.35 : letters.count == 3 ? 0.7 : 1
      return length * (0.5 + 0.5 * rarity)
    }
    return ranked(scores, weights: weights, threshold: threshold)
  }

  private func ranked(
    _ scores: NameScores, weights: [Double], threshold: Double
  ) -> [Hit] {
    var best: [Int: Hit] = [:]
    for (name, likenesses, positions) in scores.entries {
      let score =
        names[name].weight
        * NameScores.score(
          likenesses, positions: positions, weights: weights, wordCount: wordCounts[name])
      guard score >= threshold else { continue }
      let hit = Hit(owner: names[name].owner, name: name, score: score)
      if let known = best[hit.owner],
        known.score > score || known.score == score && known.name < name
      {
        continue
      }
      best[hit.owner] = hit
    }
    return best.values.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.owner < $1.owner
    }
  }

  /// Finds names in which two neighbouring words make up one that was typed: `signin`.
  private func noteCompounds(
    of letters: [Unicode.Scalar], word number: Int, in scores: inout NameScores
  ) {
    guard letters.count >= 4 else { return }
    var starts: [Int: (end: Int, position: Int)] = [:]
    for word in words where word.letters.count < letters.count && letters.starts(with: word.letters)
    {
      for use in word.uses { starts[use.name] = (word.letters.count, use.position) }
    }
    if starts.isEmpty { return }
    for word in words where word.letters.count < letters.count {
      let start = letters.count - word.letters.count
      guard letters[start...].elementsEqual(word.letters) else { continue }
      for use in word.uses {
        guard let first = starts[use.name], first.end == start,
          first.position + 1 == use.position
        else { continue }
        scores.note(use.name, word: number, likeness: 0.95, position: use.position)
      }
    }
  }

  /// How rare a word is among the things, from 0 to 1.
  private func rarity(of word: Word) -> Double {
    guard ownerCount > 1 else { return 1 }
    return 1 - Double(word.ownerCount - 1) / Double(ownerCount)
  }

  /// How alike two words are, from 0 (not alike) to 1 (the same).
  private static func likeness(
    _ asked: [Unicode.Scalar], _ askedMask: UInt32, _ word: [Unicode.Scalar], _ wordMask: UInt32,
    _ distance: inout EditDistance
  ) -> Double {
    if asked == word { return 1 }
    let shorter = min(asked.count, word.count)
    let longer = max(asked.count, word.count)
    var common = 0
    while common < shorter, asked[common] == word[common] { common += 1 }
    let share = Double(shorter) / Double(longer)
    // Cut short, and of inflected words the same stem.
    if common == asked.count, asked.count >= 2 { return 0.7 + 0.28 * share }
    var best = 0.0
    if common >= 4, common * 5 >= longer * 3 {
      best = 0.5 + 0.4 * Double(common) / Double(longer)
    }
    var limit = longer < 4 ? 0 : longer < 8 ? 1 : longer < 12 ? 2 : 3
    // Of short words only swapped letters are taken for mistakes: `teh`.
    if longer == 3, askedMask == wordMask { limit = 1 }
    if limit > 0, longer - shorter <= limit,
      (askedMask ^ wordMask).nonzeroBitCount <= 2 * limit,
      let edits = distance.between(asked, word, limit: limit)
    {
      best = max(best, 1 - Double(edits) / Double(longer))
    }
    // Letters left out: `cant` for `cannot`.
    if shorter >= 4, asked.count == shorter, asked[0] == word[0], isSubsequence(asked, of: word) {
      best = max(best, 0.45 + 0.5 * share)
    }
    // Scripts without spaces: one run of characters holds several words.
    if best == 0, shorter >= 2, let first = asked.first, first.value >= 0x2E80,
      contains(asked, word) || contains(word, asked)
    {
      best = 0.65 + 0.3 * share
    }
    return best >= 0.6 ? best : 0
  }

  private static func isSubsequence(_ part: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
    var place = 0
    for letter in word where place < part.count && letter == part[place] { place += 1 }
    return place == part.count
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}

/// What is known of each name while a text is compared with all of them.
struct NameScores {
  private let wordCount: Int
  private var rows: [Int: Int] = [:]
  private var order: [Int] = []
  private var likenesses: [Double] = []
  private var positions: [Int] = []

  init(wordCount: Int) { self.wordCount = wordCount }

  /// Notes that a word of the text is like one of a name; the best likeness counts.
  mutating func note(_ name: Int, word: Int, likeness: Double, position: Int) {
    let row: Int
    if let known = rows[name] {
      row = known
    } else {
      row = order.count
      rows[name] = row
      order.append(name)
      likenesses.append(contentsOf: repeatElement(0, count: wordCount))
      positions.append(contentsOf: repeatElement(-1, count: wordCount))
    }
    let place = row * wordCount + word
    if likeness > likenesses[place] {
      likenesses[place] = likeness
      positions[place] = position
    }
  }

  /// The names with the likeness and the position of each word of the text.
  var entries: [(name: Int, likenesses: ArraySlice<Double>, positions: ArraySlice<Int>)] {
    order.enumerated().map { row, name in
      let range = (row * wordCount)..<((row + 1) * wordCount)
      return (name, likenesses[range], positions[range])
    }
  }

  /// How well a name answers a text: mostly how much of the text is found in the name, then how
  /// much of the name was asked for, and a little whether the order is the same.
  static func score(
    _ likenesses: ArraySlice<Double>, positions: ArraySlice<Int>, weights: [Double],
    wordCount: Int
  ) -> Double {
    var matched = 0.0
    var total = 0.0
    var found: Set<Int> = []
    var inOrder = 0
    var previous = -1
    for ((likeness, position), weight) in zip(zip(likenesses, positions), weights) {
      total += weight
      guard likeness > 0 else { continue }
      matched += weight * likeness
      found.insert(position)
      if position >= previous { inOrder += 1 }
      previous = position
    }
    guard total > 0, !found.isEmpty else { return 0 }
    let coverage = matched / total
    let share = min(Double(found.count) / Double(max(wordCount, 1)), 1)
    let order = Double(inOrder) / Double(likenesses.count)
    // A short word alone, such as `the`, says little.
    let confidence = min(total, 1)
    return confidence * coverage * (0.75 + 0.2 * share + 0.05 * order)
  }
}
