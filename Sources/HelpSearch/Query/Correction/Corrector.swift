/// Finds the words of the lexicon that a word which occurs nowhere may stand for.
enum Corrector {
  /// A word in place of another.
  struct Candidate {
    var word: List<UInt8>
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
  static func correction(of word: List<UInt8>, _ memory: inout IndexMemory) -> Candidate? {
    let distance = WordDistance(word)
    let asked = distance.scalars
    guard asked.count >= shortest, asked.count < 40 else { return nil }
    let limit = asked.count < 6 ? 1 : 2
    var best: Candidate?
    var scalars = List<UInt32>()

    // The first letter, then both first letters in the other order.
    var isMissing = false
    for attempt in 0..<(asked[0] == asked[1] ? 1 : 2) {
      var start = List<UInt8>()
      if attempt > 0 { UTF8Letters.append(asked[1], to: &start) }
      UTF8Letters.append(asked[0], to: &start)
      var cursor = LexiconCursor(prefix: start, &memory)
      while cursor.next(&memory) {
        // A letter has at most four bytes.
        guard cursor.length <= 4 * (asked.count + limit), cursor.length + limit >= asked.count
        else { continue }
        WordDistance.decode(cursor.bytes, count: cursor.length, into: &scalars)
        guard abs(scalars.count - asked.count) <= limit else { continue }
        let edits = distance.distance(to: scalars)
        guard edits <= limit, scalars.count >= shortest else { continue }
        // So short a word is near to too many: only swapped letters, and one that is missing behind
        // the first, are signs of a mistake.
        if asked.count == shortest, !isSwap(asked, scalars),
          scalars.count == shortest || scalars[0] != asked[0]
        {
          continue
        }
        let score = score(edits, cursor.frequencyClass, scalars, asked)
        if isBetter(score, than: best) {
          best = Candidate(word: cursor.word, score: score, distance: edits)
        }
      }
      if cursor.isMissingBlock { isMissing = true }
    }
    if isMissing { return nil }
    if asked.count > shortest, best.map({ $0.distance > 1 }) ?? true {
      correctFirstLetter(of: asked, &best, &memory)
    }
    return memory.isComplete ? best : nil
  }

  private static func score(
    _ edits: Int, _ frequencyClass: UInt8, _ scalars: List<UInt32>, _ asked: List<UInt32>
  ) -> Int {
    var score = -edits * 1024 + Int(frequencyClass) * 90
    if scalars[0] == asked[0] { score += 256 }
    if scalars[scalars.count - 1] == asked[asked.count - 1] { score += 128 }
    // A wrong letter may be any of the alphabet, but a letter that is missing or has changed places
    // with its neighbour leaves little choice: such a mistake is likelier than one among many.
    if scalars.count > asked.count || scalars.count == asked.count && isSwap(asked, scalars) {
      score += 400
    }
    // Who spells by ear puts a vowel for another.
    if hasSameConsonants(asked, scalars) { score += 200 }
    return score
  }

  /// Whether two words differ in their vowels alone.
  private static func hasSameConsonants(_ word: List<UInt32>, _ other: List<UInt32>) -> Bool {
    var place = 0
    var otherPlace = 0
    while true {
      let consonant = nextConsonant(of: word, &place)
      if consonant != nextConsonant(of: other, &otherPlace) { return false }
      if consonant == 0 { return true }
    }
  }

  /// Returns the next letter that is no vowel, and moves the place behind it; 0 at the end.
  private static func nextConsonant(of word: List<UInt32>, _ place: inout Int) -> UInt32 {
    while place < word.count {
      let letter = word[place]
      place += 1
      switch letter {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: continue
      default: return letter
      }
    }
    return 0
  }

  /// Looks for words that differ in the first letter only: one too many, one too few, another one.
  private static func correctFirstLetter(
    of asked: List<UInt32>, _ best: inout Candidate?, _ memory: inout IndexMemory
  ) {
    var scalars = List<UInt32>()
    // First no letter in place of the first one, then each in place of it and in front of it. In
    // Latin script; others have too many letters to try.
    for attempt in 0...52 {
      var candidate = List<UInt8>()
      if attempt > 0 { candidate.append(UInt8(0x60 + (attempt + 1) / 2)) }
      let isInFront = attempt > 0 && attempt & 1 == 0
      for index in (isInFront ? 0 : 1)..<asked.count {
        UTF8Letters.append(asked[index], to: &candidate)
      }
      var cursor = LexiconCursor(prefix: candidate, &memory)
      guard cursor.next(&memory), cursor.length == candidate.count else { continue }
      WordDistance.decode(candidate, count: candidate.count, into: &scalars)
      let score = score(1, cursor.frequencyClass, scalars, asked)
      if isBetter(score, than: best) {
        best = Candidate(word: candidate, score: score, distance: 1)
      }
    }
  }

  private static func isBetter(_ score: Int, than best: Candidate?) -> Bool {
    guard let best else { return true }
    return score > best.score
  }

  private static func isSwap(_ word: List<UInt32>, _ other: List<UInt32>) -> Bool {
    guard word.count == other.count else { return false }
    for index in 0..<word.count
    where count(of: word[index], in: word) != count(of: word[index], in: other) {
      return false
    }
    return true
  }

  private static func count(of scalar: UInt32, in word: List<UInt32>) -> Int {
    var count = 0
    for index in 0..<word.count where word[index] == scalar { count += 1 }
    return count
  }

  /// The shortest beginning that stands for words, in bytes.
  static let shortestPrefix = 2
  /// The most words a beginning stands for.
  static let completionLimit = 24

  /// Returns the words that start with a beginning, the most frequent first.
  static func completions(
    of prefix: List<UInt8>, _ memory: inout IndexMemory
  ) -> List<Candidate> {
    var found = List<Candidate>()
    guard prefix.count >= shortestPrefix else { return found }
    var cursor = LexiconCursor(prefix: prefix, &memory)
    while cursor.next(&memory) {
      let score = Int(cursor.frequencyClass) * 64 - cursor.length
      if found.count == completionLimit {
        if found[completionLimit - 1].score >= score { continue }
        found.removeLast()
      }
      var place = found.count
      let candidate = Candidate(word: cursor.word, score: score, distance: 0)
      found.append(candidate)
      while place > 0, found[place - 1].score < score {
        found[place] = found[place - 1]
        place -= 1
      }
      found[place] = candidate
    }
    return found
  }
}
