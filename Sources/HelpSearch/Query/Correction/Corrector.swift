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
  /// above; the first letter stays, or swaps with the second.
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
    UTF8Encoder.append(asked[0], to: &starts[0])
    UTF8Encoder.append(asked[1], to: &starts[1])
    UTF8Encoder.append(asked[0], to: &starts[1])
    if asked[0] == asked[1] { starts.removeLast() }
    var isMissing = false
    for start in starts {
      var cursor = LexiconCursor(prefix: start, memory)
      while try cursor.next(&memory) {
        WordDistance.decode(cursor.word, into: &scalars)
        guard abs(scalars.count - asked.count) <= limit else { continue }
        let edits = distance.distance(to: scalars)
        guard edits <= limit else { continue }
        var score = -edits * 1024 + Int(cursor.frequencyClass) * 90
        if scalars.first == asked.first { score += 256 }
        if scalars.last == asked.last { score += 128 }
        if best.map({ score > $0.score }) ?? true {
          best = Candidate(word: cursor.word, score: score, distance: edits)
        }
      }
      if cursor.isMissingBlock { isMissing = true }
    }
    return isMissing ? nil : best
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
      found.append(
        Candidate(
          word: cursor.word, score: Int(cursor.frequencyClass) * 64 - cursor.word.count, distance: 0))
    }
    if cursor.isMissingBlock { return [] }
    found.sort { $0.score > $1.score }
    if found.count > completionLimit { found.removeLast(found.count - completionLimit) }
    return found
  }
}
