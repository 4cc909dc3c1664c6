/// The suffixes that one step of a stemming algorithm tells apart.
///
/// The text of a table lists suffixes in any order, parted by blanks. An item that starts with `>`
/// ends a group of suffixes and gives what replaces them; `>` alone deletes them:
///
///     let table: SuffixTable = "izer ization >ize ational ation ator >ate ful ness >"
///
/// The text is constant data of the binary and is searched as it stands, so that a table costs its
/// bytes and nothing else.
struct SuffixTable: Sendable, ExpressibleByStringLiteral {
  /// A suffix that a word has.
  struct Match {
    /// The offset in the word at which the suffix starts.
    let start: Int
    /// The number of the suffix's group, counted from zero.
    let group: Int
    /// Where the text of the table has what replaces the suffix.
    fileprivate let replacement: Range<Int>
    fileprivate let table: SuffixTable
  }

  private let text: StaticString

  @inline(__always)
  init(stringLiteral text: StaticString) {
    self.text = text
  }

  /// Returns the longest suffix of the table that a word has.
  ///
  /// - Parameters:
  ///   - word: The bytes of the word.
  ///   - end: The offset at which the suffix must end.
  ///   - limit: The offset at which the suffix may start first.
  /// - Returns: The suffix; `nil` if the word has none.
  /// - Complexity: O(*n*) in the bytes of the table.
  @inline(never)
  func longestMatch(in word: [UInt8], endingAt end: Int, from limit: Int) -> Match? {
    // SAFETY: literals of several characters are stored as pointers, and the pointer is valid for
    // the life of the program; offsets stay below the count of its bytes.
    let items = unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard limit < end else { return nil }
    let last = word[end &- 1]
    var group = 0
    var bestStart = end
    var bestGroup = 0
    var replacement = 0..<0
    var isPending = false
    var itemStart = 0
    while itemStart < items.count {
      var itemEnd = itemStart
      while itemEnd < items.count, unsafe items[itemEnd] != 0x20 { itemEnd &+= 1 }
      if unsafe items[itemStart] == UInt8(ascii: ">") {
        if isPending {
          replacement = (itemStart &+ 1)..<itemEnd
          isPending = false
        }
        group &+= 1
      } else if unsafe items[itemEnd &- 1] == last {
        let start = end &- (itemEnd &- itemStart)
        if start >= limit, start < bestStart {
          var offset = 0
          while start &+ offset < end, unsafe items[itemStart &+ offset] == word[start &+ offset] {
            offset &+= 1
          }
          if start &+ offset == end {
            bestStart = start
            bestGroup = group
            isPending = true
          }
        }
      }
      itemStart = itemEnd &+ 1
    }
    guard bestStart < end else { return nil }
    return Match(start: bestStart, group: bestGroup, replacement: replacement, table: self)
  }
}

extension SuffixTable.Match {
  /// Appends what replaces the suffix.
  @inline(never)
  func appendReplacement(to word: inout [UInt8]) {
    for offset in replacement {
      // SAFETY: the range was found within the text of the table.
      unsafe word.append(table.text.utf8Start[offset])
    }
  }
}
