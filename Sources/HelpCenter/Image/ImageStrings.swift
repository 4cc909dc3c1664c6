/// The strings of an image: which of them are shared, and by which numbers.
///
/// A string that stands often enough is stored once and named by a number; the most frequent get
/// the smallest numbers, which take one byte.
struct ImageStrings {
  private struct Use {
    var count = 0
    var isAlwaysShared = false
  }

  private var table = StringTable()
  private var uses: [Use] = []
  /// The numbers of the strings of the table that are shared; -1 for the others.
  private var numbers: [Int] = []
  /// The shared strings, by their places in the table, at their numbers.
  private var shared: [Int] = []

  /// Counts uses of a string and returns its place, by which ``number(at:)`` knows it.
  mutating func count(
    _ string: Span<UInt8>, uses times: Int = 1, isAlwaysShared: Bool = false
  ) -> Int {
    let place = table.number(of: string)
    if place == uses.count { uses.append(Use()) }
    uses[place].count += times
    if isAlwaysShared { uses[place].isAlwaysShared = true }
    return place
  }

  /// Decides which strings are shared, and numbers them.
  mutating func settle(sharesNone: Bool = false) {
    let chosen =
      sharesNone ? [] : uses.indices.filter { uses[$0].isAlwaysShared || isWorthSharing($0) }
    // Ties go by the first use, so that the same articles always give the same bytes.
    shared = chosen.sorted { (uses[$1].count, $0) < (uses[$0].count, $1) }
    numbers = [Int](repeating: -1, count: uses.count)
    for (number, place) in shared.enumerated() { numbers[place] = number }
  }

  /// Returns the number of a string by its place, if it is shared.
  func number(at place: Int) -> Int? {
    let number = numbers[place]
    return number < 0 ? nil : number
  }

  /// The bytes of the shared strings at their numbers.
  var sharedStrings: some Sequence<ArraySlice<UInt8>> { shared.lazy.map { table[$0] } }

  /// Whether sharing a string takes fewer bytes than repeating it.
  private func isWorthSharing(_ place: Int) -> Bool {
    let length = table.length(of: place)
    let count = uses[place].count
    let repeated = count * (length + (length < 32 ? 1 : 2))
    return repeated > length + ImageFormat.stringEntryLength + 2 * count
  }
}
