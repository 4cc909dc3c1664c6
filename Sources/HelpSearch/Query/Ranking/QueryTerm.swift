/// A word or compound of a query, as the index knows it.
struct QueryTerm {
  /// A stem that stands for the word.
  struct Stem {
    var bytes: List<UInt8>
    var entry: TermEntry
    /// How well it stands for the word, in 1/256.
    var weight: Int
    var positionHash: UInt32
  }

  /// The word in lower case, corrected where it was.
  var word: List<UInt8>
  /// The hash of the written form.
  var surfaceHash: UInt8
  /// The first stem.
  var stem: Stem
  /// More stems, where the word is a beginning or has synonyms.
  var others = List<Stem>()
  /// The rarity, in 1/256 bits.
  var inverseFrequency = 0
  /// How often and how much the word counts, in 1/256.
  var weight = 256
  /// Whether the word is searched for in titles only.
  var isFunctionWord = false
  /// Whether the term is a compound whose parts are terms, too.
  var isWhole = false
  /// The phrase that the word belongs to.
  var phrase: Int?
  /// The number of the unit of the query that the word is part of.
  var unit = 0
  /// Where the word is in the query.
  var piece: Tokenizer.Piece

  /// The number of stems.
  var stemCount: Int { 1 + others.count }

  /// Returns one of the stems.
  @inline(never)
  func stem(at number: Int) -> Stem { number == 0 ? stem : others[number - 1] }

  /// Returns whether a stem is among those of the term.
  func has(_ bytes: List<UInt8>) -> Bool {
    for number in 0..<stemCount where stem(at: number).bytes == bytes { return true }
    return false
  }
}
