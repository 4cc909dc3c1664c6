/// The optimal string alignment distance of words to one word: insertions, deletions,
/// substitutions and transpositions of neighbours.
///
/// Bits of one number stand for a column of the matrix (Hyyrö 2003, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances").
struct WordDistance {
  /// The scalars of the word, at most 64.
  let scalars: [UInt32]
  private var masks = [UInt64](repeating: 0, count: 128)
  private var others: [(scalar: UInt32, mask: UInt64)] = []

  /// Prepares a word.
  init(_ word: [UInt8]) {
    var scalars: [UInt32] = []
    WordDistance.decode(word, count: word.count, into: &scalars)
    if scalars.count > 64 { scalars.removeLast(scalars.count - 64) }
    self.scalars = scalars
    for (index, scalar) in scalars.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      if scalar < 128 {
        masks[Int(scalar)] |= bit
      } else if let known = others.firstIndex(where: { $0.scalar == scalar }) {
        others[known].mask |= bit
      } else {
        others.append((scalar, bit))
      }
    }
  }

  /// Decodes UTF-8, so many bytes of it.
  static func decode(_ word: [UInt8], count: Int, into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    word.withView { bytes in
      let view = bytes.slice(0, count)
      var offset = 0
      while offset < view.count { scalars.append(view.scalar(at: &offset)) }
    }
  }

  /// Returns the distance to a word.
  func distance(to other: [UInt32]) -> Int {
    if scalars.isEmpty { return other.count }
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var diagonal: UInt64 = 0
    var previousMask: UInt64 = 0
    let last: UInt64 = 1 << UInt64(scalars.count - 1)
    var distance = scalars.count
    for scalar in other {
      let mask = mask(of: scalar)
      let transposed = (~diagonal & mask) << 1 & previousMask
      diagonal = (((mask & positive) &+ positive) ^ positive) | mask | negative | transposed
      var up = negative | ~(diagonal | positive)
      var down = diagonal & positive
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      up = up << 1 | 1
      down <<= 1
      positive = down | ~(diagonal | up)
      negative = up & diagonal
      previousMask = mask
    }
    return distance
  }

  private func mask(of scalar: UInt32) -> UInt64 {
    if scalar < 128 { return masks[Int(scalar)] }
    for entry in others where entry.scalar == scalar { return entry.mask }
    return 0
  }
}
