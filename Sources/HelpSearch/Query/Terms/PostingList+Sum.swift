#if !HELP_SEARCH_BROWSER
extension PostingList {
  /// Adds to the score of each article what its value is worth.
  ///
  /// Each width of a posting that long lists have gets code of its own, so that the compiler knows
  /// all shifts and masks, and all that a posting needs stays in registers.
  mutating func add(_ worths: Span<Int32>, to scores: inout MutableSpan<Int32>) {
    precondition(worths.count >> valueWidth > 0 && scores.count >= articleCount)
    unsafe worths.withUnsafeBufferPointer { worths in
      unsafe scores.withUnsafeMutableBufferPointer { scores in
        unsafe RunBuffer.bytes.withUnsafeBufferPointer { bytes in
          unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RunBuffer.capacity) {
            guard let worths = worths.baseAddress, let scores = scores.baseAddress,
              let places = $0.baseAddress, let bytes = bytes.baseAddress
            else { return }
            // SAFETY: a value is below the number of worths, and articles below that of scores.
            add(
              to: unsafe ScoreSum(
                worths: worths, scores: scores, articleCount: articleCount, places: places,
                bytes: bytes))
          }
        }
      }
    }
  }

  private mutating func add(to sum: ScoreSum) {
    switch valueWidth {
    case ImpactCode.width(formCount: 1):
      add(to: sum, valueWidth: ImpactCode.width(formCount: 1), isAligned: true)
    case ImpactCode.width(formCount: 2):
      add(to: sum, valueWidth: ImpactCode.width(formCount: 2), isAligned: true)
    default:
      add(to: sum, valueWidth: TitleValue.width, isAligned: false)
    }
  }

  /// Adds postings whose values have a width that the compiler knows.
  ///
  /// All is put in place here, as it would otherwise be shared by all widths again. Aligned entries
  /// start with a byte.
  @_transparent
  private mutating func add(to sum: ScoreSum, valueWidth: Int, isAligned: Bool) {
    switch parameter {
    case 0: add(to: sum, valueWidth, parameter: 0, isAligned)
    case 1: add(to: sum, valueWidth, parameter: 1, isAligned)
    case 2: add(to: sum, valueWidth, parameter: 2, isAligned)
    case 3: add(to: sum, valueWidth, parameter: 3, isAligned)
    case 4: add(to: sum, valueWidth, parameter: 4, isAligned)
    case 5: add(to: sum, valueWidth, parameter: 5, isAligned)
    case 6 where isAligned: add(to: sum, valueWidth, parameter: 6, isAligned)
    case 7 where isAligned: add(to: sum, valueWidth, parameter: 7, isAligned)
    default:
      addRest(
        to: sum, unsafe RunBuffer(sum.places, sum.bytes, runs), place: 0, number: 0,
        low: lowStart)
    }
  }

  /// Adds postings whose width the compiler knows.
  ///
  /// First the places of the ones of runs are gathered, then the entries are read beside them, seven
  /// at a time: so many take as many bytes as an entry has bits.
  @_transparent
  private mutating func add(
    to sum: ScoreSum, _ valueWidth: Int, parameter: Int, _ isAligned: Bool
  ) {
    let width = parameter &+ valueWidth
    let isSingle = 7 &* width <= (isAligned ? 56 : 50)
    let lowMask = UInt64(1) &<< UInt64(truncatingIfNeeded: parameter) &- 1
    let valueMask = UInt64(1) &<< UInt64(truncatingIfNeeded: valueWidth) &- 1
    let first = entries.offset
    let shift = isAligned ? 0 : UInt64(truncatingIfNeeded: first % 7)
    // Where the fifth of seven entries is, if a word does not hold all of them.
    let later = Int(truncatingIfNeeded: shift) &+ 4 &* width
    let laterShift = UInt64(truncatingIfNeeded: later % 7)
    let lastOffset = entries.view.count &- 8 &- (isSingle ? 0 : later / 7)
    let step = 1 &- 1 &<< parameter
    var buffer = unsafe RunBuffer(sum.places, sum.bytes, runs)
    // The sum of the low bits of the gaps, and what is to add for each posting: the place of its one
    // is the sum of the high bits and the number of the ones in front.
    var low = lowStart
    var number = 0
    while number < left {
      let count = min(buffer.fill(), left &- number)
      var place = 0
      var offset = first / 7 &+ (number / 7) &* width
      while place &+ 7 <= count, offset <= lastOffset {
        // SAFETY: both words are within the view.
        let word = unsafe entries.view.sevenBits(unchecked: offset) &>> shift
        let other =
          isSingle
          ? 0 : unsafe entries.view.sevenBits(unchecked: offset &+ later / 7) &>> laterShift
        for index in 0..<7 {
          let bits =
            isSingle || index < 4
            ? word &>> UInt64(truncatingIfNeeded: index &* width)
            : other &>> UInt64(truncatingIfNeeded: (index &- 4) &* width)
          let gap = bits &>> UInt64(truncatingIfNeeded: valueWidth) & lowMask
          low &+= Int(truncatingIfNeeded: gap) &+ step
          let run = unsafe Int(buffer.places[place &+ index])
          let value = Int(truncatingIfNeeded: bits & valueMask)
          guard sum.add(value, to: low &+ run &<< parameter) else {
            left = 0
            return
          }
        }
        place &+= 7
        offset &+= width
      }
      number &+= place
      guard count &- place < 7, number &+ 7 <= left, buffer.isFull else {
        return addRest(to: sum, buffer, place: place, number: number, low: low)
      }
      buffer.removeFirst(place)
    }
    endSum(buffer.end)
  }

  /// What articles are reckoned from: the article in front of all, less the bits of a byte in front
  /// of the runs.
  private var lowStart: Int { (1 &- runs.offset % 7) &<< parameter &- 1 }

  /// Adds postings that are not grouped: the last ones, or all of rare words.
  @inline(never)
  private mutating func addRest(
    to sum: ScoreSum, _ buffer: RunBuffer, place: Int, number: Int, low: Int
  ) {
    let width = parameter &+ valueWidth
    let lowMask = 1 &<< parameter &- 1
    let valueMask = 1 &<< valueWidth &- 1
    let step = 1 &- 1 &<< parameter
    var buffer = buffer
    if place > 0 { buffer.removeFirst(place) }
    var number = number
    var low = low
    var bit = entries.offset &+ number &* width
    while number < left {
      let count = min(buffer.fill(), left &- number)
      if count == 0 { break }
      for index in 0..<count {
        let entry = Int(truncatingIfNeeded: entries.view.bits(at: bit))
        low &+= entry &>> valueWidth & lowMask &+ step
        let run = unsafe Int(buffer.places[index])
        guard sum.add(entry & valueMask, to: low &+ run &<< parameter) else {
          left = 0
          return
        }
        bit &+= width
      }
      number &+= count
      buffer.removeFirst(count)
    }
    endSum(buffer.end)
  }

  /// Notes that all postings are read, and where their runs end.
  private mutating func endSum(_ end: Int) {
    left = 0
    runs = BitReader(runs.view, atBit: end)
  }
}

/// The scores that postings are added to, what their values are worth, and memory for places.
@safe private struct ScoreSum {
  private let worths: UnsafePointer<Int32>
  private let scores: UnsafeMutablePointer<Int32>
  private let articleCount: Int
  /// Memory for as many places as ``RunBuffer`` needs.
  let places: UnsafeMutablePointer<UInt32>
  /// The table ``RunBuffer/bytes``.
  let bytes: UnsafePointer<SIMD8<UInt32>>

  /// Refers to memory that is valid while the sum is in use.
  @unsafe init(
    worths: UnsafePointer<Int32>, scores: UnsafeMutablePointer<Int32>, articleCount: Int,
    places: UnsafeMutablePointer<UInt32>, bytes: UnsafePointer<SIMD8<UInt32>>
  ) {
    unsafe self.worths = worths
    unsafe self.scores = scores
    self.articleCount = articleCount
    unsafe self.places = places
    unsafe self.bytes = bytes
  }

  /// Adds what a value is worth; `false` if there is no such article.
  @inline(__always)
  func add(_ value: Int, to article: Int) -> Bool {
    guard UInt(bitPattern: article) < UInt(bitPattern: articleCount) else { return false }
    unsafe scores[article] &+= worths[value]
    return true
  }
}

/// The places of the ones in the runs of a list, some at a time.
@safe private struct RunBuffer {
  /// The number of places there is memory for.
  static let capacity = limit &+ 8
  /// The number of places from which on no more are read.
  ///
  /// All there is memory for has room on the stack, which ends at 1,024 bytes.
  private static let limit = 248

  /// Of each byte the places of its ones, and last how many there are.
  static let bytes = (0..<128).map { byte in
    var places = SIMD8<UInt32>(repeating: 0)
    for place in 0..<7 where byte >> place & 1 == 1 {
      places[Int(places[7])] = UInt32(place)
      places[7] += 1
    }
    return places
  }

  /// The number of bits in front of each one, from the start of the first byte of the runs.
  let places: UnsafeMutablePointer<UInt32>
  /// Where the runs go on behind the last place that was removed.
  private(set) var end: Int
  private let bytes: UnsafePointer<SIMD8<UInt32>>
  private let view: ByteView
  private let first: Int
  private var next: Int
  private var count = 0

  /// Uses memory for as many places as the capacity says.
  @unsafe init(
    _ places: UnsafeMutablePointer<UInt32>, _ bytes: UnsafePointer<SIMD8<UInt32>>, _ runs: BitReader
  ) {
    unsafe self.places = places
    unsafe self.bytes = bytes
    view = runs.view
    end = runs.offset
    first = end / 7
    next = first
    // The first byte may have other bits in front.
    let mask = 0x7F &<< UInt8(truncatingIfNeeded: end % 7)
    if next < view.count { add(view[next] & mask) }
  }

  /// Whether there may be more.
  var isFull: Bool { count >= Self.limit }

  /// Notes the places of the ones of the next byte.
  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    // SAFETY: a byte of seven bits is in the table, and there is room for eight places more.
    let entry = unsafe bytes[Int(byte & 0x7F)]
    let base = UInt32(truncatingIfNeeded: 7 &* (next &- first))
    unsafe UnsafeMutableRawPointer(places + count)
      .storeBytes(of: entry &+ SIMD8(repeating: base), as: SIMD8<UInt32>.self)
    count &+= Int(entry[7])
    next &+= 1
  }

  /// Reads as many places as there are, or as fit.
  ///
  /// - Returns: The number of places at hand.
  @inline(never)
  mutating func fill() -> Int {
    // Places have 32 bits, and no runs need more.
    let end = min(view.count, first &+ Int(Int32.max) / 7)
    while count < Self.limit, next < end { add(view[next]) }
    return count
  }

  /// Removes the first places, at least one.
  @inline(never)
  mutating func removeFirst(_ number: Int) {
    end = unsafe 7 &* first &+ Int(places[number &- 1]) &+ 1
    count &-= number
    for index in 0..<max(count, 0) { unsafe places[index] = places[number &+ index] }
  }
}

extension ByteView {
  /// Returns the bits of eight bytes, seven of each, the first in the lowest; all must be within
  /// bounds.
  @inline(__always)
  @unsafe fileprivate func sevenBits(unchecked offset: Int) -> UInt64 {
    let word = unsafe littleEndianWord(unchecked: offset)
    // Squeeze the unused highest bit out of each byte, in three steps.
    var bits = word & 0x7F7F_7F7F_7F7F_7F7F
    bits = bits &- (bits & 0x7F00_7F00_7F00_7F00) &>> 1
    bits = (bits & 0x0000_3FFF_0000_3FFF) | (bits & 0x3FFF_0000_3FFF_0000) &>> 2
    return (bits & 0x0FFF_FFFF) | (bits & 0x0FFF_FFFF_0000_0000) &>> 4
  }

  /// Returns at least 50 bits from a place on; zeros behind the end.
  @inline(__always)
  fileprivate func bits(at place: Int) -> UInt64 {
    let offset = place / 7
    let shift = UInt64(truncatingIfNeeded: place % 7)
    // SAFETY: the offset is not negative, and a whole word is left from it on.
    if offset <= count &- 8 { return unsafe sevenBits(unchecked: offset) &>> shift }
    var bits: UInt64 = 0
    for index in 0..<8 {
      bits |= UInt64(self[offset &+ index] & 0x7F) &<< UInt64(truncatingIfNeeded: 7 &* index)
    }
    return bits &>> shift
  }
}
#endif
