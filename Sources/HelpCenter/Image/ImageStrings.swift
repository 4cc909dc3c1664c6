/// The strings of an image: which of them are shared, and by which numbers.
///
/// A string that stands often enough is stored once and named by a number; the most frequent get
/// the smallest numbers, which take one byte.
struct ImageStrings {
  /// A string that is compared byte by byte.
  ///
  /// Swift takes canonically equivalent strings for equal; sharing one for the other would change
  /// an article.
  private struct Key: Hashable {
    let string: String

    static func == (lhs: Key, rhs: Key) -> Bool {
      lhs.string.utf8.elementsEqual(rhs.string.utf8)
    }

    func hash(into hasher: inout Hasher) {
      // SAFETY: the pointer is used within the call only; hashing byte by byte takes ten times
      // as long.
      let isHashed: Void? = unsafe string.utf8.withContiguousStorageIfAvailable {
        unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
      if isHashed == nil { for byte in string.utf8 { hasher.combine(byte) } }
    }
  }

  private struct Use {
    let string: String
    var count = 0
    var isAlwaysShared = false

    /// Whether sharing the string takes fewer bytes than repeating it.
    var isWorthSharing: Bool {
      let length = string.utf8.count
      let repeated = count * (length + (length < 32 ? 1 : 2))
      return repeated > length + ImageFormat.stringEntryLength + 2 * count
    }
  }

  /// The shared strings at their numbers, once ``settle()`` was called.
  private(set) var shared: [String] = []
  private var uses: [Use] = []
  private var useIndices: [Key: Int] = [:]
  private var numbers: [Key: Int] = [:]

  /// Counts a use of a string.
  mutating func count(_ string: String, isAlwaysShared: Bool = false) {
    let key = Key(string: string)
    var index = uses.count
    if let known = useIndices[key] {
      index = known
    } else {
      useIndices[key] = index
      uses.append(Use(string: string))
    }
    uses[index].count += 1
    if isAlwaysShared { uses[index].isAlwaysShared = true }
  }

  /// Decides which strings are shared, and numbers them.
  mutating func settle() {
    let chosen = uses.indices.filter { uses[$0].isAlwaysShared || uses[$0].isWorthSharing }
    // Ties go by the first use, so that the same articles always give the same bytes.
    let ordered = chosen.sorted {
      (uses[$1].count, $0) < (uses[$0].count, $1)
    }
    shared = ordered.map { uses[$0].string }
    for (number, string) in shared.enumerated() { numbers[Key(string: string)] = number }
  }

  /// Returns the number of a string, if it is shared.
  func number(of string: String) -> Int? { numbers[Key(string: string)] }
}
