/// Finds the words of the lexicon that a word which occurs nowhere may stand for.
enum Corrector {
  /// A word in place of another.
  struct Candidate {
    var word: [UInt8]
    /// How likely it is; only comparable among candidates for the same word.
    var score: Int
    var distance: Int
  }

  /// The shortest word that is corrected, in letters.
  static let shortest = 3

  /// Returns the best correction of a word: at most one edit in words below six letters, two
  /// above; the first letter stays, or swaps with the second, or is the only one that is wrong.
  ///
  /// - Returns: `nil` if there is none, or blocks of the lexicon are missing.
  static func correction(
    of word: [UInt8], _ memory: inout IndexMemory
  ) throws(SearchIndexError) -> Candidate? {
    let distance = WordDistance(word)
    let asked = distance.scalars
    guard asked.count >= shortest, asked.count < 40 else { return nil }
    let limit = asked.count < 6 ? 1 : 2
    var best: Candidate?
    var scalars: [UInt32] = []

    var starts: [[UInt8]] = [[], []]
    UTF8Letters.append(asked[0], to: &starts[0])
    UTF8Letters.append(asked[1], to: &starts[1])
    UTF8Letters.append(asked[0], to: &starts[1])
    if asked[0] == asked[1] { starts.removeLast() }
    var isMissing = false
    for start in starts {
      var cursor = LexiconCursor(prefix: start, memory)
      while try cursor.next(&memory) {
        // A letter has at most four bytes.
        guard cursor.length <= 4 * (asked.count + limit), cursor.length + limit >= asked.count
        else { continue }
        WordDistance.decode(cursor.bytes, count: cursor.length, into: &scalars)
        guard abs(scalars.count - asked.count) <= limit else { continue }
        let edits = distance.distance(to: scalars)
        guard edits <= limit, scalars.count >= shortest else { continue }
        // So short a word is near to too many: only swapped letters are a sign of a mistake.
        if asked.count == shortest, !isSwap(asked, scalars) { continue }
        let score = score(edits, cursor.frequencyClass, scalars, asked)
        if best.map({ score > $0.score }) ?? true {
          best = Candidate(word: cursor.word, score: score, distance: edits)
        }
      }
      if cursor.isMissingBlock { isMissing = true }
    }
    if isMissing { return nil }
    if best.map({ $0.distance > 1 }) ?? true, asked.count > shortest {
      try correctFirstLetter(of: asked, &best, &memory)
    }
    return memory.missing.isEmpty ? best : nil
  }

  private static func score(
    _ edits: Int, _ frequencyClass: UInt8, _ scalars: [UInt32], _ asked: [UInt32]
  ) -> Int {
    var score = -edits * 1024 + Int(frequencyClass) * 90
    if scalars.first == asked.first { score += 256 }
    if scalars.last == asked.last { score += 128 }
    // A wrong letter may be any of the alphabet, but a letter that is missing or has changed places
    // with its neighbour leaves little choice: such a mistake is likelier than one among many.
    if scalars.count > asked.count || scalars.count == asked.count && isSwap(asked, scalars) {
      score += 400
    }
    return score
  }

  /// Looks for words that differ in the first letter only: one too many, one too few, another one.
  private static func correctFirstLetter(
    of asked: [UInt32], _ best: inout Candidate?, _ memory: inout IndexMemory
  ) throws(SearchIndexError) {
    var rest: [UInt8] = []
    for scalar in asked.dropFirst() { UTF8Letters.append(scalar, to: &rest) }
    var word: [UInt8] = []
    UTF8Letters.append(asked[0], to: &word)
    word += rest
    var candidates = [rest]
    // In Latin script; others have too many letters to try.
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      candidates.append([letter] + rest)
      candidates.append([letter] + word)
    }
    var scalars: [UInt32] = []
    for candidate in candidates {
      var cursor = LexiconCursor(prefix: candidate, memory)
      guard try cursor.next(&memory), cursor.length == candidate.count else { continue }
      WordDistance.decode(candidate, count: candidate.count, into: &scalars)
      let score = score(1, cursor.frequencyClass, scalars, asked)
      if best.map({ score > $0.score }) ?? true {
        best = Candidate(word: candidate, score: score, distance: 1)
      }
    }
  }

  private static func isSwap(_ word: [UInt32], _ other: [UInt32]) -> Bool {
    var letters = word
    for scalar in other {
      guard let index = letters.firstIndex(of: scalar) else { return false }
      letters.remove(at: index)
    }
    return letters.isEmpty
  }

  /// The shortest beginning that stands for words, in bytes.
  static let shortestPrefix = 2
  /// The most words a beginning stands for.
  static let completionLimit = 24

  /// Returns the words that start with a beginning, the most frequent first.
  static func completions(
    of prefix: [UInt8], _ memory: inout IndexMemory
  ) throws(SearchIndexError) -> [Candidate] {
    guard prefix.count >= shortestPrefix else { return [] }
    var found: [Candidate] = []
    var cursor = LexiconCursor(prefix: prefix, memory)
    while try cursor.next(&memory) {
      let score = Int(cursor.frequencyClass) * 64 - cursor.length
      var place = found.count
      while place > 0, found[place - 1].score < score { place -= 1 }
      if place == completionLimit { continue }
      if found.count == completionLimit { found.removeLast() }
      found.insert(Candidate(word: cursor.word, score: score, distance: 0), at: place)
    }
    return cursor.isMissingBlock ? [] : found
  }
}
