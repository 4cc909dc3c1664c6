/// The words that more than one article of a catalog has, and few have.
///
/// Words are known by their hashes: two words that collide would only make two articles seem nearer
/// than they are.
struct RareWords: Sendable {
  /// A word counts as rare if at most this many articles have it.
  private static let limit = 64

  /// The numbers of the words of the articles, article after article.
  private var words: [Int32] = []
  private var wordStarts: [Int] = [0]
  /// The places of the articles of the words, word after word.
  private var articles: [Int32] = []
  private var articleStarts: [Int] = [0]

  /// Creates a list of no words.
  init() {}

  /// Gathers the words of articles.
  ///
  /// - Parameter hashes: The distinct hashes of the words of each article.
  init(_ hashes: some Sequence<[UInt64]>) {
    var table = HashNumbers()
    var counts: [Int32] = []
    var all: [Int32] = []
    var ends: [Int] = []
    for words in hashes {
      if ends.isEmpty {
        // The first article tells about how long the others are.
        let count = hashes.underestimatedCount
        ends.reserveCapacity(count)
        all.reserveCapacity(min(count * (words.count + words.count / 4), 1 << 20))
      }
      for word in words {
        let number = table.number(of: word)
        if number == counts.count { counts.append(0) }
        counts[number] += 1
        all.append(Int32(number))
      }
      ends.append(all.count)
    }
    // Rare words are numbered anew.
    var numbers = [Int32](repeating: -1, count: counts.count)
    for (number, count) in counts.enumerated() where (2...RareWords.limit).contains(Int(count)) {
      numbers[number] = Int32(articleStarts.count - 1)
      articleStarts.append(articleStarts[articleStarts.count - 1] + Int(count))
    }
    var next = articleStarts
    articles = [Int32](repeating: 0, count: articleStarts[articleStarts.count - 1])
    words.reserveCapacity(articles.count)
    var start = 0
    for (place, end) in ends.enumerated() {
      for index in start..<end {
        let word = numbers[Int(all[index])]
        guard word >= 0 else { continue }
        words.append(word)
        articles[next[Int(word)]] = Int32(place)
        next[Int(word)] += 1
      }
      start = end
      wordStarts.append(words.count)
    }
  }

  /// Returns the numbers of the words of an article.
  func words(of place: Int) -> ArraySlice<Int32> {
    words[wordStarts[place]..<wordStarts[place + 1]]
  }

  /// Returns the places of the articles that have a word.
  func articles(with word: Int32) -> ArraySlice<Int32> {
    articles[articleStarts[Int(word)]..<articleStarts[Int(word) + 1]]
  }
}

/// Numbers hashes in the order in which they come, in a table with open addressing.
private struct HashNumbers {
  private var slots = [(hash: UInt64, number: Int32)](repeating: (0, -1), count: 1 << 12)
  private var count = 0
  /// An odd number that nobody can foresee, so that no words can be chosen that fall into one place.
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  mutating func number(of hash: UInt64) -> Int {
    var place = place(of: hash)
    while slots[place].number >= 0 {
      if slots[place].hash == hash { return Int(slots[place].number) }
      place = (place &+ 1) & (slots.count &- 1)
    }
    slots[place] = (hash, Int32(count))
    count += 1
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private func place(of hash: UInt64) -> Int {
    Int((hash &* multiplier) >> UInt64(64 - slots.count.trailingZeroBitCount))
  }

  private mutating func grow() {
    let old = slots
    slots = [(hash: UInt64, number: Int32)](repeating: (0, -1), count: old.count * 2)
    for slot in old where slot.number >= 0 {
      var place = place(of: slot.hash)
      while slots[place].number >= 0 { place = (place &+ 1) & (slots.count &- 1) }
      slots[place] = slot
    }
  }
}
