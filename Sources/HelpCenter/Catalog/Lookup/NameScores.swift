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
