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
    let letters: WordLetters
    /// The names with the word, and its place there.
    var uses: [(name: Int, position: Int)] = []
    var ownerCount = 0
    var lastOwner = -1
  }

  /// The words of a text beyond which it is cut.
  private static let wordLimit = 12
  /// The words of a name beyond which it is cut.
  private static let nameWordLimit = 64

  private let names: [Name]
  private var wordCounts: [Int] = []
  private var words: [Word] = []
  private let ownerCount: Int

  /// Prepares names, which come grouped by their owners.
  init(_ names: [Name]) {
    self.names = names
    ownerCount = Set(names.map(\.owner)).count
    var known: [Substring: Int] = [:]
    wordCounts.reserveCapacity(names.count)
    for (index, name) in names.enumerated() {
      let parts = name.key.split(separator: " ")
      wordCounts.append(parts.count)
      for (position, part) in parts.prefix(NearNames.nameWordLimit).enumerated() {
        let word = known[part] ?? words.count
        if word == words.count {
          known[part] = word
          words.append(Word(letters: WordLetters(part)))
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
    let asked = text.words.prefix(NearNames.wordLimit).map { WordLetters($0) }
    if asked.isEmpty { return [] }
    var scores = NameScores(wordCount: asked.count)
    var distance = EditDistance()
    var rarities = [Double](repeating: 1, count: asked.count)

    for (number, letters) in asked.enumerated() {
      let joined = number + 1 < asked.count ? letters + asked[number + 1] : nil
      var best = 0.0
      for word in words {
        let likeness = letters.likeness(to: word.letters, &distance)
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
        if joined == word.letters {
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
    of letters: WordLetters, word number: Int, in scores: inout NameScores
  ) {
    let whole = letters.scalars
    guard whole.count >= 4 else { return }
    // How much of the word is done behind each use of a word that it starts with.
    var done: [Int: Int] = [:]
    func key(_ name: Int, _ position: Int) -> Int { name * NearNames.nameWordLimit + position }
    for word in words where word.letters.count < whole.count {
      guard whole.starts(with: word.letters.scalars) else { continue }
      for use in word.uses { done[key(use.name, use.position)] = word.letters.count }
    }
    if done.isEmpty { return }
    for word in words where word.letters.count < whole.count {
      let start = whole.count - word.letters.count
      guard whole[start...].elementsEqual(word.letters.scalars) else { continue }
      for use in word.uses where use.position > 0 && done[key(use.name, use.position - 1)] == start
      {
        scores.note(use.name, word: number, likeness: 0.95, position: use.position)
      }
    }
  }

  /// How rare a word is among the things, from 0 to 1.
  private func rarity(of word: Word) -> Double {
    guard ownerCount > 1 else { return 1 }
    return 1 - Double(word.ownerCount - 1) / Double(ownerCount)
  }
}
