/// The optimal string alignment distance of words to one word: insertions, deletions,
/// substitutions and transpositions of neighbours.
///
/// Bits of one number stand for a column of the matrix (Hyyrö 2003, "A bit-vector algorithm for
/// computing Levenshtein and Damerau edit distances").
struct WordDistance {
  /// The scalars of the word, at most 64.
  let scalars: List<UInt32>
  private var masks = List<UInt64>(repeating: 0, count: 128)
  private var others = List<(scalar: UInt32, mask: UInt64)>()

  /// Prepares a word.
  init(_ word: List<UInt8>) {
    var scalars = List<UInt32>()
    WordDistance.decode(word, count: word.count, into: &scalars)
    if scalars.count > 64 { scalars.removeLast(scalars.count - 64) }
    self.scalars = scalars
    var bit: UInt64 = 1
    for index in 0..<scalars.count {
      let scalar = scalars[index]
      if scalar < 128 {
        masks[Int(scalar)] |= bit
      } else {
        // The mask of a letter is all of its entries.
        others.append((scalar, bit))
      }
      bit &<<= 1
    }
  }

  /// Decodes UTF-8, so many bytes of it.
  static func decode(_ word: List<UInt8>, count: Int, into scalars: inout List<UInt32>) {
    scalars.removeAll(keepingCapacity: true)
    var offset = 0
    while offset < count { scalars.append(UTF8Letters.next(in: word, at: &offset)) }
  }

  /// Returns the distance to a word.
  func distance(to other: List<UInt32>) -> Int {
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var diagonal: UInt64 = 0
    var previousMask: UInt64 = 0
    let last: UInt64 = 1 &<< UInt64(scalars.count - 1)
    var distance = scalars.count
    for index in 0..<other.count {
      let mask = mask(of: other[index])
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
    var mask: UInt64 = 0
    for index in 0..<others.count where others[index].scalar == scalar {
      mask |= others[index].mask
    }
    return mask
  }
}
