/// Counts the letters that were added, left out, changed or swapped between two words.
///
/// This is the restricted Damerau–Levenshtein distance (optimal string alignment). Only the band
/// that a limit leaves is computed, so a comparison costs O(*n* · limit). The value keeps its rows
/// between comparisons, to allocate them once.
struct EditDistance {
  private var beforePrevious: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// Returns the distance of two words, or `nil` if it is above a limit.
  mutating func between(
    _ lhs: [Unicode.Scalar], _ rhs: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard limit >= 0, abs(lhs.count - rhs.count) <= limit else { return nil }
    if lhs.isEmpty || rhs.isEmpty { return max(lhs.count, rhs.count) }
    if lhs == rhs { return 0 }
    let far = limit + 1
    prepare(width: rhs.count + 1, far: far)
    var previousSmallest = 0
    for row in 1...lhs.count {
      let lower = max(row - limit, 1)
      let upper = min(row + limit, rhs.count)
      if lower > upper { return nil }
      current[lower - 1] = lower == 1 ? min(row, far) : far
      var smallest = current[lower - 1]
      for column in lower...upper {
        let change = lhs[row - 1] == rhs[column - 1] ? 0 : 1
        var cost = min(
          previous[column - 1] + change, previous[column] + 1, current[column - 1] + 1, far)
        if row > 1, column > 1, lhs[row - 1] == rhs[column - 2], lhs[row - 2] == rhs[column - 1] {
          cost = min(cost, beforePrevious[column - 2] + 1)
        }
        current[column] = cost
        smallest = min(smallest, cost)
      }
      if upper < rhs.count { current[upper + 1] = far }
      // A swap reaches back two rows, so both must be out of reach.
      if smallest > limit, previousSmallest > limit { return nil }
      previousSmallest = smallest
      swap(&beforePrevious, &previous)
      swap(&previous, &current)
    }
    let distance = previous[rhs.count]
    return distance <= limit ? distance : nil
  }

  private mutating func prepare(width: Int, far: Int) {
    if previous.count < width {
      beforePrevious = [Int](repeating: far, count: width)
      previous = beforePrevious
      current = beforePrevious
    }
    for column in 0..<width {
      beforePrevious[column] = far
      previous[column] = min(column, far)
      current[column] = far
    }
  }
}
