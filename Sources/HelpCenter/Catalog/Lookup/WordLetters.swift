/// The letters of a word, prepared for comparing it with many others.
struct WordLetters: Equatable {
  /// The letters beyond which a word is cut.
  private static let limit = 40

  let scalars: [Unicode.Scalar]
  /// A bit per letter, of the letter's last five bits: words far apart differ in many.
  private let mask: UInt32

  init(_ word: Substring) { self.init(Array(word.unicodeScalars.prefix(WordLetters.limit))) }

  private init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    mask = scalars.reduce(0) { $0 | 1 << ($1.value & 31) }
  }

  var count: Int { scalars.count }

  /// Two words run together.
  static func + (lhs: WordLetters, rhs: WordLetters) -> WordLetters {
    WordLetters(lhs.scalars + rhs.scalars)
  }

  /// How well a word answers to this one as somebody typed it: from 0, not at all, to 1, the same.
  func likeness(to word: WordLetters, _ distance: inout EditDistance) -> Double {
    if self == word { return 1 }
    let shorter = min(count, word.count)
    let longer = max(count, word.count)
    var common = 0
    while common < shorter, scalars[common] == word.scalars[common] { common += 1 }
    let share = Double(shorter) / Double(longer)
    // Cut short.
    if common == count, count >= 2 { return 0.7 + 0.28 * share }
    var best = 0.0
    // Inflected: the stem is the same.
    if common >= 4, common * 5 >= longer * 3 {
      best = 0.5 + 0.4 * Double(common) / Double(longer)
    }
    if let edits = edits(to: word, &distance) {
      best = max(best, 1 - Double(edits) / Double(longer))
    }
    // Letters left out: `cant` for `cannot`.
    if count >= 4, count == shorter, scalars[0] == word.scalars[0], isSubsequence(of: word) {
      best = max(best, 0.45 + 0.5 * share)
    }
    // Scripts without spaces: one run of characters holds several words.
    if best == 0, shorter >= 2, let first = scalars.first, first.value >= 0x2E80,
      contains(word) || word.contains(self)
    {
      best = 0.65 + 0.3 * share
    }
    return best >= 0.6 ? best : 0
  }

  /// The number of mistakes, if they are few enough for the length of the words.
  private func edits(to word: WordLetters, _ distance: inout EditDistance) -> Int? {
    let longer = max(count, word.count)
    var limit = longer < 4 ? 0 : longer < 8 ? 1 : longer < 12 ? 2 : 3
    // Of short words only swapped letters are taken for mistakes: `teh`.
    if longer == 3, mask == word.mask { limit = 1 }
    // Each mistake changes two bits of the masks at most.
    guard limit > 0, abs(count - word.count) <= limit,
      (mask ^ word.mask).nonzeroBitCount <= 2 * limit
    else { return nil }
    return distance.between(scalars, word.scalars, limit: limit)
  }

  private func isSubsequence(of word: WordLetters) -> Bool {
    var place = 0
    for letter in word.scalars where place < count && letter == scalars[place] { place += 1 }
    return place == count
  }

  private func contains(_ part: WordLetters) -> Bool {
    guard part.count <= count else { return false }
    return (0...(count - part.count)).contains { scalars[$0...].starts(with: part.scalars) }
  }
}
